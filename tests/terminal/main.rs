//! The real binary on a real pseudo-terminal: what an assessor types, and what the screen says.

mod driver;
mod faults;
mod interview;
mod manners;
