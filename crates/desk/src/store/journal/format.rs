//! The form of a segment: lines of text, each `<CRC-32 of the body, 8 hexadecimal digits> <bytes of the body> <body>`.
//! The first body is the [`SegmentHeader`] in RON; each further one is a record: its number, a space, its changes in
//! RON.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::{
    bounds,
    session::{Change, SessionId},
    store::{Protection, encryption::JournalKey},
};

use super::ChangeMark;

/// The state that a segment continues.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SegmentHeader {
    /// The form of the segment: 2. Segments of form 1 have no chain and are read.
    pub journal: u32,
    pub session: SessionId,
    /// The number of the change after which the first record stands.
    pub number: u64,
    /// The chain over the records up to that change.
    #[serde(default)]
    pub chain: Option<String>,
    /// The hash of the trail's last entry at that change.
    pub trail: String,
    /// Key of the records in an encrypted folder, wrapped for the folder's recipients.
    #[serde(default)]
    pub key: Option<String>,
}

/// The form that this program writes.
pub(super) const FORMAT: u32 = 2;

/// Changes that happened together: all or none of them.
#[derive(Debug, Clone, PartialEq)]
pub struct JournalRecord {
    /// The mark to which it leads.
    pub mark: ChangeMark,
    pub changes: Vec<Change>,
}

/// A segment whose header is whole. Records are read as they are asked for, so that a long one takes little memory.
#[derive(Debug, Clone)]
pub struct Segment {
    pub header: SegmentHeader,
    key: Option<JournalKey>,
    bytes: Vec<u8>,
    /// Offset of the first record.
    records: usize,
}

/// A place from which on a segment cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JournalDamage {
    /// Bytes from there to the end.
    pub bytes_left: usize,
}

impl Segment {
    /// None if there is no whole header of this form, or its key cannot be opened; the path is only named in errors.
    pub fn read(bytes: Vec<u8>, protection: &Protection, path: &Path) -> Option<Segment> {
        let header = read_header(&bytes)?;
        let (_, records) = body_at(&bytes, 0)?;
        let key = match &header.key {
            Some(field) => Some(JournalKey::open(protection, field, path).ok()?),
            None => None,
        };
        Some(Segment { header, key, records, bytes })
    }

    /// The mark after which its first record stands; of a segment without chain, the number alone counts.
    pub fn begins_at(&self) -> ChangeMark {
        ChangeMark { number: self.header.number, chain: self.header.chain.clone().unwrap_or_default() }
    }

    /// Returns whether marks of this segment tell its records from those of another writer.
    pub fn has_chain(&self) -> bool {
        self.header.chain.is_some()
    }

    fn parse_record(&self, before: &ChangeMark, body: &str) -> Option<JournalRecord> {
        let (number, changes) = body.split_once(' ')?;
        let number = number.parse().ok().filter(|number| *number <= ChangeMark::NUMBER_MAX)?;
        let mark = before.after(number, body);
        let changes = match &self.key {
            Some(key) => {
                let opened = key.open_record(number, self.header.session.as_str(), changes)?;
                ron::from_str(std::str::from_utf8(&opened).ok()?).ok()?
            }
            None => ron::from_str(changes).ok()?,
        };
        Some(JournalRecord { mark, changes })
    }

    /// The whole records in their order, then the damage, if there is any. A record that comes a second time, as after
    /// a copy that was interrupted and begun again, is passed over.
    pub fn records(&self) -> impl Iterator<Item = Result<JournalRecord, JournalDamage>> + '_ {
        let (mut at, mut mark) = (self.records, self.begins_at());
        std::iter::from_fn(move || {
            loop {
                let left = self.bytes.len().saturating_sub(at);
                if left == 0 {
                    return None;
                }
                let read =
                    body_at(&self.bytes, at).and_then(|(body, next)| Some((self.parse_record(&mark, body)?, next)));
                match read {
                    Some((record, next)) => {
                        at = next;
                        if record.mark.number > mark.number {
                            mark = record.mark.clone();
                            return Some(Ok(record));
                        }
                    }
                    None => {
                        at = self.bytes.len();
                        return Some(Err(JournalDamage { bytes_left: left }));
                    }
                }
            }
        })
    }

    /// The segment as it lay on the disk.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// The header of a segment, if it is whole.
pub fn read_header(bytes: &[u8]) -> Option<SegmentHeader> {
    let (body, _) = body_at(bytes, 0)?;
    let header: SegmentHeader = ron::from_str(body).ok()?;
    (header.journal == FORMAT && header.chain.is_some() || header.journal == 1).then_some(header)
}

pub(super) fn header_line(header: &SegmentHeader) -> String {
    line(&ron::to_string(header).expect("a header is plain data"))
}

/// The body of a record; sealed in an encrypted folder, where the session is bound to it.
pub(super) fn record_body(number: u64, changes: &[Change], seal: Option<(&JournalKey, &SessionId)>) -> String {
    let changes = ron::to_string(changes).expect("changes are plain data");
    let changes = match seal {
        Some((key, session)) => key.seal_record(number, session.as_str(), changes.as_bytes()),
        None => changes,
    };
    format!("{number} {changes}")
}

pub(super) fn line(body: &str) -> String {
    format!("{:08x} {} {body}\n", crc32fast::hash(body.as_bytes()), body.len())
}

/// The body of the line that begins here, if it is whole, and where the next line begins.
fn body_at(bytes: &[u8], at: usize) -> Option<(&str, usize)> {
    let line = bytes.get(at..)?;
    // Eight digits, a space, at most as many digits as the bound on a line has, a space.
    let prefix = &line[..line.len().min(24)];
    let prefix = match std::str::from_utf8(prefix) {
        Ok(prefix) => prefix,
        // The body may begin here, and a letter of it be cut.
        Err(error) => std::str::from_utf8(&prefix[..error.valid_up_to()]).ok()?,
    };
    let (sum, rest) = prefix.split_at_checked(8)?;
    let (length, _) = rest.strip_prefix(' ')?.split_once(' ')?;
    let begin = 8 + 1 + length.len() + 1;
    let length: usize = length.parse().ok().filter(|length| *length <= bounds::JOURNAL_LINE_BYTES_MAX)?;
    let body = line.get(begin..begin + length)?;
    // Letter for letter: a sum in other letters is a byte that was changed.
    let whole = line.get(begin + length) == Some(&b'\n') && sum == format!("{:08x}", crc32fast::hash(body));
    whole.then_some((std::str::from_utf8(body).ok()?, at + begin + length + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{Event, Place};
    use proptest::prelude::*;

    fn read(bytes: Vec<u8>) -> Option<Segment> {
        Segment::read(bytes, &Protection::plain(), Path::new("x.journal"))
    }

    fn text(records: u64) -> String {
        let header = SegmentHeader {
            journal: FORMAT,
            session: "s".into(),
            number: 4,
            chain: Some(String::new()),
            trail: "ab".into(),
            key: None,
        };
        let change = |number| Change::Drafted {
            keep: 0,
            drop: 0,
            put: vec![Event::FeedbackWritten { feedback: format!("Қазақша\n\"{number}\" #C1") }],
        };
        let records = (5..5 + records)
            .map(|number| line(&record_body(number, &[change(number), Change::Moved(Place::default())], None)));
        header_line(&header) + &records.collect::<String>()
    }

    #[test]
    fn what_is_written_is_read() {
        let segment = read(text(3).into_bytes()).unwrap();
        assert_eq!((segment.header.number, segment.header.trail.as_str()), (4, "ab"));
        let numbers: Vec<u64> = segment.records().map(|record| record.unwrap().mark.number).collect();
        assert_eq!(numbers, [5, 6, 7]);
    }

    #[test]
    fn a_torn_end_is_told_apart_at_every_byte() {
        let whole = text(2);
        let second = whole.match_indices('\n').nth(1).unwrap().0 + 1;
        for end in second + 1..whole.len() {
            let segment = read(whole.as_bytes()[..end].to_vec()).unwrap();
            let read: Vec<_> = segment.records().collect();
            assert!(
                matches!(&read[..], [Ok(JournalRecord { mark, .. }), Err(JournalDamage { bytes_left })] if mark.number == 5 && *bytes_left == end - second)
            );
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            if let Some(segment) = read(bytes) {
                segment.records().count();
            }
        }

        #[test]
        fn a_byte_changed_is_never_taken_for_what_was_written(at in any::<prop::sample::Index>(), change in 1..=255_u8) {
            let mut bytes = text(3).into_bytes();
            let at = at.index(bytes.len());
            bytes[at] ^= change;
            let read = read(bytes).map(|segment| segment.records().filter(Result::is_ok).count());
            prop_assert!(read.is_none_or(|whole| whole < 3));
        }
    }
}
