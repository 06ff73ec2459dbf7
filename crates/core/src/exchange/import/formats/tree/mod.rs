//! Frameworks that are trees: whatever has nothing below it becomes a criterion, what stands above criteria a unit, and
//! what is higher goes into the title of the unit. The tree is worked out in `order`, the branch that is taken in `branch`,
//! and the units are written in `units`.

mod branch;
mod order;
mod units;

pub(super) use units::build;

use super::super::{Place, Why, ledger::Piece};

/// Something in a tree, with the pieces that say it.
#[derive(Debug, Clone, Default)]
pub(super) struct Item {
    /// The id in the source, by which others name it as their parent.
    pub(super) id: String,
    pub(super) code: Option<Piece>,
    /// The short name; without it, the title is the beginning of the statement.
    pub(super) name: Option<Piece>,
    pub(super) statement: Option<Piece>,
    pub(super) notes: Option<Piece>,
    /// What tells nothing if the item is not in the branch that is taken, and why it is in no draft if it is.
    pub(super) others: Vec<(Piece, Why)>,
    /// Whether its texts stand as they are, and are no HTML.
    pub(super) is_plain: bool,
    pub(super) place: Option<Place>,
}

/// A thing that stands below another one, by their places among the items.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link {
    pub(super) child: usize,
    /// Without it, the child stands below the whole.
    pub(super) parent: Option<usize>,
    /// Its number among its siblings.
    pub(super) number: Option<f64>,
}

/// The whole of which the items are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Whole<'w> {
    pub(super) name: &'w str,
    pub(super) branch: Option<&'w str>,
}
