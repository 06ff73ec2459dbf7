# Seals, amendments, verification.
cli--keys = Folder of the key that sessions are sealed with [default: the platform’s data folder]
cli-amend = Add to a signed session; what was signed stays as it is
cli-amend--file = Session file
cli-amend--reason = Why it was not said before the signature
cli-amend--text = Text of the addition
cli-amend--by = Name of its author
cli-amend--criteria = Criterion that it is about; may be given several times
cli-verify = Check that session files are as they were written and signed
cli-verify--code = Code on a printed report: finds the entry that it was printed after
cli-verify--files = Session files
cli-verify--json = Print as JSON
cli-verify--trusted = Public key that seals may be made with; may be given several times
cli-key = Print the public key that this installation seals signed sessions with
cli-key--json = Print as JSON

refusal-not-signed = This session is not signed yet: change it in the interview itself. Only what is signed is amended or moderated.
event-amended = amended “{ $text }”, because { $reason }

signing-no-key = { $path } holds no key to seal with. Take it from a backup; or move it away, and a new key is made, whose public part the centre must get to know.
signing-read-by-others = { $path } can be read or changed by others, who could then sign in your name. Take their rights away: chmod 600 { $path }. If they may have read it, move it away: a new key is made.
signing-no-random = The system gives no random numbers for a key: { $details }. Try again later.
signing-not-signed = Not signed: a signature counts only with its seal, and none could be made. { $why }
signing-no-seal = { $kind ->
    [waits] Signed by { $by }, but not sealed yet, as Viva was stopped in between. Let { $by } open it where the key { $key } is kept: there it is sealed.
    [signature] Signed by { $by }, but without a seal: Viva was stopped before it was made, or it was taken away. Entry { $entry } is not sealed afterwards. Take the file from a backup that has the seal; or let { $by } confirm it with “viva amend”, whose seal holds for all before it.
    [old-signature] Signed by { $by }, but without a seal: it was signed before Viva made seals, or an older Viva was stopped before it was made, or it was taken away. Entry { $entry } is not sealed afterwards. Take the file from a backup that has the seal; or let { $by } confirm it with “viva amend”, whose seal holds for all before it.
   *[addition] Entry { $entry } of the trail, at { $at } by { $by }, has no seal: it was taken away. Take the file from a backup that has it.
}

amend-by-whom = Say who adds this: --by NAME, or VIVA_ASSESSOR in the environment.
amend-done = { $path }: amended and sealed.
amendment-title = { $date } at { $time }, { $by }
amendment-line = Amended on { $date } by { $by }: { $text }
amendment-reason = Reason
amendment-criteria = Criteria
report-amendments = Amendments after the signature

verify-in-order = { $path }: in order; signed by { $name } at { $at }{ $amendments ->
    [0] {""}
    [one] , amended once
   *[other] , amended { $amendments } times
}{ $moderations ->
    [0] {""}
    [one] , moderated once
   *[other] , moderated { $moderations } times
}.
verify-seal = Seal of entry { $entry }, { $by } at { $at }: { $state ->
    [known] a key of the list
    [unknown] a key that is not on the list
    [wrong] does not fit
   *[unlisted] the key was not checked: no --key given
}, { $key }
verify-not-signed = { $path }: in order; { $entries ->
    [one] one entry
   *[other] { $entries } entries
}, not signed.
verify-not-in-order = { $path }: not in order.
verify-trail = Entry { $entry } of the trail, at { $at } by { $by }, does not continue the chain: it or one before it was changed.
verify-rubric = The rubric inside is not the one that the session was begun with.
verify-record = The record is not what the trail tells.
verify-head = The summary at the beginning is not what the trail tells.
verify-unfinished = The text that was being typed, or the number of the last change, is not what Viva wrote.
verify-text = From line { $line } on, the file is not written letter for letter as Viva wrote what was signed: something was added, taken away, moved or spelt otherwise.
verify-out-of-place = Entry { $entry } of the trail, at { $at } by { $by }, may not stand there: after the signature there are only amendments and moderations, before it none.
verify-seal-no-entry = A seal names entry { $entry }, which the trail does not have: its end was cut off.
verify-seal-key = The seal of entry { $entry } names no key that can be read.
verify-seal-another-key = The seal of entry { $entry } was made with another key than the one that the signature names.
verify-seal-signature = The seal of entry { $entry } does not fit: the trail was changed after it was sealed, or the seal was.
verify-unknown-key = The seal of entry { $entry } was made with { $key }, a key that is not on the list.
verify-code = { $path }: the code is that of entry { $entry }, { $what ->
    [signature] the signature
    [amendment] an amendment
    [informed] the note that the candidate was told
    [objection] an objection of the candidate
    [answer] the answer to an objection
    [claim] what the trainee says of the own notes
    [moderation] a moderation
   *[other] before the signature
}, at { $at } by { $by }. { $later ->
    [0] Nothing came after it.
    [one] One entry came after it: what was printed does not say it.
   *[other] { $later } entries came after it: what was printed does not say them.
}
verify-code-later = Entry { $entry }, at { $at } by { $by }: { $what }
verify-code-unknown = { $path }: no entry has the code { $code }. It was printed from another session, or from a file that was changed since.
verify-bad-code = “{ $code }” is no verification code: it has sixteen digits and letters from A to F, as reports print them; the first eight are enough.
verify-no-key = “{ $key }” is no public key: it has 64 digits, as “viva key” prints them.
key-explained = Give this line to your centre: with it anyone can check what was signed here. The secret key stays on this machine.
