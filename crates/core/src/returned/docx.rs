//! A form that was filled in with Word or its kin: the cells of its tables, and the paragraphs beside them. Only the
//! part that holds the text is unpacked, within its bound; entities of its own are not known, so none is resolved.

use std::io::{BufRead, BufReader, Cursor, Read};

use quick_xml::{Reader, events::Event};
use zip::ZipArchive;

use crate::bounds;

use super::{FormFault, Spot, Written, found::Found};

const TEXT_PART: &str = "word/document.xml";

pub(super) fn found(bytes: &[u8]) -> Result<Found, FormFault> {
    let damaged = |_| FormFault::Damaged;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let part = archive.by_name(TEXT_PART).map_err(damaged)?;
    let most = bounds::FORM_UNPACKED_BYTES_MAX;
    if part.size() > most {
        return Err(FormFault::TooLarge);
    }
    // What a packet claims to unpack to is only its word.
    let mut limited = BufReader::new(part.take(most + 1));
    let mut walk = Walk::default();
    walk.through(&mut limited)?;
    if limited.get_ref().limit() == 0 {
        return Err(FormFault::TooLarge);
    }
    Ok(Found::Rows { rows: walk.rows, outside: walk.outside })
}

/// The way through the text, with what is being read. Tables within tables belong to the cell they stand in.
#[derive(Default)]
struct Walk {
    rows: Vec<Vec<Written>>,
    outside: Vec<Written>,
    /// How many tables are open.
    depth: usize,
    tables: usize,
    /// Row of the table, from 1.
    row: usize,
    cells: Vec<Written>,
    /// The cell, or the paragraph, that is being read.
    text: String,
    paragraphs: usize,
    in_text: bool,
    in_run: bool,
    /// Depth of what is passed over: what stands in for those who cannot show the first choice.
    passed_over: usize,
    kept: usize,
}

impl Walk {
    fn through(&mut self, xml: &mut impl BufRead) -> Result<(), FormFault> {
        let mut reader = Reader::from_reader(xml);
        reader.config_mut().expand_empty_elements = true;
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            match reader.read_event_into(&mut buffer) {
                Ok(Event::Start(start)) => self.starts(start.local_name().as_ref())?,
                Ok(Event::End(end)) => self.ends(end.local_name().as_ref())?,
                Ok(Event::Text(text)) if self.is_read() => self.text.push_str(&text.xml10_content()),
                Ok(Event::CData(text)) if self.is_read() => self.text.push_str(&text.xml10_content()),
                Ok(Event::GeneralRef(reference)) if self.is_read() => {
                    let name: &str = &reference.xml10_content();
                    let known = match name {
                        "lt" => Some('<'),
                        "gt" => Some('>'),
                        "amp" => Some('&'),
                        "quot" => Some('"'),
                        "apos" => Some('\''),
                        _ => reference.resolve_char_ref().ok().flatten(),
                    };
                    self.text.push(known.ok_or(FormFault::Damaged)?);
                }
                // Word writes none: whoever brings one means to define something.
                Ok(Event::DocType(_)) | Err(_) => return Err(FormFault::Damaged),
                Ok(Event::Eof) => return Ok(()),
                Ok(_) => {}
            }
        }
    }

    fn is_read(&self) -> bool {
        self.in_text && self.passed_over == 0
    }

    fn starts(&mut self, name: &str) -> Result<(), FormFault> {
        match name {
            _ if self.passed_over > 0 => self.passed_over += 1,
            "Fallback" => self.passed_over = 1,
            "tbl" => {
                self.depth += 1;
                if self.depth == 1 {
                    (self.tables, self.row) = (self.tables + 1, 0);
                }
            }
            "tr" if self.depth == 1 => (self.row, self.cells) = (self.row + 1, Vec::new()),
            "tc" if self.depth == 1 => self.text.clear(),
            "t" => self.in_text = true,
            "br" | "cr" => self.text.push('\n'),
            "r" => self.in_run = true,
            // Stops of tabs bear the name of tabs.
            "tab" if self.in_run => self.text.push('\t'),
            _ => {}
        }
        Ok(())
    }

    fn ends(&mut self, name: &str) -> Result<(), FormFault> {
        match name {
            _ if self.passed_over > 0 => self.passed_over -= 1,
            "t" => self.in_text = false,
            "r" => self.in_run = false,
            "p" if self.depth == 0 => {
                self.paragraphs += 1;
                let text = std::mem::take(&mut self.text).trim().to_owned();
                if !text.is_empty() {
                    self.counted()?;
                    self.outside.push(Written { text, spot: Spot::Paragraph { number: self.paragraphs } });
                }
            }
            "p" => self.text.push('\n'),
            "tc" if self.depth == 1 => {
                let text = std::mem::take(&mut self.text).trim().to_owned();
                let spot = Spot::Table { table: self.tables, row: self.row, cell: self.cells.len() + 1 };
                self.counted()?;
                self.cells.push(Written { text, spot });
            }
            "tr" if self.depth == 1 => {
                self.counted()?;
                self.rows.push(std::mem::take(&mut self.cells));
            }
            "tbl" => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        Ok(())
    }

    /// Counts one more thing that is kept.
    fn counted(&mut self) -> Result<(), FormFault> {
        self.kept += 1;
        if self.kept > bounds::FORM_CELLS_MAX { Err(FormFault::TooLarge) } else { Ok(()) }
    }
}
