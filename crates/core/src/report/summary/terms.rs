//! Terms in words: until when one may appeal, hand in more evidence, and be assessed again.

use chrono::NaiveDate;

use crate::{
    locale::{Locale, Message, dates::day},
    message,
    report::letter::{DaysCounted, Deadline, KnownDays, WorkingCalendar, deadline},
    rubric::{Term, TermStart},
    session::Interview,
};

/// The words for one thing that has a term.
struct TermWords {
    /// The last day is known.
    until: fn(NaiveDate) -> Message,
    /// The last day is not known yet, and is counted in days of the calendar from the signature.
    within: fn(u16) -> Message,
    /// The same where the days and their beginning are said in words.
    within_counted: fn(Message) -> Message,
    /// There is no term.
    not_said: fn() -> Message,
}

const APPEAL: TermWords = TermWords {
    until: |on| message!("letter-appeal-until", date = day(on)),
    within: |days| message!("letter-appeal-within", days = days),
    within_counted: |within| message!("letter-appeal-within-counted", within = within),
    not_said: || message!("letter-appeal"),
};

const EVIDENCE: TermWords = TermWords {
    until: |on| message!("letter-evidence-until", date = day(on)),
    within: |days| message!("letter-evidence-within", days = days),
    within_counted: |within| message!("letter-evidence-within-counted", within = within),
    not_said: || message!("letter-evidence"),
};

/// The way to appeal, and the day until which the candidate may, as far as it is known.
pub(in crate::report) fn appeal(
    interview: &Interview,
    term: Option<Term>,
    calendar: Option<&WorkingCalendar>,
    locale: &Locale,
) -> String {
    told(&APPEAL, interview, term, calendar, locale)
}

/// The day until which more evidence is taken.
pub(in crate::report) fn evidence_until(
    interview: &Interview,
    term: Option<Term>,
    calendar: Option<&WorkingCalendar>,
    locale: &Locale,
) -> String {
    told(&EVIDENCE, interview, term, calendar, locale)
}

/// The day from which the candidate can be assessed again, where a centre lets a term pass before.
pub(in crate::report) fn resit_after(
    interview: &Interview,
    term: Term,
    calendar: Option<&WorkingCalendar>,
    locale: &Locale,
) -> String {
    let known = known_days(interview);
    match deadline(term, known, calendar) {
        Deadline::Day { on, days } => {
            let from = locale.say(&message!("letter-resit-from", date = day(on)));
            with_ground(from, term, known, days, locale)
        }
        Deadline::Within(term) => {
            let (count, from) = (term.count.name(), term.from.name());
            locale.say(&message!("letter-resit-after", days = term.days, count = count, from = from))
        }
    }
}

fn told(
    words: &TermWords,
    interview: &Interview,
    term: Option<Term>,
    calendar: Option<&WorkingCalendar>,
    locale: &Locale,
) -> String {
    let known = known_days(interview);
    // The signature may never come.
    let never = known.signed.is_none() && interview.record().broken_off.is_some();
    let Some(term) = term.filter(|_| !never) else { return locale.say(&(words.not_said)()) };
    let plain = term == Term::plain(term.days);
    match deadline(term, known, calendar) {
        Deadline::Day { on, .. } if plain => locale.say(&(words.until)(on)),
        Deadline::Day { on, days } => with_ground(locale.say(&(words.until)(on)), term, known, days, locale),
        Deadline::Within(term) if plain => locale.say(&(words.within)(term.days)),
        Deadline::Within(term) => locale.say(&(words.within_counted)(within(term))),
    }
}

/// A term in words: within 5 working days from the day on which you are told.
pub(in crate::report) fn within(term: Term) -> Message {
    message!("term-within", days = term.days, count = term.count.name(), from = term.from.name())
}

/// A day with the ground on which it was counted, so that whoever reads it can count again.
fn with_ground(told: String, term: Term, known: KnownDays, days: DaysCounted, locale: &Locale) -> String {
    let from = match term.from {
        TermStart::Signed => known.signed,
        TermStart::Informed => known.informed,
    };
    let counted = from.map(|from: NaiveDate| {
        let (count, start) = (term.count.name(), term.from.name());
        message!("term-counted", days = term.days, count = count, from = start, date = day(from))
    });
    let note = match days {
        DaysCounted::Surely => None,
        DaysCounted::YearUnknown { year } => Some(message!("term-year-unknown", year = year.to_string())),
        DaysCounted::WithoutCalendar => Some(message!("term-without-calendar")),
    };
    let said = counted.iter().chain(&note).map(|each| locale.say(each));
    [told].into_iter().chain(said).collect::<Vec<_>>().join(" ")
}

/// The days from which terms are counted. In practice the day of the signature is the one that the case imagines.
fn known_days(interview: &Interview) -> KnownDays {
    let record = interview.record();
    KnownDays { signed: record.decided_on(), informed: record.informed_on() }
}
