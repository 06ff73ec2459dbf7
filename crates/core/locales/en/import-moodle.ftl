import-note-labels-made = The source has points and no names for levels; { $count ->
    [one] one name was made
   *[other] { $count } names were made
} of the points.
import-note-equal-points = { $count ->
    [one] One scale has levels with equal points: its levels
   *[other] { $count } scales have levels with equal points: their levels
} are in order and have no values. Check the order.
