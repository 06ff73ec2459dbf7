//! The overview of a cohort: an example worked by hand, on disk as a trainer collects it; what is told of files that do
//! not count; what changes nothing; every form that it is given.

mod command;
pub mod example;
mod folder;
mod needs;
mod properties;
mod reports;
mod table;
mod worker;
