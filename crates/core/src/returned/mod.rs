//! Forms that come back filled in, from bytes to the events of a session. A file of whatever program is first taken for
//! what was written where (`docx`, `html`, rows of a table); then the form that was handed out is made anew from the
//! rubric of the session, and each field of it looked for by its code; at last the answers become what the record has for
//! them. Whatever was written and is not taken is told with its place, so that nothing is dropped silently.
//!
//! The files come from strangers: everything has a bound, and nothing in them is fetched or computed.

mod answers;
mod candidate;
mod docx;
mod fault;
mod found;
mod html;
mod observer;
mod rows;
mod take;
mod third_party;
mod unread;

use answers::Answers;
pub use fault::FormFault;
pub use found::{Spot, Written};
pub use take::{Taken, take};
pub use unread::{Unread, WhyUnread};

use crate::{
    bounds,
    encoding::decode,
    file_kind::{self, FileKind},
    report::FormMark,
    tabular::{self, Opening},
};

use found::Found;

/// A form as it came back: what it says that it is, and all that was found in it.
#[derive(Debug, Clone)]
pub struct Returned {
    pub mark: FormMark,
    found: Found,
}

/// Reads a form that came back, whatever program saved it.
pub fn read(bytes: &[u8]) -> Result<Returned, FormFault> {
    if bytes.len() as u64 > bounds::FORM_BYTES_MAX {
        return Err(FormFault::TooLarge);
    }
    let found = match file_kind::of_bytes(bytes) {
        Some(FileKind::WordDocument) => docx::found(bytes)?,
        Some(FileKind::Pdf | FileKind::Picture) => return Err(FormFault::OnPaper),
        _ => match marked_up(bytes) {
            Some(text) => html::found(&text)?,
            None => rows::of_table(&tabular::read(bytes, Opening::default())?)?,
        },
    };
    let mark = found.mark().ok_or(FormFault::NoForm)?;
    if !mark.reader.comes_back() {
        return Err(FormFault::OnPaper);
    }
    Ok(Returned { mark, found })
}

/// The text of a page, if the bytes are one.
fn marked_up(bytes: &[u8]) -> Option<String> {
    let text = decode(bytes).ok()?.text;
    matches!(file_kind::marked_up(&text), Some(FileKind::Html | FileKind::Xml)).then_some(text)
}
