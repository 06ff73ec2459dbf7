//! The form for the candidate: what is applied for, how well each thing can be done, and what whoever applies is told
//! before they agree. It asks for no copy of a paper that says who somebody is: that is looked at, not kept.

use crate::{
    message,
    report::{
        Choice, Field, Grid, GridRow, Input,
        document::{Block, HeadingLevel, part},
    },
    rubric::{Criterion, Term, Unit},
    session::SelfAnswer,
};

use super::{super::Told, Blank, choices};

const DOCUMENT_LINES: u8 = 5;
const NEED_LINES: u8 = 2;

impl Blank<'_> {
    pub(super) fn candidate(&self) -> Vec<Block> {
        let locale = self.told.locale;
        let mut blocks = vec![self.paragraph("hand-out-candidate-about"), part("hand-out-application", locale)];
        blocks.push(self.reference());
        blocks.extend(self.units());
        blocks.push(self.field("language", "hand-out-language", 1));
        blocks.push(self.field("needs", "hand-out-needs", NEED_LINES));
        blocks.push(self.field("documents", "hand-out-documents", DOCUMENT_LINES));
        blocks.push(part("step-self-assessment", locale));
        blocks.push(self.paragraph("form-self-about"));
        blocks.extend(self.told.self_assessment(|unit| self.has_unit(&unit.id)));
        blocks.extend(self.information());
        blocks.extend(self.consent());
        blocks
    }

    /// The units, where there is a choice.
    fn units(&self) -> Option<Block> {
        let units = self.form.rubric.units.values().filter(|unit| self.has_unit(&unit.id));
        let choice = |unit: &Unit| Choice {
            id: unit.id.to_string(),
            words: format!("{} {}", unit.id, self.told.words(&unit.title)),
        };
        let input = Input::AnyOf(units.map(choice).collect());
        let (code, name) = ("units".into(), self.say("hand-out-units"));
        let several = self.form.rubric.units.len() > 1;
        several.then(|| Block::Field(Field { code, name, input, value: String::new() }))
    }

    /// What the candidate is told: course, evidence, data, decision, appeal; then what is read at the opening, and what
    /// the centre says.
    fn information(&self) -> Vec<Block> {
        let (rubric, locale) = (self.form.rubric, self.told.locale);
        let mut told = vec![self.told.say(&message!("hand-out-course", minutes = rubric.minutes))];
        told.extend(
            ["hand-out-proof", "hand-out-identity", "hand-out-decision", "hand-out-data"].map(|id| self.say(id)),
        );
        told.extend(rubric.retention_months.map(|months| self.told.say(&message!("hand-out-kept", months = months))));
        let appeal = |Term { days, count, from }| {
            message!("hand-out-appeal", days = days, count = count.name(), from = from.name())
        };
        let own = rubric.appeal.or(self.form.centre.and_then(|centre| centre.appeal));
        told.push(own.map_or_else(|| self.say("hand-out-appeal-asked"), |term| self.told.say(&appeal(term))));
        told.push(self.say("hand-out-withdraw"));
        let mut blocks = vec![part("hand-out-information", locale), Block::List(told)];
        blocks.push(self.paragraph("hand-out-opening"));
        blocks.push(Block::Quote { text: self.told.words(&rubric.opening.text), source: String::new() });
        blocks.extend(self.form.centre.map(|centre| {
            let address = centre.address.iter().chain(&centre.appeal_to).map(|text| self.told.words(text));
            let lines =
                [self.told.words(&centre.name)].into_iter().chain(address).chain(centre.contact.iter().cloned());
            Block::List(lines.collect())
        }));
        blocks
    }

    fn consent(&self) -> Vec<Block> {
        let locale = self.told.locale;
        let choices = [("yes", "hand-out-consent-yes"), ("no", "hand-out-consent-no")];
        let choices = choices.map(|(id, words)| Choice { id: id.into(), words: self.say(words) });
        let (code, name) = ("consent".into(), self.say("hand-out-consent-about"));
        let consent = Field { code, name, input: Input::OneOf(choices.into()), value: String::new() };
        let sign = Block::SignatureBlock { name: self.say("prepare-candidate"), position: String::new() };
        vec![part("hand-out-consent", locale), Block::Field(consent), self.field("date", "hand-out-date", 1), sign]
    }
}

impl Told<'_> {
    /// The grid for the candidate: under each unit every criterion, a choice for each answer, and room for an example.
    pub(in crate::report::rubric) fn self_assessment(&self, wanted: impl Fn(&Unit) -> bool) -> Vec<Block> {
        let choices = choices(&SelfAnswer::ALL, SelfAnswer::name, SelfAnswer::message, self.locale);
        let row = |criterion: &Criterion| GridRow {
            code: super::code(&["s", criterion.id.as_str()]),
            text: format!("{} {}", criterion.id, self.words(&criterion.statement)),
        };
        let of_unit = |unit: &Unit| {
            let criteria = self.rubric.criteria.values().filter(|criterion| criterion.unit == unit.id);
            let rows: Vec<GridRow> = criteria.map(row).collect();
            let title = Block::Heading(HeadingLevel::Section, format!("{} {}", unit.id, self.words(&unit.title)));
            let (item, remark) = (self.locale.text("figure-criterion"), self.locale.text("form-self-example"));
            let grid = Block::Grid(Grid { item, remark, choices: choices.clone(), rows });
            [title, grid]
        };
        self.rubric.units.values().filter(|unit| wanted(unit)).flat_map(of_unit).collect()
    }
}
