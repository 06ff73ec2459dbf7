//! News from outside: a session opened, how far things are saved, changes that another program writes.

use crate::{
    desk::{
        ClerkOrder, Desk, DeskAccess, DeskNews, Followed, LeftForm, News, Opened, OpeningNews, ScreenAnswer, Speaking,
    },
    locale::Message,
    message,
    procedure::{self, field_of_line, form_of_event, is_form, is_in_form, place_at, waits_for_word},
    session::{Entry, Event, Line, Refusal, Stage, Unfinished},
    store::Fork,
};

use crate::tui::{
    Notice, Popup, fork_page,
    popups::{Page, PageLine},
};

use super::State;

impl State {
    pub(super) fn news(&mut self, news: News) {
        match news {
            News::Desk(news) => self.desk_news(news),
            News::Opening(news) => self.opening_news(news),
            News::Screen(ScreenAnswer::Sessions(catalogue)) if self.shared.desk.is_some() => {
                self.compare_with_others(&catalogue);
            }
            News::Screen(ScreenAnswer::Agenda { entries, agenda }) => {
                let page = self.popups.iter_mut().find_map(|popup| match popup {
                    Popup::Agenda(page) => Some(page),
                    _ => None,
                });
                if let Some(page) = page {
                    page.take(entries, (*agenda).clone());
                }
                self.with_screen(|screen, turn| screen.told(ScreenAnswer::Agenda { entries, agenda }, turn));
            }
            News::Screen(answer) => self.with_screen(|screen, turn| screen.told(answer, turn)),
            News::Told { messages, wrong } => self.shared.tell_all(&messages, wrong),
        }
    }

    fn desk_news(&mut self, news: DeskNews) {
        if let DeskNews::Saved { result: Ok((_, told)), .. } = &news {
            self.shared.tell_all(told, true);
        }
        let now = self.shared.now;
        let Some(desk) = &mut self.shared.desk else { return };
        match news {
            DeskNews::Created(result) => {
                let made = result.is_ok();
                desk.created(result, now);
                if self.leaving.is_some() && made {
                    self.order_save();
                } else {
                    self.leave_if_saved();
                }
            }
            DeskNews::NotJournaled(failure) => desk.not_journaled(failure, now),
            DeskNews::Synced { number, result } => desk.synced(number, result, now),
            DeskNews::Saved { change, result } => {
                desk.saved(change, result.map(|(path, _)| path), now);
                self.leave_if_saved();
            }
        }
    }

    fn opening_news(&mut self, news: OpeningNews) {
        match news {
            OpeningNews::Opened(Ok(opened)) => self.opened(*opened),
            OpeningNews::Opened(Err(why)) => self.shared.warn(&why),
            OpeningNews::Added(Ok(opened)) => {
                let last = opened.interview.trail().entries().last();
                let told = match last.map(|entry| &entry.event) {
                    Some(Event::Informed { .. }) => message!("informed-added"),
                    Some(Event::Claimed(_)) => message!("debrief-ticked"),
                    Some(Event::ClaimTakenBack(_)) => message!("debrief-unticked"),
                    _ => message!("moderate-added"),
                };
                let claimed = matches!(last, Some(Entry { event: Event::Claimed(_) | Event::ClaimTakenBack(_), .. }));
                let debrief = self.popups.pop_if(|popup| claimed && matches!(popup, Popup::Booklet(_)));
                self.opened(*opened);
                if let Some(debrief) = debrief {
                    self.renew_debrief(debrief);
                }
                if self.shared.notice.is_none() {
                    self.shared.tell(&told);
                }
            }
            OpeningNews::Added(Err(why)) => {
                self.shared.warn(&why);
                self.with_screen(|screen, turn| screen.told(ScreenAnswer::NotAdded, turn));
            }
            OpeningNews::Forks(forks) => self.forked(&forks),
            OpeningNews::Followed(followed) => self.followed(*followed),
        }
    }

    /// Keeps the debrief open in which something was ticked, until it is made anew.
    fn renew_debrief(&mut self, debrief: Popup) {
        let desk = self.shared.desk.as_ref();
        if let Some((path, copy)) = desk.and_then(|desk| Some((desk.path.clone()?, desk.copy()))) {
            self.popups.push(debrief);
            self.order(ClerkOrder::Debrief(path, Box::new(copy)));
        }
    }

    /// Puts a session on the desk and goes where it was left.
    fn opened(&mut self, opened: Opened) {
        let access = match (&opened.held, opened.alterations.is_empty()) {
            _ if opened.behind => DeskAccess::Behind,
            (Some(holder), _) => DeskAccess::Along(holder.clone()),
            (None, false) => DeskAccess::Altered,
            (None, true) => DeskAccess::Write,
        };
        let unfinished = opened
            .unfinished
            .unwrap_or_else(|| Unfinished { place: place_at(Stage::Recommend), ..Unfinished::default() });
        let place = unfinished.place.clone();
        let mut desk = Desk::open(opened.interview, opened.path, unfinished, access, opened.changes, opened.stale);
        // Taken off the desk only now: the desk must know that the disk holds them still.
        let drafted = desk.take_draft();
        let mut line = desk.unfinished.line.take();
        desk.left_lines = std::mem::take(&mut desk.unfinished.left);
        let read_only = desk.read_only();
        self.shared.desk = Some(desk);
        self.shared.speaking = None;
        let mut refusals = Vec::new();
        if !read_only {
            let _ = self.act(Event::Resumed);
            refusals = self.go_on_with(drafted, &mut line);
        }
        // Words that were said before the session was left are not said again.
        let interview = self.shared.interview();
        self.shared.speaking =
            opened.case.map(|case| Speaking::new(case, interview, self.shared.words_per_minute, self.shared.now));
        self.shared.notice = self.notice_on_opening(&opened.alterations, &opened.told, &opened.held);
        let notice = self.shared.notice.take();
        if !self.go_observing() {
            self.arrive(&place);
        }
        self.shared.notice = notice;
        self.show_refused(refusals);
        if self.shared.notice.is_none()
            && let Some(overdue) = self.overdue_told()
        {
            self.shared.tell(&overdue);
        }
        match line.filter(|_| !read_only) {
            Some(line) => self.wish(|turn| turn.ask(line.asked, &line.text)),
            None => self.propose_sitting(),
        }
    }

    /// Lets the drafted events happen, and puts forms that are not whole where their screens go on with them. Returns the
    /// other events that were refused, each with its reason.
    fn go_on_with(&mut self, drafted: Vec<Event>, line: &mut Option<Line>) -> Vec<(Event, Refusal)> {
        let mut lines: Vec<Line> = line.take_if(|line| is_in_form(line)).into_iter().collect();
        if let Some(desk) = &mut self.shared.desk {
            lines.extend(desk.left_lines.extract_if(.., |line| is_in_form(line)));
        }
        let (mut refusals, mut left_forms) = (Vec::new(), Vec::new());
        for event in drafted {
            let of_form = form_of_event(&event, self.shared.interview());
            let mut fields = Vec::new();
            let is_its = |line: &mut Line| {
                let field = of_form.as_ref().and_then(|(topic, _)| field_of_line(topic, line));
                let own = field.filter(|field| !fields.contains(field));
                fields.extend(own);
                own.is_some()
            };
            let lines: Vec<Line> = lines.extract_if(.., is_its).collect();
            if !lines.is_empty() || waits_for_word(&event) {
                left_forms.push(LeftForm { event, lines });
                continue;
            }
            match self.act(event.clone()) {
                Ok(()) => {}
                Err(_) if is_form(&event) => left_forms.push(LeftForm { event, lines }),
                Err(refusal) => refusals.push((event, refusal)),
            }
        }
        if let Some(desk) = &mut self.shared.desk {
            desk.left_forms = left_forms;
        }
        refusals
    }

    /// Shows typed text that may not happen, each with its reason.
    fn show_refused(&mut self, refused: Vec<(Event, Refusal)>) {
        let Some(interview) = self.shared.desk.as_ref().map(|desk| &desk.interview) else { return };
        let locale = &self.shared.locale;
        let told = |(event, why): &(Event, Refusal)| {
            [
                PageLine::Text(String::new()),
                PageLine::Text(locale.say(&event.explain(interview.rubric(), locale.language()))),
                PageLine::Indented(1, locale.explain(why)),
            ]
        };
        if !refused.is_empty() {
            let explained = PageLine::Text(locale.text("draft-refused-explained"));
            let lines = [explained].into_iter().chain(refused.iter().flat_map(told)).collect();
            self.popups.push(Popup::Page(Page::of_refused(locale.text("draft-refused-title"), lines)));
        }
        if let Some(desk) = &mut self.shared.desk {
            desk.refused = refused.into_iter().map(|(event, _)| event).collect();
        }
    }

    /// Shows another copy of the session on the desk, where one went on otherwise.
    fn forked(&mut self, forks: &[Fork]) {
        let desk = self.shared.desk.as_ref().and_then(|desk| Some((desk.path.as_ref()?, &desk.interview)));
        if let (Some((path, interview)), Some(fork)) = (desk, forks.first()) {
            let here = path.file_name().unwrap_or_default().to_string_lossy();
            let page = fork_page::page(&here, fork, interview, &self.shared.locale);
            self.popups.push(Popup::Page(page));
        }
    }

    /// The notice on a session that was opened: the worst comes first.
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

    /// Orders once a second the changes that another program writes.
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
            let forms = followed.unfinished.draft.iter().filter(|event| is_form(event)).cloned();
            desk.left_forms = forms.map(|event| LeftForm { event, lines: Vec::new() }).collect();
            // Text that is being typed there shows as if it had happened.
            for event in followed.unfinished.draft.into_iter().filter(|event| !waits_for_word(event)) {
                let _ = interview.act(event, "", self.shared.now);
            }
            desk.interview = interview;
            let case = self.shared.speaking.take().map(|speaking| speaking.case);
            self.shared.speaking =
                case.map(|case| Speaking::new(case, &desk.interview, self.shared.words_per_minute, self.shared.now));
            let place = self.screen.place().unwrap_or_default();
            let place = procedure::arrive(self.shared.interview(), &place).place;
            self.show_place(place);
        }
        if followed.free {
            self.shared.tell(&message!("held-no-longer"));
        }
    }
}
