# Tables made into drafts: what was understood of grids, frameworks, ESCO and Canvas.
import-note-grid-header = Header: { $rows ->
    [1] row { $first }
   *[other] rows { $first } to { $last }
}. The answer “header_row” names another.
import-note-grid-columns = { $role ->
    [name] Names of criteria
    [description] Descriptions
    [code] Codes
    [unit] Units
    [weight] Weights
    [levels] Levels
    [question] Questions
   *[answer] Answers to questions
}: { $columns }.{ $role ->
    [question] {""}
    [answer] {""}
   *[other] {" "}The answer “columns.{ $role }” names other columns.
}
import-note-grid-languages = Languages side by side: { $languages }.
import-note-grid-order = { $shown ->
    [numbers] The levels are in order by their numbers.
    [words] The levels are in order by the words in their labels.
    [words-against-numbers] The numbers of the levels fall while their words rise: they are in order by the words, and the numbers are not taken as points.
    [answer] The levels are in order as was answered.
   *[nothing] Nothing in the table shows which level is the highest: the first was taken for it. The answer “level_order” settles it.
}
import-note-grid-rows = { $what ->
    [sections] Rows taken as headings of units (the answer “sections” names others)
    [more] Rows that go on with the criterion above
   *[totals] Rows with sums, left out
}: { $rows }.
import-note-grid-texts = { $what ->
    [returning] Units that come back after another, put together
    [twice] Criteria that stand twice, kept both
    [others] Rows that look like another table, which names no levels: nothing of them stands in the draft
   *[weights] Weights that are no numbers
}: { $texts }.
import-note-grid-counts = { $what ->
    [shared] Texts of merged cells, given to each level or criterion that they span: { $count }.
    [percent] Per cents taken as plain numbers in weights: { $count }.
    [negative] Weights with a minus or in brackets, taken without it: { $count }.
    [descriptors] Descriptors with points of their own, put into the statement of their criterion; points left out: { $count }.
    [pointed] Criteria that give their levels points of their own, each with the scale that has these: { $count }.
    [unpointed] Criteria whose points of levels are spans, are missing or do not rise with the levels; points left out: { $count }.
    [of-units] Weights of units, left out since criteria alone have weights: { $count }.
   *[rounded] Weights rounded to three decimals: { $count }.
}
import-note-grid-sheets = Sheets that hold grids: { $count }.{ $others ->
    [none] {""}
   *[other] {" "}Left out: { $others }.
}
import-note-grid-hidden-sheet = The sheet “{ $sheet }” is hidden in the workbook. It was read all the same; see whether it is meant to be used.
import-note-grid-hidden = { $what ->
    [rows] Rows
   *[columns] Columns
} that are hidden in the workbook were read like the others: { $ranges }.
import-note-grid-turned = Levels stand in rows, named in column { $levels }; criteria stand in columns: { $criteria }.
import-note-grid-marked = Each criterion is marked with numbers that stand below the words of its levels.
import-note-grid-title = Nothing above the table names it; its title is the name of the file or sheet: “{ $title }”.
import-note-grid-days = A spreadsheet has made days of these cells, and what stood there is not known: { $cells }.
import-note-grid-spans = A spreadsheet has made days of these cells. A span of numbers stood there, most likely, and is taken for it: { $cells }.
import-note-grid-tables = The sheet holds { $count } tables: { $places }. Those whose headers name the same levels are units of one draft, others are drafts of their own. The answer “tables” puts it right: one, drafts or units.
import-choice-tables-one = the sheet is one table
import-choice-tables-drafts = each table is a draft of its own
import-choice-tables-units = each table is a unit of one draft
import-note-grid-questions = A list of questions: { $questions }, with { $answers } answers to listen for. Each group became a unit with one criterion of its name, which its questions inform. Jumps to other questions, left out: { $jumps }.
import-ask-level-order = Which of these levels is the highest: { $labels }?
import-choice-falling = the first is the highest
import-choice-rising = the last is the highest
import-note-canvas-range = Criteria rated by ranges of points in Canvas; the steps were taken: { $count }.
import-note-canvas-sum = The points of the rubric ({ $said }) are not the sum of the highest ratings ({ $sum }).
import-note-no-levels = The source has no levels: each criterion is met or not. Another scale can be written into the draft.
import-note-esco-groups = Rows that are groups of skills: { $groups }. Skills with several broader concepts stand in the unit of the first: { $several }.
import-note-esco-language = The language of “{ $file }” was guessed: { $language }. The answer “language” names another.
import-note-esco-joined = Files joined by the addresses of their skills: { $files }. Skills that stand in some of them alone: { $alone }.
import-note-framework-levels = Levels became { $as ->
    [scale] the levels of a scale
   *[roots] units, since each description stands at one level alone
}.
import-note-framework-below = Rows without a name, which belong to the competence above: { $count }.
import-note-framework-joined = Several descriptions for one level of a competence were joined as lines: { $count }.
import-note-framework-parent = Parents found by name, of those above alone: { $count }.
import-note-framework-number = Parents found by the beginning of the number or code: { $count }.
import-note-framework-catalogue = Entries of a translation that name no level or competence: { $count }.
import-note-framework-untranslated = Texts that have no translation and stand as in the original: { $count }.
import-note-items-languages = Items in other languages stand in these alone; their texts in the first language are gaps: { $languages }.
import-note-wish-unmet = { $what ->
    [branch] This format has no branches: --branch changed nothing.
   *[sheet] This format is not read sheet by sheet: --sheet changed nothing.
}
