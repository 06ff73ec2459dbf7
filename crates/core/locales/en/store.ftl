# What can go wrong on the disk.
store-no-home = No home folder is known here. Name a folder for the sessions with --sessions.
store-read = { $why ->
    [not-found] There is no file { $path }.
    [permission-denied] { $path } may not be read by you. Ask for the right to read it.
    [is-a-directory] { $path } is a folder, not a file.
    [failing] { $path } cannot be read: the disk reports a fault. Try another disk or a backup.
   *[other] { $path } cannot be read: { $details }.
}
# The reason first: where the line is cut, the path is.
store-write = { $why ->
    [not-found] The folder is gone: { $path } cannot be written. Make the folder again; saving is retried.
    [permission-denied] The right to write is missing: { $path } cannot be written. Ask for it; saving is retried.
    [storage-full] The disk is full: { $path } cannot be written. Make room; saving is retried.
    [quota-exceeded] Your quota is used up: { $path } cannot be written. Make room; saving is retried.
    [read-only] The disk is read-only: { $path } cannot be written. Save a copy elsewhere; saving is retried.
    [failing] The disk reports a fault: { $path } cannot be written. Save a copy on another disk; saving is retried.
    [is-a-directory] This is a folder: { $path }. Choose another name.
    [not-a-directory] Part of the path is a file, not a folder: { $path } cannot be written. Choose another path.
    [already-exists] This is there already and is left alone: { $path }. Choose another name.
    [too-large] Too large: { $path } cannot be written. Make room; saving is retried.
   *[other] { $path } cannot be written: { $details }. Saving is retried.
}
store-journal-gone = Another program has removed { $path }, where what you type was kept. The session is written anew.
store-is-there = { $path } is there already, and stays as it is. Name another file, or move that one away; a report replaces it with --force.
store-would-replace = { $path } is there already and belongs to a session. Name another file, so that nothing is lost.
store-not-a-file = { $path } is not an ordinary file.
store-too-large = { $path } is larger than { $most } MiB and is not read.
store-encoded = { $path } is text in { $encoding }; save it as UTF-8 (Notepad: Save as, Encoding: UTF-8).
store-damaged-text = { $path } is damaged in line { $line }, column { $column }: the bytes there are no letter of UTF-8. Write the place anew, or take the file from a backup.
store-no-text = { $path } is no text file. Name another file, or take it from a backup.
store-not-a-session = { $path }, line { $line }, column { $column }: this is not readable as a session: { $details }.
store-no-format = { $path } says to be of format 0, which no Viva writes. Take the file from a backup.
store-newer-format = { $path } was written by a newer Viva (format { $found }). Open it with that version.
store-rubric-inside = The rubric kept inside { $path } is damaged in its line { $line }. Take the file from a backup.
store-no-beginning = The trail in { $path } has no beginning. Take the file from a backup.
alteration-trail = Changed outside Viva: entry { $entry } of the trail does not continue the chain. The session can be read, not gone on with.
alteration-record = Changed outside Viva: the record is not what the trail tells. The session can be read, not gone on with.
alteration-head = Changed outside Viva: the summary at its beginning is not what the record tells. The session can be read, not gone on with.
alteration-unfinished = Changed outside Viva: what was being typed, or the number of the last change. It is taken as it stands in the file; a journal beside it is kept.
alteration-text = Changed outside Viva: from line { $line } on, the file is not written as Viva wrote what was signed. The session can be read, not gone on with.
alteration-rubric = Changed outside Viva: the rubric inside is not the one that the session was begun with. The session can be read, not gone on with.
