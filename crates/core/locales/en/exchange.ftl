# Rubrics in and out of other people's formats: what was understood, what is asked, why a file gives no draft.
cli-rubric-import = Make drafts of rubrics from files of other programs, and tell what was left out
cli-rubric-import--files = Files of one source: a table, a workbook, a backup, JSON or XML; several where it has one for each language
cli-rubric-import--format = Format of the files, where their content does not show it
cli-rubric-import--branch = Branch of a tree that is to become the rubric, by its code or id
cli-rubric-import--sheet = Sheet of a workbook that holds the table
cli-rubric-import--out = Folder in which each draft gets a folder of its own
cli-rubric-import--answers = File of answers to what would be asked
cli-rubric-import--json = Ask nothing, and print what was taken and left out as JSON

import-format = Read as { $format ->
    [grid] a table of criteria and levels
    [moodle] rubrics or marking guides of Moodle
    [moodle-competencies] a competency framework of Moodle
    [case] a framework in CASE
    [case-sheets] a framework in the spreadsheet form of CASE
    [xlsform] an XLSForm
    [esco] skills of ESCO
    [canvas] rubrics of Canvas
    [canvas-course] rubrics in a course of Canvas
    [open-badge] an Open Badge
    [elm] a qualification of the European Learning Model
   *[framework] a table of a framework
}. Another reading: --as.
import-counts = Units: { $units }{ $parts ->
    [0] {""}
   *[other] , parts: { $parts }
}, criteria: { $criteria }, levels: { $levels }, anchors: { $anchors }{ $missing ->
    [0] {""}
   *[other] {" "}(missing: { $missing })
}{ $questions ->
    [0] {""}
   *[other] , questions: { $questions }
}{ $conditions ->
    [0] {""}
   *[other] , conditions: { $conditions }
}. Languages: { $languages }.
import-left-out = Left out: { $count ->
    [one] { $first }: { $why }
   *[other] { $first } … { $last } ({ $count }): { $why }
}
import-why = { $why ->
    [heading] names what stands below or beside it
    [identifier] an id or address of the other program; kept beside the draft
    [moment] a day or time of the other program
    [personal] about people: not carried over
    [media] a picture, sound or other media
    [link] leads out of the source
    [relation] relates two things of the source, for which a rubric has no place
    [worked-out] worked out from other cells
    [result] somebody’s result or comment
    [display] how the other program shows things
    [range] a range of points between two levels; the steps were taken
    [condition] a condition that a rubric cannot express
    [constraint] a bound on what may be typed
    [repeat] a group that the other program repeats
    [not-asked] filled in by the other program, not asked
    [jump] a jump to another question
    [other-branch] belongs to another branch
    [other-language] in a language of which the source holds too little
    [too-long] longer than a text of a rubric may be
    [again] says once more what stands elsewhere
    [markers-note] a note for those who mark, for which a rubric has no place
    [rule] a rule of the other program that Viva has no like of
    [kind] names a depth or kind in the other program
    [proof] a proof or signature
    [state] the state or version of the file
    [order] an order that was followed
    [empty] holds nothing that a person can read
    [too-many] more than a question of a rubric takes
   *[not-understood] not understood
}
import-note-members-beside = In a package of tables, nothing else is read: { $names }.
import-note-unseen = { $count ->
    [one] One sign that nobody sees was taken out.
   *[other] { $count } signs that nobody sees were taken out.
}
import-note-marked-up = { $count ->
    [one] Markup was read in one text.
   *[other] Markup was read in { $count } texts.
}
import-ask-needed = From which level of “{ $scale }” ({ $id }) is a criterion met?
import-ask-critical = Which criteria can nothing make up for? Ids, with commas between them.
import-ask-unit-rule = By which rule do criteria decide on a unit? As in the notation: AllMet, CountMet(at_least: 3), Points(at_least: 12) …
import-ask-rule = By which rule do units decide on the whole? As in the notation: AllUnits …
import-ask-licence = Under which licence may the source be used, such as CC-BY-4.0?
import-ask-branch = The tree holds { $criteria } criteria, more than a rubric may have. Which branch becomes the rubric?
import-ask-empty-anchors = { $count ->
    [one] One criterion lacks the texts of some levels. What does an empty cell mean?
   *[other] { $count } criteria lack the texts of some levels. What does an empty cell mean?
}
import-choice-gap = the text is still to be written
import-choice-absent = the criterion does not have this level
import-enter-takes = Enter takes { $proposal }; - leaves it open.
import-enter-none = Enter takes none; - leaves it open.
import-enter-leaves = Enter leaves it open.
import-not-a-choice = “{ $answer }” is none of the answers.
import-answer-unused = Nothing asks for the answer “{ $id }”. Is it misspelt?
import-write = Write { $folders }?
import-not-written = Nothing was written.
import-to-be-written = to be written
import-written = { $path }: { $gaps ->
    [0] no gaps
    [one] one gap
   *[other] { $gaps } gaps
}, { $open ->
    [0] no open questions
    [one] one open question
   *[other] { $open } open questions
}. “viva rubric check” tells the gaps; no interview begins with a draft.

import-changes = { $id } stands there from an earlier import. { $count ->
    [0] The source has changed nothing.
    [one] The source has changed one place:
   *[other] The source has changed { $count } places:
}
import-change = { $place }: { $what ->
    [changed] taken over
    [added] added
    [removed] taken out
    [kept-removed] no longer in the source; kept, since it was worked on
    [kept-place] elsewhere in the source now; kept where it stands
   *[kept] kept as it was written here; the source says now: { $now }
}

import-written-whole = { $path }: the rubric came back whole. “viva rubric check” looks at it.

import-refused = { $files }: { $why }
import-in-file = { $file }: { $fault }
import-several-formats = These files are of several formats: { $files }. Import those of each format apart.
import-unknown = This is none of the formats that are read. If it is a table, save it as CSV in UTF-8 or as an Excel workbook (.xlsx); if it shows another format, name it with --as.
import-json = The JSON is damaged in line { $line }, column { $column }. Export it anew.
import-xml = The XML of { $member } is damaged, or declares entities, in line { $line }, column { $column }. Export it anew.
import-package = The archive is damaged. Export it anew.
import-locked = The archive is locked with a password. Export it without one.
import-too-large = The file, or what it unpacks to, is larger than { $most } MiB. Export only what is needed.
import-other-format = The file is not of the format { $format }. Leave out --as, or name another.
import-empty = The file can be read, and holds nothing that becomes a criterion or a question. Export it with its content.
import-too-many = The file holds { $count } { $what ->
    [units] units
    [criteria] criteria
    [questions] questions
    [levels] levels of one scale
    [scales] scales
    [members] members
    [files] files
    [rubrics] rubrics
    [attributes] attributes of one element, or prefixes
    [depth] elements in one another
   *[pieces] values
}, and { $most } are read at most. Import a part of it.
import-branch-needed = The tree holds { $criteria } criteria, too many for a rubric, which has { $most } in { $units } units at most. Name a branch with --branch: { $branches }.
import-no-such-branch = There is no branch “{ $branch }”. Name one of these: { $branches }.
import-row-length = Line { $line } has { $fields } fields where the others have { $expected }. A comma in a text needs quotes around that text.
import-broken = { $place }: { $why ->
    [missing] “{ $what }” is missing
    [not-a] this is no { $what }
    [circle] the tree leads back into itself
    [twice] this id stands here a second time
    [nothing-has-this-id] nothing has this id
    [open-formula] a formula without a value; open the file in a spreadsheet and save it
    [formula-fault] a formula with a fault; mend it in the spreadsheet
    [unclosed] a quote that is opened here and never closed; close it
   *[ambiguous] this cannot be told apart
}.
import-answer = The answer “{ $answer }” to “{ $id }” is not one that is taken{ $choices ->
    [none] .
   *[other] : { $choices }.
}
import-other-grading-method = This is graded by the method “{ $method }”, which is not Moodle’s own. Export an activity with a rubric or a marking guide.
import-people = This is a list of people. Export the rubric, without those who were assessed.
import-results = These are results of assessments. Export the rubric itself.
import-canvas-outcomes = These are outcomes of Canvas, which have no criteria. Export the rubrics.
import-case-part = This is a single answer of the CASE interface ({ $name }). Export the whole package.
import-old-framework = This is a framework in the older JSON of OpenSALT (lsDoc, lsItems). Export it as CASE or as a spreadsheet.
import-no-achievement = This is { $kind ->
    [endorsement] an endorsement of a badge
    [profile] a profile of an issuer
   *[revocation] a list of credentials that were revoked
}, which says of no achievement what is to be shown. Name the badge itself.
import-old-badge = This is a badge of version 2. Export it as Open Badges 3.0.
import-old-record = This is a learner record of version 1. Export it as a Comprehensive Learner Record 2.0.
import-worldskills = This is a marking scheme of WorldSkills, in which aspects and their scores stand below one another. Make a table with a row for each aspect and, for judgement, a column for each score from 0 to 3 with its description.
import-ratings = This is a table of ratings. “viva agree” reads it.
import-viva = This is a file of Viva. “viva rubric check” looks at rubrics.
import-no-table = This is { $kind ->
    [pdf] a PDF
    [word] a Word document
    [writer] a Writer document
    [old-word] an old Word document
    [rtf] an RTF document
    [slides] a presentation
    [html] a page in HTML
    [encrypted] an encrypted file
   *[other] a file
} from which no table can be read. Save the table in it as CSV in UTF-8 or as an Excel workbook (.xlsx).
