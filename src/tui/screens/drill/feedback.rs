//! The feedback on a drill that was done, and on a whole sitting.

use crate::{
    locale::Message,
    message,
    practice::drill::{
        Drill, DrillFollowUp, DrillVerdict, Grade, LevelDifference, MarkedAs, RateVerdict, SentenceVerdict, Task,
        passages,
    },
    rubric::CriterionId,
    session::Rating,
    tui::Shared,
};

use super::{Drilling, rows::Rows};

impl Drilling {
    /// The expert's view of the answer just given.
    pub(super) fn feedback(
        &self,
        drill: &Drill,
        (grade, verdict): &(Grade, DrillVerdict),
        shared: &Shared,
        columns: u16,
    ) -> Rows {
        let theme = &shared.theme;
        let mut rows = Rows::new(columns);
        let mark = if grade.is_right() { theme.marks.done } else { theme.marks.refused };
        let words = shared.locale.say(&message!("drill-grade", grade = grade.name()));
        rows.paragraph(&format!("{mark} {words}"), if grade.is_right() { theme.accent() } else { theme.wrong() });
        match (&drill.task, verdict) {
            (Task::Rate(criterion), DrillVerdict::Rate(verdict)) => rated(drill, criterion, verdict, &mut rows, shared),
            (Task::Evidence(criterion), DrillVerdict::Evidence(verdict)) => {
                found(drill, criterion, verdict, &mut rows, shared);
            }
            (_, DrillVerdict::Probe { chosen, follow_ups }) => asked(drill, *chosen, follow_ups, &mut rows, shared),
            _ => {}
        }
        if let Some(criterion) = drill.criterion() {
            rows.blank();
            self.criterion(drill, criterion, &mut rows, shared);
        }
        rows.blank();
        rows.paragraph(&shared.locale.say(&self.again(drill, *grade, shared)), theme.dim());
        rows
    }

    /// The message that says when a drill comes again.
    fn again(&self, drill: &Drill, grade: Grade, shared: &Shared) -> Message {
        let place = self.sitting.current();
        let comes = |place: &usize| self.sitting.comes_again(*place);
        if !grade.is_right() && place.as_ref().is_some_and(comes) {
            return message!("drill-again-now");
        }
        self.due(drill, shared)
    }

    fn due(&self, drill: &Drill, shared: &Shared) -> Message {
        let due = self.schedule.standing(drill).map_or(shared.now.date_naive(), |standing| standing.due);
        message!("drill-again", days = (due - shared.now.date_naive()).num_days())
    }

    /// The end of a sitting: how much was right at first, and what comes again when.
    pub(super) fn end(&self, shared: &Shared, columns: u16) -> Rows {
        let theme = &shared.theme;
        let mut rows = Rows::new(columns);
        let drills = self.drills.as_deref().unwrap_or_default();
        let firsts = self.sitting.firsts();
        if firsts.is_empty() {
            rows.blank();
            rows.paragraph(&shared.locale.say(&self.nothing(drills, shared)), theme.normal());
            return rows;
        }
        let right = firsts.iter().filter(|turn| turn.grade.is_right()).count();
        rows.paragraph(&shared.locale.say(&message!("drill-end", right = right, count = firsts.len())), theme.strong());
        rows.blank();
        for turn in firsts {
            let Some(drill) = drills.get(turn.drill) else { continue };
            let mark = if turn.grade.is_right() { theme.marks.done } else { theme.marks.refused };
            // Of a drill on a criterion its title tells what it was about, of others the question's wording.
            let criterion = titles(drill, drill.criterion(), shared);
            let asked = drill.asked();
            let question = match drill.criterion() {
                Some(_) => asked.id.to_string(),
                None => format!("{} {}", asked.id, asked.wording.get(shared.language())),
            };
            let what = message!(
                "drill-end-row",
                kind = drill.kind().name(),
                question = question,
                criterion = criterion,
                case = drill.case.title.get(shared.language()),
                again = shared.locale.say(&self.due(drill, shared))
            );
            rows.hanging(&format!("{mark} "), &shared.locale.say(&what), theme.normal(), None, false);
        }
        rows
    }

    /// The reason why there is nothing to do: there are no drills, or none is due.
    fn nothing(&self, drills: &[Drill], shared: &Shared) -> Message {
        let dues = drills.iter().filter_map(|drill| self.schedule.standing(drill)).map(|standing| standing.due);
        match dues.min() {
            Some(due) => message!("drill-none-due", days = (due - shared.now.date_naive()).num_days()),
            None => message!("drill-none"),
        }
    }
}

fn rated(drill: &Drill, criterion: &CriterionId, verdict: &RateVerdict, rows: &mut Rows, shared: &Shared) {
    let (theme, language) = (&shared.theme, shared.language());
    let (given, expert) =
        (level_words(drill, criterion, &verdict.given, shared), level_words(drill, criterion, &verdict.expert, shared));
    let told = match verdict.difference {
        LevelDifference::Exact => message!("drill-level-exact", expert = expert),
        LevelDifference::Higher(levels) => {
            message!("drill-level-higher", given = given, expert = expert, levels = levels)
        }
        LevelDifference::Lower(levels) => {
            message!("drill-level-lower", given = given, expert = expert, levels = levels)
        }
        LevelDifference::TooSure => message!("drill-level-too-sure", given = given),
        LevelDifference::NotSure => message!("drill-level-not-sure", expert = expert),
    };
    rows.paragraph(&shared.locale.say(&told), theme.normal());
    let rating = drill.answer().ratings.iter().find(|rating| rating.criterion == *criterion);
    if let Some(rating) = rating {
        let because = message!("drill-because", because = rating.because.get(language));
        rows.paragraph(&shared.locale.say(&because), theme.normal());
    }
    let known = &drill.rubric.criteria[criterion];
    let scale = drill.rubric.scale_of(known);
    let rank = match &verdict.expert {
        Rating::Level(level) => scale.rank_of(level),
        Rating::NotEnoughEvidence => None,
    };
    if let Some(rank) = rank {
        let anchor = message!(
            "drill-anchor",
            anchor = crate::report::anchor_alone(known, rank, scale, &shared.locale, language)
        );
        rows.paragraph(&shared.locale.say(&anchor), theme.dim());
    }
}

fn level_words(drill: &Drill, criterion: &CriterionId, rating: &Rating, shared: &Shared) -> String {
    match rating {
        Rating::Level(level) => drill.rubric.level_name(criterion, level).get(shared.language()).to_owned(),
        Rating::NotEnoughEvidence => shared.text("rate-not-enough-evidence"),
    }
}

fn found(drill: &Drill, criterion: &CriterionId, verdict: &SentenceVerdict, rows: &mut Rows, shared: &Shared) {
    let (theme, language) = (&shared.theme, shared.language());
    let all = verdict.found + verdict.missed;
    let told = message!("drill-found", found = verdict.found, all = all, wrongly = verdict.wrongly);
    rows.paragraph(&shared.locale.say(&told), theme.normal());
    let legend =
        message!("drill-legend", found = theme.marks.done, missed = theme.marks.needed, wrongly = theme.marks.refused);
    rows.paragraph(&shared.locale.say(&legend), theme.dim());
    if verdict.sentences.contains(&MarkedAs::Defensible) {
        let told = message!("drill-defensible", mark = theme.marks.empty);
        rows.paragraph(&shared.locale.say(&told), theme.normal());
    }
    for distractor in verdict.distractors.iter().filter_map(|place| drill.answer().distractors.get(*place)) {
        let why = message!(
            "drill-distractor",
            quote = distractor.quote.get(language),
            because = distractor.because.get(language)
        );
        rows.hanging(&format!("{} ", theme.marks.refused), &shared.locale.say(&why), theme.normal(), None, false);
    }
    let said = passages(drill, language);
    let sentences = said.iter().flat_map(|passage| &passage.sentences).zip(&verdict.sentences);
    let wrongly = sentences.filter(|(sentence, told)| **told == MarkedAs::Wrongly && !sentence.others.is_empty());
    for (sentence, _) in wrongly {
        let criteria = titles(drill, &sentence.others, shared);
        let other = message!("drill-other", sentence = sentence.text.as_str(), criteria = criteria);
        rows.hanging(&format!("{} ", theme.marks.refused), &shared.locale.say(&other), theme.normal(), None, false);
    }
    let remarks = drill.case.reference.remarks.iter();
    for remark in remarks.filter(|each| each.question == drill.question && each.criteria.contains(criterion)) {
        let noted = message!("drill-noted", note = remark.note.get(language));
        rows.paragraph(&shared.locale.say(&noted), theme.normal());
    }
}

/// Criteria by their ids and titles.
fn titles<'a>(drill: &Drill, criteria: impl IntoIterator<Item = &'a CriterionId>, shared: &Shared) -> String {
    let title = |id: &CriterionId| {
        let known = drill.rubric.criteria.get(id);
        let title = known.map(|known| shared.locale.say(&drill.rubric.criterion_title(known, shared.language())));
        title.map_or_else(|| id.to_string(), |title| format!("{id} {title}"))
    };
    criteria.into_iter().map(title).collect::<Vec<_>>().join("; ")
}

fn asked(drill: &Drill, chosen: usize, follow_ups: &[DrillFollowUp], rows: &mut Rows, shared: &Shared) {
    let theme = &shared.theme;
    for (index, follow_up) in follow_ups.iter().enumerate() {
        rows.blank();
        let here = if index == chosen { theme.marks.here } else { " " };
        let style = if index == chosen { theme.strong() } else { theme.normal() };
        rows.hanging(&format!("{here} {}  ", index + 1), &follow_up.asks, style, None, false);
        let says = follow_up.says.as_str();
        let reveals = titles(drill, &follow_up.reveals, shared);
        let told = match (&follow_up.probe, follow_up.reveals.is_empty()) {
            (None, _) => message!("drill-leads", says = says),
            (Some(_), true) => message!("drill-neutral", says = says),
            (Some(_), false) => message!("drill-reveals", says = says, criteria = reveals),
        };
        rows.hanging("     ", &shared.locale.say(&told), theme.dim(), None, false);
    }
}
