//! Documents made by hand, with every kind of block, for what writes reports, and what a writer must say of one.

pub mod page;
pub mod pieces;

use viva::report::{
    document::{Block, Branch, Document, HeadingLevel, Table, Tone},
    figure::{
        Coverage, CoverageRow, Covers, Drawing, Figure, HeatMap, HeatMapCell, HeatMapRow, Profile, ProfileRow,
        TimeLine, TimeRow, Warmth,
    },
    letter::{Picture, PictureKind},
};

/// What people write and what only looks like it.
pub const HOSTILE: &str = "x</p></title></style></svg><script>alert(1)</script><img src=//a.b onerror=alert(1)> \
    \"'&amp;&#60; {{ 7 }} {% x %} ]]><!-- \u{1b}[31m\0\u{7}\u{202e}abc\u{2066}\u{200b} https://example.org \u{fffe} ☃";

/// Every kind of block with texts in three languages, each text as `say` hands it on.
#[allow(clippy::too_many_lines, reason = "a document is a list, and a list of examples is read from top to bottom")]
pub fn example(say: &dyn Fn(&str) -> String) -> Document {
    let pairs = |pairs: &[(&str, &str)]| pairs.iter().map(|(name, value)| (say(name), say(value))).collect();
    let branch = |text: &str, beneath: Vec<Branch>| Branch { text: say(text), beneath };
    let outcome = |tone, label: &str, meaning: &str| Block::Outcome { tone, label: say(label), meaning: say(meaning) };
    let heading = |level, text: &str| Block::Heading(level, say(text));
    let quote = |source: &str, text: &str| Block::Quote { text: say(text), source: say(source) };
    let blocks = vec![
        Block::Facts(pairs(&[
            ("Candidate", "K-2026-014"),
            ("Assessor", "Әйгерім Нұрланқызы"),
            ("Date", "12 November 2026 10:05"),
            ("Present", "An interpreter\nA support person"),
            ("SHA-256 of the rubric", "9f2c41d07ab3e85564f0c1b2d3e4f5a69788796a5b4c3d2e1f00112233445566"),
        ])),
        heading(HeadingLevel::Part, "Result"),
        outcome(
            Tone::InPart,
            "Partial recognition",
            "Unit U1 is recognised; for unit U2 more evidence is needed before it can be.",
        ),
        Block::Reasons(vec![
            branch(
                "The rule “all units that were applied for are recognised” does not hold.",
                vec![
                    branch("U1 First aid to adults: recognised.", vec![branch("C1 and C2 are met.", vec![])]),
                    branch(
                        "U2 Poisoning: more evidence needed.",
                        vec![
                            branch("C7 is rated “not enough evidence”.", vec![]),
                            branch("C8 needs a certificate no older than three years; none counts.", vec![]),
                        ],
                    ),
                ],
            ),
            branch("No critical criterion is rated “not met”.", vec![]),
        ]),
        Block::Paragraph(say(
            "The assessor recommends what the rules give. The certifying body decides; the candidate may appeal \
             within ten working days.",
        )),
        profile(say),
        heading(HeadingLevel::Part, "U1 First aid to adults"),
        outcome(Tone::Reached, "Recognised", ""),
        heading(HeadingLevel::Section, "C1 Makes the place safe"),
        Block::Paragraph(say("Sees what endangers helper and casualty, and ends or avoids it before helping.")),
        outcome(Tone::Reached, "Met", "Names the dangers of the place without being asked, and acts on each."),
        quote(
            "Because",
            "She switched off the current before touching him (R3), and knew why a dry stick is no tool for it.",
        ),
        quote(
            "Q2 10:14",
            "«Сначала я выключила рубильник,\n    потом проверила, не осталось ли провода».\n\nНе спросила о газе.",
        ),
        quote("", "Алдымен токты өшірдім, содан кейін ғана жақындадым. Өңірде һәм үйде: ӘәҒғҚқҢңӨөҰұҮүҺһІі."),
        Block::Facts(pairs(&[
            ("Heard", "switches off the current"),
            ("Heard", "keeps bystanders away"),
            ("Evidence", "E1 Certificate of a course"),
        ])),
        heading(HeadingLevel::Section, "C2 Calls for help"),
        heading(HeadingLevel::Item, "What was asked"),
        outcome(Tone::NotReached, "Not met", "Calls late, or cannot say where the place is."),
        heading(HeadingLevel::Item, "What would help"),
        Block::List(vec![
            say("Learn the numbers 101, 102, 103 and 112."),
            say("Practise telling the place in one sentence."),
        ]),
        Block::Boxes(vec![say("Heard: calls before leaving"), say("Heard: says how many are hurt")]),
        Block::Ruled { name: say("Place"), lines: 1 },
        Block::Ruled { name: say("Notes"), lines: 3 },
        heading(HeadingLevel::Part, "U2 Poisoning"),
        outcome(Tone::Open, "More evidence needed", "Ask for the certificate, or watch a demonstration."),
        coverage(say),
        heat_map(say),
        heading(HeadingLevel::Part, "How the interview was held"),
        time_line(say),
        questions(say),
        heading(HeadingLevel::Part, "Evidence register"),
        outcome(Tone::None, "Two items, one of which counts", ""),
        Block::Table(Table {
            caption: String::new(),
            head: vec![say("Item"), say("Kind")],
            rows: vec![vec![say("E1"), say("document")]],
        }),
        Block::SignatureBlock { name: say("A. Example"), position: say("Director of the centre") },
    ];
    Document {
        title: say("First aid at work 1.2"),
        subtitle: say("Report for the centre on the interview with K-2026-014"),
        language: "en".into(),
        is_letter: false,
        above: vec![Block::Letterhead {
            logo: Some(logo(PictureKind::Svg)),
            name: say("Centre for recognition"),
            lines: vec![say("1 Example Street"), say("office@centre.example")],
        }],
        blocks,
    }
}

/// A logo of a pixel or a dot.
pub fn logo(kind: PictureKind) -> Picture {
    let bytes: &[u8] = match kind {
        PictureKind::Png => include_bytes!("../../crates/core/src/report/docx/parts/nothing.png"),
        PictureKind::Svg => b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3 1\"><circle r=\"1\"/></svg>",
    };
    Picture { kind, width: 3, height: 1, bytes: bytes.into() }
}

fn questions(say: &dyn Fn(&str) -> String) -> Block {
    let row = |cells: [&str; 5]| cells.iter().map(|cell| say(cell)).collect::<Vec<_>>();
    Block::Table(Table {
        caption: say("Questions in their order"),
        head: row(["Question", "Wording", "State", "Time", "Probes used"]),
        rows: vec![
            row(["Q1", "Tell me about a time when you helped somebody who was hurt.", "asked", "4:12", "What then?"]),
            row(["Q2", "Электр тогынан зақымданған адамға қалай көмектесесіз?", "asked", "6:40", ""]),
            row(["Q3", "What would you do if a child had drunk bleach?", "skipped: ran out of time", "", ""]),
        ],
    })
}

fn figure(say: &dyn Fn(&str) -> String, words: [&str; 2], drawing: Drawing) -> Block {
    let table = Table {
        caption: say(words[0]),
        head: vec![say("Row"), say("Value")],
        rows: vec![vec![say("C1"), say("as drawn")], vec![say("C2"), say("as drawn")]],
    };
    Block::Figure(Figure { title: say(words[0]), description: say(words[1]), drawing, table })
}

fn profile(say: &dyn Fn(&str) -> String) -> Block {
    let row = |id: &str, title: &str, reached, needed, top, label: &str| ProfileRow {
        id: say(id),
        title: say(title),
        reached,
        needed,
        top,
        notches: (1..top).collect(),
        label: say(label),
    };
    let long =
        "Оказывает первую помощь при поражении электрическим током, ожогах, обморожениях и отравлениях на производстве";
    let rows = vec![
        row("C1", "Makes the place safe", Some(3), Some(2), 4, "Proficient"),
        row("C2", "Calls for help", Some(1), Some(2), 4, "Beginning"),
        row("C3", "Қан кетуді тоқтатады", Some(0), Some(1), 1, "Not met"),
        row("C4", long, Some(2), Some(2), 4, "Достаточно, под наблюдением опытного работника и с подсказками"),
        row("C5", "Recovery position", None, Some(2), 4, "Not enough evidence"),
        row("C6", "Uses a defibrillator", Some(1), Some(1), 1, "Met"),
    ];
    let drawing = Profile { rows, reached: say("level reached"), needed: say("level needed") };
    let words =
        ["Levels reached", "Of six criteria, three reach the level needed, two do not, one could not be judged."];
    figure(say, words, Drawing::Profile(drawing))
}

fn time_line(say: &dyn Fn(&str) -> String) -> Block {
    let row = |id: &str, title: &str, stretches: &[(u32, u32)], planned_seconds, label: &str| TimeRow {
        id: say(id),
        title: say(title),
        stretches: stretches.to_vec(),
        seconds: stretches.iter().map(|(_, seconds)| seconds).sum(),
        planned_seconds,
        label: say(label),
    };
    let rows = vec![
        row("Q1", "Tell me about a time when you helped", &[(0, 252)], Some(360), "4:12 of 6:00"),
        row("Q2", "Электр тогынан зақымданған адам", &[(252, 300), (900, 100)], Some(300), "6:40 of 5:00"),
        row("A1", "And the gas?", &[(552, 348)], None, "5:48"),
        row("Q3", "A child has drunk bleach", &[], Some(300), "0:00 of 5:00"),
    ];
    let drawing = TimeLine { rows, seconds: 1_000, sittings: Vec::new(), taken: say("taken"), planned: say("planned") };
    figure(
        say,
        ["Time line", "The second question took longest and was taken up again at the end."],
        Drawing::TimeLine(drawing),
    )
}

fn coverage(say: &dyn Fn(&str) -> String) -> Block {
    use Covers::{Answer, Counts, DoesNotCount, Nothing};
    let row = |id: &str, title: &str, cells: [Covers; 5], short| CoverageRow {
        id: say(id),
        title: say(title),
        cells: cells.to_vec(),
        short,
    };
    let rows = vec![
        row("C1", "Makes the place safe", [Answer, Answer, Nothing, Counts, Nothing], false),
        row("C7", "Knows the common poisons", [Nothing, Nothing, Answer, Nothing, DoesNotCount], true),
        row("C8", "Holds a certificate", [Nothing, Nothing, Nothing, Nothing, Nothing], true),
    ];
    let drawing = Coverage {
        columns: ["Q1", "Q2", "Q3", "E1", "E2-certificate-of-a-course"].map(say).to_vec(),
        rows,
        counts: say("counts"),
        does_not_count: say("does not count"),
        answer: say("answer"),
        nothing: say("nothing"),
        short: say("short"),
    };
    let words = ["Evidence and criteria", "C8 has no evidence at all; what C7 has does not count."];
    figure(say, words, Drawing::Coverage(drawing))
}

fn heat_map(say: &dyn Fn(&str) -> String) -> Block {
    use Warmth::{Above, Below, FarAbove, FarBelow, Middle};
    let cell = |(label, warmth): (&str, Option<Warmth>)| HeatMapCell { label: say(label), warmth };
    let row = |name: &str, cells: [(&str, Option<Warmth>); 3]| HeatMapRow {
        name: say(name),
        cells: cells.map(cell).to_vec(),
    };
    let rows = vec![
        row("Әйгерім Нұрланқызы", [("3", Some(FarAbove)), ("2", Some(Middle)), ("2.5", Some(Above))]),
        row(
            "A. Assessor (fictional), of the centre for recognition",
            [("1", Some(FarBelow)), ("2", Some(Below)), ("–", None)],
        ),
    ];
    let drawing = HeatMap {
        columns: ["C1", "C7", "C8"].map(say).to_vec(),
        rows,
        above: say("above the middle"),
        far_above: say("a level or more above"),
        below: say("below the middle"),
        far_below: say("a level or more below"),
        middle: say("at the middle"),
        nothing: say("not rated"),
    };
    figure(
        say,
        ["Raters against the median", "Two cells stand a level or more from the middle."],
        Drawing::HeatMap(drawing),
    )
}

/// A letter with few parts, in Russian.
pub fn letter() -> Document {
    Document {
        title: "Результат собеседования".into(),
        subtitle: "Первая помощь на рабочем месте, 12 ноября 2026 г.".into(),
        language: "ru".into(),
        is_letter: false,
        above: Vec::new(),
        blocks: vec![
            Block::Outcome {
                tone: Tone::Reached,
                label: "Полное признание".into(),
                meaning: "Вы показали всё, что требует стандарт.".into(),
            },
            Block::Heading(HeadingLevel::Part, "Что вы показали".into()),
            Block::List(vec![
                "Вы обеспечиваете безопасность места происшествия.".into(),
                "Вы вызываете помощь и точно называете место.".into(),
            ]),
            Block::Heading(HeadingLevel::Part, "Если вы не согласны".into()),
            Block::Paragraph("Вы можете обжаловать решение в течение десяти рабочих дней.".into()),
        ],
    }
}

/// A document as long as they come: so many criteria and questions, each with what is said of it, and all figures.
pub fn long(criteria: usize, questions: usize) -> Document {
    let id = |number: usize| format!("C{number}");
    let title = |number: usize| format!("Criterion {number}: қауіпсіздік ережелерін сақтайды, следит за порядком");
    let mut blocks = vec![Block::Heading(HeadingLevel::Part, "Figures".into())];
    let own = |text: &str| text.to_owned();
    let profile = (1..=criteria).map(|number| ProfileRow {
        id: id(number),
        title: title(number),
        reached: (number % 7 != 0).then_some(number % 5),
        needed: Some(2),
        top: 4,
        notches: vec![1, 2, 3],
        label: "Proficient, under the eyes of another".into(),
    });
    let profile = Profile { rows: profile.collect(), reached: own("reached"), needed: own("needed") };
    blocks.push(figure(&own, ["Profile", "All criteria."], Drawing::Profile(profile)));
    let times = (0..questions).map(|number| TimeRow {
        id: format!("Q{}", number + 1),
        title: "Tell me about a time when it went wrong, and what you did then".into(),
        stretches: vec![(number as u32 * 40, 35)],
        seconds: 35,
        planned_seconds: Some(60),
        label: "0:35 of 1:00".into(),
    });
    let seconds = questions as u32 * 40;
    let times =
        TimeLine { rows: times.collect(), seconds, sittings: Vec::new(), taken: own("taken"), planned: own("planned") };
    blocks.push(figure(&own, ["Time line", "All questions."], Drawing::TimeLine(times)));
    let columns: Vec<String> = (1..=questions).map(|number| format!("Q{number}")).collect();
    let kinds = [Covers::Nothing, Covers::Answer, Covers::Counts, Covers::DoesNotCount];
    let rows = (1..=criteria).map(|number| CoverageRow {
        id: id(number),
        title: title(number),
        cells: (0..columns.len()).map(|column| kinds[(number * 7 + column * 5) % 11 % 4]).collect(),
        short: number % 9 == 0,
    });
    let coverage = Coverage {
        rows: rows.collect(),
        columns,
        counts: own("counts"),
        does_not_count: own("does not count"),
        answer: own("answer"),
        nothing: own("nothing"),
        short: own("short"),
    };
    blocks.push(figure(&own, ["Coverage", "All evidence."], Drawing::Coverage(coverage)));
    let warmths = [None, Some(Warmth::FarBelow), Some(Warmth::Below), Some(Warmth::Middle), Some(Warmth::FarAbove)];
    let cells = |rater: usize| {
        let cell = |column: usize| HeatMapCell {
            label: (column % 5 + 1).to_string(),
            warmth: warmths[(rater * 3 + column * 5) % 7 % 5],
        };
        (0..criteria).map(cell).collect()
    };
    let row = |rater: usize| HeatMapRow { name: format!("Q{} Rater (fictional)", rater + 1), cells: cells(rater) };
    let map = HeatMap {
        columns: (1..=criteria).map(id).collect(),
        rows: (0..questions).map(row).collect(),
        above: own("above"),
        far_above: own("far above"),
        below: own("below"),
        far_below: own("far below"),
        middle: own("middle"),
        nothing: own("nothing"),
    };
    blocks.push(figure(&own, ["Raters", "All raters."], Drawing::HeatMap(map)));
    for unit in 0..criteria.div_ceil(10) {
        blocks.push(Block::Heading(HeadingLevel::Part, format!("U{} Unit", unit + 1)));
        for number in unit * 10 + 1..=(unit * 10 + 10).min(criteria) {
            blocks.push(Block::Heading(HeadingLevel::Section, format!("{} {}", id(number), title(number))));
            blocks.push(Block::Outcome {
                tone: Tone::Reached,
                label: own("Proficient"),
                meaning: own("As described."),
            });
            for minute in 0..4 {
                let text =
                    "Said that the belt must be locked before anybody reaches in, and showed the lock.\n".repeat(3);
                blocks.push(Block::Quote { text, source: format!("Q{number} 10:0{minute}") });
            }
            blocks.push(Block::Facts(vec![(own("Evidence"), own("E1 Certificate")), (own("Heard"), own("the lock"))]));
        }
    }
    Document {
        title: own("A long report"),
        subtitle: own("With everything"),
        language: "en".into(),
        is_letter: false,
        above: Vec::new(),
        blocks,
    }
}
