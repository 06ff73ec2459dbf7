//! Any bytes, tables, packages and pictures among them, are imported without panic, and the draft that comes of them has
//! gaps but no faults. The first byte says as which format, or that the content is to show it. `cargo fuzz run import
//! fuzz/corpus/import fuzz/seeds/import -- -max_len=60000`; its stable twin plays the seeds, `tests/screens/seeds.rs`.

use viva::{
    exchange::import::{Answers, ImportFormat, ImportWishes, SourceFile, import},
    rubric::{self, FaultKind},
};

pub fn play(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let format = ImportFormat::ALL.get(usize::from(*first) % (ImportFormat::ALL.len() + 1)).copied();
    let files = [SourceFile { name: "source_en.csv", bytes: rest }];
    let wishes = ImportWishes { format, ..ImportWishes::default() };
    let Ok(imported) = import(&files, &wishes, &Answers::default()) else { return };
    for each in &imported.rubrics {
        let (text, _) = each.written("to be written");
        let faults = rubric::read(&text).err().map(|faults| faults.0).unwrap_or_default();
        let is_other = |kind: &FaultKind| !kind.is_gap() && *kind != FaultKind::Draft;
        assert!(!faults.iter().any(|fault| is_other(&fault.kind)), "{faults:?}");
    }
}
