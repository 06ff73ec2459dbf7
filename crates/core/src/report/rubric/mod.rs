//! A rubric as a document that a committee proofreads: every text of it in one language, and its rules, demands and
//! conditions in words.

mod blank;
mod observations;
mod paper_form;
mod rules;
mod third_party;

pub use blank::{
    BlankForm, FormMark, FormReader, blank_form, code, handed_out, mark_name, setting_name, testimony_title,
};
pub use paper_form::paper_form;

use chrono::NaiveDate;

use crate::{
    judgement::Shortfall,
    locale::{Locale, Message},
    message,
    rubric::{
        Condition, Counts, Criterion, CriterionId, EvidenceAsked, EvidenceDemand, Hurdle, IndicatorId, LearnBy,
        ListenFor, Number, Part, PointId, Probe, ProbeId, Question, QuestionKind, Rubric, RubricFormat, Scale,
        ScaleKind, Script, Term, Text, Unit,
    },
    session::Outcome,
};

use super::anchor_listed;
use super::document::{Block, Document, HeadingLevel, Table, part};
use super::summary::learning;

/// The document in the language of the locale, the rubric's texts where they stand in it.
pub fn rubric_document(rubric: &Rubric, locale: &Locale) -> Document {
    let told = Told { rubric, locale };
    let mut blocks = vec![Block::Paragraph(told.words(&rubric.about)), Block::Facts(told.facts())];
    if !rubric.circumstances.is_empty() {
        blocks.push(part("prepare-circumstances", locale));
        blocks.push(Block::List(rubric.circumstances.values().map(|text| told.words(text)).collect()));
    }
    blocks.extend(rubric.scales.values().flat_map(|scale| told.scale(scale)));
    blocks.extend(rubric.units.values().flat_map(|unit| told.unit(unit)));
    blocks.push(part("report-questions", locale));
    blocks.extend(rubric.questions.values().flat_map(|question| told.question(question)));
    blocks.extend(told.observations());
    blocks.extend(told.third_party());
    blocks.extend(told.script("rubric-opening", &rubric.opening));
    blocks.extend(told.script("rubric-closing", &rubric.closing));
    blocks.push(part("rubric-whole", locale));
    blocks.push(told.all(rules::of_whole(rubric, locale.language())));
    blocks.extend(told.asked(&rubric.evidence));
    blocks.push(part("rubric-outcomes", locale));
    blocks.push(Block::Facts(told.outcomes()));
    Document {
        title: told.words(&rubric.title),
        subtitle: format!("{} {}", rubric.id, rubric.version),
        language: locale.language().clone(),
        is_letter: false,
        above: Vec::new(),
        blocks,
    }
}

/// A rubric that is told of in a language.
struct Told<'a> {
    rubric: &'a Rubric,
    locale: &'a Locale,
}

impl Told<'_> {
    fn words(&self, text: &Text) -> String {
        text.get(self.locale.language()).to_owned()
    }

    fn say(&self, message: &Message) -> String {
        self.locale.say(message)
    }

    fn all(&self, messages: Vec<Message>) -> Block {
        Block::List(messages.iter().map(|message| self.say(message)).collect())
    }

    /// A name with its value.
    fn fact(&self, name: &str, value: impl Into<String>) -> (String, String) {
        (self.locale.text(name), value.into())
    }

    /// A list with the name of what it holds before it; nothing where it is empty.
    fn named(&self, name: &str, items: Vec<String>) -> Vec<Block> {
        match items.is_empty() {
            true => Vec::new(),
            false => vec![Block::Paragraph(self.locale.text(name)), Block::List(items)],
        }
    }

    fn facts(&self) -> Vec<(String, String)> {
        let Told { rubric, locale } = self;
        let mut facts = Vec::new();
        facts.extend(rubric.framework.iter().map(|text| self.fact("rubric-framework", self.words(text))));
        facts.extend(rubric.facts_of_profession().map(|(name, text)| self.fact(name, self.words(text))));
        facts.extend(rubric.standard_date().map(|date| self.fact("rubric-standard-date", locale.date(date))));
        facts.push(self.fact("rubric-source", self.words(&rubric.source)));
        facts.push(self.fact("rubric-licence", self.words(&rubric.licence)));
        facts.push(self.fact("rubric-languages", self.languages()));
        let date = |day: Option<NaiveDate>| day.map_or_else(String::new, |day| locale.date(day));
        let ends = match (rubric.valid_from, rubric.valid_until) {
            (Some(_), Some(_)) => Some("both"),
            (Some(_), None) => Some("from"),
            (None, Some(_)) => Some("until"),
            (None, None) => None,
        };
        facts.extend(ends.map(|ends| {
            let (from, until) = (date(rubric.valid_from), date(rubric.valid_until));
            self.fact("rubric-valid", self.say(&message!("rubric-valid-in", ends = ends, from = from, until = until)))
        }));
        facts.push(self.fact("rubric-minutes", self.minutes(rubric.minutes)));
        let by_part = rubric.minutes_by_part.map(|plan| plan.parts());
        let by_part = by_part.into_iter().flatten().filter(|(_, minutes)| *minutes > 0);
        let by_part: Vec<String> = by_part
            .map(|(part, minutes)| self.say(&message!("rubric-part-minutes", part = part, minutes = minutes)))
            .collect();
        facts.extend((!by_part.is_empty()).then(|| self.fact("rubric-minutes-by-part", by_part.join(", "))));
        for (name, term) in [("rubric-appeal", rubric.appeal), ("rubric-evidence-until", rubric.further_evidence)] {
            facts.extend(term.map(|term| self.fact(name, self.term(term))));
        }
        let months = rubric.retention_months;
        let kept = |months| self.fact("rubric-retention", self.say(&message!("rubric-months-of", months = months)));
        facts.extend(months.map(kept));
        if let Some(recognition) = &rubric.recognition {
            let holds = self.say(&message!("rubric-months-of", months = recognition.months));
            facts.push(self.fact("rubric-recognition", holds));
            let renewed_by = recognition.renewed_by.iter();
            facts.extend(renewed_by.map(|text| self.fact("rubric-renewed-by", self.words(text))));
        }
        let conditions = rubric.conditions_of_assessment();
        facts.extend(conditions.map(|(name, text)| self.fact(name, self.words(text))));
        facts.push(self.fact("report-rubric-digest", rubric.digest.clone()));
        facts
    }

    /// A term: days by themselves, as rubrics of format 1 have them, or how they are counted.
    fn term(&self, term: Term) -> String {
        let Term { days, count, from } = term;
        match term == Term::plain(days) {
            true => self.say(&message!("rubric-days-of", days = days)),
            false => self.say(&message!("term-within", days = days, count = count.name(), from = from.name())),
        }
    }

    /// The languages of the texts, and the one in which they stand here where it is not that of the document.
    fn languages(&self) -> String {
        let (own, locale) = (self.locale.language(), self.locale);
        let names: Vec<String> = self.rubric.languages.iter().map(|each| locale.language_name(each)).collect();
        let standing = self.rubric.standing_in(own);
        match standing.primary() == own.primary() {
            true => names.join(", "),
            false => {
                let standing = locale.language_name(standing);
                self.say(&message!("rubric-texts-in", language = names.join(", "), standing = standing))
            }
        }
    }

    /// A number as the language writes it.
    fn number(&self, number: Number) -> String {
        self.say(&message!("report-credits", credits = number.as_f64()))
    }

    fn minutes(&self, minutes: u16) -> String {
        self.say(&message!("rubric-minutes-of", minutes = minutes))
    }

    fn scale(&self, scale: &Scale) -> Vec<Block> {
        let kind = match scale.kind {
            ScaleKind::MetNotMet => "met-not-met",
            ScaleKind::Ordinal => "ordinal",
            ScaleKind::Points => "points",
            ScaleKind::Framework => "framework",
            ScaleKind::Number => "number",
        };
        let needed = self.locale.text("rubric-needed-of-scale");
        let row = |(rung, first): (usize, usize)| {
            let from_here = match scale.needed.filter(|rank| scale.rung_of(*rank) == rung) {
                Some(rank) if rank == first => needed.clone(),
                Some(rank) => {
                    let number = self.words(&scale.levels[rank].label);
                    self.say(&message!("rubric-needed-from-number", number = number))
                }
                None => String::new(),
            };
            let value = self.number(scale.levels[first].value);
            vec![scale.rung_label(rung, self.locale.language()), value, from_here]
        };
        let head = ["report-level", "rubric-points-head", "rubric-needed-head"];
        let title = self.say(&message!("rubric-scale", title = self.words(&scale.title)));
        let caption = match &scale.number {
            Some(number) => {
                let [from, to, step] = [number.from, number.to, number.step].map(|number| self.number(number));
                self.say(&message!("rubric-scale-number", from = from, to = to, step = step))
            }
            None => self.say(&message!("rubric-scale-kind", kind = kind)),
        };
        let head = head.map(|id| self.locale.text(id)).into();
        let table = Table { caption, head, rows: scale.rungs().into_iter().enumerate().map(row).collect() };
        vec![Block::Heading(HeadingLevel::Part, title), Block::Table(table)]
    }

    fn unit(&self, unit: &Unit) -> Vec<Block> {
        let mut blocks = vec![Block::Heading(HeadingLevel::Part, format!("{} {}", unit.id, self.words(&unit.title)))];
        blocks.extend(unit.about.iter().map(|about| Block::Paragraph(self.words(about))));
        let learn = self.learn(unit.learn.as_ref(), unit.learn_by.as_ref());
        blocks.extend((!learn.is_empty()).then_some(Block::Facts(learn)));
        let group = unit.elective.as_ref().and_then(|group| self.rubric.elective_groups.get(group));
        let place = match group {
            Some(group) => self.say(&message!("rubric-elective", group = self.words(&group.title))),
            None => self.locale.text("rubric-mandatory"),
        };
        let mut facts = vec![self.fact("rubric-unit-kind", place)];
        let has_credits = self.rubric.units.values().any(|unit| unit.credits != Number::ZERO);
        facts.extend(has_credits.then(|| self.fact("report-credits-head", self.number(unit.credits))));
        facts.extend(unit.hurdle.map(|hurdle| self.hurdle(hurdle)));
        let required: Vec<&str> = unit.requires.iter().map(|id| id.as_str()).collect();
        facts.extend((!required.is_empty()).then(|| self.fact("rubric-requires", required.join(", "))));
        let with_whole = || self.fact("rubric-separately", self.locale.text("rubric-separately-never"));
        facts.extend((!unit.separately).then(with_whole));
        facts.extend(self.certificates(unit).map(|told| self.fact("rubric-satisfied-by", told)));
        blocks.push(Block::Facts(facts));
        blocks.push(Block::Paragraph(self.locale.text("rubric-rule")));
        blocks.push(self.all(rules::of_unit(unit, self.rubric, self.locale.language())));
        blocks.extend(self.asked(&unit.evidence));
        for (part, criteria) in unit.groups() {
            blocks.extend(part.into_iter().flat_map(|part| self.part(part)));
            let criteria = criteria.iter().filter_map(|id| self.rubric.criterion(id));
            blocks.extend(criteria.flat_map(|criterion| self.criterion(criterion)));
        }
        blocks
    }

    /// The certificates that stand for a unit, each with how old it may be.
    fn certificates(&self, unit: &Unit) -> impl Iterator<Item = String> {
        unit.satisfied_by.iter().map(|each| {
            let (certificate, months) = (self.words(&each.title), each.within_months.unwrap_or(0));
            self.say(&message!("rubric-certificate", certificate = certificate, months = months))
        })
    }

    /// What to learn, and the ways to it.
    fn learn(&self, what: Option<&Text>, by: Option<&LearnBy>) -> Vec<(String, String)> {
        let told = learning(what, by, self.locale);
        let what = (!told.what.is_empty()).then(|| self.fact("rubric-learn", told.what));
        what.into_iter().chain(told.by).collect()
    }

    /// A part of a unit; its criteria follow.
    fn part(&self, part: &Part) -> Vec<Block> {
        let mut blocks = vec![self.part_titled(part)];
        blocks.extend(part.about.iter().map(|about| Block::Paragraph(self.words(about))));
        let mut facts = self.learn(part.learn.as_ref(), part.learn_by.as_ref());
        let separately = || self.fact("rubric-separately", self.locale.text("rubric-separately-how"));
        facts.extend(part.separately.then(separately));
        blocks.extend((!facts.is_empty()).then_some(Block::Facts(facts)));
        blocks.push(Block::Paragraph(self.locale.text("rubric-rule")));
        blocks.push(self.all(rules::of_part(part, self.rubric, self.locale.language())));
        blocks
    }

    fn part_titled(&self, part: &Part) -> Block {
        Block::Heading(HeadingLevel::Section, format!("{} {}", part.id, self.words(&part.title)))
    }

    fn criterion(&self, criterion: &Criterion) -> Vec<Block> {
        let scale = self.rubric.scale_of(criterion);
        let level = |rank: usize| self.words(&scale.levels[rank].label);
        let mut facts = self.counts_and_needed(criterion);
        facts.extend(criterion.critical.map(|rank| {
            self.fact("rubric-critical", self.say(&message!("rubric-critical-from", level = level(rank))))
        }));
        facts.extend(criterion.hurdle.map(|hurdle| self.hurdle(hurdle)));
        let weight = || self.fact("rubric-weight", self.number(criterion.weight));
        let is_weighed = self.rubric.criteria.values().any(|each| each.weight != criterion.weight);
        facts.extend((is_weighed && criterion.counts != Counts::Holistic).then(weight));
        facts
            .extend((!criterion.maps_to.is_empty()).then(|| self.fact("rubric-maps-to", criterion.maps_to.join(", "))));
        facts.extend(self.learn(criterion.learn.as_ref(), criterion.learn_by.as_ref()));
        facts.extend(self.only_if(criterion.only_if.as_ref()));
        let by_assessor = || self.fact("rubric-may-not-apply", self.locale.text("rubric-may-not-apply-how"));
        facts.extend(criterion.may_not_apply.then(by_assessor));
        let asked: Vec<&str> =
            self.rubric.questions_informing(&criterion.id).map(|question| question.id.as_str()).collect();
        facts.extend((!asked.is_empty()).then(|| self.fact("rubric-asked-in", asked.join(", "))));
        let mut blocks = self.criterion_asked(criterion);
        blocks.extend([
            Block::Facts(facts),
            Block::Paragraph(self.words(&scale.title)),
            Block::Facts(self.anchors(criterion)),
        ]);
        let indicators = criterion.indicators.iter().map(|(id, text)| format!("{id} {}", self.words(text)));
        blocks.extend(self.named("rubric-indicators", indicators.collect()));
        blocks.extend(criterion.met_if.as_ref().map(|demand| {
            let ids = demand.always.iter().map(IndicatorId::as_str).collect::<Vec<_>>().join(", ");
            let always = if ids.is_empty() { "none" } else { "some" };
            let told = message!("rubric-met-if", count = demand.at_least, always = always, ids = ids);
            Block::Paragraph(self.say(&told))
        }));
        blocks.extend(self.demands(criterion));
        blocks
    }

    fn hurdle(&self, hurdle: Hurdle) -> (String, String) {
        let label = self.words(&self.rubric.outcome_words(Outcome::of_hurdle(hurdle)).label);
        self.fact("rubric-hurdle", self.say(&message!("rubric-hurdle-of", outcome = label)))
    }

    /// The levels of a criterion, or the bands of its numbers, each with the behaviour that shows it.
    fn anchors(&self, criterion: &Criterion) -> Vec<(String, String)> {
        let (scale, language) = (self.rubric.scale_of(criterion), self.locale.language());
        let rungs = scale.rungs().into_iter().enumerate();
        let told = |(rung, first)| {
            (scale.rung_label(rung, language), anchor_listed(criterion, first, scale, self.locale, language))
        };
        rungs.map(told).collect()
    }

    fn criterion_asked(&self, criterion: &Criterion) -> Vec<Block> {
        vec![
            Block::Heading(HeadingLevel::Section, format!("{} {}", criterion.id, self.words(&criterion.title))),
            Block::Paragraph(self.words(&criterion.statement)),
        ]
    }

    /// The facts on how the rating of a criterion counts: as what, unless it is a criterion like any other, and the level
    /// needed, unless its points alone count.
    fn counts_and_needed(&self, criterion: &Criterion) -> Vec<(String, String)> {
        let counts = self.rubric.counts_as(criterion).map(|counts| self.fact("rubric-counts", self.say(&counts)));
        let needed = (!criterion.counts.is_in_sums_alone()).then(|| self.needed(criterion));
        counts.into_iter().chain(needed).collect()
    }

    fn needed(&self, criterion: &Criterion) -> (String, String) {
        let level = &self.rubric.scale_of(criterion).levels[criterion.needed];
        match criterion.asks_level {
            true => self.fact("rubric-needed", self.words(&level.label)),
            false => self.fact("rubric-needed", self.locale.text("needed-none")),
        }
    }

    fn demands(&self, criterion: &Criterion) -> Vec<Block> {
        self.asked(&criterion.evidence)
    }

    /// The evidence that is asked for, or the lists of which one is enough.
    fn asked(&self, asked: &EvidenceAsked) -> Vec<Block> {
        let say = |demand: &EvidenceDemand| self.say(&asked_for(demand));
        match asked.lists() {
            [] => Vec::new(),
            [list] => self.named("rubric-evidence", list.iter().map(say).collect()),
            lists => {
                let list = |list: &Vec<EvidenceDemand>| list.iter().map(say).collect::<Vec<_>>().join("; ");
                self.named("rubric-evidence-one-of", lists.iter().map(list).collect())
            }
        }
    }

    fn only_if(&self, condition: Option<&Condition>) -> Option<(String, String)> {
        let said = |condition| self.say(&rules::condition(condition, self.rubric, self.locale.language()));
        condition.map(|condition| self.fact("rubric-only-if", said(condition)))
    }

    fn question(&self, question: &Question) -> Vec<Block> {
        let mut blocks = self.question_asked(question);
        blocks.extend(self.probes(question).into_iter().flat_map(|(heading, probes)| self.named(heading, probes)));
        blocks.extend(self.named("ask-listen-for", self.points(question)));
        blocks
    }

    /// The question with what it is about.
    fn question_asked(&self, question: &Question) -> Vec<Block> {
        let kind = match question.kind {
            QuestionKind::Opening => "opening",
            QuestionKind::Behavioural => "behavioural",
            QuestionKind::Situational => "situational",
            QuestionKind::Knowledge => "knowledge",
            QuestionKind::Evidence => "evidence",
            QuestionKind::Demonstration => "demonstration",
        };
        let kind = self.say(&message!("rubric-question-kind", kind = kind));
        let title = format!("{} · {kind} · {}", question.id, self.minutes(question.minutes));
        let unit = question.unit.as_ref().and_then(|unit| self.rubric.unit(unit));
        let mut facts = Vec::new();
        let back_up_for = question.back_up_for.as_ref().map(|main| main.to_string());
        facts.extend(back_up_for.map(|main| self.fact("rubric-back-up-for", main)));
        facts.extend(question.exact.then(|| self.fact("rubric-exact", self.locale.text("rubric-exact-read"))));
        let minutes =
            [("rubric-minutes-least", question.minutes_least), ("rubric-minutes-most", question.minutes_most)];
        let told = minutes.into_iter().filter_map(|(name, minutes)| Some(self.fact(name, self.minutes(minutes?))));
        facts.extend(told);
        let named = |unit: &Unit| self.fact("report-unit", format!("{} {}", unit.id, self.words(&unit.title)));
        facts.extend(unit.map(named));
        let informed = (!question.informs.is_empty()).then(|| ids(&question.informs));
        facts.extend(informed.map(|ids| self.fact("rubric-informs", ids)));
        facts.extend(self.only_if(question.only_if.as_ref()));
        let mut blocks = vec![
            Block::Heading(HeadingLevel::Section, title),
            Block::Quote { text: self.words(&question.wording), source: String::new() },
        ];
        blocks.extend((!facts.is_empty()).then_some(Block::Facts(facts)));
        blocks
    }

    /// The probes with their numbers, under the heading of each kind.
    fn probes(&self, question: &Question) -> [(&'static str, Vec<String>); 2] {
        let probe = |(id, probe): (&ProbeId, &Probe)| {
            let text = self.marked("rubric-required", probe.required, &probe.text);
            format!("{id} {text}")
        };
        [("ask-probes", false), ("rubric-back-up", true)].map(|(heading, back_up)| {
            let of_kind = question.probes.iter().filter(|(_, probe)| probe.back_up == back_up);
            (heading, of_kind.map(probe).collect())
        })
    }

    /// The points to listen for with their letters.
    fn points(&self, question: &Question) -> Vec<String> {
        let point = |(id, point): (&PointId, &ListenFor)| {
            let (text, criteria) = (self.words(&point.text), ids(&point.informs));
            self.say(&message!("rubric-point", point = id.as_str(), text = text, criteria = criteria))
        };
        question.listen_for.iter().map(point).collect()
    }

    /// A text, with words behind it where it is required.
    fn marked(&self, id: &'static str, required: bool, text: &Text) -> String {
        let text = self.words(text);
        let marked = |text: String| self.say(&Message { id, arguments: vec![("text", text.into())] });
        if required { marked(text) } else { text }
    }

    fn script(&self, name: &str, script: &Script) -> Vec<Block> {
        let mut blocks = vec![part(name, self.locale)];
        blocks.push(Block::Quote { text: self.words(&script.text), source: String::new() });
        let items = script.checklist.values();
        let items: Vec<String> = items
            .map(|item| {
                let text = self.marked("rubric-item-required", item.required, &item.text);
                let by_field = item.consent && self.rubric.format != RubricFormat::One;
                if by_field { self.say(&message!("rubric-item-consent", text = text)) } else { text }
            })
            .collect();
        blocks.extend((!items.is_empty()).then_some(Block::List(items)));
        blocks
    }

    fn outcomes(&self) -> Vec<(String, String)> {
        let told = |outcome: Outcome| {
            let words = self.rubric.outcome_words(outcome);
            let name = self.locale.text(&format!("outcome-{}", outcome.name()));
            let label = self.words(&words.label);
            let named = self.say(&message!("rubric-outcome", outcome = name, label = label));
            (named, self.words(&words.meaning))
        };
        self.rubric.outcomes().map(told).collect()
    }
}

fn ids(criteria: &[CriterionId]) -> String {
    criteria.iter().map(CriterionId::as_str).collect::<Vec<_>>().join(", ")
}

/// One demand for evidence, as a shortfall of all of it tells it, with the id by which others come after it.
fn asked_for(demand: &EvidenceDemand) -> Message {
    let item = Shortfall::of(demand).asked_message("rubric-evidence-item", "");
    match demand.id.as_ref().filter(|_| demand.is_followed) {
        Some(id) => message!("rubric-evidence-named", id = id.as_str(), item = item),
        None => item,
    }
}
