# Faults of a table of ratings, how to mend them, and why parts of it were left out.
ratings-no-header = the file is empty
ratings-no-ratings = there are no ratings in this table
ratings-one-column = this table has but one column
ratings-no-headings = { $numbers ->
    [yes] the first line holds numbers alone, so columns have no names
   *[no] the first line holds what other lines hold, so columns have no names
}
ratings-column-missing = there is no column “{ ratings-sought }”
ratings-two-columns = both “{ $one }” and “{ $another }” may be the column “{ ratings-sought }”
ratings-no-such-column = there is no column “{ $column }”
ratings-no-such-rater = there is no rater “{ $rater }”
ratings-column-twice = column “{ $column }” stands twice
ratings-column-without-name = this column has no name
ratings-stranger = column “{ $column }” shares no rating with the others
ratings-form-open = { $form ->
    [counts] all rows have the same sum: cells may be ratings, or say how many raters chose a category
   *[contingency] rows and columns have the same names: cells may be ratings, or say how often two raters chose what
}
ratings-rows-rate = each row seems to be a rater, and each column a unit
ratings-no-units = no column names the units: “{ $column }” holds what the others hold
ratings-frequencies = “{ $column }” may say how many units each line stands for
ratings-sum-or-rater = “{ $name }” may be a rater, or sum up the others
ratings-sum-or-unit = “{ $name }” may be a unit, or sum up the rows above
ratings-not-rectangular = this line has { $found ->
    [one] one field
   *[other] { $found } fields
}, the first line has { $expected }
ratings-quote-not-closed = a quote is opened here and never closed
ratings-name-missing = there is no { ratings-sought } here
ratings-name-too-long = this name has more than { $most } characters
ratings-letters-lost = “{ $text }” lost letters when this file was saved
ratings-looks-alike = “{ $name }” looks like “{ $other }”, and is written in other letters
ratings-rated-twice = “{ $rater }” rates “{ $unit }” a second time
ratings-unit-twice = unit “{ $unit }” stands here a second time
ratings-not-a-number = “{ $text }” is no number, other ratings are
ratings-decimal-comma = “{ $text }” has a decimal comma
ratings-out-of-range = “{ $text }” is too large for a rating
ratings-not-in-the-order = “{ $text }” is no level of the scale
ratings-not-a-count = “{ $text }” does not say how many
ratings-not-worked-out = this formula has no value
ratings-formula-error = “{ $text }” is the error of a formula
ratings-day = “{ $text }” is a day or a time
ratings-minus = “{ $text }” stands for no rating, or for the opposite of “+”
ratings-none-or-level = “{ $text }” stands for no rating, or is a level
ratings-code = “{ $text }” lies far from all other ratings and may stand for none
ratings-not-alone = “{ $text }” is a number with something beside it, so its order is lost
ratings-too-many-labels = this is one more than { $most } different ratings that are names
ratings-too-many-raters = there are more than { $most } raters
ratings-too-many-units = there are more than { $most } units
ratings-too-many-ratings = there are more than { $most } cells

ratings-mend-columns = Name the columns in the first line: unit, rater, rating and, if there are several, criterion; or the unit and then each rater. Part them by commas, semicolons or tabs.
ratings-mend-no-headings = Write a line with the names of the columns above it. If numbers are the names of raters, write “unit” over the units.
ratings-mend-column-missing = { $sought ->
    [rater] Call one so, or name it with --rater-column. If each rater has a column, say --form wide.
    [rating] Call one so, or name it with --rating-columns. If each rater has a column, say --form wide; if each has a row, turn rows into columns.
   *[unit] Call one so, or name it with --units.
}
ratings-mend-two-columns = { $sought ->
    [rater] Name the right one with --rater-column.
    [rating] Name the right one with --rating-columns, or both.
    [criterion] Name the right one with --criteria.
   *[unit] Name the right one with --units; if the other tells criteria apart, name it with --criteria.
}
ratings-mend-no-such-column = Name it as it is written in the first line.
ratings-mend-no-such-rater = Name raters as they are written in the table.
ratings-mend-no-ratings = Write the ratings beneath the first line.
ratings-mend-column-twice = Give each column its own name. Of two lines of headings keep that with the raters’ names.
ratings-mend-column-without-name = Write the rater’s name into the first line, or take the column out. Of two lines of headings keep that with the raters’ names.
ratings-mend-stranger = If it is no rater, name the raters with --raters; if it is one, say --form wide. If there is a line for each rating, name its columns with --rater-column and --rating-columns.
ratings-mend-form-open = Say --form { $form }, or --form wide if there is a column for each rater.
ratings-mend-rows-rate = Turn rows into columns. If each column is a rater, say --form wide.
ratings-mend-no-units = Write a column “unit” before the raters. If this one names the units, say so with --units.
ratings-mend-frequencies = If it does, take out the column with the names of the lines. If each line is a unit, name the raters with --raters.
ratings-mend-sum-or-rater = Name the raters with --raters.
ratings-mend-sum-or-unit = Take it out, or if it is a unit, name the column of the units with --units.
ratings-mend-not-rectangular = Give each line as many fields as the first. Write an empty field for no rating, decimal points instead of commas, and quotes around what holds a delimiter.
ratings-mend-quote-not-closed = Close it, or write a quote within quotes twice.
ratings-mend-name-missing = Write it, or take the line out. Where one cell was merged over several rows, write its name into each.
ratings-mend-name-too-long = Shorten it.
ratings-mend-letters-lost = Save it as CSV in UTF-8 or as an Excel workbook (.xlsx), which keep all letters.
ratings-mend-looks-alike = Write one name in one way; if they are two, tell them apart.
ratings-mend-rated-twice = The first is in { ratings-at }. Keep one of them, or tell criteria apart in a column “criterion”, or another that --criteria names.
ratings-mend-unit-twice = The first is in { ratings-at }. Put all ratings of a unit in one line, or tell criteria apart in a column “criterion”. If there is a line for each rating, name its columns with --rater-column and --rating-columns.
ratings-mend-not-a-number = Write a number, or nothing where there is no rating; --missing names what stands for none. If this column is no rater, name the raters with --raters. If ratings are names, say --level nominal, or name their order with --order.
ratings-mend-decimal-comma = Write a decimal point, or part the columns by semicolons.
ratings-mend-out-of-range = Write a number between -1000000000 and 1000000000. If this column is no rater, name the raters with --raters.
ratings-mend-not-in-the-order = Write one of the levels named with --order, or name this one, too.
ratings-mend-not-a-count = Write a whole number, or nothing for none. If cells are ratings, say --form wide.
ratings-mend-not-worked-out = Open the workbook in Excel or LibreOffice and save it, which works it out.
ratings-mend-formula-error = Mend the formula, or leave the cell empty.
ratings-mend-day = Write the rating anew and format the cell as text: spreadsheets take 1-2 for a day.
ratings-mend-minus = If it is a rating, say --order=-,+ with the two as they are written; if it is none, leave its cells empty.
ratings-mend-none-or-level = If it is a level, name all levels with --order; if it is none, say --missing { $text }.
ratings-mend-code = If it does, say --missing={ $text }; if it is a rating, name the scale with --order.
ratings-mend-not-alone = Write the number alone. If ratings are names, say --level nominal, or name their order with --order.
ratings-mend-too-many-labels = Write numbers, or fewer names.
ratings-mend-too-many = Divide the table, for instance by criterion.

ratings-left-row-numbers = numbers of rows
ratings-left-summary = sums, means and the like of others
ratings-left-attribute = remarks, days, groups and the like
ratings-left-other-name = another name of what is rated
ratings-left-not-needed = neither unit, rater, rating nor criterion
ratings-left-not-named = not named with --raters
ratings-left-nothing-rated = rated nothing
ratings-left-title = above the table
ratings-left-no-data = headings once more, or signs alone

# A column that is looked for, and a place in a table.
ratings-sought = { $sought ->
    [rater] rater
    [rating] rating
    [criterion] criterion
   *[unit] unit
}
ratings-at = { $part ->
    [row] row { $at }
   *[line] line { $at }
}
