//! Numbers as notes have them, in three languages.

use super::{super::tokens::tokens, *};

fn read(text: &str) -> String {
    let figures: Vec<String> = numbers(&tokens(text)).iter().map(Number::figures).collect();
    figures.join(" ")
}

#[test]
fn a_number_is_read_however_it_is_written() {
    for (text, figures) in [
        ("one-oh-three, then 103", "103 103"),
        ("сто три; жүз он екі; one hundred and fifty", "103 112 150"),
        ("одна тысяча двести, 1,000 V, 4,9", "1200 1000 4.9"),
        ("thirteen point one, nought point nought eight", "13.1 0.08"),
        ("twenty-five to thirty; жиырма бес", "25 30 25"),
        ("4½ min, полтора часа, бір жарым сағат, три с половиной", "4.5 1.5 1.5 3.5"),
        ("екіден, бестен, онға", "2 5 10"),
        ("10мин 70°C", "10 70"),
        // Ten in Kazakh, “he” in Russian.
        ("он минут", "10"),
        ("он ждал минуту", ""),
        ("он минут пять ждал", "5"),
        // Days, times, marks of entries, names with figures, ordinals, a word that is no number.
        ("10.04.2026 at 11:20", "10.04 11.2"),
        ("1) two", "2"),
        ("Q5, v2, 2nd, one of them, oh", ""),
        ("99999999999", ""),
        ("9000000000000000000", ""),
        ("one two three four five six seven eight nine one", ""),
        // A Kazakh name in a Russian text, and what Russian says behind “he”.
        ("Әлия: он пять минут ждал", "5"),
        ("Қайрат: он ждал, он сказал", ""),
        ("он раз в неделю; он час ждал; он неделю болел; он год работал; он день спал", ""),
        ("он минут на 5 ушел; он минут 7 ждал; он 9 минут ждал", "5 7 9"),
        ("он бес минут, он рет, он жыл, он секунд, он метр, он градус, он процент", "15 10 10 10 10 10 10"),
        ("Асан он рет айтты, он күн жатты", "10 10"),
        // Thousands.
        ("15 тысяч тенге, 15 мың, 15 thousand, 15тысяч, 15 тыс. тенге", "15000 15000 15000 15000 15000"),
        ("100 000 тенге; 1 000 V; 1 250 000; 15\u{a0}000 м; 15\u{202f}000м", "100000 1000 1250000 15000 15000"),
        ("1 000,50 кг; 2 000-3 000 м; 4,5 тысячи; 4 мың 500; 4 тысячи пятьсот", "1000.5 2000 3000 4500 4500 4500"),
        ("три с половиной тысячи, полторы тысячи, 3 hundred, 2 жүз", "3500 1500 300 200"),
        ("103 112; 5 минут 20; 20 30; 2026 100; 8 701 223 45 67", "103 112 5 20 20 30 2026 100 8 701 223 45 67"),
        ("100 000 000 000", ""),
    ] {
        assert_eq!(read(text), figures, "{text}");
    }
}

#[test]
fn three_figures_behind_a_point_are_thousands_or_a_part() {
    let values = |text: &str| numbers(&tokens(text)).first().map(|number| number.values.clone()).unwrap_or_default();
    assert_eq!(values("1.250"), [1_250_000, 1_250]);
    assert_eq!(values("1,250"), [1_250_000, 1_250]);
    assert_eq!(values("0.250"), [250]);
    assert_eq!(values("1234.567"), [1_234_567]);
    assert_eq!(values("1 000.250"), [1_000_250]);
}

#[test]
fn a_number_too_large_for_its_unit_has_no_smaller_one() {
    for text in ["9300000.000 km", "999999999.999 км", "998 998 998 years", "999 тысяч км", "999.999 thousand km"]
    {
        assert_eq!(numbers(&tokens(text)).len(), 1, "{text}");
    }
}

#[test]
fn long_texts_are_read_to_their_end() {
    // One that looked at all that follows for each word would never end here.
    for word in ["one ", "он "] {
        numbers(&tokens(&word.repeat(200_000)));
    }
    for word in
        ["он минут ", "100 ", "100 000 5 ", "5-", "1 thousand ", "1 thousand one ", "1 million ", "1 млрд 1 млн "]
    {
        numbers(&tokens(&word.repeat(20_000)));
    }
}

#[test]
fn two_numbers_differ_only_where_they_count_the_same() {
    for (note, expected, said, differ) in [
        ("112", "somebody falls down, 103, one goes", "", true),
        ("ten minutes", "20 мин", "", true),
        ("half an hour", "30 минут", "", false),
        ("2 days", "forty-eight hours", "", false),
        ("20 min", "он минут", "", true),
        ("1.250 kg", "1,25 кг", "", false),
        ("1.250 kg", "1250 кг", "", false),
        ("15 тысяч тенге", "15 000 тенге", "", false),
        ("15 тысяч тенге", "пятнадцать тысяч тенге", "", false),
        ("15 тысяч тенге", "20 000 тенге", "", true),
        ("seven cards", "9 cards", "", true),
        ("seven people", "9 cards", "", false),
        // Said elsewhere in the answer.
        ("112", "103", "if it is far, one-one-two", false),
        ("103, gate", "103, 20 minutes", "", false),
        ("1 час 30 минут", "90 минут", "", false),
        ("an answer of 90 minutes", "1 h and 30 min", "", false),
        ("2 h 30 min", "150 min", "", false),
        ("1 м 20 см", "120 см", "", false),
        ("1 h 30 min", "1 h 40 min", "", true),
        ("3 с половиной минуты", "три с половиной минуты", "", false),
        ("3 and a half minutes", "3.5 min", "", false),
        ("3 жарым минут", "3,5 минуты", "", false),
        ("half past 2 pm", "14:30", "", false),
        ("10 past 2 pm", "14:10", "", false),
        ("сағат 6 жарымда", "6:30", "", false),
        ("2x5 min", "5 min, twice", "", false),
    ] {
        let [note, expected, said] = [note, expected, said].map(|text| numbers(&tokens(text)));
        assert_eq!(differing(&note, &expected, &said).is_some(), differ, "{note:?} {expected:?}");
    }
}

/// Ways to write one number, and beside them another number of the same kind: the first ways are one with each other, and
/// each differs from the last.
const WAYS: &[(&[&str], &str)] = &[
    // Millions.
    (
        &[
            "15 million",
            "15,000,000",
            "15 000 000",
            "15.000.000",
            "15 млн",
            "15 миллионов",
            "fifteen million",
            "пятнадцать миллионов",
            "он бес миллион",
            "15 mln",
        ],
        "16 млн",
    ),
    (
        &["1,000,000 tenge", "1 000 000 тенге", "миллион тенге", "one million tenge", "1 млн тг", "1 000 тысяч тенге"],
        "2 млн тенге",
    ),
    (
        &[
            "1.5 млн тенге",
            "1,5 million tenge",
            "1 500 000 тенге",
            "полтора миллиона тенге",
            "бір жарым миллион теңге",
            "1 млн 500 тысяч тенге",
            "one million five hundred thousand tenge",
        ],
        "2.5 млн тенге",
    ),
    (&["полмиллиона тенге", "half a million tenge", "жарты миллион теңге", "500 000 тенге"], "600 000 тенге"),
    (&["2 миллиарда", "2 bn", "two billion", "2 000 млн"], "3 млрд"),
    // Ranges.
    (
        &["2-3 тысячи", "2–3 thousand", "две-три тысячи", "2000-3000", "от двух до трёх тысяч", "екі-үш мың"],
        "5-6 thousand",
    ),
    (&["two to three hundred", "200-300", "2 or 3 hundred", "двести-триста", "екі-үш жүз"], "500 to 600"),
    (&["4-5 minutes", "4–5 минут", "от четырёх до пяти минут", "төрт-бес минут", "240-300 seconds"], "7-8 minutes"),
    // Halves.
    (
        &[
            "полтора года",
            "1.5 years",
            "a year and a half: 1½ years",
            "бір жарым жыл",
            "18 months",
            "1,5 года",
            "полтора лет",
        ],
        "2.5 years",
    ),
    (&["полгода", "half a year", "6 months", "жарты жыл", "шесть месяцев", "0.5 года"], "7 months"),
    (&["полминуты", "half a minute", "30 seconds", "жарты минут", "30 сек"], "40 seconds"),
    (&["1/2 litre", "½ л", "half a litre", "поллитра", "500 ml", "жарты литр", "0,5 л"], "3/4 л"),
    (&["1 1/2 hours", "1½ ч", "полтора часа", "бір жарым сағат", "90 minutes"], "2 1/2 hours"),
    // Dozens.
    (&["a dozen cards", "12 cards", "twelve cards"], "two dozen cards"),
    (&["half a dozen cards", "6 cards", "six cards"], "9 cards"),
    (&["полдюжины карт", "6 карт", "шесть карт"], "две дюжины карт"),
    // Shares.
    (
        &["10 %", "10%", "ten per cent", "ten percent", "десять процентов", "он пайыз", "10 проц. или 10 процентов"],
        "20 per cent",
    ),
    // Measures.
    (&["2 л", "two litres", "2 литра", "екі литр", "2000 ml", "2l"], "3 litres"),
    (&["3 т", "three tonnes", "3000 кг", "3 тонны"], "4 tonnes"),
    (
        &[
            "−18 °C",
            "minus eighteen degrees",
            "-18 °C",
            "минус восемнадцать градусов",
            "18 градусов мороза",
            "минус он сегіз градус",
            "18 degrees below zero",
        ],
        "−20 °C",
    ),
    (&["minus 5 °C", "5 градусов мороза", "5 degrees below zero"], "plus 5 °C"),
    // Labels.
    (&["№ 5", "№5", "No. 5", "number five", "номер 5", "5 нөмірі", "нөмірі бес"], "№ 6"),
    // Decades.
    (&["1990s", "1990-х годов", "в 90-х", "the 90s", "1990-жылдары"], "1980s"),
    // Times of day.
    (
        &[
            "08:30",
            "8:30",
            "at 8.30",
            "8:30 am",
            "half eight",
            "half past eight",
            "в половине девятого",
            "полдевятого",
            "сегіз жарымда",
            "сағат сегіз жарым",
        ],
        "9:30",
    ),
    (
        &["half past two", "половина третьего", "2:30", "14:30", "at 2.30 pm", "сағат екі жарымда", "thirty past two"],
        "half past four",
    ),
    (&["quarter to three", "без четверти три", "2:45", "14:45"], "3:15"),
    (&["two o’clock", "2 pm", "14:00", "сағат екіде", "2 часа: 2:00"], "16:00"),
    (&["8 часов утра", "8 am", "8 a.m.", "08:00"], "8 pm"),
    // Days.
    (
        &[
            "12.03.2024",
            "12 March 2024",
            "March 12th, 2024",
            "12 марта 2024 года",
            "12/03/2024",
            "2024-03-12",
            "12 наурыз 2024 жыл",
            "on the 12th of March",
            "12-го марта",
            "наурыздың 12-сі",
            "двенадцать марта",
            "12.03.24",
        ],
        "13 March 2024",
    ),
    (&["12 March 2024", "12.03.2024"], "12 March 2023"),
];

fn read_whole(text: &str) -> Vec<Number> {
    numbers(&tokens(text))
}

#[test]
fn one_number_in_another_notation_is_the_same_and_another_number_differs() {
    let mut faults = Vec::new();
    for (ways, other) in WAYS {
        for one in *ways {
            for two in *ways {
                if let Some(differ) = differing(&read_whole(one), &read_whole(two), &[]) {
                    faults.push(format!("{one} / {two}: {differ:?}"));
                }
            }
            if differing(&read_whole(other), &read_whole(one), &[]).is_none() {
                faults.push(format!("{one} / {other} do not differ: {:?}", read_whole(one)));
            }
        }
    }
    assert!(faults.is_empty(), "{} {faults:#?}", faults.len());
}

#[test]
fn what_only_looks_like_a_day_a_time_or_a_measure_is_none() {
    for (text, figures) in [
        ("half two sizes up", "0.5 2"),
        ("half a dozen to one", "6"),
        ("полдень, до полудня, полетел", ""),
        ("five people may come", "5"),
        ("8-701-223-45-67", ""),
        ("1.5-2.5, 2-2.5", "1.5 2.5 2 2.5"),
        ("120/80, 24/7", "120 80 24 7"),
        ("екі сағат отыз минут", "2 30"),
        ("5 per day", "5"),
        ("a million", "1000000"),
        ("1.2.3.4", ""),
        ("32.13.2024", ""),
    ] {
        assert_eq!(read(text), figures, "{text}");
    }
}
