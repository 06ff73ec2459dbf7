//! Before the first question: a session that was begun by mistake is discarded, or begun anew with what was typed; one
//! that a crash left open is gone on with; and another session of the same candidate is told.

use std::{path::PathBuf, sync::Arc};

use chrono::NaiveDate;

use crate::{
    desk::ClerkOrder,
    message,
    procedure::preparation::languages,
    rubric::Rubric,
    session::{Asked, Event, Interview, Moment, Preparation, SessionState, same_person},
    store::{Catalogue, Listed, ToFollow},
    tui::{
        Destination, Effect, Popup, Purpose,
        popups::{Choice, Pick},
    },
};

use super::State;

/// The wish to begin an interview, until it is known which others there are.
#[derive(Debug)]
pub(super) struct AskedToBegin {
    pub candidate: Option<String>,
    /// The day of the signature of the interview that it follows, where it follows one.
    pub follows: Option<NaiveDate>,
}

impl State {
    /// The next new interview was held on paper on this day, if one is named.
    pub fn enter_from_paper(&mut self, held_on: Option<NaiveDate>) {
        self.held_on = held_on;
    }

    /// Begins the interview that follows a signed one.
    pub(super) fn begin_following(&mut self, to_follow: ToFollow) {
        let (now, user) = (self.shared.now, self.shared.user.clone());
        let (candidate, signed) = (to_follow.follows.proposed.candidate.clone(), to_follow.follows.signed);
        let mut interview = Interview::begin((self.new_session)(now), to_follow.rubric, &user, now);
        match interview.act(Event::Follows(to_follow.follows), &user, now) {
            Ok(()) => {
                self.begin_interview(interview);
                // One that was begun already is gone on with rather than begun twice.
                self.asked_to_begin = Some(AskedToBegin { candidate: Some(candidate), follows: Some(signed) });
                self.order(ClerkOrder::ListSessions);
            }
            Err(refusal) => self.shared.warn(&refusal),
        }
    }

    /// Begins at once the interview that follows a signed one, for another reference of the candidate if one is given.
    pub fn begin_next(&mut self, to_follow: ToFollow, candidate: Option<String>, now: Moment) -> Vec<Effect> {
        self.shared.now = now;
        self.candidate = candidate;
        self.begin_following(to_follow);
        self.finish_message()
    }

    /// Begins a new interview that was held on paper, and asks on which day.
    pub(super) fn begin_on_paper(&mut self, rubric: Arc<Rubric>) {
        self.begin(rubric);
        // One that is begun anew keeps its day.
        let known = self.shared.desk.as_ref().is_some_and(|desk| !desk.interview.record().times_are_known());
        if !known {
            self.wish(|turn| turn.ask(Asked::HeldOnPaper, ""));
        }
    }

    /// Discards the session on the desk, of which nothing but its beginning is on record, and goes on elsewhere.
    pub(super) fn discard(&mut self, then: &Destination) {
        if *then == Destination::Rubrics {
            self.anew = self.typed_preparation();
            self.held_on = self.shared.desk.as_ref().and_then(|desk| desk.interview.record().held_on_paper);
        }
        let Some(desk) = self.shared.desk.take() else { return };
        self.shared.speaking = None;
        self.order(match desk.path {
            Some(path) => ClerkOrder::Discard(path, desk.interview.session().clone()),
            None => ClerkOrder::Close,
        });
        self.go(then);
    }

    /// Goes on with another session in place of the one that was begun just now.
    pub(super) fn discard_and_open(&mut self, path: PathBuf) {
        self.discard(&Destination::Home);
        self.order(ClerkOrder::Open(path));
    }

    /// The preparation as it stands in the form, or on record.
    fn typed_preparation(&self) -> Option<Preparation> {
        let on_record = || self.shared.desk.as_ref().map(|desk| desk.interview.record().preparation.clone());
        let typed = self.draft().into_iter().find_map(|event| match event {
            Event::Prepared(preparation) => Some(preparation),
            _ => None,
        });
        typed.or_else(on_record)
    }

    /// Tells of other sessions, as far as they concern the one on the desk.
    pub(super) fn compare_with_others(&mut self, catalogue: &Catalogue) {
        let asked = self.asked_to_begin.take();
        let Some(desk) = self.shared.desk.as_ref() else { return };
        let interview = &desk.interview;
        if interview.record().practice.is_some() {
            return;
        }
        let other = |listed: &&Listed| {
            let head = &listed.head;
            listed.copy_of.is_none() && head.session != *interview.session() && head.rubric == interview.rubric().id
        };
        // What is followed is known, and signed.
        let follows = interview.record().follows.is_some();
        let is_before = |listed: &&Listed| follows && listed.head.state == SessionState::Signed;
        let others: Vec<&Listed> =
            catalogue.sessions.iter().filter(other).filter(|listed| !is_before(listed)).collect();
        if let Some(asked) = asked {
            return self.offer_to_go_on(&asked, &others);
        }
        let candidate = &interview.record().preparation.candidate;
        let same: Vec<_> = others.iter().filter(|each| same_person(&each.head.candidate, candidate)).collect();
        if let Some(last) = same.iter().max_by_key(|each| each.head.changed).filter(|_| !candidate.is_empty()) {
            let date = self.shared.locale.date(last.head.changed.date_naive());
            let told = message!("second-session", candidate = candidate.as_str(), count = same.len(), date = date);
            self.shared.tell(&told);
        }
    }

    /// Offers to go on with a session that was begun for the same candidate and is open still: the same command again
    /// after a crash is no wish for a second one.
    fn offer_to_go_on(&mut self, asked: &AskedToBegin, others: &[&Listed]) {
        let today = self.shared.now.date_naive();
        let meant = |listed: &&&Listed| match &asked.candidate {
            Some(candidate) => same_person(&listed.head.candidate, candidate),
            None => listed.head.began.date_naive() == today && listed.head.asked == 0,
        };
        let is_left = |listed: &&&Listed| match asked.follows {
            Some(signed) => listed.head.follows == Some(signed) && listed.head.state != SessionState::Signed,
            None => listed.head.state == SessionState::Open,
        };
        let left = others.iter().filter(is_left).find(meant);
        let Some(left) = left else { return };
        let name = if left.head.candidate.is_empty() { "none" } else { &left.head.candidate };
        let time = self.shared.locale.time(&left.head.changed);
        let date = self.shared.locale.date_short(left.head.changed.date_naive());
        let about = self.shared.locale.say(&message!("begun-about", candidate = name, date = date, time = time));
        let options = [(Choice::Yes, self.shared.text("begun-go-on")), (Choice::No, self.shared.text("begun-another"))];
        let purpose = Purpose::GoOnWith(left.path.clone());
        let pick = Pick::confirm(purpose, self.shared.text("begun-title"), options).about(about);
        self.popups.push(Popup::Pick(pick));
    }

    /// The preparation of an interview that is begun anew, as far as another rubric has what was typed.
    pub(super) fn taken_over(typed: Preparation, rubric: &Rubric) -> Preparation {
        let fresh = Preparation::new(rubric);
        let language =
            if languages(rubric).contains(&typed.language) { typed.language.clone() } else { fresh.language };
        Preparation { units: fresh.units, circumstances: fresh.circumstances, language, ..typed }
    }
}
