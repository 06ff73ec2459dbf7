//! Documents made by hand for the writers of PDF, Word and spreadsheets, and the programs that read what they wrote.

#![allow(dead_code, reason = "each test uses a part of it")]

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use proptest::prelude::*;
use viva::report::{
    document::{Block, Branch, Document, Level, Table, Tone},
    figure::{Drawing, Figure, Profile, ProfileRow},
};

/// Every letter that Kazakh has beyond Russian.
pub const KAZAKH_LETTERS: &str = "ӘәҒғҚқҢңӨөҰұҮүҺһІі";

/// A document with every kind of block, in Kazakh, Russian or English.
pub fn everything(language: &str) -> Document {
    let words = Words::of(language);
    let own = str::to_owned;
    Document {
        title: own(words.title),
        subtitle: own(words.subtitle),
        language: language.into(),
        blocks: vec![
            Block::Facts(words.facts.iter().map(|(name, value)| (own(name), own(value))).collect()),
            Block::Heading(Level::Part, own(words.result)),
            Block::Outcome { tone: Tone::InPart, label: own(words.outcome), meaning: own(words.meaning) },
            Block::Paragraph(own(words.paragraph)),
            Block::Reasons(vec![
                Branch {
                    text: own(words.reasons[0]),
                    beneath: vec![
                        Branch { text: own(words.reasons[1]), beneath: Vec::new() },
                        Branch {
                            text: own(words.reasons[2]),
                            beneath: vec![Branch { text: own(words.reasons[3]), beneath: Vec::new() }],
                        },
                    ],
                },
                Branch { text: own(words.reasons[4]), beneath: Vec::new() },
            ]),
            Block::Figure(figure(&words)),
            Block::Heading(Level::Section, own(words.criterion)),
            Block::Quote { text: own(words.quote), source: own(words.source) },
            Block::Quote { text: own(KAZAKH_LETTERS), source: String::new() },
            Block::Heading(Level::Item, own(words.item)),
            Block::List(words.list.iter().map(|item| own(item)).collect()),
            Block::Outcome { tone: Tone::Reached, label: own(words.outcome), meaning: String::new() },
            Block::Outcome { tone: Tone::NotReached, label: own(words.outcome), meaning: own(words.meaning) },
            Block::Outcome { tone: Tone::Open, label: own(words.outcome), meaning: own(words.meaning) },
            Block::Outcome { tone: Tone::None, label: own(words.outcome), meaning: own(words.meaning) },
            Block::Heading(Level::Part, own(words.questions)),
            Block::Table(questions(&words)),
        ],
    }
}

/// A document of many pages, with a table over several of them.
pub fn long() -> Document {
    let mut document = everything("kk");
    let words = Words::of("kk");
    let mut table = questions(&words);
    table.rows = table.rows.iter().cycle().take(120).cloned().collect();
    document.blocks.push(Block::Table(table));
    for number in 0..60 {
        document.blocks.push(Block::Heading(Level::Section, format!("{} {number}", words.criterion)));
        document.blocks.push(Block::Paragraph(words.paragraph.repeat(6)));
        document.blocks.push(Block::Quote { text: words.quote.repeat(4), source: words.source.to_owned() });
    }
    document
}

/// A document that holds one text in every place.
pub fn filled_with(text: &str) -> Document {
    let own = || text.to_owned();
    let table = || Table { caption: own(), head: vec![own(), own()], rows: vec![vec![own(), own()]] };
    let figure = Figure { title: own(), description: own(), drawing: no_drawing(), table: table() };
    Document {
        title: own(),
        subtitle: own(),
        language: "en".into(),
        blocks: vec![
            // Deeper than what stands before it.
            Block::Heading(Level::Item, own()),
            Block::Heading(Level::Part, own()),
            Block::Paragraph(own()),
            Block::Outcome { tone: Tone::Open, label: own(), meaning: own() },
            Block::List(vec![own(), own()]),
            Block::Facts(vec![(own(), own())]),
            Block::Quote { text: own(), source: own() },
            Block::Table(table()),
            Block::Figure(figure),
            Block::Reasons(vec![Branch { text: own(), beneath: vec![Branch { text: own(), beneath: Vec::new() }] }]),
        ],
    }
}

/// Texts that mean something to some program that may read a report.
pub fn hostile() -> impl Strategy<Value = String> {
    let pieces = [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "=HYPERLINK(\"http://x.y\")",
        "＝1",
        "'",
        "\"",
        "\"\"",
        ",",
        ";",
        "\r\n",
        "\n",
        "\r",
        "\t",
        " ",
        "    ",
        "<w:t>",
        "</w:p>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "&lt;",
        "&#35;",
        "&",
        "<",
        ">",
        "_x0041_",
        "_x000D_",
        "_x005F_",
        "{title}",
        "{language}",
        "#eval(\"1\")",
        "#import",
        "$x$",
        "*b*",
        "_i_",
        "= h",
        "//",
        "/*",
        "\\",
        "@label",
        "<label>",
        "`",
        "--",
        "...",
        "\u{0}",
        "\u{1}",
        "\u{1b}",
        "\u{b}",
        "\u{85}",
        "\u{202e}",
        "\u{feff}",
        "\u{fffe}",
        "\u{ffff}",
        "\u{e000}",
        "\u{10ffff}",
        "\u{200d}",
        "\u{301}",
        "\u{a0}",
        "\u{ad}",
        "слово",
        "сөз",
        "word",
        "漢字",
        "🙂",
        "العربية",
        "1",
        "1e9",
        "2026-01-01",
        "TRUE",
        "12:30",
        "aVeryLongWordThatNeverEndsAndRunsOffThePageAndOnAndOnAndOn",
    ];
    let piece = prop_oneof![8 => prop::sample::select(pieces.to_vec()).prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

/// A folder for what this test writes, to be looked at afterwards.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Whether a program is there. Where it must be, its absence is a fault; elsewhere the test is passed over, aloud.
pub fn has(program: &str) -> bool {
    let there = Command::new(program).arg("--version").output().is_ok();
    let demanded = std::env::var_os("VIVA_OFFICE").is_some_and(|value| value == "1");
    assert!(there || !demanded, "{program} is not installed, and VIVA_OFFICE=1 asks for it");
    if !there {
        eprintln!("SKIPPED: {program} is not installed; VIVA_OFFICE=1 makes this a failure");
    }
    there
}

/// What a program prints.
pub fn output(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap();
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The letters of a text, without what a program that sets it puts between them.
pub fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The same without the tables of figures, which not every writer sets beside the drawings.
pub fn with_drawings_alone(document: &Document) -> Document {
    let mut document = document.clone();
    for block in &mut document.blocks {
        if let Block::Figure(figure) = block {
            figure.table = Table { caption: String::new(), head: Vec::new(), rows: Vec::new() };
        }
    }
    document
}

/// Every text of a document, in its order.
pub fn texts(document: &Document) -> Vec<String> {
    let mut texts = vec![document.title.clone(), document.subtitle.clone()];
    for block in &document.blocks {
        match block {
            Block::Heading(_, text) | Block::Paragraph(text) => texts.push(text.clone()),
            Block::Outcome { label, meaning, .. } => texts.extend([label.clone(), meaning.clone()]),
            Block::List(items) => texts.extend(items.clone()),
            Block::Facts(facts) => texts.extend(facts.iter().flat_map(|(name, value)| [name.clone(), value.clone()])),
            Block::Quote { text, source } => texts.extend([source.clone(), text.clone()]),
            Block::Table(table) => texts.extend(of_table(table)),
            Block::Figure(figure) => {
                texts.extend([figure.title.clone(), figure.description.clone()]);
                texts.extend(of_table(&figure.table));
            }
            Block::Reasons(branches) => branches.iter().for_each(|branch| of_branch(branch, &mut texts)),
        }
    }
    texts
}

fn of_table(table: &Table) -> Vec<String> {
    let cells = table.head.iter().chain(table.rows.iter().flatten()).cloned();
    std::iter::once(table.caption.clone()).chain(cells).collect()
}

fn of_branch(branch: &Branch, texts: &mut Vec<String>) {
    texts.push(branch.text.clone());
    branch.beneath.iter().for_each(|each| of_branch(each, texts));
}

fn questions(words: &Words) -> Table {
    let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect();
    Table {
        caption: words.questions.to_owned(),
        head: row(&words.head),
        rows: words.rows.iter().map(|cells| row(cells)).collect(),
    }
}

fn no_drawing() -> Drawing {
    Drawing::Profile(Profile { rows: Vec::new(), reached: String::new(), needed: String::new() })
}

fn figure(words: &Words) -> Figure {
    let row = |id: &str, reached: Option<usize>| ProfileRow {
        id: id.to_owned(),
        title: words.criterion.to_owned(),
        reached,
        needed: 2,
        top: 3,
        label: words.outcome.to_owned(),
    };
    let own = str::to_owned;
    Figure {
        title: own(words.figure),
        description: own(words.description),
        drawing: Drawing::Profile(Profile {
            rows: vec![row("C1", Some(3)), row("C2", Some(1)), row("C3", None)],
            reached: own(words.head[2]),
            needed: own(words.head[3]),
        }),
        table: Table {
            caption: own(words.figure),
            head: vec![own(words.head[1]), own(words.head[2])],
            rows: vec![vec![own(words.criterion), own(words.outcome)]],
        },
    }
}

struct Words {
    title: &'static str,
    subtitle: &'static str,
    facts: Vec<(&'static str, &'static str)>,
    result: &'static str,
    outcome: &'static str,
    meaning: &'static str,
    paragraph: &'static str,
    reasons: [&'static str; 5],
    figure: &'static str,
    description: &'static str,
    criterion: &'static str,
    quote: &'static str,
    source: &'static str,
    item: &'static str,
    list: [&'static str; 3],
    questions: &'static str,
    head: [&'static str; 5],
    rows: Vec<[&'static str; 5]>,
}

impl Words {
    fn of(language: &str) -> Self {
        match language {
            "kk" => Words::kazakh(),
            "ru" => Words::russian(),
            _ => Words::english(),
        }
    }

    fn kazakh() -> Self {
        Words {
            title: "Үйде күтім жасау жөніндегі көмекші 1.2",
            subtitle: "Алдыңғы оқуды тану · 2026 жылғы 5 қазан",
            facts: vec![
                ("Үміткер", "K-0417"),
                ("Бағалаушы", "Ержан Қасымұлы Тестов"),
                ("Өткізілген орны", "Жаркент, әңгімелесу бөлмесі"),
                ("Рубриканың SHA-256 қосындысы", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            ],
            result: "Нәтиже",
            outcome: "Ішінара танылды",
            meaning: "Екі модульдің бірі толық көрсетілді; екіншісі бойынша қосымша дәлел қажет.",
            paragraph: "Үміткер жеке гигиенаға көмектесуді, қауіпсіз көтеруді және өзгерістерді байқап, дер кезінде хабарлауды сенімді сипаттады. Құжаттар түпнұсқамен салыстырылды. ",
            reasons: [
                "U1 модулі танылды: барлық 6 критерий орындалды.",
                "C1: 3-деңгей, 2-деңгей қажет.",
                "C2: дәлелдер жеткілікті.",
                "E3 – жұмыс берушінің анықтамасы, 2026 жылғы наурыз.",
                "U2 модулі әзірге танылмады: C7 үшін тағы бір дәлел керек.",
            ],
            figure: "Критерийлер бойынша деңгейлер",
            description: "Үш критерийдің біреуінде қажетті деңгейден жоғары, біреуінде төмен, біреуі бағаланбады.",
            criterion: "C1 Қауіпсіз қозғалту және көтеру",
            quote: "«Алдымен төсектің биіктігін реттеймін,\nсодан кейін ғана көтеремін.\n\n    Үнемі сөйлесіп тұрамын» #C1",
            source: "Q3 · 10:42",
            item: "Естілген тармақтар",
            list: [
                "төсекті реттейді",
                "әріптесін шақырады",
                "науқаспен сөйлеседі, оны асықтырмайды және әр қимылын алдын ала түсіндіреді, өйткені қорқыныш бұлшық еттерді қатайтады",
            ],
            questions: "Сұхбат қалай өтті",
            head: ["Сұрақ", "Тұжырымы", "Күйі", "Уақыты", "Қосымша сұрақтар"],
            rows: vec![
                [
                    "Q1",
                    "Соңғы рет біреуді көтеруге көмектескеніңізді айтып беріңізші.",
                    "қойылды",
                    "4:12",
                    "Алдымен не көрдіңіз?; Қалай аяқталды?",
                ],
                ["Q2", "Күтімдегі адам тамақ ішуден бас тартса, не істейсіз?", "қойылды", "6:03", ""],
                ["Q3", "Ұжымдағы келіспеушілікті қалай шештіңіз?", "өткізілді: уақыт жетпеді", "0:00", ""],
            ],
        }
    }

    fn russian() -> Self {
        Words {
            title: "Помощник по уходу на дому 1.2",
            subtitle: "Признание предшествующего обучения · 5 октября 2026",
            facts: vec![
                ("Кандидат", "K-0417"),
                ("Эксперт", "Мария Фёдоровна Зуева"),
                ("Место", "Алматы, учебный центр «Қамқор»"),
                ("SHA-256 рубрики", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            ],
            result: "Результат",
            outcome: "Признано частично",
            meaning: "Один из двух модулей показан полностью; по второму нужны дополнительные доказательства.",
            paragraph: "Кандидат уверенно описал помощь при личной гигиене, безопасное поднятие и то, как он замечает изменения и вовремя сообщает о них. Документы сверены с оригиналами. ",
            reasons: [
                "Модуль U1 признан: выполнены все 6 критериев.",
                "C1: уровень 3, нужен 2.",
                "C2: доказательств достаточно.",
                "E3 – справка работодателя, март 2026.",
                "Модуль U2 пока не признан: для C7 нужно ещё одно доказательство.",
            ],
            figure: "Уровни по критериям",
            description: "Из трёх критериев один выше нужного уровня, один ниже, один не оценён.",
            criterion: "C1 Безопасное перемещение и поднятие",
            quote: "«Сначала выставляю высоту кровати,\nи только потом поднимаю.\n\n    И всё время разговариваю» #C1",
            source: "Q3 · 10:42",
            item: "Услышано",
            list: [
                "регулирует кровать",
                "зовёт коллегу",
                "говорит с пациентом, не торопит его и заранее объясняет каждое движение, потому что от страха мышцы деревенеют",
            ],
            questions: "Как проходило собеседование",
            head: ["Вопрос", "Формулировка", "Состояние", "Время", "Уточняющие вопросы"],
            rows: vec![
                [
                    "Q1",
                    "Расскажите, как вы в последний раз помогали кому-нибудь встать.",
                    "задан",
                    "4:12",
                    "Что вы увидели сначала?; Чем закончилось?",
                ],
                ["Q2", "Что вы делаете, если подопечный отказывается есть?", "задан", "6:03", ""],
                ["Q3", "Как вы уладили разногласие в коллективе?", "пропущен: не хватило времени", "0:00", ""],
            ],
        }
    }

    fn english() -> Self {
        Words {
            title: "Home care assistant 1.2",
            subtitle: "Recognition of prior learning · 5 October 2026",
            facts: vec![
                ("Candidate", "K-0417"),
                ("Assessor", "Zoë Quibblesworth"),
                ("Place", "Zharkent, room 12"),
                ("SHA-256 of the rubric", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            ],
            result: "Result",
            outcome: "Recognised in part",
            meaning: "One of two units was shown in full; more evidence is needed for the other.",
            paragraph: "The candidate described help with washing, safe lifting, and how changes are noticed and passed on in time. The documents were compared with their originals. ",
            reasons: [
                "Unit U1 is recognised: all 6 criteria are met.",
                "C1: level 3, 2 needed.",
                "C2: there is enough evidence.",
                "E3 – reference by the employer, March 2026.",
                "Unit U2 is not recognised yet: one more item of evidence is needed for C7.",
            ],
            figure: "Levels by criterion",
            description: "Of three criteria, one is above the level needed, one below, one could not be judged.",
            criterion: "C1 Moving and lifting safely",
            quote: "“First I set the height of the bed,\nonly then do I lift.\n\n    And I keep talking” #C1",
            source: "Q3 · 10:42",
            item: "Heard",
            list: [
                "sets the bed",
                "calls a colleague",
                "talks to the patient, does not hurry and explains each movement before it is made, since fear stiffens muscles",
            ],
            questions: "How the interview was held",
            head: ["Question", "Wording", "State", "Time", "Probes used"],
            rows: vec![
                [
                    "Q1",
                    "Tell me about the last time that you helped somebody to get up.",
                    "asked",
                    "4:12",
                    "What did you see first?; How did it end?",
                ],
                ["Q2", "What do you do when somebody in your care refuses to eat?", "asked", "6:03", ""],
                ["Q3", "How did you settle a disagreement in the team?", "skipped: no time left", "0:00", ""],
            ],
        }
    }
}
