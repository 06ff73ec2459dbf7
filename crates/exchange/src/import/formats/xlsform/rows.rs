//! The rows of the survey with the groups in which they stand.

use std::collections::{HashMap, HashSet};

use crate::bounds::UNITS_MAX;

use super::{
    super::super::super::marks::{Kind, Mark},
    super::super::ids::is_id,
    condition::{self, Asks},
    sheets::{Field, Sheet},
    types::{Container, RowType, says_yes},
};

/// A typed row that is neither the beginning nor the end of a group.
#[derive(Debug)]
pub(super) struct Row<'g> {
    pub(super) at: usize,
    pub(super) kind: RowType,
    pub(super) name: &'g str,
    /// The innermost group or repeat in which it stands.
    pub(super) group: Option<usize>,
    pub(super) relevant: Relevant,
    /// What our own export says that it is, with its id.
    pub(super) mark: Option<(Kind, &'g str)>,
}

impl Row<'_> {
    /// Returns whether our own export says that it is a question.
    pub(super) fn is_question(&self) -> bool {
        matches!(self.mark, Some((Kind::Question, _)))
    }
}

/// A group or repeat.
#[derive(Debug)]
pub(super) struct Group<'g> {
    pub(super) at: usize,
    pub(super) name: &'g str,
    pub(super) is_repeat: bool,
    /// The list of choices that each row of it has.
    rated: &'g str,
    pub(super) outer: Option<usize>,
    pub(super) relevant: Relevant,
    /// Whether something is asked in it, in inner groups too.
    pub(super) asks: bool,
    /// What our own export says that it is, with its id.
    pub(super) mark: Option<(Kind, &'g str)>,
}

/// The condition that a row states.
#[derive(Debug)]
pub(super) enum Relevant {
    Always,
    If(Asks),
    /// It says what no rubric can.
    Unsaid,
}

#[derive(Debug, Default)]
pub(super) struct Rows<'g> {
    pub(super) rows: Vec<Row<'g>>,
    /// Rows that our own export has marked.
    pub(super) own: Vec<Row<'g>>,
    pub(super) groups: Vec<Group<'g>>,
    /// Names that several questions have: a condition on one of them does not say which is meant.
    pub(super) several: HashSet<&'g str>,
    /// Rows that end a group.
    pub(super) ends: Vec<usize>,
    /// Whether units are the outermost groups: there are more groups than a rubric has units.
    outermost: bool,
}

impl<'g> Rows<'g> {
    pub(super) fn of(sheet: &Sheet<'g>) -> Self {
        let mut rows = Rows::default();
        let mut current: Option<usize> = None;
        let mut marked = HashSet::new();
        for at in sheet.rows.clone() {
            let said = sheet.said(at, Field::Type);
            if said.is_empty() {
                continue;
            }
            let (name, relevant) = (sheet.said(at, Field::Name), relevant(sheet.said(at, Field::Relevant)));
            let mark = mark(sheet, at).filter(|(kind, id)| {
                let context = sheet.said(at, Field::Own(Mark::Context));
                matches!(kind, Kind::OfForm | Kind::Questions) || marked.insert((*kind, *id, context))
            });
            match RowType::of(said) {
                RowType::Begin(container) => {
                    let is_repeat = container == Container::Repeat;
                    let rated = sheet.said(at, Field::Rated);
                    rows.groups.push(Group { at, name, is_repeat, rated, outer: current, relevant, asks: false, mark });
                    current = Some(rows.groups.len() - 1);
                }
                RowType::End => {
                    rows.ends.push(at);
                    current = current.and_then(|current| rows.groups[current].outer);
                }
                kind => {
                    let rated = current.and_then(|group| rows.groups.get(group)).map_or("", |group| group.rated);
                    let kind = settled(kind, sheet, at, rated);
                    if mark.is_some() && kind != RowType::Filled {
                        rows.own.push(Row { at, kind, name, group: current, relevant, mark });
                        continue;
                    }
                    if matches!(kind, RowType::Asked | RowType::Select { .. }) {
                        rows.note_asking(current);
                    }
                    rows.rows.push(Row { at, kind, name, group: current, relevant, mark: None });
                }
            }
        }
        let mut names = HashSet::new();
        rows.several = rows.asking().map(|row| row.name).filter(|name| !names.insert(*name)).collect();
        // A group stands behind those around it, so each unit is found in one step.
        let mut unit_of: Vec<Option<usize>> = Vec::with_capacity(rows.groups.len());
        for (index, group) in rows.groups.iter().enumerate() {
            let around = group.outer.and_then(|outer| unit_of.get(outer).copied().flatten());
            unit_of.push(if group.is_repeat { around } else { Some(index) });
        }
        let units: HashSet<Option<usize>> =
            rows.asking().map(|row| row.group.and_then(|group| unit_of.get(group).copied().flatten())).collect();
        rows.outermost = units.len() > UNITS_MAX;
        rows
    }

    fn note_asking(&mut self, group: Option<usize>) {
        let mut group = group;
        while let Some(index) = group.filter(|index| !self.groups[*index].asks) {
            self.groups[index].asks = true;
            group = self.groups[index].outer;
        }
    }

    pub(super) fn asking(&self) -> impl Iterator<Item = &Row<'g>> {
        self.rows.iter().filter(|row| matches!(row.kind, RowType::Asked | RowType::Select { .. }))
    }

    /// The group that becomes the unit of what stands in this group: a repeat is none, since Viva asks once.
    pub(super) fn unit(&self, group: Option<usize>) -> Option<usize> {
        let mut units = self.around(group).filter(|index| !self.groups[*index].is_repeat);
        if self.outermost { units.last() } else { units.next() }
    }

    /// The groups around something, the innermost first.
    pub(super) fn around(&self, group: Option<usize>) -> impl Iterator<Item = usize> {
        std::iter::successors(group, |index| self.groups[*index].outer)
    }

    /// The values with which conditions compare the answers, by the names of their questions.
    pub(super) fn compared(&self) -> HashMap<&str, HashSet<&str>> {
        let mut values: HashMap<&str, HashSet<&str>> = HashMap::new();
        let of_rows = self.rows.iter().map(|row| &row.relevant);
        for relevant in of_rows.chain(self.groups.iter().map(|group| &group.relevant)) {
            if let Relevant::If(asks) = relevant {
                asks.values(&mut |name, value| {
                    values.entry(name).or_default().insert(value);
                });
            }
        }
        values
    }
}

/// What our own export says that a row is: a thing of the rubric has an id there.
fn mark<'g>(sheet: &Sheet<'g>, at: usize) -> Option<(Kind, &'g str)> {
    let kind = Kind::named(sheet.said(at, Field::Own(Mark::Is)))?;
    let id = sheet.said(at, Field::Own(Mark::Id));
    (is_id(id) || kind.is_without_id() && id.is_empty()).then_some((kind, id))
}

fn relevant(said: &str) -> Relevant {
    match (said.is_empty() || said.eq_ignore_ascii_case("true()"), condition::read(said)) {
        (true, _) => Relevant::Always,
        (false, Some(asks)) => Relevant::If(asks),
        (false, None) => Relevant::Unsaid,
    }
}

/// What a row is when its other cells are looked at: one that is worked out asks nobody, and an unknown type asks where
/// there is something to read.
fn settled(kind: RowType, sheet: &Sheet, at: usize, rated: &str) -> RowType {
    let reads = |field| sheet.of_field(field).any(|column| !super::sheets::said(sheet.grid, at, column.at).is_empty());
    let is_off = says_yes(sheet.said(at, Field::Disabled));
    let is_worked_out = !sheet.said(at, Field::Calculation).is_empty() && !reads(Field::Label) && !reads(Field::Hint);
    let is_head = || sheet.said(at, Field::Appearance).split_whitespace().any(|word| word == "label");
    match kind {
        _ if is_off => RowType::Filled,
        RowType::Select { .. } if is_head() => RowType::Head,
        RowType::Rated if rated.is_empty() => RowType::Asked,
        RowType::Rated => RowType::Select { list: Some(rated.to_owned()), several: false },
        RowType::Asked if is_worked_out => RowType::Filled,
        RowType::Unknown if reads(Field::Label) => RowType::Asked,
        RowType::Unknown => RowType::Filled,
        kind => kind,
    }
}
