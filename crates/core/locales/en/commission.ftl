# A commission that votes on the result.
command-commission = commission
commission-no-chair = Exactly one member is in the chair.
commission-twice = { $name } is named twice.
commission-too-few = { $named ->
    [one] One member with a vote is named
   *[other] { $named } members with a vote are named
}; the rules of the centre ask for { $needed } at least.
commission-even = { $named } members with a vote are named; the rules of the centre ask for an odd number.
commission-quorum-too-high = By the rules of the centre { $quorum } members have to take part, and { $members ->
    [one] one member
   *[other] { $members } members
} may vote.
commission-not-named = No commission is named.
commission-not-a-member = { $name } is not on the commission.
commission-no-vote = { $name } has no vote: takes the minutes, or has a conflict of interest.
commission-has-not-voted = { $name } has not voted.
commission-undecided = The commission has not decided. V shows its votes.
commission-decided-otherwise = The commission has voted for another outcome ({ $outcome ->
    [full] full recognition
    [partial] partial recognition
    [more-evidence] more evidence
    [not-yet] not yet
    [refer] referred
   *[no-result] no result
}). V shows its votes, and decides as they say.
commission-no-rules = The settings of your centre have no rules for a commission (“commission”). Without them nothing says when it has decided.
commission-broken-off = An interview that was broken off has no result to vote on.

commission-title = Commission
commission-name-anew = Name the members anew
commission-as-voted = Decide as the commission voted: { $outcome }
commission-members-title = Members of the commission
commission-members-explanation = Names between commas, the chair first; behind a semicolon who takes the minutes and has no vote. Empty: no commission.
commission-vote-title = Vote of { $member }
commission-agrees = Agrees: { $outcome }
commission-otherwise = Otherwise: { $outcome }
commission-abstains = Abstains
commission-has-conflict = May not vote: conflict of interest
commission-no-conflict = May vote: no conflict of interest
commission-take-back = Take the vote back
commission-reason-title = { $vote ->
    [other] Why { $member } votes otherwise
   *[abstains] Why { $member } abstains
}
commission-reason-explanation = In the member’s own words: they stand word by word in the record.
commission-conflict-title = Conflict of interest of { $member }
commission-conflict-explanation = In a few words. Who has one does not vote, and counts for no quorum. Empty: there is none.

commission-role = { $role ->
    [chair] chair
    [secretary] secretary, without a vote
   *[member] member
}
commission-conflict = may not vote: conflict of interest
commission-without-vote = –
commission-not-voted = has not voted
commission-vote = { $vote ->
    [agrees] agrees: { $outcome }
    [other] otherwise: { $outcome }
   *[abstains] abstains
}
commission-rules = By the rules of the centre at least { $members ->
    [one] one member votes
   *[other] { $members } members vote
}{ $odd ->
    [yes] , an odd number
   *[no] {""}
}, { $quorum ->
    [one] one of whom has to take part
   *[other] { $quorum } of whom have to take part
}; needed { $majority ->
    [of-votes] are more than half of the votes given
    [of-members] are more than half of all who may vote
   *[two-thirds] are two thirds of the votes given
}; { $tie ->
    [chair] of equally many votes the chair’s counts twice.
   *[none] equally many votes decide nothing.
}
commission-no-quorum = no decision: { $needed ->
    [one] one member has
   *[other] { $needed } have
} to take part.
commission-no-majority = no decision: no outcome has the majority that is needed.
commission-tied = no decision: equally many votes.
commission-decided = decided: { $outcome }{ $chair ->
    [yes] , by the chair’s vote
   *[no] {""}
}
commission-tally = Commission: { $entitled } may vote, { $took } took part{ $abstained ->
    [0] {""}
   *[other] , { $abstained } of them abstained
}{ $given ->
    [yes] ; { $votes }
   *[no] {""}
}; { $conclusion }

report-commission = Commission
report-signatures = Signatures
commission-member = Name
commission-role-head = Role
commission-vote-head = Vote
commission-reason = Reason
letter-commission = { $decided ->
    [yes] A commission decided on this result: of its { $entitled } members who may vote, { $took } took part.
   *[no] A commission votes on this result; it has not decided yet.
}
register-commission = Commission

event-commission-named = { $members ->
    [0] no commission
   *[other] commission: { $names }
}
event-member-voted = { $member } { $vote ->
    [agrees] agrees: { $outcome }
    [other] votes otherwise, { $outcome }: “{ $reason }”
   *[abstains] abstains: “{ $reason }”
}
event-vote-taken-back = vote of { $member } taken back

# The command line.
commission-done = { $path }: noted.
commission-decision = Decision: { $outcome }
commission-vote-how = Say how the member votes: --agrees, --otherwise OUTCOME, --abstains, or --take-back.
cli-commission = List the commission of an interview with its votes, name its members, note a vote, or decide as it voted
cli-commission--file = Session file
cli-commission--members = Names between commas, the chair first; behind a semicolon who takes the minutes. An empty text: no commission
cli-commission--vote = Member whose vote is noted
cli-commission--agrees = The member agrees with what was computed
cli-commission--otherwise = The member votes for this outcome, with --reason
cli-commission--abstains = The member abstains, with --reason
cli-commission--take_back = The vote is taken back
cli-commission--conflict = Member with a conflict of interest, told in --reason; without a reason there is none any longer
cli-commission--decide = Decide as the commission voted
cli-commission--reason = Reason of a vote or a conflict, or of the decision in other words than those of the votes
cli-commission--by = Name of whoever notes it
cli-commission--json = Print as JSON
