//! The words themselves, by the kinds of scales that they belong to, each with its height between 0 and 100.
//!
//! A word that ends in `~` is the beginning of longer ones; of the words in a label the longest counts.

use super::achievement::{ENGLISH, FRENCH, GERMAN, KAZAKH, RUSSIAN, SPANISH};

/// Words of one kind of scale.
pub(super) struct Kind {
    /// Whether a word must be all that a label says: “agree” alone names a level, “agree on the terms” does not.
    pub(super) is_whole: bool,
    /// Whether a list of choices in a form that has these words is a scale. The ranks of staff are facts about people.
    pub(super) is_of_choices: bool,
    pub(super) words: &'static [&'static [(&'static str, u8)]],
}

pub(super) const KINDS: &[Kind] = &[
    Kind { is_whole: false, is_of_choices: true, words: &[ENGLISH, RUSSIAN, KAZAKH, GERMAN, FRENCH, SPANISH] },
    Kind { is_whole: true, is_of_choices: true, words: &[AGREEMENT] },
    Kind { is_whole: true, is_of_choices: true, words: &[FREQUENCY] },
    Kind { is_whole: true, is_of_choices: true, words: &[EXTENT] },
    Kind { is_whole: true, is_of_choices: true, words: &[SATISFACTION] },
    Kind { is_whole: true, is_of_choices: false, words: &[STAFF] },
    Kind { is_whole: true, is_of_choices: false, words: &[MEDALS] },
    Kind { is_whole: true, is_of_choices: false, words: &[PACES] },
    Kind { is_whole: true, is_of_choices: false, words: &[MATURITY] },
    Kind { is_whole: true, is_of_choices: false, words: &[CORRECTNESS] },
];

/// What a word does to the one behind it.
pub(super) enum Change {
    /// It says the height itself, whatever stands behind it.
    To(u8),
    Below,
    Above,
    Very,
}

/// Words that change the one behind them.
pub(super) const MODIFIERS: &[(&str, Change)] = &[
    ("not", Change::To(4)),
    ("not yet", Change::To(5)),
    ("minimally", Change::To(28)),
    ("not fully", Change::To(30)),
    ("partially", Change::To(38)),
    ("partly", Change::To(38)),
    ("nearly", Change::To(47)),
    ("almost", Change::To(48)),
    ("below", Change::Below),
    ("above", Change::Above),
    ("very", Change::Very),
    ("highly", Change::Very),
    ("не", Change::To(4)),
    ("еще не", Change::To(5)),
    ("пока не", Change::To(5)),
    ("не полностью", Change::To(30)),
    ("частично", Change::To(35)),
    ("почти", Change::To(48)),
    ("ниже", Change::Below),
    ("выше", Change::Above),
    ("очень", Change::Very),
    ("ішінара", Change::To(35)),
    ("жартылай", Change::To(35)),
    ("өте", Change::Very),
    ("nicht", Change::To(4)),
    ("teilweise", Change::To(35)),
    ("sehr", Change::Very),
    ("non", Change::To(4)),
    ("partiellement", Change::To(35)),
    ("très", Change::Very),
    ("no", Change::To(4)),
    ("muy", Change::Very),
];

impl Change {
    pub(super) fn of(&self, height: u8) -> u8 {
        match self {
            Change::To(height) => *height,
            Change::Below => height / 5 * 3,
            Change::Above => height + (100 - height.min(100)) / 3,
            Change::Very if height >= 50 => height + (100 - height.min(100)) / 2,
            Change::Very => height / 2,
        }
    }
}

const AGREEMENT: &[(&str, u8)] = &[
    ("strongly disagree", 0),
    ("totally disagree", 0),
    ("полностью не согласен", 0),
    ("совершенно не согласен", 0),
    ("мүлде келіспеймін", 0),
    ("disagree", 17),
    ("не согласен", 17),
    ("келіспеймін", 17),
    ("somewhat disagree", 33),
    ("slightly disagree", 33),
    ("скорее не согласен", 33),
    ("neutral", 50),
    ("neither agree nor disagree", 50),
    ("undecided", 50),
    ("затрудняюсь ответить", 50),
    ("нейтрально", 50),
    ("бейтарап", 50),
    ("somewhat agree", 67),
    ("slightly agree", 67),
    ("скорее согласен", 67),
    ("agree", 83),
    ("согласен", 83),
    ("келісемін", 83),
    ("strongly agree", 100),
    ("totally agree", 100),
    ("полностью согласен", 100),
    ("толық келісемін", 100),
];

const FREQUENCY: &[(&str, u8)] = &[
    ("never", 0),
    ("никогда", 0),
    ("ешқашан", 0),
    ("almost never", 15),
    ("почти никогда", 15),
    ("rarely", 30),
    ("seldom", 30),
    ("редко", 30),
    ("сирек", 30),
    ("sometimes", 45),
    ("occasionally", 45),
    ("иногда", 45),
    ("кейде", 45),
    ("often", 65),
    ("frequently", 65),
    ("usually", 65),
    ("часто", 65),
    ("обычно", 65),
    ("жиі", 65),
    ("әдетте", 65),
    ("very often", 85),
    ("almost always", 85),
    ("почти всегда", 85),
    ("always", 100),
    ("consistently", 100),
    ("всегда", 100),
    ("әрқашан", 100),
    ("үнемі", 100),
];

const EXTENT: &[(&str, u8)] = &[
    ("none", 0),
    ("нет", 0),
    ("жоқ", 0),
    ("not at all", 0),
    ("совсем нет", 0),
    ("мүлде жоқ", 0),
    ("a little", 25),
    ("slightly", 25),
    ("немного", 25),
    ("аздап", 25),
    ("somewhat", 50),
    ("moderately", 50),
    ("отчасти", 50),
    ("біршама", 50),
    ("quite", 75),
    ("very", 75),
    ("очень", 75),
    ("өте", 75),
    ("extremely", 100),
    ("completely", 100),
    ("полностью", 100),
    ("толығымен", 100),
];

const SATISFACTION: &[(&str, u8)] = &[
    ("very dissatisfied", 0),
    ("очень недоволен", 0),
    ("dissatisfied", 25),
    ("недоволен", 25),
    ("neutral", 50),
    ("neither satisfied nor dissatisfied", 50),
    ("нейтрально", 50),
    ("satisfied", 75),
    ("доволен", 75),
    ("very satisfied", 100),
    ("очень доволен", 100),
];

const STAFF: &[(&str, u8)] = &[
    ("intern", 10),
    ("trainee", 10),
    ("стажер", 10),
    ("junior", 25),
    ("младший", 25),
    ("middle", 50),
    ("practitioner", 55),
    ("specialist", 55),
    ("senior", 75),
    ("старший", 75),
    ("lead", 85),
    ("ведущий", 85),
    ("жетекші", 85),
    ("principal", 92),
    ("главный", 92),
    ("master", 92),
];

const MEDALS: &[(&str, u8)] = &[
    ("bronze", 30),
    ("бронза", 30),
    ("қола", 30),
    ("silver", 60),
    ("серебро", 60),
    ("күміс", 60),
    ("gold", 85),
    ("золото", 85),
    ("алтын", 85),
    ("platinum", 95),
    ("платина", 95),
];

/// How far an organisation has come, as plans of improvement have it.
const PACES: &[(&str, u8)] = &[("crawl", 20), ("walk", 45), ("run", 70), ("fly", 95)];

/// How well an organisation masters what it does. “Managed” is the second level in one model and the fourth in another.
const MATURITY: &[(&str, u8)] = &[
    ("ad hoc", 8),
    ("initial", 10),
    ("repeatable", 30),
    ("defined", 55),
    ("measured", 75),
    ("quantitatively managed", 75),
    ("optimizing", 95),
    ("optimising", 95),
    ("optimized", 95),
    ("optimised", 95),
];

const CORRECTNESS: &[(&str, u8)] = &[
    ("incorrect", 5),
    ("wrong", 5),
    ("неверно", 5),
    ("қате", 5),
    ("largely incorrect", 20),
    ("mostly incorrect", 20),
    ("partly correct", 38),
    ("partially correct", 38),
    ("частично верно", 38),
    ("ішінара дұрыс", 38),
    ("largely correct", 60),
    ("mostly correct", 60),
    ("correct", 85),
    ("верно", 85),
    ("дұрыс", 85),
];
