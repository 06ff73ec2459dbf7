//! Cells of a text: its fields as the crate `csv` reads them (RFC 4180, and whatever comes near it), each with the
//! place where it begins.

use std::ops::Range;

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use crate::encoding::Decoded;

use super::{
    Grid, Parting, TabularFault,
    grid::{Builder, CellKind, GridSource},
};

/// The signs that may part fields; of two that part alike, the first is taken: commas stand within names and numbers,
/// too.
const DELIMITERS: [u8; 4] = [b'\t', b';', b'|', b','];
/// A byte that no text holds, so it parts nothing.
const NOTHING: u8 = 0;
/// Lines that are looked at to find the delimiter, and bytes at most.
const LOOKED_AT: usize = 20;
const LOOKED_AT_BYTES: usize = 1 << 16;
/// Names in a header that colons part, at least.
const COLONS_MIN: usize = 8;

pub(super) fn grid(decoded: Decoded, parting: Parting) -> Result<Grid, TabularFault> {
    let Decoded { mut text, encoding } = decoded;
    // Programs of DOS end a file with this sign.
    text.truncate(text.trim_end_matches('\u{1A}').len());
    let (delimiter, begin) = match parting {
        Parting::Lines => (NOTHING, 0),
        Parting::ByContent => named_delimiter(&text)
            .or_else(|| is_parted_by_colons(&text).then_some((b':', 0)))
            .unwrap_or_else(|| (found_delimiter(&text), 0)),
    };
    let named = (delimiter != NOTHING).then_some(char::from(delimiter));
    let mut fields = Fields::new(&text, begin, delimiter);
    let (mut builder, mut said) = (Builder::default(), Vec::new());
    while let Some(field) = fields.next(&mut said) {
        if field.begins_row {
            builder.begin_row()?;
        }
        builder.cell(&String::from_utf8_lossy(&said), CellKind::Text, field.at)?;
        if field.ends_row {
            builder.end_row();
        }
    }
    Ok(builder.finish(GridSource::Text { text, encoding, delimiter: named }))
}

/// A first line such as `sep=;`, by which Excel is told how fields are parted, and where the next line begins.
fn named_delimiter(text: &str) -> Option<(u8, usize)> {
    let line = text.split(['\r', '\n']).next()?;
    let delimiter = match line.trim_matches('"').as_bytes() {
        [s, e, p, b'=', delimiter] if [s, e, p].map(u8::to_ascii_lowercase) == *b"sep" => *delimiter,
        _ => return None,
    };
    let parts = delimiter.is_ascii_punctuation() || delimiter == b'\t' || delimiter == b' ';
    (parts && delimiter != b'"').then_some((delimiter, line.len()))
}

/// Returns whether the first line is a header that colons part, which stand in sentences and times too: many names side by
/// side with no blank behind a colon, nothing else that could part them, and a line below with as many fields.
fn is_parted_by_colons(text: &str) -> bool {
    let header = text.trim_start_matches(['\r', '\n']).split(['\r', '\n']).next().unwrap_or_default();
    let names = header.split(':');
    let is_name = |name: &str| name.starts_with(|c: char| !c.is_whitespace()) && name.contains(char::is_alphabetic);
    let is_header = names.clone().count() >= COLONS_MIN && names.clone().all(is_name);
    let has_other = DELIMITERS.iter().any(|delimiter| header.contains(char::from(*delimiter)));
    if !is_header || has_other {
        return false;
    }
    let counts = field_counts(beginning(text), b':');
    counts.iter().filter(|count| **count == names.clone().count()).count() >= 2
}

/// The first of a text, as much as is looked at.
fn beginning(text: &str) -> &str {
    let mut end = text.len().min(LOOKED_AT_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// The delimiter by which most of the first lines have equally many fields, at least two.
fn found_delimiter(text: &str) -> u8 {
    let rank = |delimiter: &u8| {
        let counts = field_counts(beginning(text), *delimiter);
        let lines = |count: usize| counts.iter().filter(|other| **other == count).count();
        counts.iter().filter(|count| **count > 1).map(|count| (lines(*count), *count)).max().unwrap_or((0, 0))
    };
    let mut best = (b',', (0, 0));
    for delimiter in DELIMITERS {
        let rank = rank(&delimiter);
        if rank > best.1 {
            best = (delimiter, rank);
        }
    }
    // One sign in each line that the header lacks stands in sentences, where another parts every line.
    let header = text.trim_start_matches(['\r', '\n']).split(['\r', '\n']).next().unwrap_or_default();
    let is_in_sentences = best.1.1 == 2 && !header.contains(char::from(best.0));
    let parts_all = |delimiter: &u8| field_counts(beginning(text), *delimiter).iter().all(|count| *count > 2);
    DELIMITERS.into_iter().find(|delimiter| is_in_sentences && parts_all(delimiter)).unwrap_or(best.0)
}

fn field_counts(text: &str, delimiter: u8) -> Vec<usize> {
    let (mut fields, mut said, mut counts) = (Fields::new(text, 0, delimiter), Vec::new(), Vec::new());
    let mut count = 0;
    while let Some(field) = fields.next(&mut said) {
        count += 1;
        if field.ends_row {
            counts.push(std::mem::take(&mut count));
        }
        if counts.len() == LOOKED_AT {
            break;
        }
    }
    counts
}

/// The bytes of the field that begins here, or of one so many fields on in its line, quotes among them.
pub(super) fn span(text: &str, begin: usize, on: usize, delimiter: Option<char>) -> Range<usize> {
    let delimiter = delimiter.map_or(NOTHING, |delimiter| delimiter as u8);
    let (mut fields, mut said, mut start) = (Fields::new(text, begin, delimiter), Vec::new(), begin);
    for _ in 0..=on {
        match fields.next(&mut said) {
            Some(field) if field.begins_row && start > begin => break,
            Some(field) => start = field.at,
            None => break,
        }
    }
    if fields.at == text.len() && is_unclosed(&text[start..]) {
        return start..text.len();
    }
    let ended = text[start..fields.at].trim_end_matches(['\r', '\n']);
    let ended = ended.strip_suffix(char::from(delimiter)).unwrap_or(ended);
    start..start + ended.len()
}

/// True for a field that opens a quote and never closes it.
pub(super) fn is_unclosed(field: &str) -> bool {
    let Some(mut inside) = field.strip_prefix('"') else { return false };
    while let Some(quote) = inside.find('"') {
        // Two quotes stand for one that is meant.
        match inside[quote + 1..].strip_prefix('"') {
            Some(rest) => inside = rest,
            None => return false,
        }
    }
    true
}

/// The first bytes of all lines. Lines end with LF, CRLF or CR.
pub(super) fn line_starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let is_end = |place: usize, byte: u8| byte == b'\n' || byte == b'\r' && bytes.get(place + 1) != Some(&b'\n');
    let ends = bytes.iter().enumerate().filter(|(place, byte)| is_end(*place, **byte)).map(|(place, _)| place + 1);
    std::iter::once(0).chain(ends).collect()
}

/// Line and column, both from 1; columns count characters.
pub(super) fn position(text: &str, lines: &[usize], at: usize) -> (usize, usize) {
    let line = lines.partition_point(|start| *start <= at);
    let start = line.checked_sub(1).and_then(|line| lines.get(line)).copied().unwrap_or(0);
    (line.max(1), text[start..at].chars().count() + 1)
}

/// The fields of a text; lines without any are passed over.
struct Fields<'t> {
    text: &'t [u8],
    at: usize,
    reader: Reader,
    out: [u8; 256],
    begins_row: bool,
}

struct Field {
    at: usize,
    begins_row: bool,
    ends_row: bool,
}

impl<'t> Fields<'t> {
    fn new(text: &'t str, at: usize, delimiter: u8) -> Self {
        let reader = ReaderBuilder::new().delimiter(delimiter).build();
        Fields { text: text.as_bytes(), at, reader, out: [0; 256], begins_row: true }
    }

    /// The next field, with what it says.
    fn next(&mut self, said: &mut Vec<u8>) -> Option<Field> {
        said.clear();
        while self.begins_row && matches!(self.text.get(self.at), Some(b'\r' | b'\n')) {
            self.at += 1;
        }
        let (at, begins_row) = (self.at, self.begins_row);
        loop {
            let (result, read, written) = self.reader.read_field(&self.text[self.at..], &mut self.out);
            self.at += read;
            said.extend_from_slice(&self.out[..written]);
            match result {
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                ReadFieldResult::Field { record_end: ends_row } => {
                    self.begins_row = ends_row;
                    return Some(Field { at, begins_row, ends_row });
                }
                ReadFieldResult::End => return None,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::tabular::{GridPlace, Located, Opening, read};

    fn rows(text: &str) -> Vec<Vec<String>> {
        let grid = read(text.as_bytes(), Opening::default()).unwrap();
        let row = |row| (0..grid.columns(row)).map(|column| grid.said(row, column).to_owned()).collect();
        (0..grid.rows()).map(row).collect()
    }

    #[test]
    fn what_parts_a_table_shows_in_its_header() {
        for (text, columns) in [
            ("a:b:c:d:e:f:g:h\n1:2:3, and more:4:5:6:7:8\n", 8),
            // Too few names, names parted by something else, blanks as in a sentence, a time.
            ("a:b:c\n1:2:3\n", 1),
            ("a:b:c:d:e:f:g:h,i\n1:2:3:4:5:6:7:8,9\n", 2),
            ("a: b: c: d: e: f: g: h\n1: 2: 3: 4: 5: 6: 7: 8\n", 1),
            ("08:30:00:01:02:03:04:05\n08:30:00:01:02:03:04:05\n", 1),
            // Semicolons of sentences, between commas of sentences.
            ("name,good,bad\nBread,a crust; thin, even,none\nRoll,a crumb; soft, airy,dense\n", 3),
            ("title\nname;weight\nBread;2,5\nRoll;1,5\n", 1),
        ] {
            assert_eq!(rows(text)[0].len(), columns, "{text}");
        }
    }

    #[test]
    fn fields_are_parted_as_the_text_shows() {
        for (text, second) in [
            ("a,b,c\n1,2,3\n", ["1", "2", "3"]),
            ("a;b;c\r\n1,5;2;3\r\n", ["1,5", "2", "3"]),
            ("a\tb\tc\n1\t2,5\t3", ["1", "2,5", "3"]),
            ("a|b|c\r1|2|3\r", ["1", "2", "3"]),
            ("sep=;\na;b;c\n1;2;3\n", ["1", "2", "3"]),
            ("\"SEP=|\"\r\na|b|c\r\n1|2|3\r\n", ["1", "2", "3"]),
            ("a;\"b,x\";c\n1;2;3\n", ["1", "2", "3"]),
            ("Doe, Ana;Roe, Ben;c\n1;2;3\n", ["1", "2", "3"]),
            ("a;Doe, A.;Roe, B.\n1;2,5;3,5\n", ["1", "2,5", "3,5"]),
            ("a,b,c\n1,2,3\n\u{1A}", ["1", "2", "3"]),
            ("a,b,c\n\"1\", 2 ,\"3\"\"\n\"\n", ["1", "2", "3\""]),
        ] {
            let found = rows(text);
            assert_eq!(found.last().unwrap(), &second, "{text:?}");
        }
        // Empty cells and lines at the ends are not there.
        assert_eq!(rows("a,b,,\n1,,,\n,,,\n\n"), [vec!["a", "b"], vec!["1"]]);
        assert_eq!(rows("a,b\n\n,\n1,2"), [vec!["a", "b"], vec![], vec!["1", "2"]]);
        assert!(rows("").is_empty());
    }

    #[test]
    fn a_cell_is_found_where_it_stands() {
        let text = "é,b\r\n\r\n\"x\ny\",\"z\"\"\"\r\nlast,";
        let grid = read(text.as_bytes(), Opening::default()).unwrap();
        let at = |row, column| match grid.locate(GridPlace { row, column }) {
            Located::Text { line, column, span } => (line, column, text[span].to_owned()),
            Located::Sheet { .. } => unreachable!(),
        };
        assert_eq!(at(0, Some(1)), (1, 3, "b".to_owned()));
        assert_eq!(at(1, Some(0)), (3, 1, "\"x\ny\"".to_owned()));
        assert_eq!(at(1, Some(1)), (4, 4, "\"z\"\"\"".to_owned()));
        assert_eq!(at(1, None), (3, 1, "\"x\ny\",\"z\"\"\"".to_owned()));
        assert_eq!(at(2, Some(1)), (5, 6, String::new()));
        assert_eq!(grid.unclosed(), None);
        let open = read(b"a,b\n1,\"2\"\"\n3,4\n", Opening::default()).unwrap();
        assert_eq!(open.unclosed(), Some(GridPlace { row: 1, column: Some(1) }));
    }

    #[test]
    fn a_line_is_one_cell_where_nothing_parts_it() {
        let grid =
            read("Doe, Ana\n\n\"Roe; Ben\"\n".as_bytes(), Opening { parting: Parting::Lines, sheet: None }).unwrap();
        assert_eq!((grid.said(0, 0), grid.said(1, 0), grid.columns(0)), ("Doe, Ana", "Roe; Ben", 1));
    }

    proptest! {
        /// Fields are those of the crate `csv`, and each is found again where it stands.
        #[test]
        fn fields_are_those_of_the_crate_csv(text in "[ab1é\",\n\r]{0,60}") {
            let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
            let mut theirs: Vec<Vec<String>> = Vec::new();
            for record in reader.records() {
                let mut fields: Vec<String> = record.unwrap().iter().map(|field| field.trim().to_owned()).collect();
                let kept = fields.iter().rposition(|field| !field.is_empty()).map_or(0, |last| last + 1);
                fields.truncate(kept);
                theirs.push(fields);
            }
            while theirs.last().is_some_and(Vec::is_empty) {
                theirs.pop();
            }
            let grid = grid(Decoded { text: text.clone(), encoding: "UTF-8" }, Parting::ByContent).unwrap();
            if matches!(grid.source(), GridSource::Text { delimiter: Some(','), .. }) {
                let ours: Vec<Vec<&str>> = (0..grid.rows())
                    .map(|row| (0..grid.columns(row)).map(|column| grid.said(row, column)).collect())
                    .collect();
                prop_assert_eq!(&ours, &theirs);
            }
            for row in 0..grid.rows() {
                for column in 0..grid.columns(row) {
                    let place = GridPlace { row, column: Some(column) };
                    let Located::Text { span, .. } = grid.locate(place) else { unreachable!() };
                    let again = rows(&text[span]);
                    let said = again.first().and_then(|row| row.first()).map_or("", String::as_str);
                    prop_assert_eq!(said, grid.said(row, column));
                }
            }
        }
    }
}
