//! What third parties judge, with what the assessor compares the answers with: for those who assess, and for nobody else.

use crate::{
    report::document::{Block, Table, part},
    rubric::ThirdPartyItem,
};

use super::{Told, ids};

impl Told<'_> {
    /// Every item with its criteria and its benchmark; nothing where the rubric has none.
    pub(super) fn third_party(&self) -> Vec<Block> {
        let items = &self.rubric.third_party;
        if items.is_empty() {
            return Vec::new();
        }
        let head = ["testimony-item", "rubric-informs", "testimony-compared"].map(|id| self.locale.text(id));
        let row = |item: &ThirdPartyItem| {
            let benchmark = item.benchmark.as_ref().map(|benchmark| self.words(benchmark)).unwrap_or_default();
            vec![self.words(&item.text), ids(&item.informs), benchmark]
        };
        let table = Table { caption: String::new(), head: head.into(), rows: items.values().map(row).collect() };
        vec![part("third-party-asked", self.locale), Block::Table(table)]
    }
}
