# Reports of third parties: in rubrics, in the register, in reports.
fault-third-party-informs-nothing = This item for third parties informs no criterion.
mend-third-party-informs-nothing = Name the criteria it speaks for: informs: ["C1"].

# What came back.
judged-alone = does it alone
judged-with-help = does it with help
judged-not = does not do it
judged-not-seen = not seen by me
testimony-told = { $answered } of { $items } items judged, { $done } done{ $unseen ->
    [0] { "" }
   *[other] , { $unseen } not seen
}
testimony-said = { $item }: { $judged }{ $example ->
    [none] {""}
   *[other] , “{ $example }”
}
testimony-benchmark = to compare: { $benchmark }
testimony-relation = Relation to the candidate
testimony-known-since = Known since
testimony-contact = Contact
testimony-judged = Judged
testimony-remark = Remark of the third party
testimony-item = Item
testimony-answer = Answer
testimony-example = Example
testimony-compared = To compare with
third-party-asked = What third parties judge
