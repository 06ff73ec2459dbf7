//! Anchors that do not tell levels apart: one text at several levels, or neighbours that differ by an adverb alone. An
//! anchor of a behaviourally anchored scale says what people do (Smith & Kendall 1963, Journal of Applied Psychology 47,
//! 149–155); “often” and “very” are for each assessor to interpret.

use crate::{
    locale::Language,
    rubric::{Criterion, Rank, Rubric},
};

use super::{
    Found, Groups, WarningKind, each_criterion,
    wording::Wording,
    words::{PHRASE_WORDS_MAX, Word, Words, same, words},
};

pub(super) fn look(rubric: &Rubric, found: &mut Found) {
    let mut alike = Groups::new();
    let mut by_adverb = Groups::new();
    each_criterion(rubric, |at, criterion| {
        let at_anchors = at.field("anchors");
        let (mut told_alike, mut told_by_adverb) = (Vec::new(), Vec::new());
        // A mistake that the translation has as well is told once.
        for (language, anchors) in by_language(criterion, rubric) {
            let scale = rubric.scale_of(criterion);
            let described: Vec<Rank> = criterion.anchors.keys().copied().collect();
            let labels = |places: &[usize]| -> Vec<String> {
                places.iter().map(|place| scale.described_label(described[*place]).get(language).to_owned()).collect()
            };
            let id = |place: usize| scale.described_id(described[place]).as_str();
            let groups = alike_ranks(&anchors);
            for ranks in groups.iter().filter(|ranks| !told_alike.contains(*ranks)) {
                let at_anchor = at_anchors.key(id(ranks[1]));
                alike.add((anchors[ranks[0]].trim(), labels(ranks)), &at_anchor.key(language.as_str()), &criterion.id);
            }
            let runs = runs_by_adverb(&anchors, language);
            for (ranks, adverbs) in runs.iter().filter(|(ranks, _)| !told_by_adverb.contains(ranks)) {
                let at_anchor = at_anchors.key(id(ranks[1]));
                let same = (adverbs.clone(), labels(ranks));
                by_adverb.add(same, &at_anchor.key(language.as_str()), &criterion.id);
            }
            told_alike.extend(groups);
            told_by_adverb.extend(runs.into_iter().map(|(ranks, _)| ranks));
        }
    });
    alike.tell(found, |(_, levels), criteria| WarningKind::AnchorsAlike { criteria, levels });
    by_adverb.tell(found, |(adverbs, levels), criteria| WarningKind::AnchorsByAdverb { criteria, levels, adverbs });
}

/// The anchors of a criterion in each language, the lowest first.
fn by_language<'r>(criterion: &'r Criterion, rubric: &'r Rubric) -> Vec<(&'r Language, Vec<&'r str>)> {
    let mut columns: Vec<(&Language, Vec<&str>)> = Vec::new();
    for anchor in criterion.anchors.values() {
        for (index, (language, text)) in anchor.by_language(rubric.fallback()).enumerate() {
            match columns.get_mut(index) {
                Some((_, texts)) => texts.push(text),
                None => columns.push((language, vec![text])),
            }
        }
    }
    columns
}

/// The ranks at which one text stands, for each text that stands at several.
fn alike_ranks(anchors: &[&str]) -> Vec<Vec<Rank>> {
    // Few anchors begin alike.
    let first: Vec<Option<char>> = anchors.iter().map(|anchor| first_letter(anchor)).collect();
    let mut groups: Vec<Vec<Rank>> = Vec::new();
    for (rank, anchor) in anchors.iter().enumerate() {
        if groups.iter().any(|group| group.contains(&rank)) {
            continue;
        }
        let later = (rank + 1..anchors.len()).filter(|later| first[*later] == first[rank]);
        let others = later.filter(|later| are_alike(anchor, anchors[*later]));
        let group: Vec<Rank> = [rank].into_iter().chain(others).collect();
        if group.len() > 1 {
            groups.push(group);
        }
    }
    groups
}

fn first_letter(text: &str) -> Option<char> {
    text.chars().find(|c| c.is_alphanumeric()).and_then(|c| c.to_lowercase().next())
}

/// Returns whether two texts have the same words; capitals and what stands between words say nothing.
fn are_alike(one: &str, other: &str) -> bool {
    /// What stands between words takes no more bytes in the one text than in the other.
    const BETWEEN_BYTES: usize = 16;
    if one.len().abs_diff(other.len()) > BETWEEN_BYTES {
        return false;
    }
    let (mut ones, mut others) = (words(one), words(other));
    loop {
        match (ones.next(), others.next()) {
            (None, None) => return true,
            (Some(word), Some(other)) if same(word.text, other.text) => {}
            _ => return false,
        }
    }
}

/// Ranks that follow one another whose anchors differ by adverbs alone, with those adverbs.
fn runs_by_adverb(anchors: &[&str], language: &Language) -> Vec<(Vec<Rank>, Vec<String>)> {
    let Some(wording) = Wording::of(language) else { return Vec::new() };
    let mut runs: Vec<(Vec<Rank>, Vec<String>)> = Vec::new();
    for (rank, pair) in anchors.windows(2).enumerate() {
        let Some(adverbs) = adverbs_between(pair[0], pair[1], wording) else { continue };
        if runs.last().is_none_or(|(ranks, _)| ranks.last() != Some(&rank)) {
            runs.push((vec![rank], Vec::new()));
        }
        if let Some((ranks, told)) = runs.last_mut() {
            ranks.push(rank + 1);
            for adverb in adverbs {
                if !told.contains(&adverb) {
                    told.push(adverb);
                }
            }
        }
    }
    runs
}

/// The adverbs by which two texts differ, if they differ by nothing else.
fn adverbs_between(one: &str, other: &str, wording: &Wording) -> Option<Vec<String>> {
    let (mut ones, mut others) = (Ahead::new(one), Ahead::new(other));
    let mut adverbs = Vec::new();
    loop {
        match (ones.next(), others.next()) {
            (None, None) => return (!adverbs.is_empty()).then_some(adverbs),
            (Some(word), Some(other)) if same(word, other) => {
                ones.passed += 1;
                others.passed += 1;
            }
            _ => {
                let both = [ones.pass_adverb(wording), others.pass_adverb(wording)];
                if both.iter().all(Option::is_none) {
                    return None;
                }
                adverbs.extend(both.into_iter().flatten());
            }
        }
    }
}

/// The words of a text, of which no more are read than are asked for.
struct Ahead<'a> {
    text: &'a str,
    unread: Words<'a>,
    read: Vec<Word<'a>>,
    passed: usize,
}

impl<'a> Ahead<'a> {
    fn new(text: &'a str) -> Self {
        Ahead { text, unread: words(text), read: Vec::new(), passed: 0 }
    }

    /// The words that come next, so many of them at most.
    fn coming(&mut self, most: usize) -> &[Word<'a>] {
        let missing = (self.passed + most).saturating_sub(self.read.len());
        self.read.extend(self.unread.by_ref().take(missing));
        &self.read[self.passed..]
    }

    fn next(&mut self) -> Option<&'a str> {
        self.coming(1).first().map(|word| word.text)
    }

    /// Passes an adverb and returns it, if one comes next.
    fn pass_adverb(&mut self, wording: &Wording) -> Option<String> {
        // Most words are no adverbs, and then no more of the text is read.
        self.next().filter(|word| wording.adverbs.may_begin(word))?;
        let coming = self.coming(PHRASE_WORDS_MAX);
        let length = wording.adverbs.at_start(coming)?;
        let (start, end) = (coming[0].start, coming[length - 1].end());
        self.passed += length;
        Some(self.text[start..end].to_lowercase())
    }
}
