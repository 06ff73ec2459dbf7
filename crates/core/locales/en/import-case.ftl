# Levels that stand as items of their own.
import-note-item-levels = { $count ->
    [one] One item has levels that are items of their own
   *[other] { $count } items have levels that are items of their own
}, such as { $labels }: these became the scale and the anchors. { $shown ->
    [answer] Their order is the one that was answered.
    [nothing] Nothing shows which is the highest: the last was taken for it, and the answer “level_order” settles it.
   *[words] Their order follows their names.
} The answer “item_levels” with the value “criteria” makes criteria of them instead.
import-note-items-without-levels = { $count ->
    [one] One criterion has no levels in the framework: it is met or not.
   *[other] { $count } criteria have no levels in the framework: each is met or not.
}
import-choice-item-levels = { $answer ->
    [anchors] items that are levels become anchors
   *[criteria] items that are levels become criteria
}
