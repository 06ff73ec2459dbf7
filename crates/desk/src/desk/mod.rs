//! The desk: the session that is open, its journal and its saving, the scripted candidate who speaks, and those who work
//! on the disk meanwhile. It knows no terminal: a door gives [`Order`]s and takes [`News`].

mod calibrate;
mod clerk;
mod interview;
mod lasting;
mod left_form;
mod news;
mod opened;
mod order;
mod speaking;
mod worker;
mod worker_setting;

pub use interview::{Desk, DeskAccess, Saving};
pub use left_form::LeftForm;
pub use news::{
    CalibrationAnswer, CohortAnswer, CohortDebrief, CohortNews, DeskNews, DrillAnswer, DrillsRead, Followed,
    Incomparable, News, Opened, OpeningNews, Recording, ScreenAnswer, SheetsAnswer,
};
pub use order::{AtOnce, ClerkOrder, Errand, JournalStep, Order, SaveOrder, ToCalibrate, ToConsider};
pub use speaking::Speaking;
pub use worker::{SYNC_PACE, Worker};
pub use worker_setting::{Waker, WorkerSetting};
