//! Every unit with its result.

use crate::{judgement::UnitResult, session::AdviceOn};

use super::{SheetCell, SheetSource, TableSheet, count};

pub(super) fn sheet(from: &SheetSource) -> TableSheet {
    let head = [
        "tables-unit",
        "tables-title",
        "tables-outcome",
        "tables-credits",
        "tables-credits-attainable",
        "tables-met",
        "tables-applicable",
        "tables-level",
        "tables-score",
        "tables-score-needed",
    ];
    // Reasons name items of evidence as the file does.
    let advice = from.tells_advice().then_some("tables-advice");
    let head = head.into_iter().chain(from.tells_all().then_some("tables-reasons")).chain(advice);
    TableSheet {
        title: from.locale.text("tables-units"),
        head: head.map(|id| from.locale.text(id)).collect(),
        rows: from.recommendation.units.iter().map(|result| row(result, from)).collect(),
    }
}

fn row(result: &UnitResult, from: &SheetSource) -> Vec<SheetCell> {
    let unit = &from.interview.rubric().units[&result.unit];
    let score = |part: fn(&crate::judgement::Score) -> crate::rubric::Number| {
        result.score.as_ref().map_or(SheetCell::Empty, |score| SheetCell::Number(part(score)))
    };
    let mut row = vec![
        from.text(unit.id.as_str()),
        from.of_rubric(&unit.title),
        from.words(result.message()),
        SheetCell::Number(result.credits),
        SheetCell::Number(unit.credits),
        count(result.met),
        count(result.applicable),
        result
            .level
            .as_ref()
            .map_or(SheetCell::Empty, |level| from.text(&from.locale.say(&level.message(from.language)))),
        score(|score| score.reached),
        score(|score| score.needed),
    ];
    if from.tells_all() {
        let reasons: Vec<String> =
            result.reasons.iter().map(|reason| from.locale.say(&reason.explain(from.locale.language()))).collect();
        row.push(from.text(&reasons.join("\n")));
    }
    if from.tells_advice() {
        row.push(from.text(from.interview.advice(&AdviceOn::Unit(unit.id.clone()))));
    }
    row
}
