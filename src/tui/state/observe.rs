//! Observing by itself: the program opens on an observation sheet, of a new session or of one that is gone on with.

use std::{path::PathBuf, sync::Arc};

use crate::{
    desk::ClerkOrder,
    procedure::{self, Reply, Topic, observation::place_of_observation, place_at, preparation},
    rubric::{ObservationSheetId, Rubric},
    session::{Moment, Preparation, Stage},
    tui::{Destination, Effect},
};

use super::State;

/// The wish to observe, until there is a session to observe in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ToObserve {
    /// The sheet that is wanted; one that is not there is passed over.
    pub sheet: Option<ObservationSheetId>,
}

impl State {
    /// Begins a session to observe in. Where candidate and assessor are known, nothing is asked first.
    pub fn observe_anew(
        &mut self,
        rubric: Arc<Rubric>,
        candidate: Option<String>,
        to_observe: ToObserve,
        now: Moment,
    ) -> Vec<Effect> {
        self.shared.now = now;
        self.candidate = candidate;
        self.to_observe = Some(to_observe);
        self.begin(rubric);
        let shared = &self.shared;
        let interview = shared.interview();
        let draft = self.draft();
        let known = preparation::start(interview, draft, &shared.user, shared.locale.language());
        let is_known =
            |Preparation { candidate, assessor, .. }: &Preparation| !candidate.is_empty() && !assessor.is_empty();
        if is_known(&known) {
            let filled = preparation::form(&known, interview).filled();
            if let Ok(consequence) = procedure::answer(interview, &Topic::Preparation, Reply::Form(filled), now) {
                self.answered(&Topic::Preparation, &consequence);
            }
        }
        self.finish_message()
    }

    /// Opens a session to observe in.
    pub fn observe_in(&mut self, session: PathBuf, to_observe: ToObserve, now: Moment) -> Vec<Effect> {
        self.shared.now = now;
        self.to_observe = Some(to_observe);
        self.order(ClerkOrder::Open(session));
        self.finish_message()
    }

    /// Goes to the sheets, if that was wished for and there is a session that is prepared; says whether it did.
    pub(super) fn go_observing(&mut self) -> bool {
        let prepared = self.shared.desk.as_ref().is_some_and(|desk| desk.interview.record().prepared);
        let Some(to_observe) = self.to_observe.take_if(|_| prepared) else { return false };
        // What was on the screen when the program ended is gone on with.
        let running = self.shared.interview().record().waiting.observation.clone();
        let place = running.filter(|_| to_observe.sheet.is_none()).map(place_of_observation);
        self.shared.wanted_sheet = to_observe.sheet;
        self.go(&Destination::Step(place.unwrap_or_else(|| place_at(Stage::Observe))));
        self.shared.wanted_sheet = None;
        true
    }
}
