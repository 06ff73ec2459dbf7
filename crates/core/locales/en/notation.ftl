# What does not fit the notation of a file. Each goes on after a colon, without a full stop.
notation-end = the file ends here, and something is still open
notation-comma = a comma is missing here
notation-colon = a colon is missing here
notation-opening = an opening { $bracket } is expected here
notation-closing = a closing { $bracket } is missing here
notation-text = a text between straight quotes "…" is expected here
notation-text-end = the closing quote of a text is missing
notation-whole-number = a whole number is expected here
notation-number = a number is expected here, such as 3 or 2.5
notation-out-of-bounds = this number is too large or too small here
notation-true-or-false = true or false is expected here
notation-name = the name of a field is expected here
notation-no-name = “{ $name }” can be no name of a field
notation-escape = after a backslash only \n, \t, \", \\ and codes of characters may follow
notation-comment-end = a comment is not closed
notation-sign = “{ $found }” is out of place here
notation-after-end = something follows after the end
notation-length = the number of values does not fit: { $found }
notation-no-such-choice = “{ $found }” is none of what is known here: { $known }
notation-no-such-field = there is no field “{ $found }”; known here are: { $known }
notation-field-missing = the field “{ $field }” is missing
notation-field-twice = the field “{ $field }” stands here twice
notation-too-deep = brackets stand too deep within one another
notation-attribute = a line that begins with # is out of place here
notation-other = { $details }
notation-other-kind = { $kind ->
    [text] a text between straight quotes "…"
    [true-or-false] true or false
    [list] a list in square brackets
    [fields] fields in round brackets
    [whole] a whole number
    [number] a number
    [thousandths] a number between -1000000 and 1000000 with at most three decimals
   *[other] something else
} is expected here{ $found ->
    [none] { "" }
   *[other] , and not { $found }
}
