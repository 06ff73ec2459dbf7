# Settings of a centre: their faults, and the commands about them.
fault-unknown-placeholder = “{ "{" }{ $name }{ "}" }” is nothing that a reference can be made of.
mend-unknown-placeholder = Use { "{year}, {date}, {candidate}, {rubric} or {code}" }, or leave it out.
fault-logo-not-read = The logo “{ $path }” cannot be read: { $details }
mend-logo-not-read = Put the file beside the settings and name it here, or take the logo out.
fault-logo-too-large = The logo is larger than { $most } KiB.
mend-logo-too-large = Make the picture smaller: it stands in every letter.
fault-logo-side-too-long = The logo is wider or higher than { $most }.
mend-logo-side-too-long = Make the picture smaller.
fault-logo-unknown = The logo is neither a whole PNG nor an SVG that has a size and needs nothing else.
mend-logo-unknown = Save it as PNG; or as SVG with a viewBox, without scripts, links and a document type.

cli--centre = Settings of the centre that issues letters [default: centre.ron in the platform’s folder of settings]
cli-centre = Settings of the centre, for letters to candidates
cli-centre-init = Write a file of settings with comments to begin with
cli-centre-init--force = Replace a file that is there
cli-centre-check = Check the settings: each fault with line, column and how to mend it
cli-centre-check--json = Print as JSON
centre-good = { $path }: good; letters are issued by “{ $name }”.
centre-none = { $path } is not there: letters say what a session alone can say. “viva centre init” writes it.
centre-written = { $path } is written. Change what stands in it, then “viva centre check”.
centre-beyond-calendar = { $field ->
    [consent] withdrawal of consent
   *[other] { $field }
}: a term that begins today ends on { $until }, and the calendar does not have the year { $year }. Enter it, or letters say that days moved in that year are not counted in.
