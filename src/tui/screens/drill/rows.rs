//! The rows of a drill: the answer, and the task of the trainee.

use ratatui::style::Style;

use crate::{
    message,
    practice::drill::{Drill, DrillVerdict, MarkedAs, PassageSource, Task, follow_ups, passages},
    rubric::{CriterionId, Level},
    tui::{
        Shared,
        canvas::{Target, wrap},
    },
};

use super::Drilling;

/// A row of a pane.
pub(super) struct Row {
    pub text: String,
    pub style: Style,
    pub target: Option<Target>,
    /// True for a row that has the keys.
    pub here: bool,
}

/// Rows of some width, filled one paragraph after the other.
pub(super) struct Rows {
    pub rows: Vec<Row>,
    columns: usize,
}

impl Rows {
    pub(super) fn new(columns: u16) -> Self {
        Rows { rows: Vec::new(), columns: columns.into() }
    }

    pub(super) fn paragraph(&mut self, text: &str, style: Style) {
        self.hanging("", text, style, None, false);
    }

    pub(super) fn blank(&mut self) {
        self.rows.push(Row { text: String::new(), style: Style::new(), target: None, here: false });
    }

    /// A paragraph after a mark, with which its first row begins.
    pub(super) fn hanging(&mut self, mark: &str, text: &str, style: Style, target: Option<Target>, here: bool) {
        let indent = unicode_width::UnicodeWidthStr::width(mark);
        let blanks = " ".repeat(indent);
        let text = crate::plain_text::text(text);
        for (number, row) in wrap(&text, self.columns.saturating_sub(indent)).into_iter().enumerate() {
            let before = if number == 0 { mark } else { &blanks };
            self.rows.push(Row { text: format!("{before}{row}"), style, target, here });
        }
    }
}

/// The levels of the scale on which a criterion is rated, the lowest first.
pub(super) fn levels<'a>(drill: &'a Drill, criterion: &CriterionId) -> &'a [Level] {
    &drill.rubric.scale_of(&drill.rubric.criteria[criterion]).levels
}

impl Drilling {
    /// The question and what the candidate says to it.
    pub(super) fn transcript(&self, drill: &Drill, shared: &Shared, columns: u16) -> Rows {
        let (theme, language) = (&shared.theme, shared.language());
        let mut rows = Rows::new(columns);
        let asked = drill.asked();
        rows.hanging(&format!("{} ", asked.id), asked.wording.get(language), theme.strong(), None, false);
        let mut number = 0;
        for passage in passages(drill, language) {
            if let PassageSource::Probe(probe) = &passage.source {
                // The trainee chooses by the answers that the follow-ups bring out.
                if drill.task == Task::Probe {
                    break;
                }
                rows.blank();
                let words = asked.probes.get(probe).map_or("", |probe| probe.text.get(language));
                rows.hanging(&format!("{} ", theme.marks.here), words, theme.dim(), None, false);
            } else {
                rows.blank();
            }
            if !matches!(drill.task, Task::Evidence(_)) {
                let text: Vec<&str> = passage.sentences.iter().map(|sentence| sentence.text.as_str()).collect();
                rows.paragraph(&text.join(" "), theme.normal());
                continue;
            }
            for sentence in &passage.sentences {
                self.sentence(number, &sentence.text, &mut rows, shared);
                number += 1;
            }
        }
        rows
    }

    /// `[x] I looked round.` while it is being marked, with what became of it afterwards.
    fn sentence(&self, number: usize, text: &str, rows: &mut Rows, shared: &Shared) {
        let theme = &shared.theme;
        let told = match &self.told {
            Some((_, DrillVerdict::Evidence(verdict))) => verdict.sentences.get(number).copied(),
            _ => None,
        };
        let marked = self.marked.contains(&number);
        let (mark, style) = match told {
            None if marked => (format!("[{}] ", theme.marks.done), theme.normal()),
            None => ("[ ] ".to_owned(), theme.normal()),
            Some(MarkedAs::Found) => (format!(" {}  ", theme.marks.done), theme.accent()),
            Some(MarkedAs::Defensible) => (format!(" {}  ", theme.marks.empty), theme.normal()),
            Some(MarkedAs::Missed) => (format!(" {}  ", theme.marks.needed), theme.strong()),
            Some(MarkedAs::Wrongly) => (format!(" {}  ", theme.marks.refused), theme.wrong()),
            Some(MarkedAs::LeftOut) => ("    ".to_owned(), theme.normal()),
        };
        let here = told.is_none() && self.at == Some(number);
        let style = if here { theme.selected() } else { style };
        rows.hanging(&mark, text, style, told.is_none().then_some(Target::Row(number)), here);
    }

    /// The task and its options.
    pub(super) fn task(&self, drill: &Drill, shared: &Shared, columns: u16) -> Rows {
        let (theme, language) = (&shared.theme, shared.language());
        let mut rows = Rows::new(columns);
        match &drill.task {
            Task::Rate(criterion) => {
                rows.paragraph(&shared.text("drill-rate-task"), theme.accent());
                self.criterion(drill, criterion, &mut rows, shared);
                let known = &drill.rubric.criteria[criterion];
                let scale = drill.rubric.scale_of(known);
                let levels = levels(drill, criterion);
                for (rank, (level, number)) in levels.iter().zip(scale.numbers(language)).enumerate() {
                    let anchor = crate::report::anchor_listed(known, rank, scale, &shared.locale, language);
                    let words = format!("{} {} {anchor}", level.label.get(language), theme.marks.dash);
                    self.option(rank, &format!("{number}  "), &words, &mut rows, shared);
                }
                self.option(levels.len(), "-  ", &shared.text("rate-not-enough-evidence"), &mut rows, shared);
            }
            Task::Evidence(criterion) => {
                rows.paragraph(&shared.text("drill-evidence-task"), theme.accent());
                self.criterion(drill, criterion, &mut rows, shared);
                let marked = message!("drill-marked", count = self.marked.len());
                rows.paragraph(&shared.locale.say(&marked), theme.dim());
            }
            Task::Probe => {
                rows.paragraph(&shared.text("drill-probe-task"), theme.accent());
                for (index, follow_up) in follow_ups(drill, self.seed, language).iter().enumerate() {
                    self.option(index, &format!("{}  ", index + 1), &follow_up.asks, &mut rows, shared);
                }
            }
        }
        rows
    }

    pub(super) fn criterion(&self, drill: &Drill, id: &CriterionId, rows: &mut Rows, shared: &Shared) {
        let (theme, language) = (&shared.theme, shared.language());
        let criterion = &drill.rubric.criteria[id];
        let title = shared.locale.say(&drill.rubric.criterion_title(criterion, language));
        rows.hanging(&format!("{id} "), &title, theme.strong(), None, false);
        rows.paragraph(criterion.statement.get(language), theme.normal());
    }

    fn option(&self, index: usize, mark: &str, words: &str, rows: &mut Rows, shared: &Shared) {
        let here = self.at == Some(index);
        let style = if here { shared.theme.selected() } else { shared.theme.normal() };
        rows.hanging(mark, words, style, Some(Target::Level(index)), here);
    }
}
