//! Criteria of Canvas with their ratings, which come best first, whether they stand in a table or in XML.

use std::collections::HashMap;

use crate::{
    message,
    rubric::{Draft, DraftCriterion, DraftText, DraftUnit, Number},
};

use super::{
    super::{
        ids::Ids,
        ledger::{Piece, Why},
        text::{Texts, name_criterion, only},
    },
    ImportFault, Ledger, Sketch,
    scales::{self, Scales, Step},
};

/// A rating as a source has it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Rating {
    pub(super) label: Option<Piece>,
    pub(super) description: Option<Piece>,
    pub(super) points: Option<Piece>,
}

/// A criterion as a source has it.
#[derive(Debug, Clone, Default)]
pub(super) struct Rated {
    pub(super) name: Option<Piece>,
    pub(super) description: Option<Piece>,
    /// Points from which it is met.
    pub(super) mastery: Option<Piece>,
    pub(super) has_range: bool,
    pub(super) ratings: Vec<Rating>,
}

/// Makes the draft of one rubric.
pub(super) fn sketch(
    title: Option<Piece>,
    points_possible: Option<Piece>,
    criteria: &[Rated],
    language: &str,
    ledger: &mut Ledger,
) -> Result<Sketch, ImportFault> {
    let mut texts = Texts::new(language);
    let mut scales = Scales::new(language);
    let mut ids = Ids::new("C");
    let mut sketch = Sketch::default();
    let mut unit = DraftUnit { id: "U1".to_owned(), ..DraftUnit::default() };
    if let Some(title) = title {
        unit.title = texts.take_marked_up(ledger, title, "title");
    }
    let (mut ranges, mut sum, mut rounded) = (0, 0, 0);
    for rated in criteria {
        let id = ids.counted();
        let mut criterion = DraftCriterion { id: id.clone(), ..DraftCriterion::default() };
        let name = taken(&mut texts, ledger, rated.name, &format!("{id}.title"));
        criterion.statement = taken(&mut texts, ledger, rated.description, &format!("{id}.statement"));
        name_criterion(&mut criterion, name);
        ranges += usize::from(rated.has_range);
        let mut ratings: Vec<(Step, Rating)> = Vec::new();
        for rating in &rated.ratings {
            let label = taken(&mut texts, ledger, rating.label, &format!("{id}.scale.label"));
            let score = rating.points.and_then(|points| scales::points(ledger.said(points)));
            rounded += usize::from(
                rating.points.zip(score).is_some_and(|(said, score)| scales::is_rounded(ledger.said(said), score)),
            );
            ratings.push((Step { score, label: only(&label).to_owned() }, *rating));
        }
        // Canvas shows the best first; where points say so, the lowest comes first here.
        ratings.reverse();
        if ratings.iter().all(|(step, _)| step.score.is_some()) {
            ratings.sort_by_key(|(step, _)| step.score);
        }
        let rises = ratings.windows(2).all(|pair| pair[0].0.score < pair[1].0.score);
        sum += ratings.last().and_then(|(step, _)| step.score).map_or(0, Number::thousandths);
        if !ratings.is_empty() {
            let steps = ratings.iter().map(|(step, _)| step.clone()).collect();
            let (scale, levels) = scales.of(steps)?;
            let levels = levels.to_vec();
            for ((step, rating), level) in ratings.iter().zip(&levels) {
                if let Some(points) = rating.points {
                    match step.score.is_some() && rises {
                        true => ledger.take(points, &format!("{scale}.{level}.value")),
                        false => ledger.leave(points, Why::Order),
                    }
                }
                let anchor = taken(&mut texts, ledger, rating.description, &format!("{id}.anchors.{level}"));
                if !anchor.is_empty() {
                    criterion.anchors.insert(level.clone(), anchor);
                }
            }
            if let Some(mastery) = rated.mastery {
                let wanted = scales::points(ledger.said(mastery));
                let met = ratings
                    .iter()
                    .position(|(step, _)| step.score.is_some() && step.score >= wanted && wanted.is_some());
                criterion.needed = met.and_then(|met| levels.get(met)).cloned();
                let is_a_level = rises && met.is_some_and(|met| ratings[met].0.score == wanted);
                match is_a_level {
                    true => ledger.take(mastery, &format!("{id}.needed")),
                    false => ledger.leave(mastery, Why::Range),
                }
            }
            criterion.scale = Some(scale);
        }
        unit.criteria.push(criterion);
    }
    sketch.notes.extend(scales.notes());
    if rounded > 0 {
        sketch.notes.push(message!("import-note-points-rounded", count = rounded));
    }
    if ranges > 0 {
        sketch.notes.push(message!("import-note-canvas-range", count = ranges));
    }
    if let Some(possible) = points_possible {
        let sum = Number::from_thousandths(sum);
        if scales::points(ledger.said(possible)) != Some(sum) {
            let said = ledger.said(possible).to_owned();
            sketch.notes.push(message!("import-note-canvas-sum", said = said, sum = sum.to_string()));
        }
        ledger.leave(possible, Why::WorkedOut);
    }
    sketch.notes.extend(texts.notes());
    let half = Number::from_thousandths(sum / 2);
    sketch.rule_proposed = half.is_positive().then(|| format!("Points(at_least: {half})"));
    sketch.draft = Draft {
        id: "rubric".to_owned(),
        languages: vec![language.to_owned()],
        title: unit.title.clone(),
        scales: scales.made,
        units: vec![unit],
        ..Draft::default()
    };
    Ok(sketch)
}

fn taken(texts: &mut Texts, ledger: &mut Ledger, piece: Option<Piece>, into: &str) -> DraftText {
    piece.map(|piece| texts.take_marked_up(ledger, piece, into)).unwrap_or_default()
}

/// Keeps criteria of one rubric together, in the order in which the rubrics come first.
#[derive(Debug, Default)]
pub(super) struct ByRubric {
    pub(super) rubrics: Vec<(Vec<Piece>, Vec<Rated>)>,
    places: HashMap<String, usize>,
}

impl ByRubric {
    pub(super) fn of(&mut self, name: &str) -> &mut (Vec<Piece>, Vec<Rated>) {
        let last = self.rubrics.len();
        // A row without a name goes on with the rubric above.
        let place = match name.is_empty() && last > 0 {
            true => last - 1,
            false => *self.places.entry(name.to_owned()).or_insert(last),
        };
        if place == self.rubrics.len() {
            self.rubrics.push(Default::default());
        }
        &mut self.rubrics[place]
    }
}
