//! What a framework says of itself, in a document of CASE or on the first sheet of its spreadsheet form.

use crate::rubric::{Draft, DraftText};

use super::super::super::{
    Why,
    ledger::{Ledger, Piece},
    text::{Texts, only},
};

/// The pieces that tell what a framework is.
#[derive(Debug, Clone, Default)]
pub(in super::super) struct Document {
    pub(in super::super) title: Option<Piece>,
    pub(in super::super) about: Option<Piece>,
    /// Creator, publisher, addresses and version, in the order in which they are told.
    pub(in super::super) source: Vec<Piece>,
    pub(in super::super) licence: Option<Piece>,
    /// Version, place in a qualifications framework and id of a rubric that says these of itself.
    pub(in super::super) version: Option<Piece>,
    pub(in super::super) framework: Option<Piece>,
    pub(in super::super) id: Option<Piece>,
    pub(in super::super) others: Vec<(Piece, Why)>,
}

impl Document {
    /// A draft that says where it comes from.
    pub(in super::super) fn draft(&self, texts: &mut Texts, ledger: &mut Ledger) -> Draft {
        let title = self.title.map(|piece| texts.take_marked_up(ledger, piece, "title")).unwrap_or_default();
        let about = self.about.map(|piece| texts.take_marked_up(ledger, piece, "about")).unwrap_or_default();
        // A rubric that says its own id has its source in words of its own.
        let mut told = if self.id.is_some() { Vec::new() } else { vec![only(&title).to_owned()] };
        for piece in &self.source {
            told.push(only(&texts.take(ledger, *piece, "source")).to_owned());
        }
        told.retain(|words| !words.is_empty());
        told.dedup();
        let source = if told.is_empty() { DraftText::new() } else { texts.of(told.join(". ")) };
        let licence = self.licence.map(|piece| only(&texts.take(ledger, piece, "licence")).to_owned());
        let version = self.version.map(|piece| only(&texts.take(ledger, piece, "version")).to_owned());
        let framework =
            self.framework.map(|piece| texts.take_marked_up(ledger, piece, "framework")).unwrap_or_default();
        self.id.into_iter().for_each(|piece| ledger.take(piece, "id"));
        self.others.iter().for_each(|(piece, why)| ledger.leave(*piece, *why));
        Draft {
            languages: vec![texts.language.clone()],
            title,
            about,
            source,
            version: version.unwrap_or_default(),
            framework,
            licence: licence.filter(|licence| !licence.is_empty()),
            ..Draft::default()
        }
    }
}
