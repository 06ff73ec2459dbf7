//! What comes back from outside: a session opened, how far things are saved, what another writes.

use std::path::{Path, PathBuf};

use crate::{
    desk::{ClerkOrder, Desk, DeskAccess, Followed, News, Opened, Speaking},
    locale::Message,
    message,
    session::{Asked, Event, Place, Stage, Unfinished},
    store::Fork,
};

use crate::tui::{Destination, Notice, Popup, Turn, fork_page, screens};

use super::State;

impl State {
    pub(super) fn news(&mut self, news: News) {
        match news {
            News::Saved { change, result, told } => {
                self.shared.warn_of_all(&told);
                let now = self.shared.now;
                if let Some(desk) = &mut self.shared.desk {
                    desk.saved(change, result, now);
                }
                self.leave_if_saved();
            }
            News::Created(result) => {
                let now = self.shared.now;
                let failed = result.is_err();
                if let Some(desk) = &mut self.shared.desk {
                    desk.created(result, now);
                }
                if self.leaving.is_some() && !failed {
                    self.order_save();
                } else {
                    self.leave_if_saved();
                }
            }
            News::NotJournaled(failure) => {
                let now = self.shared.now;
                if let Some(desk) = &mut self.shared.desk {
                    desk.not_journaled(failure, now);
                }
            }
            News::Synced { number, result } => {
                let now = self.shared.now;
                if let Some(desk) = &mut self.shared.desk {
                    desk.synced(number, result, now);
                }
            }
            News::CopySaved(result) => match result {
                Ok(path) => {
                    self.shared.tell(&message!("copy-saved", path = path.display().to_string()));
                }
                Err(why) => self.shared.warn(&why),
            },
            News::Told(told) => self.shared.warn_of_all(&told),
            News::Forks { path, forks } => self.forked(&path, &forks),
            News::Followed(followed) => self.followed(*followed),
            News::Opened { path, result } => match *result {
                Ok(opened) => self.opened(path, opened),
                Err(why) => self.shared.warn(&why),
            },
            News::Moderated { path, result } => match *result {
                Ok(opened) => {
                    self.opened(path, opened);
                    if self.shared.notice.is_none() {
                        self.shared.tell(&message!("moderate-added"));
                    }
                }
                Err(why) => {
                    self.shared.warn(&why);
                    let news = News::Moderated { path, result: Box::new(Err(why)) };
                    self.with_screen(|screen, turn| screen.told(&news, turn));
                }
            },
            other => self.with_screen(|screen, turn| screen.told(&other, turn)),
        }
    }

    /// Puts a session on the desk and goes where it was left.
    fn opened(&mut self, path: PathBuf, opened: Opened) {
        let access = match (&opened.held, opened.alterations.is_empty()) {
            (Some(holder), _) => DeskAccess::Along(holder.clone()),
            (None, false) => DeskAccess::Altered,
            (None, true) => DeskAccess::Write,
        };
        let unfinished = opened.unfinished.unwrap_or_else(|| Unfinished {
            place: Place { stage: Stage::Recommend, ..Place::default() },
            ..Unfinished::default()
        });
        let place = unfinished.place.clone();
        let mut desk = Desk::open(opened.interview, path, unfinished, access, opened.changes, opened.stale);
        // Taken off the desk only now: the desk must know that the disk holds them still.
        let drafted = desk.take_draft();
        let line = desk.unfinished.line.take();
        let read_only = desk.read_only();
        self.shared.desk = Some(desk);
        self.shared.speaking = None;
        if !read_only {
            let _ = self.act(Event::Resumed);
            // What was being typed happens now; what may not happen stays for its screen to show.
            let kept: Vec<Event> = drafted.into_iter().filter(|event| self.act(event.clone()).is_err()).collect();
            if let Some(desk) = &mut self.shared.desk {
                desk.unfinished.draft = kept;
            }
        }
        // What was said before the session was left is not said again.
        let interview = self.shared.interview();
        self.shared.speaking =
            opened.case.map(|case| Speaking::new(case, interview, self.shared.words_per_minute, self.shared.now));
        self.shared.notice = self.notice_on_opening(&opened.alterations, &opened.told, &opened.held);
        let notice = self.shared.notice.take();
        self.arrive(&place);
        self.shared.notice = notice;
        if let (Some(line), false) = (line, read_only) {
            match line.asked {
                Asked::EvidenceDate => self.screen.take_line(&line),
                asked => self.wish(|turn| turn.ask(asked, &line.text)),
            }
        }
    }

    /// Shows another copy of the session on the desk, where one went on otherwise.
    fn forked(&mut self, path: &Path, forks: &[Fork]) {
        let on_desk = self.shared.desk.as_ref().is_some_and(|desk| desk.path.as_deref() == Some(path));
        if let (true, Some(fork)) = (on_desk, forks.first()) {
            let here = path.file_name().unwrap_or_default().to_string_lossy();
            self.popups.push(Popup::Page(fork_page::page(&here, fork, &self.shared.locale)));
        }
    }

    /// What must be told of a session that was opened: the worst first.
    fn notice_on_opening(
        &self,
        alterations: &[Message],
        told: &[(Message, bool)],
        held: &Option<Option<crate::store::Holder>>,
    ) -> Option<Notice> {
        let locale = &self.shared.locale;
        let altered = alterations.first().map(|message| Notice { text: locale.say(message), wrong: true });
        let told = told.iter().max_by_key(|(_, wrong)| *wrong);
        let told = told.map(|(message, wrong)| Notice { text: locale.say(message), wrong: *wrong });
        let held = held.as_ref().map(|holder| {
            let text = match holder {
                Some(holder) => locale.say(&message!(
                    "held-by",
                    name = if holder.name.is_empty() { "nobody" } else { &holder.name },
                    machine = holder.machine.as_str(),
                    since = locale.time(&holder.since)
                )),
                None => locale.text("held-by-somebody"),
            };
            Notice { text, wrong: false }
        });
        altered.or(held).or(told)
    }

    /// Once a second, looks at what another writes.
    pub(super) fn follow(&mut self) {
        if let Some(Desk { access: DeskAccess::Along(_), path: Some(path), .. }) = &self.shared.desk {
            let path = path.clone();
            self.order(ClerkOrder::Follow(path));
        }
    }

    fn followed(&mut self, followed: Followed) {
        let Some(desk) = &mut self.shared.desk else { return };
        if !matches!(desk.access, DeskAccess::Along(_)) {
            return;
        }
        let changed = desk.interview.trail().last_hash() != followed.interview.trail().last_hash()
            || desk.unfinished.draft != followed.unfinished.draft;
        if changed {
            let mut interview = followed.interview;
            desk.unfinished.draft.clone_from(&followed.unfinished.draft);
            // What is being typed there shows as if it had happened.
            for event in followed.unfinished.draft {
                let _ = interview.act(event, "", self.shared.now);
            }
            desk.interview = interview;
            let case = self.shared.speaking.take().map(|speaking| speaking.case);
            self.shared.speaking =
                case.map(|case| Speaking::new(case, &desk.interview, self.shared.words_per_minute, self.shared.now));
            let place = self.screen.place().unwrap_or_default();
            self.screen = screens::open(&Destination::Step(place), &mut Turn::new(&self.shared));
        }
        if followed.free {
            self.shared.tell(&message!("held-no-longer"));
        }
    }
}
