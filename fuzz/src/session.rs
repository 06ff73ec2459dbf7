//! Any bytes are read as a session without panic, and what was read is written and read the same again; what nobody
//! altered, signed or not, is not altered by that.
//! `cargo fuzz run session fuzz/corpus/session fuzz/seeds/session -- -max_len=60000`.

use std::path::Path;

use viva::{
    encoding,
    store::{Contents, Loaded, document},
};

pub fn play(bytes: &[u8]) {
    let Ok(text) = encoding::utf8(bytes.to_vec()) else { return };
    let _ = document::read_head(&text);
    if let Ok(loaded) = document::read(&text, Path::new("fuzz.ron")) {
        let Loaded { interview, unfinished, seals, mark, .. } = &loaded;
        let written = document::write(&Contents { interview, unfinished: unfinished.as_ref(), seals, mark });
        let again = document::read(&written, Path::new("fuzz.ron")).expect("what was written can be read");
        assert_eq!(again.interview.record(), loaded.interview.record());
        assert!(!loaded.alterations.is_empty() || again.alterations.is_empty(), "{:?}", again.alterations);
    }
}
