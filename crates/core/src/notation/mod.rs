//! The notation of files that people write by hand: rubrics, cases, the settings of a centre and of the program, in RON.
//!
//! A text becomes tokens (`token`), tokens whose brackets fit (`brackets`), a tree of nodes with their places (`tree`),
//! and from the tree any type that Serde can read (`reading`). Nothing stops at the first fault: each step takes what
//! was probably meant, notes the [`Slip`] with its place and, where a machine can mend it, its mend, and goes on. On a
//! text without slips the outcome is what the crate `ron` makes of it.
//!
//! The tree keeps no text of its own: blanks and comments stand between its places, so a text that is changed by edits
//! keeps them. `refused` tells the faults of `ron`, which reads what the program itself has written.

mod brackets;
mod escape;
mod loose;
mod node;
mod path;
mod reading;
mod refused;
mod slip;
mod token;
mod tree;

pub use node::{Entry, Node, NodeKind, Tree};
pub use path::PathStep;
pub use reading::{For, Source, read};
pub use refused::told;
pub use slip::{FoundSlip, Slip, Thing};
pub use token::Bracket;
pub use tree::tree;
