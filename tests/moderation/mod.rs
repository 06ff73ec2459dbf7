//! Moderation: what a moderator may say of a signed session, how it is kept, and the plan of what to look at.

mod command_line;
mod events;
pub mod office;
mod plan;
