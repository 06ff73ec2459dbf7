//! The form for a third party: who it is, and every item to be judged. What the assessor compares the answers with stands
//! nowhere on it.

use crate::{
    report::{
        Grid, GridRow,
        document::{Block, part},
    },
    rubric::{ThirdPartyItem, ThirdPartyItemId},
    session::ThirdPartyJudgement,
};

use super::{Blank, choices, code};

const REMARK_LINES: u8 = 4;

impl Blank<'_> {
    pub(super) fn third_party(&self) -> Vec<Block> {
        let locale = self.told.locale;
        let mut blocks = vec![self.paragraph("hand-out-third-party-about"), part("hand-out-person", locale)];
        blocks.push(self.reference());
        for (code, name) in [
            ("name", "hand-out-name"),
            ("function", "hand-out-function"),
            ("relation", "testimony-relation"),
            ("since", "testimony-known-since"),
            ("contact", "testimony-contact"),
        ] {
            blocks.push(self.field(code, name, 1));
        }
        blocks.extend([part("hand-out-judged", locale), self.paragraph("hand-out-judged-about"), self.items()]);
        blocks.push(self.field("remark", "hand-out-remark", REMARK_LINES));
        blocks.push(self.field("date", "hand-out-date", 1));
        blocks.push(self.paragraph("hand-out-third-party-true"));
        blocks.push(Block::SignatureBlock { name: self.say("hand-out-signature"), position: String::new() });
        blocks
    }

    fn items(&self) -> Block {
        let items = self.form.rubric.third_party.iter().filter(|(_, item)| self.is_about_any(&item.informs));
        let row = |(id, item): (&ThirdPartyItemId, &ThirdPartyItem)| GridRow {
            code: code(&["t", id.as_str()]),
            text: self.told.words(&item.text),
        };
        Block::Grid(Grid {
            item: self.say("testimony-item"),
            remark: self.say("hand-out-example"),
            choices: choices(
                &ThirdPartyJudgement::ALL,
                ThirdPartyJudgement::name,
                ThirdPartyJudgement::message,
                self.told.locale,
            ),
            rows: items.map(row).collect(),
        })
    }
}
