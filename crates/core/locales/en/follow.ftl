# Sessions that follow a signed one.
unit-carried-over = carried over
unit-carried-over-signed = carried over, signed on { $signed }
command-next-interview = next interview
prepare-follows = Follows the interview signed on { $signed }: { $units } { $units ->
    [one] unit
   *[other] units
}, { $criteria } { $criteria ->
    [one] rating
   *[other] ratings
}, { $items } { $items ->
    [one] item
   *[other] items
} of evidence carried over{ $left ->
    [0] { "" }
   *[other] {" "}· { $left } to know of: what is not carried over
}
prepare-unit-carried = carried over: { $title }, signed on { $signed }
prepare-anew = Assess anew
prepare-anew-help = The rating stands as it was carried over. Tick a criterion to ask and rate it anew.
prepare-units-follow-help = The open units. Ticking one that is carried over assesses it anew; it then counts as it is judged here.
event-follows = follows the interview { $session }, signed on { $signed }; carried over: units { $units }, ratings { $criteria }, evidence { $items }
home-follows = follows { $signed }

reason-carried-over = Recognised in the interview { $session }, signed on { $signed }.
says-carried = Carried over from the interview { $session }, signed on { $signed }

refusal-follows-too-late = Which interview another follows stands at its very beginning. Begin the next interview from the recommendation of the signed one.
refusal-follows-another-rubric = The signed interview is of another rubric. Follow it with a version of its own.
refusal-follows-another-candidate = What was recognised belongs to { $candidate }, with whom the interview before was held. Keep this reference; for another person begin a new interview.
refusal-follows-nothing = This cannot be the interview before. Choose one that was signed before this one began.
refusal-not-carried = The rating of { $criterion } is not carried over, so there is nothing to assess anew.
material-follows = This interview follows another, and part of it was judged there. Make the material from the first one.

follow-not-signed = The interview is not signed, and could still be judged otherwise. Sign it first; the next one can then be begun.
follow-practice = This is practice, and nobody is recognised by it. Begin the next attempt from the list of practice cases.
follow-sheet = This is the rating sheet of one assessor. Follow the interview that it belongs to.
follow-another-rubric = The signed interview is of the rubric “{ $followed }”, not of “{ $rubric }”. Name a version of “{ $followed }”, or begin a new interview without what was signed.
follow-nothing-open = Every unit is recognised already: nothing is left to be assessed.
follow-signed-later = The interview was signed after this day. Look at the clock of this computer, and begin again.
follow-consent-withdrawn = The candidate has withdrawn consent, so nothing of this interview is carried over. Begin a new interview, with new consent, without what was signed.
follow-altered = The file of the interview was changed by another hand, so nothing of it can be carried over. Look with “viva verify” at what was changed, and follow a copy that is in order.
follow-broken-chain = { $told } Until that is in order, no interview can follow this one.

follow-heading = Carried over from an earlier interview
follow-told = This interview follows { $session }, signed on { $signed } ({ $rubric }).
follow-units = Units recognised
follow-ratings = Ratings
follow-evidence = Evidence
follow-plan = { $count ->
    [one] One line of the plan is open still, and carried over
   *[other] { $count } lines of the plan are open still, and carried over
}
follow-not-carried = Not carried over, or changed
follow-unit = { $title }, signed on { $signed } ({ $session })
follow-unit-anew = { $title }, signed on { $signed } ({ $session }): assessed anew here
follow-rating = { $title }: “{ $level }”, signed on { $signed }
follow-rating-anew = { $title }: “{ $level }”, signed on { $signed }: rated anew here
follow-item = { $id } { $title }, signed on { $signed }
criterion-carried = Carried over, signed on { $signed }
evidence-carried-told = carried over, signed on { $signed }
evidence-carried = Carried over, signed on
report-recognition-carried = Unit { $unit }, recognised earlier, holds until { $date }.
report-follows = Follows
tables-follows = Follows the interview
tables-follows-signed = Signed on (interview before)
tables-carried = Carried over, signed on
letter-carried = What you had shown before
letter-carried-explained = These units were recognised in an earlier interview and stand. You did not have to show them again.
letter-carried-criterion = { $title } (shown earlier, signed on { $signed })

not-carried-unit-expired = Unit { $unit }: its recognition was valid until { $until }.
not-carried-departed = Unit { $unit }: the assessor decided on less than was computed, so it is not taken as recognised.
not-carried-unit-shown = Unit { $unit } was shown, but it is recognised only with the whole: it is judged once more, with the ratings that are carried over.
not-carried-unit-gone = Unit { $unit } { $title }: this version of the rubric does not have it any longer.
not-carried-unit-new = Unit { $unit } is new in this version of the rubric.
not-carried-unit-changed = Unit { $unit }: the rule, the evidence, the credits, or whether it is recognised by itself, are others in this version of the rubric.
not-carried-whole-changed = The rule of the whole is another in this version of the rubric.
not-carried-criterion-gone = { $criterion } { $title }: this version of the rubric does not have it any longer.
not-carried-criterion-new = { $criterion } is new in this version of the rubric.
not-carried-criterion-changed = { $criterion }: this version of the rubric asks for something else. Where the earlier rating does not do by it, the criterion is open.
not-carried-rating-expired = { $criterion }: what was rated then is taken as shown until { $until } at the latest, so the criterion is open.
not-carried-rating-lapsed = { $criterion }: the evidence for the earlier rating is no longer enough or no longer current, so the criterion is open.
not-carried-evidence-old = { $evidence } { $title }: older than the rubric allows.
not-carried-evidence-not-current = { $evidence } { $title }: judged not current.

cli-interview--follows = Signed interview that the new one follows: what was recognised is carried over
verify-follows = Follows { $session }, signed on { $signed }: { $state ->
    [holds] found, and what was carried over is what it says ({ $path })
   *[not-found] its file is not here, so what was carried over could not be compared
}
verify-chain-signature = It follows { $session }, but the signature in { $path } is another than the one named.
verify-chain-carried = It follows { $session }, but { $what } was carried over otherwise than it stands in { $path }.
verify-chain-broken = It follows { $session }, but { $path } is not in order itself: look at it with “viva verify”.
