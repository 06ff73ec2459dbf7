//! Which words of a text are denied. Words that leave it open (a condition, a ban, something forgotten) deny nothing, so
//! that only a plain “not” tells two texts apart.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::LazyLock,
};

use super::{
    stems::same_stem,
    tokens::{Token, seems_kazakh},
};

/// Words that deny the word behind them.
const BEFORE: &str = "\
    not no never without cannot не ни без никогда";
/// Those of them that are other words in Kazakh (“or”, “what”). In a text that seems Kazakh they leave it open.
const NOT_IN_KAZAKH: [&str; 2] = ["не", "ни"];
/// Words that deny the word before them.
const BEHIND: &str = "\
    емес жоқ нет нету";
/// Words beside which nothing is plain: a text may deny with them, or speak of what would be.
const OPEN: &str = "\
    if unless until till only forgot forgets forgotten failed fails fail refused refuses refuse lacks lacking missing \
    omitted omits left leaves skipped skips avoid avoids forbidden prohibited ban banned instead hardly but neither nor \
    if whether just nobody nothing than rather \
    если пока лишь только забыл забыла забывает отказал отказала отказался отказалась отказ пропустил пропустила \
    запрет запрещено запрещает нельзя вместо кроме а но чтобы никто ничего ли нибудь иначе \
    егер ғана ұмытты ұмытқан ұмытады болмайды тыйым бас орнына тек бірақ әйтпесе ешкім ештеңе";

/// What stands behind the denying syllable of a Kazakh verb.
const KAZAKH_TAILS: &str = "\
    ді дім дің дік ды дым дың дық ген генмін ған ғанмын й йді йды ймін ймын йміз ймыз йсің йсың йсіз йсыз с спін спын \
    стен стан пті пты";
const KAZAKH_SYLLABLES: [&str; 6] = ["ма", "ме", "ба", "бе", "па", "пе"];
/// Beginnings whose last syllable denies nothing, but belongs to the verb or noun (“қамады”, “самай”).
const NOT_DENYING: &str = "\
    жама қама тама жұма көме семе қарма жалма шырма шима сама кеме";
/// Words that only look like denied verbs.
const NOT_DENIED: [&str; 1] = ["алмас"];
/// Bytes of such a syllable: two letters of two each.
const SYLLABLE_BYTES: usize = 4;
/// Least letters of a verb before its denying syllable.
const VERB_MIN: usize = 2;
/// Fewer words are a keyword, and no sentence.
const SENTENCE_MIN: usize = 3;
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
        let kazakh = seems_kazakh(tokens);
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
        let foreign = |token: &Token| kazakh && NOT_IN_KAZAKH.contains(&token.word.as_str());
        let stopped = |at: usize| {
            let next = part.get(at + 1).is_some_and(|next| next.word.ends_with("ing"));
            next && matches!(part[at].word.as_str(), "stop" | "stops" | "stopped")
        };
        let open = (0..part.len()).any(stopped)
            || part.iter().any(|token| {
                OPENS.contains(token.word.as_str())
                    || token.word.ends_with("маса")
                    || token.word.ends_with("месе")
                    || foreign(token)
            });
        let mut denied = vec![false; part.len()];
        let mut before = None;
        for (at, token) in part.iter().enumerate() {
            if (DENIES_BEFORE.contains(token.word.as_str()) && !foreign(token)) || is_shortened_not(part, at) {
                let next = part[at + 1..].iter().take(REACH).position(Token::carries);
                if let Some(next) = next {
                    denied[at + 1 + next] = true;
                }
            }
            if let Some(before) = before.filter(|_| DENIES_BEHIND.contains(token.word.as_str())) {
                denied[before] = true;
            }
            before = if token.carries() { Some(at) } else { before };
        }
        let verb = |token: &Token| if kazakh { denied_verb(token).map(str::to_owned) } else { None };
        for (denied, token) in denied.iter_mut().zip(part) {
            *denied |= verb(token).is_some();
        }
        // A keyword that stands alone says nothing either way.
        let carrying = part.iter().filter(|token| token.carries()).count();
        if carrying == 1 && part.len() < SENTENCE_MIN && !open && !denied.contains(&true) {
            return;
        }
        // What stands beside a denied word is neither affirmed nor denied.
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
                .filter(|(each, _)| each == word || same_stem(each, word) || same_verb(each, word))
                .map(|(_, sides)| sides)
                .collect();
            let opposed = |each: &&Sides| each.affirmed == sides.denied && each.denied == sides.affirmed;
            !same.is_empty() && same.iter().all(opposed)
        };
        plain.into_iter().find(against).map(|(word, _)| word.as_str())
    }
}

/// Verbs whose forms do not begin alike.
const VERBS: &str = "\
    say says said; tell tells told; take takes took taken; give gives gave given; go goes went gone; see sees saw seen; \
    hold holds held; keep keeps kept; know knows knew known; find finds found; stand stands stood; bring brings brought; \
    buy buys bought; think thinks thought; teach teaches taught; catch catches caught; write writes wrote written; \
    speak speaks spoke spoken; wear wears wore worn; get gets got; make makes made; do does did done; \
    сказал сказала скажет говорит говорил говорила; берет взял взяла возьмет; кладет положил положила; \
    идет пошел пошла ушел ушла; ищет искал искала; пишет писал писала; ждет ждал ждала";

/// Returns whether two words are forms of one verb.
fn same_verb(one: &str, other: &str) -> bool {
    static VERB_OF: LazyLock<HashMap<&str, usize>> = LazyLock::new(|| {
        let verbs = VERBS.split(';').enumerate();
        verbs.flat_map(|(verb, forms)| forms.split_whitespace().map(move |form| (form, verb))).collect()
    });
    VERB_OF.get(one).is_some_and(|verb| VERB_OF.get(other) == Some(verb))
}

/// The words of a list.
type Words = LazyLock<HashSet<&'static str>>;

static OPENS: Words = LazyLock::new(|| OPEN.split_whitespace().collect());
static DENIES_BEFORE: Words = LazyLock::new(|| BEFORE.split_whitespace().collect());
static DENIES_BEHIND: Words = LazyLock::new(|| BEHIND.split_whitespace().collect());

/// Returns whether a word denies the word behind it, or the one before it.
pub(super) fn denies(word: &str) -> bool {
    word == "t" || DENIES_BEFORE.contains(word) || DENIES_BEHIND.contains(word)
}

/// “Didn’t” falls into two words.
fn is_shortened_not(part: &[Token], at: usize) -> bool {
    part[at].word == "t" && matches!(part[at].gap.as_str(), "'" | "’") && at > 0 && part[at - 1].word.ends_with('n')
}

/// The verb of a Kazakh word that denies it by a syllable. Names are no verbs; at the beginning of a sentence only their
/// end tells them (“Жанбай”).
fn denied_verb(token: &Token) -> Option<&str> {
    let name = token.is_name() || (token.capital && token.word.contains("бай"));
    if name || NOT_DENIED.contains(&token.word.as_str()) { None } else { kazakh_verb(&token.word) }
}

fn kazakh_verb(word: &str) -> Option<&str> {
    let whole = ["майтын", "мейтін", "байтын", "бейтін", "пайтын", "пейтін"];
    let inside = whole.iter().find_map(|each| Some((word.find(each)?, &each[..SYLLABLE_BYTES])));
    if let Some((at, syllable)) = inside.filter(|(at, _)| *at > 0) {
        return Some(&word[..at]).filter(|verb| is_denied_by(verb, syllable));
    }
    let ends = KAZAKH_TAILS.split_whitespace().filter_map(|tail| word.strip_suffix(tail));
    let verbs = ends.flat_map(|beginning| {
        KAZAKH_SYLLABLES.iter().filter_map(move |syllable| Some((beginning.strip_suffix(syllable)?, *syllable)))
    });
    let is_verb = |verb: &str| verb.chars().count() >= VERB_MIN && verb.contains(is_vowel);
    verbs.filter(|(verb, syllable)| is_verb(verb) && is_denied_by(verb, syllable)).map(|(verb, _)| verb).next()
}

/// Returns whether a syllable denies a verb: its first letter follows the last of the verb, and others belong to the word
/// (“си-пады”, “та-бады”, “ком-пас”).
fn is_denied_by(verb: &str, syllable: &str) -> bool {
    let Some(last) = verb.chars().next_back() else { return false };
    let first = match last {
        'р' | 'л' | 'й' => 'м',
        last if is_vowel(last) => 'м',
        'з' | 'ж' | 'м' | 'н' | 'ң' => 'б',
        _ => 'п',
    };
    let belongs = NOT_DENYING.split_whitespace().any(|each| each.strip_suffix(syllable) == Some(verb));
    syllable.starts_with(first) && !belongs
}

fn is_vowel(letter: char) -> bool {
    "аәеиоөуұүыіэюя".contains(letter)
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
            ("he didn’t say stop", "I said stop, loud", true),
            ("stops bleeding", "does not bleed", false),
            // A keyword beside a sentence leaves the sentence plain.
            ("MC4 not compatible", "they are all MC4, all compatible. All makes taken for compatible", true),
            ("crumbs", "no crumbs in the bed", false),
            // A Kazakh name does not make a text Kazakh.
            ("Әлия не проверила тормоза", "не проверила тормоза", false),
            ("Қайрат не проверил тормоза", "Қайрат проверил тормоза", true),
            ("Әлия не проверила тормоза", "проверила тормоза", true),
            // In a text that is half Kazakh “не” says nothing.
            ("қолғап киді, тормозды тексерді, не проверила", "не проверила тормоза", false),
            ("қолғап киді, тормозды тексерді, не проверила", "проверила тормоза", false),
            // “Or” in Kazakh, and “what”.
            ("одан не шыққанын айтады", "одан шыққанын айтады", false),
            ("сол күні медбике не әкімдік", "әкімдікке сол күні айтады", false),
        ] {
            assert_eq!(said(one).against(&said(other)).is_some(), against, "{one} / {other}");
            assert_eq!(said(other).against(&said(one)).is_some(), against, "{other} / {one}");
        }
    }

    #[test]
    fn only_a_syllable_that_follows_its_verb_denies() {
        let denied = |text: &str| tokens(text).last().and_then(denied_verb).map(str::to_owned);
        for word in
            ["сипады", "жамады", "қамады", "табады", "жабады", "көмеді", "көбейді", "кемейді", "сипайтын", "компас"]
        {
            assert_eq!(denied(word), None, "{word}");
        }
        for word in ["Нұрбай", "Жанбай", "осы Жанбайды", "ол Семей", "дубай", "самай", "көмей", "алмас", "запас"]
        {
            assert_eq!(denied(word), None, "{word}");
        }
        for (word, verb) in [
            ("өшірмеді", "өшір"),
            ("жемеді", "же"),
            ("алмады", "ал"),
            ("таппады", "тап"),
            ("жазбайды", "жаз"),
            ("жаппайтын", "жап"),
            ("Тексермеді", "тексер"),
            ("жанбай", "жан"),
            ("қолданбайды", "қолдан"),
        ] {
            assert_eq!(denied(word).as_deref(), Some(verb), "{word}");
        }
    }

    #[test]
    fn long_texts_are_read_to_their_end() {
        // One that looked at all that follows for each word would never end here.
        for (word, times) in [("нет ", 200_000), ("not ", 20_000), ("жоқ ", 20_000), ("тексермеді ", 20_000)]
        {
            Said::default().add(&tokens(&word.repeat(times)));
        }
    }
}
