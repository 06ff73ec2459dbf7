//! One session in several files: the longest trail counts, and of the others it is told whether they are copies of its
//! beginning or went on otherwise.

use std::collections::BTreeMap;

use crate::session::SessionId;

use super::{Aside, AsideReason, Found};

/// The attempts that count, in the order of their files, and what is told of the others. The choice does not depend on
/// names of files.
pub(super) fn apart(found: Vec<Found>) -> (Vec<Found>, Vec<Aside>) {
    let mut sessions: BTreeMap<SessionId, Vec<Found>> = BTreeMap::new();
    for each in found {
        sessions.entry(each.session.clone()).or_default().push(each);
    }
    let (mut kept, mut aside) = (Vec::new(), Vec::new());
    for mut files in sessions.into_values() {
        files.sort_by(|one, other| {
            let longer = other.trail.len().cmp(&one.trail.len());
            longer.then_with(|| one.trail.cmp(&other.trail)).then_with(|| one.file.cmp(&other.file))
        });
        let mut files = files.into_iter();
        let Some(first) = files.next() else { continue };
        aside.extend(files.map(|other| {
            let of = first.file.clone();
            let why = match first.trail.starts_with(&other.trail) {
                true => AsideReason::Copy { of },
                false => AsideReason::Contradicts { of },
            };
            Aside { file: other.file, why }
        }));
        kept.push(first);
    }
    kept.sort_by(|one, other| one.file.cmp(&other.file));
    (kept, aside)
}
