//! Files of other programs as large as they come: a framework of 10,000 items in CASE, from which a branch is taken, a
//! table of 100,000 rows, which no rubric can hold, and a grid as large as a rubric may be.

use std::{fmt::Write, hint::black_box};

use criterion::{Criterion, criterion_group, criterion_main};
use viva::exchange::import::{Answers, Import, ImportFault, ImportWishes, SourceFile, import};

fn imported(name: &str, bytes: &[u8], branch: Option<&str>) -> Result<Import, ImportFault> {
    let wishes = ImportWishes { branch, ..ImportWishes::default() };
    import(&[SourceFile { name, bytes }], &wishes, &Answers::default())
}

/// Twenty branches of 500 items each.
fn framework() -> String {
    let mut items = String::new();
    let mut associations = String::new();
    let mut add = |id: &str, code: &str, parent: &str, number: usize| {
        let comma = if items.is_empty() { "" } else { "," };
        write!(
            items,
            "{comma}{{\"identifier\":\"{id}\",\"uri\":\"https://example.org/{id}\",\"humanCodingScheme\":\"{code}\",\
             \"fullStatement\":\"Statement {code} says what a learner can do, with examples and limits.\",\
             \"CFItemType\":\"Standard\",\"lastChangeDateTime\":\"2026-01-01T00:00:00Z\"}}"
        )
        .unwrap();
        write!(
            associations,
            "{comma}{{\"identifier\":\"a{number}\",\"associationType\":\"isChildOf\",\"sequenceNumber\":{number},\
             \"originNodeURI\":{{\"identifier\":\"{id}\"}},\"destinationNodeURI\":{{\"identifier\":\"{parent}\"}}}}"
        )
        .unwrap();
    };
    let mut number = 0;
    for branch in 1..=20 {
        add(&format!("b{branch}"), &format!("B{branch}"), "doc", number);
        for group in 1..=10 {
            number += 1;
            add(&format!("b{branch}g{group}"), &format!("B{branch}.{group}"), &format!("b{branch}"), number);
            for item in 1..=49 {
                number += 1;
                let id = format!("b{branch}g{group}i{item}");
                add(&id, &format!("B{branch}.{group}.{item}"), &format!("b{branch}g{group}"), number);
            }
        }
    }
    format!(
        "{{\"CFDocument\":{{\"identifier\":\"doc\",\"title\":\"A large framework\",\"creator\":\"Nobody\"}},\
         \"CFItems\":[{items}],\"CFAssociations\":[{associations}]}}"
    )
}

fn grid(rows: usize) -> String {
    let mut table = "No.,Criterion,Excellent,Good,Fair,Poor\n".to_owned();
    for row in 1..=rows {
        writeln!(
            table,
            "{row},Criterion number {row} of many,does it with ease and explains why in {row} ways,does it as the standard \
             {row} asks,does it with help in {row} places,does not do it yet in case {row}"
        )
        .unwrap();
    }
    table
}

fn importing(criterion: &mut Criterion) {
    let (framework, long, large) = (framework(), grid(100_000), grid(1_000));
    let mut group = criterion.benchmark_group("import");
    group.sample_size(10);
    group.bench_function("10,000 items of CASE, one branch", |bencher| {
        bencher.iter(|| imported("framework.json", black_box(framework.as_bytes()), Some("B7")).unwrap());
    });
    group.bench_function("100,000 rows, refused", |bencher| {
        bencher.iter(|| imported("long.csv", black_box(long.as_bytes()), None).unwrap_err());
    });
    group.bench_function("a grid of 1,000 criteria", |bencher| {
        bencher.iter(|| imported("large.csv", black_box(large.as_bytes()), None).unwrap().rubrics[0].written("gap"));
    });
    group.finish();
}

criterion_group!(benches, importing);
criterion_main!(benches);
