//! Numbers as English, Russian and Kazakh write them in words, folded as `stems` folds them, and the units that stand
//! behind them.

use std::{collections::HashMap, sync::LazyLock};

use super::super::tokens::KAZAKH_LETTERS;

/// Each value with the words for it. “One” counts only inside a longer number.
const VALUES: &str = "\
    0 zero nought oh nil ноль нуль ноля нуля нолю нулю нөл;\
    1 one один одна одно одну одного одной бір;\
    2 two два две двух двум двумя двое екі екеу екеуі екеуін екеуінің;\
    3 three три трех трем тремя трое троих үш үшеу үшеуі үшеуін үшеуінің;\
    4 four четыре четырех четырем четырьмя четверо төрт;\
    5 five пять пяти пятью пятеро бес;\
    6 six шесть шести шестью шестеро алты;\
    7 seven семь семи семью жеті;\
    8 eight восемь восьми восемью сегіз;\
    9 nine девять девяти девятью тоғыз;\
    10 ten десять десяти десятью он онға оннан;\
    11 eleven одиннадцать одиннадцати;\
    12 twelve dozen двенадцать двенадцати дюжина дюжину дюжины дюжин;\
    13 thirteen тринадцать тринадцати;\
    14 fourteen четырнадцать четырнадцати;\
    15 fifteen пятнадцать пятнадцати;\
    16 sixteen шестнадцать шестнадцати;\
    17 seventeen семнадцать семнадцати;\
    18 eighteen восемнадцать восемнадцати;\
    19 nineteen девятнадцать девятнадцати;\
    20 twenty двадцать двадцати двадцатью жиырма;\
    30 thirty тридцать тридцати тридцатью отыз;\
    40 forty сорок сорока қырық;\
    50 fifty пятьдесят пятидесяти пятьюдесятью елу;\
    60 sixty шестьдесят шестидесяти шестьюдесятью алпыс;\
    70 seventy семьдесят семидесяти семьюдесятью жетпіс;\
    80 eighty восемьдесят восьмидесяти восемьюдесятью сексен;\
    90 ninety девяносто тоқсан;\
    100 hundred сто ста жүз;\
    200 двести двухсот;\
    300 триста трехсот;\
    400 четыреста четырехсот;\
    500 пятьсот пятисот;\
    600 шестьсот шестисот;\
    700 семьсот семисот;\
    800 восемьсот восьмисот;\
    900 девятьсот девятисот;\
    6 полдюжины;\
    50 полсотни;\
    500 полтысячи;\
    500000 полмиллиона;\
    1000 thousand тысяча тысячи тысячу тысяч мың;\
    1000000 million миллион миллиона миллиону миллионов;\
    1000000000 billion миллиард миллиарда миллиардов";

/// The Kazakh numbers that take endings; others are too short to tell from other words.
const KAZAKH: &str = "\
    екі үш төрт бес алты жеті сегіз тоғыз жиырма отыз қырық елу алпыс жетпіс сексен тоқсан мың миллион миллиард";
/// Endings that a Kazakh number takes.
const KAZAKH_ENDINGS: &str = "\
    ге ке ға қа нің тің дің ның тың дың ні ті ді ны ты ды де те да та ден тен дан тан нен нан мен бен пен еу еуі еуін сі";

/// Parts of one, in thousandths.
const PARTS: &str = "\
    500 half половина половину половине половиной половины жарты жартысы жартысын жартысынан жарым;\
    250 четверть четверти ширек;\
    1500 полтора полторы полутора";

/// What is measured, how many of the smallest unit a unit holds, the words for it; a dot stands for any ending.
const UNITS: &str = "\
    time 1 second seconds sec s секунд. сек;\
    time 60 minute minutes min mins мин минут.;\
    time 3600 hour hours hr hrs h час часа часов часу часам ч сағат. сағ;\
    days 1 day days день дня дней дню дн сутки суток күн күнге күнде күннен күні тәулік.;\
    days 7 week weeks wk wks недел. нед апта.;\
    days 30 month months месяц. мес ай айға айдан айда;\
    days 365 year years год года лет году жыл жылы жылға жылдан жас;\
    warmth 1 degree degrees deg c градус. град.;\
    share 1 percent процент. пайыз.;\
    length 1 millimetre. millimeter. mm миллиметр. мм;\
    length 10 centimetre. centimeter. cm сантиметр. см;\
    length 1000 metre metres meter meters m метр. м;\
    length 1000000 kilometre. kilometer. km километр. км шақырым.;\
    weight 1 gram grams g грамм. г гр;\
    weight 1000 kilo kilos kilogram. kg кило килограмм. кг келі.;\
    weight 1000000 tonne tonnes ton tons тонна тонны тонну тонн т;\
    volume 1 millilitre. milliliter. ml миллилитр. мл;\
    volume 1000 litre litres liter liters l литр. л;\
    tenge 1 tenge kzt тенге теңге. тг;\
    current 1 volt volts v вольт.;\
    times 1 times раз раза рет";

/// Days of the year, by which a year is known among what is told in days.
const YEAR_DAYS: i64 = 365;

/// Months by their number, each with the words for it; a dot stands for any ending.
const MONTHS: &str = "\
    1 january jan январ. қаңтар.;\
    2 february feb феврал. ақпан.;\
    3 march март марта марту мартом марте наурыз.;\
    4 april apr апрел. сәуір.;\
    5 may мая маю мае мамыр.;\
    6 june jun июнь июня июню июнем июне маусым.;\
    7 july jul июль июля июлю июлем июле шілде.;\
    8 august aug август. тамыз.;\
    9 september sept sep сентябр. қыркүйек.;\
    10 october oct октябр. қазан.;\
    11 november nov ноябр. қараша.;\
    12 december dec декабр. желтоқсан.";

/// The hour that has begun, as Russian tells the time: “половина третьего” is half past two.
const HOURS_BEGUN: &str = "\
    первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого одиннадцатого двенадцатого";

/// Units without an ending that Russian does not say behind “he”, and units that Russian does not have.
const TENS: &str = "\
    минут секунд метр градус процент рет апта ай жыл жас пайыз";

/// Numbers to call for help.
const CALLS: [i64; 8] = [101, 102, 103, 104, 109, 112, 911, 999];

/// A unit, told by the kind of what it measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) kind: &'static str,
    /// How many of the smallest unit of its kind it is.
    pub(super) holds: i64,
}

impl Unit {
    pub(super) fn is_year(self) -> bool {
        self.kind == "days" && self.holds == YEAR_DAYS
    }
}

pub(super) fn is_call(value: i64) -> bool {
    CALLS.contains(&value)
}

/// The words of a list whose entries begin with a value.
fn by_word(list: &'static str) -> HashMap<&'static str, i64> {
    let entries = list.split(';').filter_map(|entry| {
        let mut words = entry.split_whitespace();
        let value: i64 = words.next()?.parse().ok()?;
        Some(words.map(move |word| (word, value)))
    });
    entries.flatten().collect()
}

/// The value of a folded word that is a number.
pub(super) fn value(word: &str) -> Option<i64> {
    static WORDS: LazyLock<HashMap<String, i64>> = LazyLock::new(|| {
        let plain = by_word(VALUES);
        let kazakh = KAZAKH.split_whitespace().filter_map(|number| Some((number, *plain.get(number)?)));
        let ended = kazakh.flat_map(|(number, value)| {
            KAZAKH_ENDINGS.split_whitespace().map(move |ending| (format!("{number}{ending}"), value))
        });
        // A word that stands in the list itself means what it says there.
        ended.chain(plain.iter().map(|(word, value)| ((*word).to_owned(), *value))).collect()
    });
    WORDS.get(word).copied()
}

/// Returns whether a folded word is a number that only Kazakh has.
pub(super) fn is_kazakh_number(word: &str) -> bool {
    let begins = |number: &str| word.starts_with(number);
    value(word).is_some() && KAZAKH.split_whitespace().chain(["бір", "жүз"]).any(begins)
}

/// Returns whether “он” before this folded word is ten, whatever the language of the text: no Russian says “he” before
/// it, or hardly one.
pub(super) fn is_counted_by_ten(word: &str) -> bool {
    TENS.split_whitespace().any(|each| each == word) || (word.contains(KAZAKH_LETTERS) && unit_of(word).is_some())
}

/// The factor that this folded word means where it stands behind a number.
pub(super) fn times(word: &str) -> Option<i64> {
    match word {
        "hundred" | "жүз" => Some(100),
        "тыс" => Some(1000),
        "млн" | "mln" => Some(1_000_000),
        "млрд" | "bn" => Some(1_000_000_000),
        _ => value(word).filter(|value| matches!(*value, 1000 | 1_000_000 | 1_000_000_000)),
    }
}

/// The factor that letters mean which are written together with figures.
pub(super) fn times_together(word: &str) -> Option<i64> {
    if matches!(word, "k" | "к") { Some(1000) } else { times(word) }
}

/// Returns whether a folded word counts by twelve.
pub(super) fn is_dozen(word: &str) -> bool {
    word == "dozen" || word.starts_with("дюжин")
}

/// The number of the month that a folded word names.
pub(super) fn month(word: &str) -> Option<i64> {
    static WORDS: LazyLock<Vec<(&str, i64)>> = LazyLock::new(|| by_word(MONTHS).into_iter().collect());
    WORDS.iter().find(|(each, _)| is(each, word)).map(|(_, month)| *month)
}

/// The hour that is told to have begun, counted from one.
pub(super) fn hour_begun(word: &str) -> Option<i64> {
    let mut hours = (1..).zip(HOURS_BEGUN.split_whitespace());
    hours.find(|(_, each)| *each == word).map(|(hour, _)| hour)
}

/// Returns whether a word is one of a list, which may leave its ending open.
fn is(each: &str, word: &str) -> bool {
    match each.strip_suffix('.') {
        Some(beginning) => word.starts_with(beginning),
        None => word == each,
    }
}

/// The part of one that a folded word tells, in thousandths.
pub(super) fn part(word: &str) -> Option<i64> {
    static WORDS: LazyLock<HashMap<&str, i64>> = LazyLock::new(|| by_word(PARTS));
    WORDS.get(word).copied()
}

/// The unit that a folded word names.
pub(super) fn unit_of(word: &str) -> Option<Unit> {
    static WORDS: LazyLock<Vec<(&str, Unit)>> = LazyLock::new(|| {
        let entries = UNITS.split(';').filter_map(|entry| {
            let mut words = entry.split_whitespace();
            let unit = Unit { kind: words.next()?, holds: words.next()?.parse().ok()? };
            Some(words.map(move |word| (word, unit)))
        });
        entries.flatten().collect()
    });
    WORDS.iter().find(|(each, _)| is(each, word)).map(|(_, unit)| *unit)
}

/// The unit of which a folded word names the half, as Russian does in one word: “полчаса”, “полугода”, “полкило”.
pub(super) fn half_of(word: &str) -> Option<Unit> {
    // Noon, and until noon.
    if matches!(word, "полдень" | "полудня" | "полудню") {
        return None;
    }
    let of = |rest: &str| unit_of(rest).filter(|_| rest.chars().count() >= UNIT_MIN);
    let whole = word.strip_prefix("пол")?;
    of(whole).or_else(|| whole.strip_prefix('у').and_then(of))
}

/// Least letters of a unit that stands in one word with its half.
const UNIT_MIN: usize = 3;
