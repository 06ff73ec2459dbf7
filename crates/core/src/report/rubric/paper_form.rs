//! The form for an interview on paper: everything that the program says and asks, in the order of the procedure and with
//! the same numbers and letters, so that what is written on it can be entered later.

use crate::{
    locale::{Locale, Message},
    message,
    report::document::{Block, Document, HeadingLevel, Table, part},
    rubric::{Criterion, Directness, EvidenceKind, Question, Rubric, Script, Unit},
    session::{Outcome, RuleOfEvidence},
};

use super::Told;

/// Rows of the register of evidence.
const EVIDENCE_ROWS: usize = 8;
/// Lines for notes: one for each minute of the question, within these.
const NOTE_LINES: (u16, u16) = (4, 12);
const RATIONALE_LINES: u8 = 3;
/// Lines for a sentence or two.
const SENTENCE_LINES: u8 = 2;
const FEEDBACK_LINES: u8 = 5;

/// The form in the language of the locale, the rubric's texts where they stand in it.
pub fn paper_form(rubric: &Rubric, locale: &Locale) -> Document {
    let form = Form(Told { rubric, locale });
    let mut blocks = form.head();
    blocks.extend(form.self_assessment());
    blocks.extend(form.script("rubric-opening", &rubric.opening));
    blocks.push(part("report-questions", locale));
    blocks.extend(rubric.questions.values().flat_map(|question| form.question(question)));
    blocks.extend(form.0.observation_forms(|_| true));
    blocks.extend(form.0.third_party());
    blocks.extend(form.register());
    blocks.extend(form.script("rubric-closing", &rubric.closing));
    blocks.extend(rubric.units.values().flat_map(|unit| form.unit(unit)));
    blocks.extend(form.decision());
    let document = Document {
        title: locale.say(&message!("form-title", rubric = form.0.words(&rubric.title))),
        subtitle: format!("{} {}", rubric.id, rubric.version),
        language: locale.language().clone(),
        is_letter: false,
        above: Vec::new(),
        blocks,
    };
    // It is written on by hand, in whatever form it is printed from.
    document.on_paper()
}

struct Form<'a>(Told<'a>);

impl Form<'_> {
    fn text(&self, id: &str) -> String {
        self.0.locale.text(id)
    }

    fn say(&self, message: &Message) -> String {
        self.0.say(message)
    }

    fn line(&self, id: &str) -> Block {
        self.ruled(id, 1)
    }

    fn ruled(&self, id: &str, lines: u8) -> Block {
        Block::Ruled { name: self.text(id), lines }
    }

    /// Choices under the name of what is chosen; nothing where there are none.
    fn choices(&self, id: &str, choices: Vec<String>) -> Vec<Block> {
        match choices.is_empty() {
            true => Vec::new(),
            false => vec![Block::Paragraph(self.text(id)), Block::Boxes(choices)],
        }
    }

    fn named<'id>(&self, ids: impl IntoIterator<Item = &'id str>) -> Vec<String> {
        ids.into_iter().map(|id| self.text(id)).collect()
    }

    /// The fields of the preparation, in the order of the program's form.
    fn head(&self) -> Vec<Block> {
        let rubric = self.0.rubric;
        let mut blocks = vec![Block::Paragraph(self.text("form-about")), part("form-head", self.0.locale)];
        blocks.extend(["form-date", "prepare-candidate", "prepare-assessor"].map(|id| self.line(id)));
        let units = rubric.units.values().map(|unit| format!("{} {}", unit.id, self.0.words(&unit.title)));
        blocks.extend(self.choices("form-units", units.collect()));
        let circumstances = rubric.circumstances.values().map(|text| self.0.words(text));
        blocks.extend(self.choices("prepare-circumstances", circumstances.collect()));
        blocks.extend(self.choices("prepare-conflict", self.named(["conflict-none", "conflict-declared"])));
        blocks.extend(["form-conflict-about", "prepare-place"].map(|id| self.line(id)));
        blocks.extend(self.choices("form-mode", self.named(["mode-in-person", "mode-video", "mode-telephone"])));
        blocks.extend(["prepare-language", "prepare-spoken"].map(|id| self.line(id)));
        blocks.push(self.ruled("prepare-adjustments", SENTENCE_LINES));
        blocks.extend(["prepare-others", "prepare-panel"].map(|id| self.line(id)));
        blocks.push(self.ruled("prepare-documents", SENTENCE_LINES));
        blocks
    }

    /// The grid for the candidate.
    fn self_assessment(&self) -> Vec<Block> {
        let about = Block::Paragraph(self.text("form-self-about"));
        let grids = self.0.self_assessment(|_| true);
        [part("step-self-assessment", self.0.locale), about].into_iter().chain(grids).collect()
    }

    fn script(&self, name: &str, script: &Script) -> Vec<Block> {
        let items = script.checklist.values();
        let items: Vec<String> =
            items.map(|item| self.0.marked("rubric-item-required", item.required, &item.text)).collect();
        let read = Block::Quote { text: self.0.words(&script.text), source: String::new() };
        let mut blocks = vec![part(name, self.0.locale), read];
        if !items.is_empty() {
            blocks.extend([Block::Boxes(items), self.ruled("form-refused", SENTENCE_LINES)]);
        }
        blocks
    }

    fn question(&self, question: &Question) -> Vec<Block> {
        let asked = ["form-asked", "form-reworded", "form-skipped"];
        let lines = question.minutes.clamp(NOTE_LINES.0, NOTE_LINES.1) as u8;
        let mut blocks = self.0.question_asked(question);
        blocks.push(Block::Boxes(self.named(asked)));
        for (heading, probes) in self.0.probes(question) {
            blocks.extend(self.choices(heading, probes));
        }
        blocks.extend(self.choices("ask-listen-for", self.0.points(question)));
        blocks.push(self.ruled("report-notes", lines));
        blocks
    }

    /// The register of evidence, with the numbers that its items will have, and what may be written in it.
    fn register(&self) -> Vec<Block> {
        let asked = self.0.rubric.asked_of_items();
        let details =
            [(asked.person, "evidence-person"), (asked.place, "evidence-place"), (asked.hours, "evidence-hours")];
        let details = details.into_iter().filter_map(|(is_asked, id)| is_asked.then_some(id));
        let before = ["tables-item", "form-title-head", "form-kind-head", "evidence-date", "evidence-criteria"];
        let rules = RuleOfEvidence::ALL.map(RuleOfEvidence::message);
        let head: Vec<&str> = before.into_iter().chain(details).chain(rules).collect();
        let row = |number: usize| {
            let mut cells = vec![String::new(); head.len()];
            cells[0] = format!("E{number}");
            cells
        };
        let rows = (1..=EVIDENCE_ROWS).map(row).collect();
        let table = Table { caption: String::new(), head: self.named(head), rows };
        let kinds = self.named(EvidenceKind::OF_ITEMS.map(EvidenceKind::message)).join("; ");
        let directness = self.named(Directness::ALL.map(Directness::message)).join("; ");
        let judgements = self.named(["judgement-yes", "judgement-no", "judgement-doubt"]).join("; ");
        let said = [
            message!("form-kinds", kinds = kinds),
            message!("form-directness", directness = directness),
            message!("form-judged", judgements = judgements),
        ];
        let told = Block::List(said.iter().map(|message| self.say(message)).collect());
        let mut blocks = vec![part("report-evidence", self.0.locale), told, Block::Table(table)];
        blocks.extend(self.credits());
        blocks
    }

    /// A line for each certificate that stands for a unit, on which the number of the item is written.
    fn credits(&self) -> Vec<Block> {
        let units = self.0.rubric.units.values();
        let lines = units.flat_map(|unit| self.0.certificates(unit).map(move |told| format!("{}: {told}", unit.id)));
        let lines: Vec<Block> = lines.map(|name| Block::Ruled { name, lines: 1 }).collect();
        let about = (!lines.is_empty()).then(|| Block::Paragraph(self.text("form-credited")));
        about.into_iter().chain(lines).collect()
    }

    fn unit(&self, unit: &Unit) -> Vec<Block> {
        let title = format!("{} {}", unit.id, self.0.words(&unit.title));
        let mut blocks = vec![Block::Heading(HeadingLevel::Part, title)];
        for (part, criteria) in unit.groups() {
            blocks.extend(part.map(|part| self.0.part_titled(part)));
            let criteria = criteria.iter().filter_map(|id| self.0.rubric.criterion(id));
            blocks.extend(criteria.flat_map(|criterion| self.criterion(criterion)));
        }
        blocks
    }

    fn criterion(&self, criterion: &Criterion) -> Vec<Block> {
        let levels = self.0.anchors(criterion);
        let mut choices: Vec<String> = levels.into_iter().map(|(level, anchor)| format!("{level}: {anchor}")).collect();
        choices.push(self.text("rate-not-enough-evidence"));
        let mut facts = self.0.counts_and_needed(criterion);
        facts.extend(self.0.only_if(criterion.only_if.as_ref()));
        let mut blocks = self.0.criterion_asked(criterion);
        blocks.push(Block::Facts(facts));
        blocks.extend(self.0.demands(criterion));
        blocks.extend(self.choices("report-rating", choices));
        // The bands say where a number stands; the number itself is written.
        blocks.extend(self.0.rubric.scale_of(criterion).is_number().then(|| self.line("report-rating")));
        blocks.push(self.ruled("report-rationale", RATIONALE_LINES));
        if criterion.may_not_apply {
            blocks.push(Block::Boxes(vec![self.text("form-does-not-apply")]));
            blocks.push(self.line("amendment-reason"));
        }
        blocks
    }

    fn decision(&self) -> Vec<Block> {
        let outcome = |outcome: Outcome| {
            let words = self.0.rubric.outcome_words(outcome);
            format!("{}: {}", self.0.words(&words.label), self.0.words(&words.meaning))
        };
        let outcomes = self.0.rubric.outcomes().map(outcome).collect();
        let mut blocks = vec![part("step-recommend", self.0.locale), Block::Boxes(outcomes)];
        blocks.push(self.ruled("form-departing", RATIONALE_LINES));
        blocks.push(self.ruled("report-feedback", FEEDBACK_LINES));
        blocks.extend([part("form-signatures", self.0.locale), self.line("form-signed-on")]);
        let sign = |id| Block::SignatureBlock { name: self.text(id), position: String::new() };
        blocks.extend(["prepare-assessor", "prepare-panel", "prepare-candidate"].map(sign));
        blocks
    }
}
