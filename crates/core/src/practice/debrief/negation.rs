//! Which words of a text are denied. Words that leave it open (a condition, a ban, something forgotten) deny nothing, so
//! that only a plain “not” tells two texts apart.

use std::collections::BTreeMap;

use super::{
    stems::same_stem,
    tokens::{KAZAKH_LETTERS, Token},
};

/// Words that deny the word behind them.
const BEFORE: &str = "\
    not no never without cannot не ни без никогда";
/// Those of them that are other words in Kazakh (“or”, “what”).
const NOT_IN_KAZAKH: [&str; 2] = ["не", "ни"];
/// Words that deny the word before them.
const BEHIND: &str = "\
    емес жоқ нет нету";
/// Words beside which nothing is plain: a text may deny with them, or speak of what would be.
const OPEN: &str = "\
    if unless until till only forgot forgets forgotten failed fails fail refused refuses refuse lacks lacking missing \
    omitted omits left leaves skipped skips avoid avoids forbidden prohibited ban banned stop stops instead hardly but neither nor \
    if whether just nobody nothing than rather \
    если пока лишь только забыл забыла забывает отказал отказала отказался отказалась отказ пропустил пропустила \
    запрет запрещено запрещает нельзя вместо кроме а но чтобы никто ничего ли нибудь иначе \
    егер ғана ұмытты ұмытқан ұмытады болмайды тыйым бас орнына тек бірақ әйтпесе ешкім ештеңе";

/// What stands behind the denying syllable of a Kazakh verb.
const KAZAKH_TAILS: &str = "\
    ді дім дің дік ды дым дың дық ген генмін ған ғанмын й йді йды ймін ймын йміз ймыз йсің йсың йсіз йсыз с спін спын \
    стен стан пті пты";
const KAZAKH_SYLLABLES: [&str; 6] = ["ма", "ме", "ба", "бе", "па", "пе"];
/// Least letters of a verb before its denying syllable.
const VERB_MIN: usize = 2;
/// Words between a denying word and what it denies.
const REACH: usize = 3;

/// The words of a text that carry matter: whether each is affirmed and whether it is denied.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Said(BTreeMap<String, Sides>);

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Sides {
    affirmed: bool,
    denied: bool,
}

impl Said {
    pub(super) fn add(&mut self, tokens: &[Token]) {
        let kazakh = tokens.iter().any(|token| token.word.contains(KAZAKH_LETTERS));
        let mut from = 0;
        for to in 1..=tokens.len() {
            if to == tokens.len() || tokens[to].is_parted() {
                self.add_part(&tokens[from..to], kazakh);
                from = to;
            }
        }
    }

    /// Adds a part of a sentence: what denies reaches no farther.
    fn add_part(&mut self, part: &[Token], kazakh: bool) {
        let open = part
            .iter()
            .any(|token| listed(OPEN, &token.word) || token.word.ends_with("маса") || token.word.ends_with("месе"));
        let mut denied = vec![false; part.len()];
        for (at, token) in part.iter().enumerate() {
            let denies = listed(BEFORE, &token.word) && !(kazakh && NOT_IN_KAZAKH.contains(&token.word.as_str()));
            if denies || is_shortened_not(part, at) {
                let next = part[at + 1..].iter().take(REACH).position(Token::carries);
                if let Some(next) = next {
                    denied[at + 1 + next] = true;
                }
            }
            if listed(BEHIND, &token.word)
                && let Some(before) = part[..at].iter().rposition(Token::carries)
            {
                denied[before] = true;
            }
        }
        let verb = |token: &Token| if kazakh { kazakh_verb(&token.word).map(str::to_owned) } else { None };
        for (denied, token) in denied.iter_mut().zip(part) {
            *denied |= verb(token).is_some();
        }
        // What stands beside a denied word, or alone as a keyword, is neither affirmed nor denied.
        let carrying = part.iter().filter(|token| token.carries()).count();
        let open = open || (carrying == 1 && !denied.contains(&true));
        let beside = denied.contains(&true);
        for (token, denied) in part.iter().zip(denied).filter(|(token, _)| token.carries()) {
            let sides = self.0.entry(verb(token).unwrap_or_else(|| token.word.clone())).or_default();
            let open = open || (beside && !denied);
            sides.affirmed |= open || !denied;
            sides.denied |= open || denied;
        }
    }

    /// A word that one of the two plainly denies and the other plainly affirms.
    pub(super) fn against<'a>(&'a self, other: &Said) -> Option<&'a str> {
        let plain = self.0.iter().filter(|(_, sides)| sides.affirmed != sides.denied);
        let against = |(word, sides): &(&String, &Sides)| {
            let same: Vec<&Sides> = other
                .0
                .iter()
                .filter(|(each, _)| each == word || same_stem(each, word))
                .map(|(_, sides)| sides)
                .collect();
            let opposed = |each: &&Sides| each.affirmed == sides.denied && each.denied == sides.affirmed;
            !same.is_empty() && same.iter().all(opposed)
        };
        plain.into_iter().find(against).map(|(word, _)| word.as_str())
    }
}

fn listed(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|each| each == word)
}

/// “Didn’t” falls into two words.
fn is_shortened_not(part: &[Token], at: usize) -> bool {
    part[at].word == "t" && matches!(part[at].gap.as_str(), "'" | "’") && at > 0 && part[at - 1].word.ends_with('n')
}

/// The verb of a Kazakh word that denies it by a syllable.
fn kazakh_verb(word: &str) -> Option<&str> {
    let whole = ["майтын", "мейтін", "байтын", "бейтін", "пайтын", "пейтін"];
    if let Some(at) = whole.iter().find_map(|each| word.find(each)).filter(|at| *at > 0) {
        return Some(&word[..at]);
    }
    let ends = KAZAKH_TAILS.split_whitespace().filter_map(|tail| word.strip_suffix(tail));
    ends.filter_map(|beginning| KAZAKH_SYLLABLES.iter().find_map(|syllable| beginning.strip_suffix(syllable)))
        .find(|verb| verb.chars().count() >= VERB_MIN && verb.chars().any(|letter| "аәеиоөұүыіу".contains(letter)))
}

#[cfg(test)]
mod tests {
    use super::{super::tokens::tokens, *};

    #[test]
    fn only_a_plain_not_tells_two_texts_apart() {
        let said = |text: &str| {
            let mut said = Said::default();
            said.add(&tokens(text));
            said
        };
        for (one, other, against) in [
            ("he did not switch off the main", "switched it off at once", true),
            ("didn’t touch the wound", "touched the wound", true),
            ("без перчаток работает", "в перчатках работает", true),
            ("ажыратқышты өшірмеді", "ажыратқышты бірден өшірді", true),
            ("қолғап жоқ", "таза қолғап киді", true),
            ("does not touch it", "never touches it", false),
            // A condition, a ban, something forgotten, a keyword: nothing is plain.
            ("if he does not breathe, press", "checks whether he breathes", false),
            ("touching is forbidden", "does not touch", false),
            ("forgot to switch off", "did not switch off", false),
            ("Leaves out bone", "fillet, no bone", false),
            ("crumbs", "no crumbs in the bed", false),
            // “Or” in Kazakh.
            ("сол күні медбике не әкімдік", "әкімдікке сол күні айтады", false),
        ] {
            assert_eq!(said(one).against(&said(other)).is_some(), against, "{one} / {other}");
            assert_eq!(said(other).against(&said(one)).is_some(), against, "{other} / {one}");
        }
    }
}
