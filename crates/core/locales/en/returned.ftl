# Forms that come back: what was understood, what was not, and why.
cli-form = Make a form to hand out, or read one that came back into a session
cli-form--on = Rubric (id or path) for which the form is made, or the session file into which one is read
cli-form--reader = For whom the form is
cli-form--format = Form of the file; PDF is for paper and cannot be read back
cli-form--units = Units that it is about, parted by commas; all without it
cli-form--candidate = Reference of the candidate, written into the form
cli-form--output = File to write; without it, standard output
cli-form--force = Replace a file that is there
cli-form--read = Form that came back filled in: docx, html, csv, xlsx or ods
cli-form--anyway = Read it though it names another candidate
cli-form--by = Who reads it; the assessor of the session without it
form-code = Code
form-no-third-party = Rubric { $rubric } asks nothing of third parties. Its author can add “third_party”; docs/rubric-format.md says how.
form-no-such-unit = There is no unit { $unit }. These are known: { $known }.
form-no-table = The interview on paper has no table. Choose html, docx or pdf.
form-pdf-is-paper = A PDF is for paper: what is written on it cannot be read back. Choose html, docx or csv for a form that can.
form-read = { $path }: { $reader ->
    [candidate] application of a candidate
    [third-party] report of a third party
   *[observer] observation sheets
}, version { $version }
form-nothing-new = Nothing new: the session is as it was.
form-done = Read into { $path }.

returned-testimony = { $evidence }: { $source }; { $said }{ $count ->
    [0] {""}
   *[other] ; speaks for { $criteria }
}. Indirect evidence, not verified yet.
returned-observed = { $observation }: sheet { $task }, { $marked } of { $steps } steps marked
returned-observed-before = Sheet { $task } stands on record with the same day and the same marks: not read again.
returned-self-assessed = Self-assessment: { $count ->
    [one] one criterion
   *[other] { $count } criteria
}
returned-units = Applied for on the form: { $units }. { $state ->
    [same] The preparation has the same units.
   *[other] The preparation has { $prepared }, which stays.
}
returned-documents = Documents that will be brought: { $count }. They wait in the register.
returned-needs = Special needs: written into the preparation.
returned-language = Language wished for: { $language }. The preparation says which is spoken.
returned-consent = Consent on the form: { $answer ->
    [yes] yes
   *[no] no, or to be asked first
}{ $date ->
    [none] {""}
   *[other] , { $date }
}. It counts once it is ticked at the opening of the interview.
returned-no-name = Nobody is named as third party.
returned-undated = No date: the item is undated.
returned-for-nobody = The form names no candidate; it was taken for { $candidate }.
returned-other-version = The form is of version { $form }, the session of { $session }: fields are known by their codes.

returned-no-form = This is none of the forms that “viva form” makes: the field “viva-form” is missing. Ask for the form as it was handed out, saved as html, docx, csv, xlsx or ods.
returned-on-paper = A form on paper, or a picture of one, cannot be read. Enter it by hand in the program.
returned-damaged = The file is damaged, or no document that Word and its kin write.
returned-too-large = The file is too large for a form: { $most } MiB at most, and its text no more than twice that.
returned-other-rubric = The form is one for rubric { $form }, the session is held by { $session }.
returned-other-candidate = The form names the candidate { $form }, the session is that of { $session }. Add --anyway if both are the same person.
returned-read-before = This very file was read before: it is { $evidence } of the register.
returned-empty = Nothing is filled in on this form.

returned-at-line = line { $line }, column { $column }
returned-at-sheet = { $sheet }, cell { $cell }
returned-at-table = table { $table }, row { $row }, cell { $cell }
returned-at-paragraph = paragraph { $number }
returned-at-field = field { $name }
returned-unread = { $at }: “{ $text }”: { $because }
unread-no-field = stands where the form has no field, and was not read
unread-not-of-rubric = belongs to nothing that the session’s rubric has, and was not read
unread-twice = stands here a second time, and was not read
unread-several-marks = one of several marks in this row; none of them was read
unread-no-mark = has no mark beside it, and was not read
unread-more-than-mark = was read as a mark, and nothing else of it
unread-altered = is not what the form asks here; only the answer was read
unread-no-day = is no day that can be read, such as 2026-11-20
unread-differs = differs from what the session says, which stays
