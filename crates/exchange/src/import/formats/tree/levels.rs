//! Trees in which levels stand among what they are levels of: A1 to C2 at the roots, or below each skill. No file says
//! whether a level is a unit or a step of a scale, so that is asked. As a scale, what stands below a level describes it.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use crate::{
    bounds::{LANGUAGES_MAX, RUBRIC_TEXT_CHARS_MAX},
    locale::Message,
    message,
    rubric::{Draft, DraftCriterion, DraftLevel, DraftScale, DraftText, DraftUnit, ScaleKind},
};

use super::{
    super::super::{
        Answers, Choice, ImportFault, Meaning, OpenQuestion, Why,
        answers::Asked,
        clean,
        ids::Ids,
        ledger::{Ledger, Piece},
        level_words::bare,
        text::{Texts, only, short},
    },
    Item, Link, Whole, branch,
    order::tree,
    plan::{Described, Plan, Rank},
};

/// What a tree has become whose levels are a scale.
pub(in super::super) struct Scaled {
    pub(in super::super) units: Vec<DraftUnit>,
    pub(in super::super) scale: DraftScale,
    /// What is said of the levels themselves.
    pub(in super::super) about: DraftText,
    pub(in super::super) sources: BTreeMap<String, String>,
    pub(in super::super) notes: Vec<Message>,
}

impl Scaled {
    /// Puts it into a draft, and returns what is to be told.
    pub(in super::super) fn put_into(self, draft: &mut Draft) -> Vec<Message> {
        for (language, said) in self.about {
            let about = draft.about.entry(language).or_default();
            if !about.is_empty() {
                about.push_str("\n\n");
            }
            about.push_str(&said);
        }
        let languages = self
            .units
            .iter()
            .flat_map(|unit| &unit.criteria)
            .flat_map(|one| one.title.keys().chain(one.anchors.values().flat_map(|anchor| anchor.keys())));
        for language in languages {
            if !draft.languages.contains(language) && draft.languages.len() < LANGUAGES_MAX {
                draft.languages.push(language.clone());
            }
        }
        draft.units = self.units;
        draft.scales = vec![self.scale];
        self.notes
    }
}

/// The question whether these are levels of a scale.
pub(in super::super) fn question(labels: &[&str]) -> OpenQuestion {
    let choice = |answer: &str, told| Choice { answer: answer.to_owned(), meaning: Meaning::Told(told) };
    let choices = vec![
        choice("scale", message!("import-choice-levels-scale")),
        choice("units", message!("import-choice-levels-units")),
    ];
    let ask = message!("import-ask-levels-are", levels = labels.join(", "));
    OpenQuestion::choice("levels_are", ask, Some("scale".to_owned()), choices)
}

/// Units whose criteria have the levels of a tree as their scale; none where it has no levels, or these are units.
pub(in super::super) fn scaled(
    (items, links): (&[Item], &[Link]),
    whole: Whole,
    answers: &Answers,
    asked: &mut Asked,
    texts: &mut Texts,
    ledger: &mut Ledger,
) -> Result<Option<Scaled>, ImportFault> {
    let codes: Vec<String> = items.iter().map(|item| words(item.code, ledger)).collect();
    let tree = tree(items, &codes, links)?;
    let roots = match whole.branch.map(str::trim) {
        Some(branch) => branch::found(items, &codes, branch).into_iter().collect(),
        None => tree.roots.clone(),
    };
    let name = |item: &Item| words(item.name.or(item.statement).or(item.code), ledger);
    let names: Vec<String> = items.iter().map(name).collect();
    let Some(plan) =
        Plan::of(&tree, &roots, &names, |item| items[item].name.is_some() && items[item].statement.is_some())
    else {
        return Ok(None);
    };
    let labels: Vec<&str> = plan.levels.values().map(|item| names[*item].as_str()).collect();
    if asked.ask(question(&labels), answers)? != Some("scale") {
        return Ok(None);
    }
    let language = texts.language.clone();
    let mut writer = Writer {
        items,
        names: &names,
        codes: &codes,
        language,
        texts,
        ledger,
        told: vec![false; items.len()],
        joined: 0,
    };
    Ok(Some(writer.write(&plan, whole)))
}

fn words(piece: Option<Piece>, ledger: &Ledger) -> String {
    piece.map_or_else(String::new, |piece| clean::marked_up(ledger.said(piece)).text.replace('\n', " "))
}

struct Writer<'w, 'l> {
    items: &'w [Item],
    names: &'w [String],
    codes: &'w [String],
    /// The language of the whole.
    language: String,
    texts: &'w mut Texts,
    ledger: &'w mut Ledger<'l>,
    /// Items that stand in the draft already.
    told: Vec<bool>,
    /// Descriptions that were put behind another one.
    joined: usize,
}

impl Writer<'_, '_> {
    fn write(&mut self, plan: &Plan, whole: Whole) -> Scaled {
        let mut about = DraftText::new();
        let mut sources = BTreeMap::new();
        let mut ids = Ids::new("L");
        let mut levels: BTreeMap<Rank, DraftLevel> = BTreeMap::new();
        for (rank, item) in &plan.levels {
            let id = ids.of_code(&self.names[*item]);
            let mut label = DraftText::new();
            let item_of = &self.items[*item];
            let into = format!("levels.{id}.label");
            self.add(*item, item_of.name.or(item_of.statement).or(item_of.code), &into, "", &mut label);
            sources.insert(id.clone(), item_of.id.clone());
            levels.insert(*rank, DraftLevel { id, label, value: None });
        }
        let mut units: IndexMap<String, DraftUnit> = IndexMap::new();
        let mut places: IndexMap<String, usize> = IndexMap::new();
        let (mut unit_ids, mut criterion_ids) = (Ids::new("U"), Ids::new("C"));
        for described in &plan.described {
            let key = |items: &[usize]| -> String {
                items.iter().map(|item| bare(&self.names[*item])).collect::<Vec<_>>().join("\u{1}")
            };
            let (criterion_item, unit_items) = match described.above.split_last() {
                Some((last, unit)) => (Some(*last), unit),
                None => (None, &[] as &[usize]),
            };
            let unit_key = key(unit_items);
            let criterion_key = format!("{unit_key}\u{2}{}", key(&described.above[unit_items.len()..]));
            if !units.contains_key(&unit_key) {
                let unit = self.unit(unit_ids.counted(), unit_items, whole);
                units.insert(unit_key.clone(), unit);
            }
            let Some(unit) = units.get_mut(&unit_key) else { continue };
            unit_items.iter().for_each(|item| self.tell_again(*item));
            let place = *places.entry(criterion_key).or_insert(unit.criteria.len());
            if place == unit.criteria.len() {
                let id = match criterion_item.filter(|_| described.before >= described.above.len()) {
                    Some(item) => criterion_ids.of_code(&self.codes[item]),
                    None => criterion_ids.counted(),
                };
                sources.extend(criterion_item.map(|item| (id.clone(), self.items[item].id.clone())));
                unit.criteria.push(self.criterion(id, criterion_item, described, whole));
            }
            let Some(criterion) = unit.criteria.get_mut(place) else { continue };
            let Some(level) = described.level.and_then(|rank| levels.get(&rank)) else { continue };
            let into = format!("{}.anchors.{}", criterion.id, level.id);
            let mut anchor = criterion.anchors.remove(&level.id).unwrap_or_default();
            if let Some(item) = described.level_item.filter(|item| *item != described.item) {
                let label = only(&level.label).to_owned();
                self.level(item, &label, described, &into, &mut anchor, &mut about);
            }
            // What stands between the level and the description is the criterion, and what it says is about this level.
            if let Some(item) = criterion_item.filter(|_| described.before < described.above.len()) {
                if !std::mem::replace(&mut self.told[item], true) {
                    self.named(item, &format!("{}.title", criterion.id), &mut criterion.title);
                    self.add(
                        item,
                        self.items[item].statement.filter(|_| self.items[item].name.is_some()),
                        &into,
                        "",
                        &mut anchor,
                    );
                }
                self.leave_others(item);
            }
            // A description that bears the name of what it describes has been told with it.
            if criterion_item != Some(described.item) {
                self.describe(described, &into, &mut anchor);
            }
            criterion.anchors.insert(level.id.clone(), anchor);
        }
        self.leave_the_rest();
        self.texts.language.clone_from(&self.language);
        let levels: Vec<DraftLevel> = levels.into_values().collect();
        let mut notes = vec![message!("import-note-framework-levels", as = "scale")];
        if self.joined > 0 {
            notes.push(message!("import-note-framework-joined", count = self.joined));
        }
        let title = DraftScale::title_of(&levels);
        let scale = DraftScale { id: "levels".to_owned(), kind: ScaleKind::Framework, title, levels, needed: None };
        Scaled { units: units.into_values().collect(), scale, about, sources, notes }
    }

    fn unit(&mut self, id: String, items: &[usize], whole: Whole) -> DraftUnit {
        let mut unit = DraftUnit { id, ..DraftUnit::default() };
        let (title, about) = (format!("{}.title", unit.id), format!("{}.about", unit.id));
        for item in items {
            let of = &self.items[*item];
            let separator = if unit.title.is_empty() { "" } else { " / " };
            self.add_behind(*item, of.name.or(of.statement).or(of.code), &title, separator, &mut unit.title);
            if !std::mem::replace(&mut self.told[*item], true) {
                self.add(*item, of.statement.filter(|_| of.name.is_some()), &about, "", &mut unit.about);
            }
            self.leave_others(*item);
        }
        if unit.title.is_empty() && !whole.name.is_empty() {
            unit.title = [(self.language.clone(), short(whole.name))].into();
        }
        unit
    }

    fn criterion(&mut self, id: String, item: Option<usize>, described: &Described, whole: Whole) -> DraftCriterion {
        let mut criterion = DraftCriterion { scale: Some("levels".to_owned()), ..DraftCriterion::default() };
        match item {
            Some(item) => {
                let of = &self.items[item];
                let (title, statement) = (format!("{id}.title"), format!("{id}.statement"));
                self.add(item, of.name.or(of.statement).or(of.code), &title, "", &mut criterion.title);
                let is_above = described.before >= described.above.len();
                if is_above {
                    self.told[item] = true;
                    self.add(item, of.statement, &statement, "", &mut criterion.statement);
                    if let Some(code) = of.code.filter(|_| !self.codes[item].is_empty()) {
                        self.ledger.take(code, &format!("{id}.maps_to"));
                        criterion.maps_to = vec![self.codes[item].clone()];
                    }
                    self.leave_others(item);
                }
                if criterion.statement.is_empty() {
                    criterion.statement.clone_from(&criterion.title);
                }
                criterion.title.values_mut().for_each(|title| *title = short(title));
            }
            // Levels that stand alone describe the whole.
            None if !whole.name.is_empty() => {
                criterion.title = [(self.language.clone(), short(whole.name))].into();
                criterion.statement = [(self.language.clone(), whole.name.to_owned())].into();
            }
            None => {}
        }
        DraftCriterion { id, ..criterion }
    }

    /// What a level says of itself: about the whole where several criteria stand below it, else its description.
    fn level(
        &mut self,
        item: usize,
        label: &str,
        described: &Described,
        into: &str,
        anchor: &mut DraftText,
        about: &mut DraftText,
    ) {
        if std::mem::replace(&mut self.told[item], true) {
            return;
        }
        let of = &self.items[item];
        self.tell_again(item);
        let statement = of.statement.filter(|_| of.name.is_some());
        match described.before == 0 && !described.above.is_empty() {
            true => self.add(item, statement, "about", &format!("{label}: "), about),
            false => self.add(item, statement, into, "", anchor),
        }
        self.leave_others(item);
    }

    /// Adds a description to those of its level.
    fn describe(&mut self, described: &Described, into: &str, anchor: &mut DraftText) {
        let item = described.item;
        self.told[item] = true;
        let of = &self.items[item];
        let before = anchor.values().map(String::len).sum::<usize>();
        let statement = words(of.statement, self.ledger);
        // The name of a level that stands lowest is its label.
        let is_level = described.level_item == Some(item);
        match of.name {
            Some(_) if is_level => self.tell_again(item),
            Some(name) if !statement.is_empty() && statement.contains(&self.names[item]) => {
                self.ledger.take(name, into)
            }
            name => self.add(item, name, into, "", anchor),
        }
        if !(is_level && of.name.is_none()) {
            self.add(item, of.statement, into, "", anchor);
        }
        self.joined += usize::from(before > 0 && anchor.values().map(String::len).sum::<usize>() > before);
        self.leave_others(item);
    }

    /// The name of something that stands below several levels, where it is called the same.
    fn named(&mut self, item: usize, into: &str, title: &mut DraftText) {
        let of = &self.items[item];
        let Some(piece) = of.name.or(of.statement).or(of.code) else { return };
        match title.values().any(|title| *title == self.names[item] || *title == short(&self.names[item])) {
            true => self.ledger.take(piece, into),
            false => self.ledger.leave(piece, Why::Again),
        }
    }

    /// A name that stands in the draft already, or says the same in other words.
    fn tell_again(&mut self, item: usize) {
        self.items[item].name.into_iter().for_each(|name| self.ledger.leave(name, Why::Again));
    }

    /// Adds a piece to a text as a line of its own.
    fn add(&mut self, item: usize, piece: Option<Piece>, into: &str, before: &str, text: &mut DraftText) {
        let separator = if text.is_empty() { before.to_owned() } else { format!("\n{before}") };
        self.add_behind(item, piece, into, &separator, text);
    }

    /// Adds a piece to a text in its language, where that stays as short as a text of a rubric may be.
    fn add_behind(&mut self, item: usize, piece: Option<Piece>, into: &str, separator: &str, text: &mut DraftText) {
        let of = &self.items[item];
        for (language, piece) in piece.into_iter().flat_map(|piece| of.translated(piece)) {
            let language = language.unwrap_or(&self.language).to_owned();
            self.add_in(&language, of.is_plain, piece, into, separator, text);
        }
    }

    fn add_in(
        &mut self,
        language: &str,
        is_plain: bool,
        piece: Piece,
        into: &str,
        separator: &str,
        text: &mut DraftText,
    ) {
        let known = text.get(language).map_or(0, |known| known.chars().count());
        let length = known + separator.len() + self.ledger.said(piece).chars().count();
        if known > 0 && length > RUBRIC_TEXT_CHARS_MAX {
            self.ledger.leave(piece, Why::TooLong);
            return;
        }
        language.clone_into(&mut self.texts.language);
        let taken = match is_plain {
            true => self.texts.take(self.ledger, piece, into),
            false => self.texts.take_marked_up(self.ledger, piece, into),
        };
        for (language, more) in taken {
            let said = text.entry(language).or_default();
            if !said.lines().any(|line| line == more) {
                // What begins a text in its language stands behind nothing.
                said.push_str(if said.is_empty() { separator.trim_start_matches([' ', '/', '\n']) } else { separator });
                said.push_str(&more);
            }
        }
    }

    fn leave_others(&mut self, item: usize) {
        let of = &self.items[item];
        of.others.iter().for_each(|(piece, why)| self.ledger.leave(*piece, *why));
        of.code.into_iter().for_each(|code| self.ledger.leave(code, Why::Identifier));
        of.notes.into_iter().for_each(|notes| self.ledger.leave(notes, Why::MarkersNote));
    }

    /// Leaves out what stands in no unit: of the tree that was taken, names that came before; else all of another branch.
    fn leave_the_rest(&mut self) {
        for (item, told) in self.items.iter().zip(&self.told) {
            let why = if *told { Why::Again } else { Why::OtherBranch };
            item.code.into_iter().for_each(|code| self.ledger.leave(code, Why::Identifier));
            item.leave(why, self.ledger);
        }
    }
}
