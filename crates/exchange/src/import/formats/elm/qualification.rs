//! A qualification made into a sketch.

use std::collections::HashSet;

use crate::{
    bounds::{LANGUAGES_MAX, RUBRIC_TEXT_CHARS_MAX},
    message,
    rubric::{DraftCriterion, DraftText, DraftUnit},
};

use super::{
    super::{
        super::{
            Answers, Sketch, Why, clean,
            ids::Ids,
            language,
            ledger::Ledger,
            met,
            text::{Texts, only, short},
        },
        scales::number_of_rubric,
    },
    tree::{Said, Tree},
};

/// A qualification with the achievement by which a credential claims it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Root {
    specification: usize,
    achievement: Option<usize>,
}

/// Qualifications that are no part of another.
pub(super) fn roots(tree: &Tree) -> Vec<Root> {
    let mut all: Vec<Root> = Vec::new();
    let mut seen = HashSet::new();
    for index in 0..tree.all.len() {
        let name = tree.all[index].name.as_str();
        let is_achievement = matches!(name, "hasClaim" | "learningAchievement" | "qualificationAward" | "hasPart")
            && !is_other(tree, index);
        if is_achievement && tree.meant(index) == index {
            let mut specifications = tree.parts(index, "specifiedBy");
            specifications.retain(|specification| !is_other(tree, *specification));
            // Some claim outcomes without naming a specification that has them.
            if specifications.is_empty() && !tree.parts(index, "learningOutcome").is_empty() && seen.insert(index) {
                all.push(Root { specification: index, achievement: None });
            }
            for specification in specifications {
                if seen.insert(specification) {
                    all.push(Root { specification, achievement: Some(index) });
                }
            }
        }
    }
    for index in 0..tree.all.len() {
        let is_named = matches!(
            tree.all[index].name.as_str(),
            "qualification" | "learningAchievementSpecification" | "learningSpecification"
        );
        let is_typed =
            ["Qualification", "LearningAchievementSpecification"].iter().any(|name| tree.is_of_type(index, name));
        let says = !tree.texts(index, "title").is_empty();
        if (is_named || is_typed) && says && tree.meant(index) == index && seen.insert(index) {
            all.push(Root { specification: index, achievement: None });
        }
    }
    let parts: HashSet<usize> = all.iter().flat_map(|root| inner(tree, *root)).map(|root| root.specification).collect();
    let outermost: Vec<Root> = all.iter().copied().filter(|root| !parts.contains(&root.specification)).collect();
    // Parts that are parts of one another have no outermost: the first stands for all.
    if outermost.is_empty() { all.into_iter().take(1).collect() } else { outermost }
}

/// Returns whether it is what was done, assessed or gained rights by, not what was learnt.
fn is_other(tree: &Tree, index: usize) -> bool {
    const OTHERS: [&str; 6] = [
        "LearningActivity",
        "LearningAssessment",
        "LearningEntitlement",
        "LearningActivitySpecification",
        "LearningAssessmentSpecification",
        "LearningEntitlementSpecification",
    ];
    let name = tree.all[index].name.to_lowercase();
    OTHERS.iter().any(|other| tree.is_of_type(index, other) || name == other.to_lowercase())
}

/// The parts of a qualification, and of the achievement of it.
fn inner(tree: &Tree, root: Root) -> Vec<Root> {
    let mut found = Vec::new();
    for part in tree.parts(root.specification, "hasPart") {
        found.push(Root { specification: part, achievement: None });
    }
    for achievement in root.achievement.into_iter().flat_map(|achievement| tree.parts(achievement, "hasPart")) {
        let specifications = tree.parts(achievement, "specifiedBy");
        found.extend(
            specifications.into_iter().map(|specification| Root { specification, achievement: Some(achievement) }),
        );
    }
    found.retain(|part| part.specification != root.specification && !is_other(tree, part.specification));
    found
}

/// A qualification and all its parts, each once.
fn with_parts(tree: &Tree, root: Root) -> Vec<Root> {
    let (mut all, mut seen, mut waiting) = (Vec::new(), HashSet::new(), vec![root]);
    while let Some(next) = waiting.pop() {
        if seen.insert(next.specification) {
            all.push(next);
            let mut parts = inner(tree, next);
            parts.reverse();
            waiting.extend(parts);
        }
    }
    all
}

struct Making<'t, 'l, 'g> {
    tree: &'t Tree,
    ledger: &'l mut Ledger<'g>,
    texts: Texts,
    languages: Vec<String>,
    sketch: Sketch,
}

pub(super) fn sketch(tree: &Tree, root: Root, answers: &Answers, ledger: &mut Ledger) -> Sketch {
    let parts = with_parts(tree, root);
    let mut making = Making { tree, ledger, texts: Texts::default(), languages: Vec::new(), sketch: Sketch::default() };
    making.settle_languages(&parts, answers);
    making.sketch.draft.languages = making.languages.clone();
    making.sketch.draft.id = "qualification".to_owned();
    making.sketch.draft.title = making.text(root.specification, "title", "title");
    making.framework(root.specification);
    making.grading(root);
    making.sketch.draft.source = making.source(root.specification);
    let (mut units, mut criteria, mut count) = (Ids::new("U"), Ids::new("C"), 0);
    let has_parts = parts.len() > 1;
    for part in parts {
        let outcomes = tree.parts(part.specification, "learningOutcome");
        // What only holds its parts together is the whole.
        if has_parts && part == root && outcomes.is_empty() {
            continue;
        }
        let id = units.counted();
        let mut unit = making.unit(part.specification, &id);
        for outcome in outcomes {
            count += 1;
            let criterion = making.criterion(outcome, criteria.counted());
            unit.criteria.push(criterion);
        }
        making.sketch.draft.units.push(unit);
    }
    if count > 0 {
        making.sketch.draft.scales.push(met::scale(&making.languages));
        making.sketch.notes.push(message!("import-note-by-outcome", count = count));
    }
    making.sketch.notes.extend(making.texts.notes());
    making.sketch
}

impl Making<'_, '_, '_> {
    /// The languages of titles and outcomes, the fullest first; those with less than half as many texts are left out.
    fn settle_languages(&mut self, parts: &[Root], answers: &Answers) {
        let mut counts: Vec<(String, usize)> = Vec::new();
        let mut untagged: Vec<&str> = Vec::new();
        let outcomes: Vec<usize> =
            parts.iter().flat_map(|part| self.tree.parts(part.specification, "learningOutcome")).collect();
        for index in parts.iter().map(|part| part.specification).chain(outcomes) {
            let mut of_one = HashSet::new();
            for said in self.tree.texts(index, "title").into_iter().chain(self.tree.texts(index, "prefLabel")) {
                match &said.tag {
                    Some(tag) if of_one.insert(tag) => match counts.iter_mut().find(|(known, _)| known == tag) {
                        Some((_, count)) => *count += 1,
                        None => counts.push((tag.clone(), 1)),
                    },
                    Some(_) => {}
                    None => untagged.push(&said.text),
                }
            }
        }
        let stated = language::answered(answers);
        if counts.is_empty() {
            counts.push((stated.clone().unwrap_or_else(|| language::of_texts(untagged.into_iter())), 1));
        }
        counts.sort_by_key(|(tag, count)| (stated.as_ref() != Some(tag), std::cmp::Reverse(*count)));
        let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
        for (tag, count) in counts {
            if count * 2 > most && self.languages.len() < LANGUAGES_MAX {
                self.languages.push(tag);
            } else {
                let note = message!("import-note-language-dropped", name = tag, count = count, of = most);
                self.sketch.notes.push(note);
            }
        }
    }

    /// Texts in the languages that are kept; several in one are paragraphs.
    fn said(&mut self, said: &[Said], into: &str) -> DraftText {
        let mut all = DraftText::new();
        for one in said {
            let tag = one.tag.clone().or_else(|| self.languages.first().cloned()).unwrap_or_default();
            if !self.languages.contains(&tag) {
                self.ledger.leave(one.piece, Why::OtherLanguage);
                continue;
            }
            let room = all.get(&tag).map_or(0, |text: &String| text.chars().count() + 2);
            if room + one.text.chars().count() > RUBRIC_TEXT_CHARS_MAX {
                self.ledger.leave(one.piece, Why::TooLong);
                continue;
            }
            self.texts.language.clone_from(&tag);
            let text = only(&self.texts.take_marked_up(self.ledger, one.piece, into)).to_owned();
            let whole: &mut String = all.entry(tag).or_default();
            if !whole.is_empty() && !text.is_empty() {
                whole.push_str("\n\n");
            }
            whole.push_str(&text);
        }
        all.retain(|_, text| !text.is_empty());
        all
    }

    fn text(&mut self, index: usize, name: &str, into: &str) -> DraftText {
        let said: Vec<Said> = self.tree.texts(index, name).into_iter().cloned().collect();
        self.said(&said, into)
    }

    /// The text of a note: the object in which its words stand, or the words themselves.
    fn note(&mut self, index: usize, name: &str, into: &str) -> DraftText {
        let mut said: Vec<Said> = self.tree.texts(index, name).into_iter().cloned().collect();
        for note in self.tree.parts(index, name) {
            said.extend(self.tree.texts(note, "noteLiteral").into_iter().cloned());
        }
        self.said(&said, into)
    }

    fn unit(&mut self, index: usize, id: &str) -> DraftUnit {
        if let Some(source) = &self.tree.all[index].id {
            self.sketch.sources.insert(id.to_owned(), source.clone());
        }
        let title = self.text(index, "title", &format!("{id}.title"));
        let mut about = self.text(index, "description", &format!("{id}.about"));
        const NOTES: [&str; 6] = [
            "definition",
            "learningOutcomeSummary",
            "entryRequirement",
            "entryRequirements",
            "entryRequirementsNote",
            "additionalNote",
        ];
        for name in NOTES {
            let note = self.note(index, name, &format!("{id}.about"));
            join(&mut about, note, "\n\n");
        }
        let credits = self.credits(index, id);
        DraftUnit { id: id.to_owned(), title, about, credits, ..DraftUnit::default() }
    }

    fn credits(&mut self, index: usize, id: &str) -> Option<String> {
        let mut points = self.tree.parts(index, "creditPoint");
        points.extend(self.tree.parts(index, "creditReceived"));
        let point = points.iter().find_map(|part| self.tree.texts(*part, "point").into_iter().next());
        // Version 2 writes the points into the element itself.
        let plain = || self.tree.texts(index, "hasECTSCreditPoints").into_iter().next();
        let said = point.or_else(plain)?;
        let credits = number_of_rubric(&said.text)?;
        self.ledger.take(said.piece, &format!("{id}.credits"));
        Some(credits)
    }

    fn criterion(&mut self, outcome: usize, id: String) -> DraftCriterion {
        if let Some(source) = &self.tree.all[outcome].id {
            self.sketch.sources.insert(id.clone(), source.clone());
        }
        let mut statement = self.text(outcome, "title", &format!("{id}.statement"));
        if statement.is_empty() {
            statement = self.text(outcome, "prefLabel", &format!("{id}.statement"));
        }
        if statement.is_empty() {
            // An outcome may be nothing but its words.
            let said = self.tree.all[outcome].said.clone();
            statement = self.said(&said, &format!("{id}.statement"));
        }
        let title = statement.iter().map(|(tag, text)| (tag.clone(), short(text))).collect();
        let mut about = self.text(outcome, "description", &format!("{id}.statement"));
        let definition = self.text(outcome, "definition", &format!("{id}.statement"));
        join(&mut about, definition, "\n\n");
        join(&mut statement, about, "\n\n");
        DraftCriterion { id, title, statement, scale: Some(met::SCALE.to_owned()), ..DraftCriterion::default() }
    }

    /// The place in a framework: the labels of the levels, or what their addresses end with.
    fn framework(&mut self, index: usize) {
        let mut framework = DraftText::new();
        for (name, prefix) in [("nqfLevel", ""), ("eqfLevel", "EQF ")] {
            let levels: Vec<usize> = self.tree.all[index]
                .parts
                .iter()
                .copied()
                .filter(|part| matches!(&*self.tree.all[*part].name, said if said == name || said == "EQFLevel" && name == "eqfLevel" || said == "NQFLevel" && name == "nqfLevel"))
                .collect();
            for level in levels {
                let address = self.tree.all[level].id.clone().unwrap_or_default();
                let end = address.rsplit('/').next().filter(|end| (1..=8).any(|number| *end == number.to_string()));
                let text = match end.filter(|_| name == "eqfLevel") {
                    Some(end) => self.languages.iter().map(|tag| (tag.clone(), format!("{prefix}{end}"))).collect(),
                    None => {
                        let label = self.text(level, "prefLabel", "framework");
                        if label.is_empty() { self.text(level, "targetName", "framework") } else { label }
                    }
                };
                join(&mut framework, text, "; ");
            }
        }
        self.sketch.draft.framework = framework;
    }

    /// How the qualification is graded elsewhere stands in what is said about it.
    fn grading(&mut self, root: Root) {
        let mut about = DraftText::new();
        let proofs = root.achievement.into_iter().flat_map(|achievement| {
            let mut proofs = self.tree.parts(achievement, "provenBy");
            proofs.extend(self.tree.parts(root.specification, "provenBy"));
            proofs
        });
        let schemes: Vec<usize> = proofs
            .collect::<Vec<_>>()
            .into_iter()
            .flat_map(|proof| self.tree.parts(proof, "specifiedBy"))
            .flat_map(|assessment| self.tree.parts(assessment, "gradingScheme"))
            .collect();
        for scheme in schemes {
            for name in ["title", "description"] {
                let text = self.text(scheme, name, "about");
                join(&mut about, text, "\n\n");
            }
        }
        self.sketch.draft.about = about;
    }

    /// What the source says of itself: its title, and its address where that leads anywhere.
    fn source(&mut self, index: usize) -> DraftText {
        let mut source = self.sketch.draft.title.clone();
        let address = self.tree.all[index].id.clone().filter(|id| id.starts_with("http") && id.len() < 500);
        let is_seen =
            |address: &String| clean::plain(address).text == *address && !address.contains(char::is_whitespace);
        if let Some(address) = address.filter(is_seen) {
            source.values_mut().for_each(|text| text.push_str(&format!(", {address}")));
        }
        source
    }
}

/// Adds texts to others in their languages. What is longer than a text of a rubric may be is told by the check of the
/// draft, and nothing of it is lost.
fn join(to: &mut DraftText, other: DraftText, between: &str) {
    for (tag, text) in other {
        let whole = to.entry(tag).or_default();
        if !whole.is_empty() {
            whole.push_str(between);
        }
        whole.push_str(&text);
    }
}
