# Journals found beside a session, and sessions that more than one hand writes.
journal-in-the-file = The journal { $path } holds nothing that the session’s file does not.
journal-replayed = Taken up from the journal: { $records ->
    [one] one change
   *[other] { $records } changes
} that the file did not hold yet.
journal-damaged = The journal was damaged: { $records ->
    [0] nothing could be taken up from it
    [one] one change was taken up
   *[other] { $records } changes were taken up
}, { $bytes } bytes could not be read. It is kept as { $path }.
journal-of-another-session = { $path } is the journal of another session. It was left alone and kept.
journal-of-another-version = The journal continues another version of this session and was not taken up. It is kept as { $path }.
journal-kept = Another may still be writing this session: its journal was not removed, and is kept as { $path }.
journal-unreadable = The journal’s beginning cannot be read. It is kept as { $path }.
store-empty = { $path } is empty: the machine stopped before anything was written to it.
refusal-held-elsewhere = Another has this session open; here it can only be read.
saving-along = reading along
held-by = { $name ->
    [nobody] Open elsewhere, on { $machine }, since { $since }; you read along.
   *[other] { $name } has it open on { $machine } since { $since }; you read along.
}
held-by-somebody = Open in another window or on another machine; you read along.
held-no-longer = Nobody else has it open any more. Leave it and open it again to go on.
copy-behind = This is an older copy, shown to be read: { $file } goes on with it, by { $more ->
    [one] one entry
   *[other] { $more } entries
}.
copy-of = copy of { $of }
copy-told = { $path } is a copy of { $of }.
fork-title = Two copies of this session
fork-explained = { $here } and { $there } hold the same session, but went on apart after { $common ->
    [one] one common entry
   *[other] { $common } common entries
}. Both are kept, and nothing is mixed. Decide with the other writer which goes on.
fork-more = … and { $count } more.
saved-beside = Another program has changed { $path } meanwhile. That file was left as it is; this session is now in { $new }.
copy-title = Save a copy
copy-explanation = Where to? A folder, or the name of a file that is not there yet. The session itself stays where it is.
copy-saved = A copy is in { $path }.
copy-no-path = Name a folder or a file.
leave-unsaved-copy = Save a copy elsewhere
saving-stopped = Saving has stopped because of a defect in Viva. What you type goes into the journal still. Leave, and start Viva again.
suspend-no-shell = There is no shell above to come back to, so Viva goes on.
panic-told = Viva stopped because of a defect in it. What you typed is kept: start Viva again and open the session. What went wrong stands in { $path }.
command-save-copy = save a copy
