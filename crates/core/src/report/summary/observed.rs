//! Observations in words: which task was watched when and where, its steps with their marks, what was noted.

use crate::{
    locale::dates::clock,
    message,
    report::{ObservationSummary, RemarkSummary, StepSummary},
    rubric::ObservationSheet,
    session::{ObservationId, ObservationRecord, StepMark},
};

use super::SummarySource;

/// Every observation, in the order in which they began.
pub(super) fn observations(from: &SummarySource) -> Vec<ObservationSummary> {
    let record = from.interview.record();
    record.observed(from.interview.rubric()).map(|(id, of, sheet)| observation(id, of, sheet, from)).collect()
}

fn observation(
    id: &ObservationId,
    of: &ObservationRecord,
    sheet: &ObservationSheet,
    from: &SummarySource,
) -> ObservationSummary {
    let record = from.interview.record();
    let timed = record.observation_is_timed(of);
    let time = |at: &crate::session::Moment| if timed { from.locale.time(at) } else { String::new() };
    let date = from.locale.date(record.observed_on(of));
    let length = || {
        let length = clock(chrono::TimeDelta::seconds(of.seconds.into()));
        from.locale.say(&message!("report-observation-time-of", length = length, minutes = sheet.minutes))
    };
    let item = of.evidence.as_ref().filter(|id| record.evidence.contains_key(*id));
    let mut facts = vec![
        (from.text("report-date"), format!("{date} {}", time(&of.begun)).trim_end().to_owned()),
        (from.text("evidence-place"), of.scene.place.clone()),
        (from.text("observation-setting"), from.text(of.scene.setting.message())),
        (from.text("observation-present"), of.scene.present.clone()),
        (from.text("report-observation-time"), if timed { length() } else { String::new() }),
        (from.text("tables-item"), item.map(ToString::to_string).unwrap_or_default()),
        (
            from.text("report-state"),
            if of.ended.is_none() { from.text("report-observation-open") } else { String::new() },
        ),
    ];
    facts.retain(|(_, value)| !value.is_empty());
    let steps = of.steps(sheet).zip(1..).map(|(step, number): (_, usize)| {
        let text = from.words(&step.step.text);
        let critical = || from.locale.say(&message!("observation-step-critical", text = text.as_str()));
        let criteria: Vec<&str> = step.step.informs.iter().map(|id| id.as_str()).collect();
        StepSummary {
            number: number.to_string(),
            text: if step.step.critical { critical() } else { text.clone() },
            mark: from.text(step.mark.map_or("mark-none", StepMark::message)),
            time: step.at.as_ref().map(time).unwrap_or_default(),
            criteria: criteria.join(" "),
        }
    });
    let remarks = of.remarks.iter().map(|remark| RemarkSummary {
        question: id.to_string(),
        time: time(&remark.at),
        text: remark.text.clone(),
    });
    let seen = of.steps(sheet).filter(|step| step.mark == Some(StepMark::Seen)).count();
    let told = message!(
        "letter-observed-on",
        task = from.words(&sheet.task),
        date = date,
        seen = seen,
        steps = sheet.steps.len()
    );
    ObservationSummary {
        title: format!("{id} {}", from.words(&sheet.task)),
        told: of.ended.map(|_| from.locale.say(&told)),
        facts,
        steps: steps.collect(),
        timed,
        remarks: remarks.collect(),
    }
}
