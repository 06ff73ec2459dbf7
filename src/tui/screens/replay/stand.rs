//! The assessor's view at a time of the replay, as rows to be shown.

use ratatui::style::Style;

use crate::{
    locale::{Message, dates::clock},
    message,
    practice::replay::{Focus, Replay},
    rubric::{CriterionId, QuestionId},
    session::{ItemState, Moment, ObservationId, Rating, ScriptPart},
    tui::{Shared, canvas::wrap},
};

use super::{
    super::{evidence::rules_of_evidence, observe::step_sign},
    words,
};

pub(super) struct Stand {
    pub heading: String,
    pub rows: Vec<(String, Style)>,
    /// Rows of which there may be many: the latest stands last.
    pub latest: Vec<(String, Style)>,
}

/// The indent of text that does not fit on a row and goes on beneath it.
const INDENT: &str = "     ";

struct Rows<'a> {
    replay: &'a Replay,
    shared: &'a Shared,
    columns: usize,
    rows: Vec<(String, Style)>,
    latest: Vec<(String, Style)>,
}

pub(super) fn stand(replay: &Replay, shared: &Shared, columns: u16) -> Stand {
    let mut rows = Rows { replay, shared, columns: columns.into(), rows: Vec::new(), latest: Vec::new() };
    let heading = match replay.focus() {
        Focus::Preparation => rows.preparation(),
        Focus::Script(script) => rows.script(script),
        Focus::Question(question) => rows.question(&question),
        Focus::Plan => rows.plan(),
        Focus::Evidence => rows.evidence(),
        Focus::Observation(id) => rows.observation(&id),
        Focus::Criterion(criterion) => rows.criterion(&criterion),
        Focus::Sheets => rows.sheets(),
        Focus::Result => rows.result(),
    };
    Stand { heading, rows: rows.rows, latest: rows.latest }
}

impl Rows<'_> {
    fn put(&mut self, text: &str, style: Style) {
        self.rows.extend(rows_of(text, self.columns, style));
    }

    fn put_latest(&mut self, text: &str, style: Style) {
        self.latest.extend(rows_of(text, self.columns, style));
    }

    fn say(&mut self, message: &Message) {
        let (text, style) = (self.shared.locale.say(message), self.shared.theme.dim());
        self.put(&text, style);
    }

    fn plain(&mut self, text: &str) {
        self.put(text, self.shared.theme.normal());
    }

    fn preparation(&mut self) -> String {
        let preparation = self.replay.record().preparation.clone();
        for (id, value) in [
            ("replay-candidate", &preparation.candidate),
            ("replay-assessor", &preparation.assessor),
            ("replay-others", &preparation.panel.join(", ")),
            ("replay-documents", &preparation.documents.join(", ")),
        ] {
            if !value.is_empty() {
                self.plain(&format!("{}: {value}", self.shared.text(id)));
            }
        }
        if let Some(told) = self.replay.told_of_paper() {
            self.say(&told);
        }
        self.shared.text("step-prepare")
    }

    fn script(&mut self, part: ScriptPart) -> String {
        let (replay, marks) = (self.replay, &self.shared.theme.marks);
        let states = replay.record().checklist(part);
        for (id, item) in &replay.rubric().script(part).checklist {
            let text = words(replay, &item.text);
            match states.get(id) {
                None => self.put(&format!("{} {text}", marks.empty), self.shared.theme.dim()),
                Some(ItemState::Done) => self.plain(&format!("{} {text}", marks.done)),
                Some(ItemState::Refused(reason)) => self.plain(&format!("{} {text} ({reason})", marks.refused)),
            }
        }
        if replay.record().closed.is_some() {
            self.say(&message!("replay-closed"));
        }
        self.shared.text(match part {
            ScriptPart::Opening => "step-open",
            ScriptPart::Closing => "step-close",
        })
    }

    fn observation(&mut self, id: &ObservationId) -> String {
        let replay = self.replay;
        let Some(of) = replay.record().observations.get(id) else { return self.shared.text("step-observe") };
        let Some(sheet) = replay.rubric().observation_sheet(&of.sheet) else { return id.to_string() };
        for (step, number) in of.steps(sheet).zip(1..) {
            let sign = step_sign(step.mark, self.shared);
            let style = if step.mark.is_some() { self.shared.theme.normal() } else { self.shared.theme.dim() };
            self.put(&format!("{sign} {number} {}", words(replay, &step.step.text)), style);
        }
        for remark in &of.remarks {
            let time = self.shared.locale.time(&remark.at);
            self.put_latest(&format!("{time} {}", remark.text), self.shared.theme.normal());
        }
        format!("{id} {}", words(replay, &sheet.task))
    }

    fn question(&mut self, id: &QuestionId) -> String {
        let (replay, marks) = (self.replay, &self.shared.theme.marks);
        let known = replay.rubric().question(id);
        let record = replay.record().questions.get(id).cloned().unwrap_or_default();
        let ad_hoc = record.ad_hoc.as_ref().map(|ad_hoc| ad_hoc.wording.clone());
        let wording = known.map(|known| words(replay, &known.wording).to_owned()).or(ad_hoc).unwrap_or_default();
        if let Some(reworded) = &record.reworded {
            self.say(&message!("replay-reworded", wording = reworded.as_str()));
        }
        if let Some(reason) = &record.skipped {
            self.say(&message!("replay-skipped", reason = reason.as_str()));
        }
        if let Some(known) = known {
            for (probe, words_of) in known.probes.iter().filter(|(probe, _)| record.probes_used.contains(*probe)) {
                self.plain(&format!("{} {probe} {}", marks.done, words(replay, &words_of.text)));
            }
            for (point, words_of) in known.listen_for.iter().filter(|(point, _)| record.heard.contains(*point)) {
                self.plain(&format!("{} {point} {}", marks.done, words(replay, &words_of.text)));
            }
            self.say(&message!(
                "replay-probes",
                used = record.probes_used.len(),
                probes = known.probes.len(),
                heard = record.heard.len(),
                points = known.listen_for.len()
            ));
        }
        for follow_up in &record.follow_ups {
            self.plain(&format!("+ {follow_up}"));
        }
        for remark in &record.remarks {
            let at = self.since(&remark.at).map(|at| format!("{at:>7}  ")).unwrap_or_default();
            self.put_latest(&format!("{at}{}", remark.text), self.shared.theme.normal());
        }
        format!("{id}  {wording}")
    }

    /// The time of a moment since the beginning; none where it was entered from paper.
    fn since(&self, at: &Moment) -> Option<String> {
        let first = || self.replay.happened().first().map_or(*at, |entry| entry.at);
        let sitting = self.replay.record().sittings.iter().rev().find(|sitting| sitting.begun <= *at);
        let begun = sitting.map_or_else(first, |sitting| sitting.begun);
        self.replay.times_are_known().then(|| clock(*at - begun))
    }

    /// The sitting, and the plan as it stood.
    fn plan(&mut self) -> String {
        let record = self.replay.record();
        let today = self.replay.happened().last().map(|entry| entry.at.date_naive()).unwrap_or_default();
        for (number, sitting) in (2..).zip(&record.sittings) {
            let (scene, locale) = (&sitting.scene, &self.shared.locale);
            let date = locale.date(scene.held_on.unwrap_or_else(|| sitting.begun.date_naive()));
            let (mode, place) = (locale.text(scene.mode.message()), scene.place.as_str());
            let told = [date, mode, place.to_owned()].into_iter().filter(|part| !part.is_empty());
            self.plain(&format!("{number}  {}", told.collect::<Vec<_>>().join(" · ")));
        }
        for (id, line, standing) in record.planned(today) {
            let mark = if standing.is_open() { self.shared.theme.marks.empty } else { self.shared.theme.marks.full };
            let locale = &self.shared.locale;
            let what = locale.say(&line.what_told(self.replay.rubric()));
            self.put_latest(&format!("{mark} {id} {what}"), self.shared.theme.normal());
        }
        self.shared.text("step-plan")
    }

    fn evidence(&mut self) -> String {
        let record = self.replay.record();
        for (id, item) in &record.evidence {
            let row = format!("{id:<4} {}  {}", item.title, rules_of_evidence(item, self.shared));
            self.put_latest(&row, self.shared.theme.normal());
        }
        for (id, reason) in &record.evidence_removed {
            let refused = self.shared.theme.marks.refused;
            self.put_latest(&format!("{refused} {id} {reason}"), self.shared.theme.dim());
        }
        self.shared.text("step-evidence")
    }

    fn criterion(&mut self, id: &CriterionId) -> String {
        let (replay, marks) = (self.replay, &self.shared.theme.marks);
        let (rubric, record) = (replay.rubric(), replay.record());
        let Some(known) = rubric.criterion(id) else { return id.to_string() };
        self.put(words(replay, &known.statement), self.shared.theme.dim());
        let rated = record.ratings.get(id);
        match rated.and_then(|rated| rated.rating.as_ref()) {
            None => self.say(&message!("replay-not-rated")),
            Some(Rating::NotEnoughEvidence) => {
                self.plain(&format!("{} {}", marks.full, self.shared.text("rate-not-enough-evidence")));
            }
            Some(Rating::Level(level)) => {
                let scale = rubric.scale_of(known);
                let rank = scale.rank_of(level);
                let label = rubric.level_name(id, level).get(crate::session::language_of(record)).to_owned();
                self.plain(&format!("{} {label}", marks.full));
                if let Some(rank) = rank {
                    let language = crate::session::language_of(record);
                    let anchor = crate::report::anchor_alone(known, rank, scale, &self.shared.locale, language);
                    self.put(&format!("{INDENT}{anchor}"), self.shared.theme.dim());
                }
            }
        }
        if let Some(reason) = record.panel.referred.get(id) {
            self.plain(&format!("{} {reason}", marks.flag));
        }
        if let Some(rated) = rated.filter(|rated| !rated.rationale.is_empty()) {
            self.plain(&format!("{} {}", self.shared.text("rate-because"), rated.rationale));
        }
        let count = record.criteria_in_scope(rubric).count();
        let left = record.criteria_unrated(rubric).count();
        self.say(&message!("replay-rated", rated = count.saturating_sub(left), count = count));
        format!("{id}  {}", words(replay, &known.title))
    }

    fn sheets(&mut self) -> String {
        for sheet in &self.replay.record().panel.sheets {
            let at = self.since(&sheet.signed_at).map(|at| format!("{at:>7}  ")).unwrap_or_default();
            self.plain(&format!("{at}{}", sheet.rater));
        }
        self.shared.text("step-compare")
    }

    fn result(&mut self) -> String {
        let (replay, record) = (self.replay, self.replay.record());
        if let Some(reason) = &record.broken_off {
            self.plain(reason);
        }
        if let Some(decision) = &record.decision {
            let outcome = replay.rubric().outcome_words(decision.outcome());
            self.plain(&format!("{} {}", self.shared.theme.marks.full, self.shared.own_words(&outcome.label)));
            if let crate::session::Decision::Departed { reason, .. } = decision {
                self.plain(&format!("{} {reason}", self.shared.text("rate-because")));
            }
        }
        if !record.feedback.is_empty() {
            self.say(&message!("replay-feedback"));
            self.plain(&record.feedback);
        }
        if let Some(signature) = &record.signature {
            let on = || self.shared.locale.date_short(signature.at.date_naive());
            let (name, at) = (signature.name.as_str(), self.since(&signature.at).unwrap_or_else(on));
            self.say(&message!("replay-signed", name = name, at = at));
        }
        for amendment in &record.amendments {
            self.plain(&format!("+ {}", amendment.text));
        }
        self.shared.text("step-recommend")
    }
}

fn rows_of(text: &str, columns: usize, style: Style) -> Vec<(String, Style)> {
    let rows = wrap(text, columns.saturating_sub(INDENT.len())).into_iter().enumerate();
    rows.map(|(index, row)| (if index == 0 { row } else { format!("{INDENT}{row}") }, style)).collect()
}
