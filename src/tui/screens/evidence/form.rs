//! The form of one evidence item.

use chrono::NaiveDate;
use crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

use crate::{
    rubric::{Directness, EvidenceKind},
    session::{
        Event, EvidenceFile, EvidenceId, EvidenceItem, Judgement, Refusal, RuleOfEvidence, RulesOfEvidence, Verdict,
    },
    tui::{
        Shared,
        canvas::Canvas,
        keymap::Command,
        widgets::{Check, Field, Form},
    },
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Id {
    Kind,
    Title,
    Source,
    Date,
    Criteria,
    Directness,
    Verification,
    Path,
    Judgement(RuleOfEvidence),
    Remark(RuleOfEvidence),
}

pub struct EvidenceForm {
    /// The item being changed; none for a new one.
    evidence: Option<EvidenceId>,
    form: Form<Id>,
    file: Option<EvidenceFile>,
}

/// An item of which only the title is known.
pub fn blank(title: &str) -> EvidenceItem {
    EvidenceItem {
        kind: EvidenceKind::Document,
        title: title.to_owned(),
        source: String::new(),
        date: None,
        criteria: Vec::new(),
        directness: Directness::Direct,
        verification: String::new(),
        file: None,
        rules: RulesOfEvidence::default(),
    }
}

impl EvidenceForm {
    pub fn new(evidence: Option<EvidenceId>, item: &EvidenceItem, shared: &Shared) -> Self {
        let interview = shared.interview();
        let label = |name: &str| shared.text(&format!("evidence-{name}"));
        let help = |name: &str| shared.text(&format!("evidence-{name}-help"));
        let line = |id, name: &str, text: &str| Field::line(id, label(name), help(name), text);
        let kinds = EvidenceKind::OF_ITEMS.map(|kind| shared.text(kind.message())).to_vec();
        let kind = EvidenceKind::OF_ITEMS.iter().position(|kind| *kind == item.kind).unwrap_or(0);
        let ways = Directness::ALL.map(|each| shared.text(each.message())).to_vec();
        let directness = Directness::ALL.iter().position(|each| *each == item.directness).unwrap_or(0);
        let criteria = interview.rubric().criteria.values().map(|criterion| Check {
            label: format!("{} {}", criterion.id, shared.words(&criterion.title)),
            on: item.criteria.contains(&criterion.id),
        });
        let mut fields = vec![
            line(Id::Title, "title", &item.title),
            Field::choice(Id::Kind, label("kind"), help("kind"), kinds, kind),
            line(Id::Source, "source", &item.source),
            line(Id::Date, "date", &item.date.map(|date| date.to_string()).unwrap_or_default()),
            Field::choice(Id::Directness, label("directness"), help("directness"), ways, directness),
            Field::checks(Id::Criteria, label("criteria"), help("criteria"), criteria.collect()),
            line(Id::Verification, "verification", &item.verification),
            line(Id::Path, "path", item.file.as_ref().map_or("", |file| file.path.as_str())),
        ];
        for rule in RuleOfEvidence::ALL {
            let verdict = item.rules.verdict(rule);
            let judgement = Judgement::ALL.iter().position(|each| *each == verdict.judgement).unwrap_or(0);
            let name = rule.message();
            let options = Judgement::ALL.map(|each| shared.text(each.message())).to_vec();
            let explained = shared.text(&format!("{name}-help"));
            fields.push(Field::choice(Id::Judgement(rule), shared.text(name), explained.clone(), options, judgement));
            fields.push(Field::line(Id::Remark(rule), label("remark"), explained, &verdict.remark));
        }
        EvidenceForm { evidence, form: Form::new(fields), file: item.file.clone() }
    }

    pub fn typing(&self) -> bool {
        self.form.typing()
    }

    pub fn path(&self) -> String {
        self.form.text(&Id::Path)
    }

    pub fn set_file(&mut self, file: EvidenceFile) {
        self.file = Some(file);
    }

    pub fn focus_on_date(&mut self) {
        self.form.focus_on(&Id::Date);
    }

    pub fn command(&mut self, command: Command) -> bool {
        self.form.command(command)
    }

    pub fn key(&mut self, key: &KeyEvent) -> bool {
        self.form.key(key)
    }

    pub fn paste(&mut self, text: &str) -> Result<bool, Refusal> {
        self.form.paste(text)
    }

    pub fn click(&mut self, index: usize, area: Rect, at: Position) {
        self.form.click(index, area, at);
    }

    /// The event that the form would cause; `Err` if its date cannot be read.
    pub fn event(&self, shared: &Shared) -> Result<Event, ()> {
        Ok(self.event_of(self.item(shared)?, shared))
    }

    fn event_of(&self, item: EvidenceItem, shared: &Shared) -> Event {
        match &self.evidence {
            Some(evidence) => Event::EvidenceChanged { evidence: evidence.clone(), item },
            None => Event::EvidenceAdded { evidence: shared.interview().record().next_evidence(), item },
        }
    }

    /// What the form holds though it may not be whole: a date that cannot be read is left out.
    pub fn draft(&self, shared: &Shared) -> Event {
        let date = read_date(&self.form.text(&Id::Date)).unwrap_or_default();
        self.event_of(EvidenceItem { date, ..self.item_without_date(shared) }, shared)
    }

    /// What stands in the field for the date, if it is no date.
    pub fn unreadable_date(&self) -> Option<String> {
        let text = self.form.text(&Id::Date);
        read_date(&text).is_err().then_some(text)
    }

    pub fn set_date(&mut self, text: &str) {
        self.form.set_text(&Id::Date, text);
    }

    fn item(&self, shared: &Shared) -> Result<EvidenceItem, ()> {
        let date = read_date(&self.form.text(&Id::Date))?;
        Ok(EvidenceItem { date, ..self.item_without_date(shared) })
    }

    fn item_without_date(&self, shared: &Shared) -> EvidenceItem {
        let form = &self.form;
        let rubric = shared.interview().rubric();
        let mut rules = RulesOfEvidence::default();
        for rule in RuleOfEvidence::ALL {
            let judgement = Judgement::ALL[form.chosen(&Id::Judgement(rule))];
            *rules.verdict_mut(rule) = Verdict { judgement, remark: form.text(&Id::Remark(rule)) };
        }
        let path = form.text(&Id::Path);
        let hashed = self.file.clone().filter(|file| file.path == path);
        let unhashed = || EvidenceFile { path: path.clone(), bytes: 0, sha256: String::new() };
        EvidenceItem {
            kind: EvidenceKind::OF_ITEMS[form.chosen(&Id::Kind)],
            title: form.text(&Id::Title),
            source: form.text(&Id::Source),
            date: None,
            criteria: form
                .checked(&Id::Criteria)
                .into_iter()
                .filter_map(|index| rubric.criteria.get_index(index).map(|(id, _)| id.clone()))
                .collect(),
            directness: Directness::ALL[form.chosen(&Id::Directness)],
            verification: form.text(&Id::Verification),
            file: if path.is_empty() { None } else { Some(hashed.unwrap_or_else(unhashed)) },
            rules,
        }
    }

    pub fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        self.form.draw(canvas, area, &shared.theme);
    }
}

/// A day, a month or a year: `2026-03-14`, `2026-03`, `2026`; nothing for an empty text.
fn read_date(text: &str) -> Result<Option<NaiveDate>, ()> {
    if text.is_empty() {
        return Ok(None);
    }
    let mut parts = text.split(['-', '.', '/']).map(|part| part.trim().parse::<u32>());
    let mut next = || parts.next().transpose().map_err(|_| ());
    let (first, second, third) = (next()?, next()?, next()?);
    // 14.03.2026 is written the other way round.
    let (year, month, day) = match (first, second, third) {
        (Some(day), Some(month), Some(year)) if day <= 31 => (year, month, day),
        (year, month, day) => (year.ok_or(())?, month.unwrap_or(1), day.unwrap_or(1)),
    };
    let year = i32::try_from(year).map_err(|_| ())?;
    let date = NaiveDate::from_ymd_opt(year, month, day).filter(|_| (1900..=2200).contains(&year));
    date.map(Some).ok_or(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_write_them() {
        let day = |year, month, day| Ok(NaiveDate::from_ymd_opt(year, month, day));
        assert_eq!(read_date("2026-03-14"), day(2026, 3, 14));
        assert_eq!(read_date("14.03.2026"), day(2026, 3, 14));
        assert_eq!(read_date("2026-03"), day(2026, 3, 1));
        assert_eq!(read_date("2026"), day(2026, 1, 1));
        assert_eq!(read_date(""), Ok(None));
        for wrong in ["March", "2026-13", "31.02.2026", "0-0-0"] {
            assert_eq!(read_date(wrong), Err(()), "{wrong}");
        }
    }
}
