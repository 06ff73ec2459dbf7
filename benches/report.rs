//! How many reports a second: a document of 60 criteria and 60 questions, with all figures, in each form.

#[expect(unreachable_pub, reason = "tests use it, too")]
#[path = "../tests/documents/mod.rs"]
#[allow(dead_code, reason = "tests need the rest")]
mod documents;

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use viva::{
    locale::Locale,
    report::{html, markdown},
};

fn writers(bench: &mut Criterion) {
    let document = documents::long(60, 60);
    let locale = Locale::new(&"en".into());
    let mut group = bench.benchmark_group("write_a_report");
    group.throughput(Throughput::Elements(1));
    group.bench_function("html", |bencher| bencher.iter(|| html(black_box(&document), &locale)));
    group.bench_function("markdown", |bencher| bencher.iter(|| markdown(black_box(&document))));
}

criterion_group!(benches, writers);
criterion_main!(benches);
