//! The check of a rubric as large as a standard can be: 1,000 criteria in three languages, with texts as long as they
//! are in real ones. What is measured is what `viva rubric check` does with the text: reading, judging, warnings.

use std::{fmt::Write, hint::black_box};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use viva::rubric;

const UNITS: usize = 50;
const CRITERIA_OF_UNIT: usize = 20;

/// A text of about so many letters, different for each number, in three languages.
fn text(number: usize, letters: usize) -> String {
    let words = |words: &[&str]| {
        let mut text = format!("{number}");
        for index in 0.. {
            if text.chars().count() >= letters {
                break;
            }
            write!(text, " {}", words[(number * 7 + index * 3) % words.len()]).unwrap();
        }
        text
    };
    let en = words(&["records", "the", "reading", "with", "care", "before", "work", "begins", "and", "signs", "it"]);
    let ru = words(&["записывает", "показания", "до", "начала", "работы", "и", "подписывает", "их", "аккуратно"]);
    let kk = words(&["жұмыс", "басталғанға", "дейін", "көрсеткішті", "жазып", "алып", "қол", "қояды", "мұқият"]);
    format!("{{ \"en\": \"{en}\", \"ru\": \"{ru}\", \"kk\": \"{kk}\" }}")
}

fn large() -> String {
    let mut made =
        String::from("(\n    format: 1, id: \"large\", version: \"1\", languages: [\"en\", \"ru\", \"kk\"],\n");
    writeln!(
        made,
        "    title: {}, about: {}, source: {}, licence: \"MIT\", minutes: 900,",
        text(1, 30),
        text(2, 200),
        text(3, 80)
    )
    .unwrap();
    made.push_str("    scales: [(id: \"four\", kind: Ordinal, title: ");
    write!(made, "{}, levels: [", text(4, 20)).unwrap();
    for level in 0..4 {
        write!(made, "(id: \"l{level}\", label: {}), ", text(10 + level, 12)).unwrap();
    }
    made.push_str("], needed: \"l2\")],\n    units: [\n");
    for unit in 0..UNITS {
        writeln!(made, "        (id: \"U{unit}\", title: {}, rule: AllMet, criteria: [", text(unit, 40)).unwrap();
        for index in 0..CRITERIA_OF_UNIT {
            let number = unit * CRITERIA_OF_UNIT + index;
            writeln!(
                made,
                "            (\n                id: \"C{number}\",\n                title: {},",
                text(number, 40)
            )
            .unwrap();
            writeln!(made, "                statement: {},\n                scale: \"four\",", text(number + 1, 160))
                .unwrap();
            made.push_str("                anchors: {\n");
            for level in 0..4 {
                writeln!(made, "                    \"l{level}\": {},", text(number + level * 1000, 250)).unwrap();
            }
            made.push_str("                },\n                indicators: [\n");
            for (place, id) in ["a", "b", "c", "d", "e"].into_iter().enumerate() {
                writeln!(made, "                    (id: \"{id}\", text: {}),", text(number + place * 77, 120))
                    .unwrap();
            }
            made.push_str("                ],\n            ),\n");
        }
        made.push_str("        ]),\n");
    }
    made.push_str("    ],\n    questions: [\n");
    for question in 0..UNITS * CRITERIA_OF_UNIT / 2 {
        let informs = format!("[\"C{}\", \"C{}\"]", 2 * question, 2 * question + 1);
        let wording = text(question, 150);
        writeln!(
            made,
            "        (id: \"Q{question}\", kind: Behavioural, wording: {wording}, informs: {informs}, minutes: 1),"
        )
        .unwrap();
    }
    made.push_str("    ],\n");
    for part in ["opening", "closing"] {
        writeln!(made, "    {part}: (text: {}, checklist: []),", text(5, 120)).unwrap();
    }
    made.push_str("    rule: AllUnits,\n    outcomes: (\n");
    for outcome in ["full", "partial", "more_evidence", "not_yet", "refer", "no_result"] {
        writeln!(made, "        {outcome}: (label: {}, meaning: {}),", text(6, 20), text(7, 80)).unwrap();
    }
    made.push_str("    ),\n)\n");
    made
}

fn check(criterion: &mut Criterion) {
    let text = large();
    let read = || rubric::read(&text).expect("the rubric is in order");
    assert_eq!(read().criteria.len(), UNITS * CRITERIA_OF_UNIT);
    let mut group = criterion.benchmark_group("rubric of 1,000 criteria in three languages");
    group.sample_size(20);
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("read", |bencher| bencher.iter(|| black_box(read())));
    group.bench_function("read and warn", |bencher| bencher.iter(|| black_box(rubric::check(&text).is_ok())));
    let faulty = text.replacen("minutes: 900", "minuts: 900", 1).replacen("\"C7\",\n", "\"C7\"\n", 1);
    group.bench_function("read with faults", |bencher| bencher.iter(|| black_box(rubric::read(&faulty).is_err())));
    group.finish();
}

criterion_group!(benches, check);
criterion_main!(benches);
