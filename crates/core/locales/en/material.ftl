# Recorded interviews rated by others for practice.
refusal-material = This is a recorded interview for practice: it is rated on sheets, each by itself, and nothing else happens in it.

## Making it
cli-material = Make of a signed session what others rate without knowing how it was rated
cli-material--file = Session file
cli-material--output = File to write, where none is yet, or folder
cli-material--without_verdicts = Leave out how the assessor judged the evidence, too
cli-material--anonymous = Put labels in the place of names, reference, place and people present
cli-material--pseudonyms = Key by which the same names get the same labels each time; made if it is not there
material-written = { $path }: written. Others rate it with “viva rate”, each on a sheet of their own.
material-not-signed = This session is not signed. Only what was signed is rated by others for practice.
material-broken-off = This interview was broken off: there is nothing to compare ratings with.
material-of-material = This is material already. Copy the file, or make material from the session that it comes from.
material-of-sheet = This is a rating sheet and no session.

## Rating it
cli-rate = Rate a recorded interview for practice, on a sheet of one’s own
cli-rate--file = File that “viva material” has written
cli-rate--rater = Name of the rater; any name
rate-no-material = { $path } is no material for practice. Make some with “viva material”; one of several assessors of a session rates with “viva sheet”.
material-rated-already = { $rater } has rated this and signed. It is not opened again for rating.
material-nobody = Nobody has rated this yet.
material-sign-explanation = For practice. What you sign is not changed any more. { $left ->
    [0] Confirm with your name.
    [one] One rating has no reason yet. Confirm with your name.
   *[other] { $left } ratings have no reason yet. Confirm with your name.
}
material-sheet-not-shown = { $path } is the rating sheet of { $rater } on a recorded interview. Open it with “viva rate” and the file of the material, until it is signed.
material-signed-told = Signed. Your sheet lies beside the material, for whoever compares the ratings.
