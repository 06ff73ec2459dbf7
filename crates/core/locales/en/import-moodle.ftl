# What imports from Moodle and CASE have guessed, made or could not keep.
import-note-labels-made = The source has points and no names for levels; { $count ->
    [one] one name was made
   *[other] { $count } names were made
} of the points.
import-note-equal-points = { $count ->
    [one] One scale has levels with equal points: its levels
   *[other] { $count } scales have levels with equal points: their levels
} are in order and have no values. Check the order.
import-note-points-rounded = { $count ->
    [one] One number of points has more than three decimals and was rounded.
   *[other] { $count } numbers of points have more than three decimals and were rounded.
}
import-note-moodle-lowest = { $count ->
    [one] The lowest level of one criterion is not at 0 points.
   *[other] The lowest levels of { $count } criteria are not at 0 points.
} Moodle takes the lowest points off before it works out a grade; a sum of points does not.
import-note-other-method = What is graded by the method “{ $method }”, which is not Moodle’s own, was left out.
import-note-method-not-active = The activity is graded by another method; this one lies in it unused.
import-note-source-is-draft = Moodle calls this a draft: somebody was still working on it.
import-note-guide-met = The marking guide has no levels. Each criterion is met or not, and its points are its weight; the answer “{ $question }” takes whole points or bands instead.
import-note-guide-pointless = { $count ->
    [one] One criterion has 0 points at most: it is
   *[other] { $count } criteria have 0 points at most: each is
} met or not and has no weight. A rule that sums points would count it as 1; name the others in its “of”.
import-ask-guide-scale = The marking guide has points and no levels. Is a criterion met or not (met), rated in whole points up to 19 (points), or in bands, of which the points are given in per cent of the highest, such as 0, 50, 100?
import-note-several-parents = { $count ->
    [one] One item stands
   *[other] { $count } items stand
} below several others; the first of them counts.
import-note-orphans = { $count ->
    [one] One item stands
   *[other] { $count } items stand
} below nothing that is in the file, and so below the whole.
import-note-order-by-code = The source does not number items in their order everywhere; there they are in the order of their codes.
import-note-met-or-not = The framework has no levels: each criterion is met or not.
import-note-items-beside-rubrics = The package holds { $count ->
    [one] one item
   *[other] { $count } items
} of a framework beside its rubrics; --branch makes a rubric of them.
import-note-names-cut = { $count ->
    [one] One name was
   *[other] { $count } names were
} cut off in Moodle; the titles come from the descriptions.
import-note-values-unknown = The configuration of scale { $scale } names { $count ->
    [one] one value
   *[other] { $count } values
} that the scale does not have.
import-note-values-doubtful = In Moodle, scale { $scale } counts as attained from its lowest level on, or at some level and not at all above it. Check the level that is needed.
import-note-rules-written = { $count ->
    [one] The rule of one unit comes
   *[other] The rules of { $count } units come
} from Moodle.
import-note-rules-not-written = { $count ->
    [one] One rule of Moodle has
   *[other] { $count } rules of Moodle have
} no like in Viva; write the rule of the unit yourself.
import-note-levels-by-position = { $count ->
    [one] The levels of one criterion have neither points nor names that show their order:
   *[other] The levels of { $count } criteria have neither points nor names that show their order:
} they stand in the order of the source, the first as the lowest. The answer “level_order” settles it.
