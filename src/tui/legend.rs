//! The marks of each screen with their words, for its help page.

use super::{Shared, keymap::Context, theme::Marks};

/// The marks that these contexts use, and what each of them means.
pub(super) fn legend(shared: &Shared, contexts: &[Context]) -> Vec<(String, String)> {
    let marks = &shared.theme.marks;
    let mut all: Vec<(String, &str)> = Vec::new();
    for one in contexts.iter().flat_map(|context| of(*context, marks)) {
        if !all.contains(&one) {
            all.push(one);
        }
    }
    let mut told: Vec<(String, String)> = all.into_iter().map(|(mark, id)| (mark, shared.text(id))).collect();
    if shared.saving().is_some() {
        let file = [
            ("saving-saved", marks.full, "mark-saved"),
            ("saving-not-yet", marks.empty, "mark-saving"),
            ("saving-failed", marks.refused, "mark-not-saved"),
            ("saving-along", marks.half, "mark-along"),
        ];
        told.extend(file.map(|(words, mark, id)| (format!("{} {mark}", shared.text(words)), shared.text(id))));
    }
    told
}

fn of(context: Context, marks: &Marks) -> Vec<(String, &'static str)> {
    let questions: &[(&str, &'static str)] = &[
        (marks.empty, "mark-question-not-asked"),
        (marks.quarter, "mark-question-opened"),
        (marks.full, "mark-question-asked"),
        (marks.refused, "mark-question-skipped"),
        (marks.flag, "mark-question-flagged"),
    ];
    let owned = |all: &[(&str, &'static str)]| all.iter().map(|(mark, id)| ((*mark).to_owned(), *id)).collect();
    match context {
        Context::Home => owned(&[
            (marks.quarter, "mark-home-open"),
            (marks.half, "mark-home-to-be-rated"),
            (marks.most, "mark-home-to-be-signed"),
            (marks.refused, "mark-home-broken-off"),
            (marks.full, "mark-home-signed"),
        ]),
        Context::Practice => {
            owned(&[(marks.empty, "mark-case-new"), (marks.quarter, "mark-case-begun"), (marks.full, "mark-case-over")])
        }
        Context::Script => vec![
            (format!("[{}]", marks.done), "mark-item-done"),
            (format!("[{}]", marks.refused), "mark-item-refused"),
            ("[ ]*".to_owned(), "mark-item-required"),
        ],
        Context::Plan => owned(&[
            (marks.full, "mark-sitting-over"),
            (marks.half, "mark-sitting-now"),
            (marks.empty, "mark-plan-open"),
            (marks.flag, "mark-plan-overdue"),
            (marks.full, "mark-plan-met"),
            (marks.dash, "mark-plan-dropped"),
            (marks.quarter, "mark-plan-proposed"),
        ]),
        Context::ObservationSheets => owned(&[
            (marks.empty, "mark-observation-new"),
            (marks.half, "mark-observation-begun"),
            (marks.full, "mark-observation-over"),
        ]),
        Context::Observation => vec![
            (marks.done.to_owned(), "mark-seen"),
            (marks.refused.to_owned(), "mark-not-seen"),
            (marks.dash.to_owned(), "mark-not-possible"),
            (marks.empty.to_owned(), "mark-none"),
            ("2*".to_owned(), "mark-step-critical"),
        ],
        Context::Form => owned(&[("[ ]", "mark-not-ticked"), (marks.done, "mark-ticked")]),
        Context::Ask => {
            let linked = [
                (marks.done.to_owned(), "mark-ask-done"),
                ("2*".to_owned(), "mark-ask-required"),
                (format!("C5 {}", marks.empty), "mark-ask-nothing-linked"),
                (format!("C5 {}", marks.full.repeat(2)), "mark-ask-linked"),
            ];
            let questions: Vec<_> = owned(questions);
            linked.into_iter().chain(questions).collect()
        }
        Context::Evidence => owned(&[
            (marks.empty, "mark-rule-not-judged"),
            (marks.done, "mark-rule-yes"),
            (marks.refused, "mark-rule-no"),
            (marks.doubt, "mark-rule-doubt"),
        ]),
        Context::Speech => owned(&[(marks.here, "mark-speaking"), (marks.empty, "mark-silent")]),
        Context::Rate => {
            let levels = [
                (marks.full, "mark-rate-given"),
                (marks.here, "mark-rate-proposed"),
                (marks.empty, "mark-rule-not-judged"),
                (marks.done, "mark-rule-yes"),
                (marks.refused, "mark-rule-no"),
                (marks.doubt, "mark-rule-doubt"),
            ];
            owned(&levels)
        }
        Context::Sheets => owned(&[
            (marks.empty, "mark-sheet-missing"),
            (marks.half, "mark-sheet-begun"),
            (marks.full, "mark-sheet-signed"),
            (marks.refused, "mark-sheet-faulty"),
            (marks.dash, "mark-sheet-unknown"),
        ]),
        Context::Compare => owned(&[
            (marks.doubt, "mark-compare-open"),
            (marks.done, "mark-compare-settled"),
            (marks.full, "mark-compare-agreed"),
            (marks.flag, "mark-compare-referred"),
            (marks.dash, "mark-compare-none"),
        ]),
        Context::Recommend => owned(&[
            (marks.full, "mark-outcome-full"),
            (marks.half, "mark-outcome-partial"),
            (marks.doubt, "mark-outcome-more"),
            (marks.done, "mark-unit-recognised"),
            (marks.half, "mark-unit-shown"),
            (marks.refused, "mark-unit-not-yet"),
            (marks.empty, "mark-outcome-none"),
            (marks.dash, "mark-unit-not-applied"),
        ]),
        Context::Moderate => owned(&[(marks.done, "mark-moderate-agrees"), (marks.refused, "mark-moderate-disagrees")]),
        Context::Calibration => owned(&[
            ("+  -", "mark-calibration-near"),
            ("++ --", "mark-calibration-far"),
            (marks.dash, "mark-calibration-none"),
            ("0", "mark-calibration-not-enough"),
        ]),
        Context::Cohort => owned(&[("100% n=12", "mark-cohort-same"), ("2/3", "mark-cohort-attempts")]),
        Context::Drill | Context::DrillEvidence => owned(&[
            (marks.here, "mark-drill-asked"),
            (marks.done, "mark-drill-marked"),
            (marks.full, "mark-drill-kept"),
            (marks.empty, "mark-drill-keeping"),
        ]),
        Context::DrillTold => owned(&[
            (marks.done, "mark-drill-right"),
            (marks.needed, "mark-drill-missed"),
            (marks.refused, "mark-drill-wrong"),
            (marks.here, "mark-drill-asked"),
            (marks.full, "mark-drill-kept"),
            (marks.empty, "mark-drill-keeping"),
        ]),
        Context::Replay => {
            let stand = [
                (marks.doubt, "mark-replay-question"),
                (marks.nothing, "mark-replay-remark"),
                (marks.full, "mark-replay-rating"),
                (marks.mark, "mark-replay-close"),
                (marks.done, "mark-replay-done"),
                (marks.empty, "mark-replay-not-done"),
                (marks.refused, "mark-replay-refused"),
                (marks.filled, "mark-replay-behind"),
                (marks.unfilled, "mark-replay-ahead"),
            ];
            owned(&stand).into_iter().chain(owned(&[(marks.flag, "mark-question-flagged")])).collect()
        }
        _ => Vec::new(),
    }
}
