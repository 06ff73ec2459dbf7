//! Whatever happens, in whatever order, and whatever the disk does: no panic, and what is shown is kept. The same
//! stream as that of the fuzz target `terminal`.

use proptest::prelude::*;

use crate::screens::fuzz::terminal::play;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn what_is_shown_is_kept_whatever_happens(bytes in prop::collection::vec(any::<u8>(), 0..500)) {
        // An interview is begun, so that most of what follows happens in one.
        let next = key_index("ctrl-n");
        let mut stream = vec![8, 0, 0, key_index("n"), 5, 4, 0, next, 5, 2, 5, 2, 0, next];
        stream.extend(bytes);
        play(&stream);
    }
}

/// The byte that stands for a key of the table.
fn key_index(written: &str) -> u8 {
    let bound = viva::tui::keymap::BINDINGS.iter().flat_map(|binding| binding.chords.iter().chain(binding.letters));
    bound.filter(|each| viva::tui::keymap::parse(each).is_some()).position(|each| *each == written).unwrap() as u8
}

#[test]
fn a_journal_that_fails_while_the_file_is_written_goes_on_from_where_it_was() {
    let next = key_index("ctrl-n");
    let begun = [8, 0, 0, key_index("n"), 5, 4, 0, next, 5, 2, 5, 2, 0, next, 5, 0, 15, 1];
    // A save is ordered; a letter reaches the journal; the next does not; the save succeeds; a third letter.
    let then = [12, 20, 5, 1, 14, 0, 5, 6, 15, 1, 14, 1, 12, 20, 5, 7];
    play(&[&begun[..], &then[..]].concat());
}
