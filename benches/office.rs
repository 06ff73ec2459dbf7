//! How many reports a second for offices and printers: a document of 60 criteria and 60 questions, with all figures,
//! and the sheets of an example session. PDF is measured with `--features pdf`.

#[expect(unreachable_pub, reason = "tests use it, too")]
#[path = "../tests/documents/mod.rs"]
#[allow(dead_code, reason = "tests need the rest")]
mod documents;

use std::{fs, hint::black_box, path::Path};

use chrono::NaiveDate;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use viva::{
    judgement::recommend,
    locale::Locale,
    report::{Audience, csv, docx, tables, xlsx},
    store::document::read,
};

fn writers(bench: &mut Criterion) {
    let document = documents::long(60, 60);
    let mut group = bench.benchmark_group("write_for_offices");
    group.throughput(Throughput::Elements(1));
    group.bench_function("docx", |bencher| bencher.iter(|| docx(black_box(&document)).unwrap()));
    #[cfg(feature = "pdf")]
    group.sample_size(10).bench_function("pdf", |bencher| {
        bencher.iter(|| viva::report::pdf(black_box(&document)).unwrap());
    });
}

fn sheets(bench: &mut Criterion) {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sessions/examples/2026-10-12-EXAMPLE-2-adult-educator.ron");
    let interview = read(&fs::read_to_string(&path).unwrap(), &path).unwrap().interview;
    let day = NaiveDate::from_ymd_opt(2026, 10, 12).unwrap();
    let recommendation = recommend(interview.rubric(), interview.record(), day);
    let locale = Locale::new(&"en".into());
    let sheets = || tables::tables(&interview, &recommendation, Audience::Centre, &locale);
    let mut group = bench.benchmark_group("write_sheets");
    group.throughput(Throughput::Elements(1));
    group.bench_function("tables", |bencher| bencher.iter(sheets));
    let made = sheets();
    group.bench_function("xlsx", |bencher| bencher.iter(|| xlsx("Viva", black_box(&made)).unwrap()));
    group.bench_function("csv", |bencher| bencher.iter(|| csv(black_box(&made[2]))));
}

criterion_group!(benches, writers, sheets);
criterion_main!(benches);
