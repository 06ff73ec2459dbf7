# The debrief on the command line and in the terminal.
no-debrief-no-practice = This is no practice session: there is nothing to compare it with.
no-debrief-no-case = This practice was on a recorded interview, not on a practice case: it has no debrief.
no-debrief-not-signed = The debrief comes after signing.
no-debrief-case-not-found = The practice case is not on the shelf. Name its file with “viva debrief --case”.
no-debrief-other-case = The session was begun with another practice case.
no-debrief-other-rubric = The practice case is for another rubric.
cli-debrief = Compare a signed practice session with its reference; of several, tell the progress
cli-debrief--files = Signed practice sessions of one trainee
cli-debrief--format = Form of the debrief
cli-debrief--output = Write into this file instead of printing
cli-debrief--case = The practice case [default: that of the session, from the shelf]
cli-debrief-none = { $path }: { $why }
cli-debrief-no-case = The practice case cannot be read: { $why }
cli-debrief-case-changed = { $path }: the practice case “{ $case }” has been changed since; the comparison is with its text as it is now.
cli-debrief-several-trainees = The sessions are of different trainees, “{ $one }” and “{ $other }”. A debrief is of one.
cli-debrief-written = { $path } is written.
