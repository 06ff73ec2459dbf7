# Sheets of a session for spreadsheets, and the heads of their columns.
tables-overview = Overview
tables-units = Units
tables-criteria = Criteria
tables-questions = Questions
tables-trail = Trail

tables-what = What
tables-event = Event
tables-value = Value
tables-rubric = Rubric
tables-rubric-id = Rubric’s id
tables-rubric-version = Rubric’s version
tables-planned = Planned
tables-computed = Computed outcome
tables-decided = Outcome decided on
tables-decided-on = Day of decision
tables-departed = Reason for departing
tables-signed-by = Signed by
tables-signed-at = Signed at
tables-amendments = Amendments
tables-entries = Entries of the trail
tables-last-hash = Last hash of the trail
tables-credits = Credits
tables-credits-attainable = Credits attainable

tables-unit = Unit
tables-part = Part
tables-title = Title
tables-outcome = Outcome
tables-met = Criteria met
tables-applicable = Criteria that apply
tables-level = Level
tables-score = Points or mean
tables-score-needed = Points or mean needed
tables-reasons = Reasons

tables-criterion = Criterion
tables-rating = Rating
tables-rating-value = Value
tables-needed = Needed
tables-needed-value = Value needed
tables-status = Status
tables-remarks = Remarks

tables-item = Item
tables-bytes = Bytes

tables-languages = Asked in
tables-asked-at = Asked at
tables-taken = Taken
tables-required-used = Required probes used
tables-required = Required probes
tables-others-used = Other probes used
tables-heard = Points heard
tables-listen-for = Points to listen for
tables-note = Skipped because, or asked as
tables-skipped = skipped

tables-entry = Entry
tables-at = Time
tables-by = By

# At the end of a text that is longer than a cell takes. The report in another form has the whole.
tables-cut = { " " }… [cut here: { $characters } characters; the report in another form has them all]
tables-practice = Practice
