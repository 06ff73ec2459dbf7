//! The terminal door, built the Elm way: a [`State`], [`State::update`] which takes a [`Msg`] and leaves [`Effect`]s,
//! and [`view::draw`] which paints the state. Neither knows clock, disk or terminal: time comes in with each message,
//! and what is to be done outside goes out as an effect. A test feeds messages and looks at a buffer.
//!
//! A *screen* is one step of the procedure, a *popup* is a layer over it that asks for one thing. The keys of both
//! stand in one table, [`keymap::BINDINGS`].

mod backend;
pub(crate) mod canvas;
mod debrief_pages;
mod fork_page;
mod go_to;
mod hinted_key;
mod input;
mod job;
pub mod keymap;
mod legend;
mod message;
mod painter;
mod popups;
mod run;
mod screens;
mod shared;
mod shown;
mod signals;
mod signs;
mod speech_pane;
mod state;
mod surroundings;
mod terminal;
mod theme;
mod view;
mod widgets;
mod wish;

pub use backend::LeanBackend;
pub use canvas::Target;
pub use message::Msg;
pub use painter::{Damage, Painter};
pub use popups::{Popup, PopupAnswer, Purpose};
pub use run::{Options, RunError, Start, run};
pub use screens::{Back, REPLAY_SPEED};
pub use shared::{Notice, Shared};
pub use state::{Setting, State, ToObserve};
pub use theme::{Background, Theme, relative_luminance};
pub use view::draw;
pub use wish::{AtCase, Destination, Effect, Told, Turn, Wish};
