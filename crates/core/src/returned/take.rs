//! What a form that came back is for the session: the events by which its answers come on record. Each is tried on a copy
//! of the interview, so that what may not happen is told with its place, and the rest still happens.

use crate::{
    bounds, folded,
    locale::Message,
    message,
    report::{FormMark, FormReader, letter::Centre},
    session::{Event, EvidenceFile, Interview, Moment, Refusal},
};

use super::{Answers, FormFault, Returned, Unread, WhyUnread, Written, candidate, observer, third_party};

/// What a form gives.
#[derive(Debug)]
pub struct Taken {
    pub mark: FormMark,
    pub events: Vec<Event>,
    /// What was understood.
    pub told: Vec<Message>,
    /// What was not, or is not taken.
    pub unread: Vec<Unread>,
}

/// Takes a form for a session: which events happen by it, what is told. `file` is the form as it lies on the disk; a form
/// for another candidate is taken where `anyway` says so. What the centre has printed on it is the form's own.
///
/// # Errors
/// Refused if the form is about something else, was read before, or holds nothing; and if the session takes nothing.
pub fn take(
    interview: &Interview,
    returned: &Returned,
    file: EvidenceFile,
    anyway: bool,
    centre: Option<&Centre>,
    (by, at): (&str, Moment),
) -> Result<Taken, FormFault> {
    let (rubric, record) = (interview.rubric(), interview.record());
    let mark = returned.mark.clone();
    if mark.rubric != rubric.id.as_str() {
        return Err(FormFault::OtherRubric { of_form: mark.rubric, of_session: rubric.id.to_string() });
    }
    if record.is_signed() {
        return Err(Refusal::Signed.into());
    }
    if !record.prepared {
        return Err(Refusal::NotPrepared.into());
    }
    let read_before =
        record.evidence.iter().find(|(_, item)| item.file.as_ref().is_some_and(|each| each.sha256 == file.sha256));
    if let Some((evidence, _)) = read_before {
        return Err(FormFault::ReadBefore { evidence: evidence.clone() });
    }
    let mut answers = Answers::of(returned, rubric, centre);
    let mut turn = Turn { trial: interview.clone(), events: Vec::new(), told: Vec::new(), by, at, file };
    if mark.version != rubric.version {
        let (form, session) = (mark.version.as_str(), rubric.version.as_str());
        turn.told.push(message!("returned-other-version", form = form, session = session));
    }
    turn.for_whom(&mut answers, anyway)?;
    if answers.is_empty() {
        return Err(FormFault::Empty);
    }
    answers.text(FormMark::CODE);
    match mark.reader {
        FormReader::Candidate => candidate::take(&mut turn, &mut answers),
        FormReader::ThirdParty => third_party::take(&mut turn, &mut answers)?,
        FormReader::Observer => observer::take(&mut turn, &mut answers),
        FormReader::Assessor => return Err(FormFault::OnPaper),
    }
    let unread = answers.finish();
    if unread.len() > bounds::FORM_UNREAD_MAX {
        return Err(FormFault::NoForm);
    }
    Ok(Taken { mark, events: turn.events, told: turn.told, unread })
}

/// A form on its way into a session.
pub(super) struct Turn<'a> {
    /// The interview with what was taken so far.
    pub(super) trial: Interview,
    pub(super) events: Vec<Event>,
    pub(super) told: Vec<Message>,
    pub(super) by: &'a str,
    pub(super) at: Moment,
    pub(super) file: EvidenceFile,
}

impl Turn<'_> {
    /// Lets an event happen, if it may.
    pub(super) fn act(&mut self, event: Event) -> Result<(), Refusal> {
        self.trial.act(event.clone(), self.by, self.at)?;
        self.events.push(event);
        Ok(())
    }

    /// Lets events happen, all or none of them.
    pub(super) fn act_all(&mut self, events: Vec<Event>) -> Result<(), Refusal> {
        let mut trial = self.trial.clone();
        for event in &events {
            trial.act(event.clone(), self.by, self.at)?;
        }
        self.trial = trial;
        self.events.extend(events);
        Ok(())
    }

    fn for_whom(&mut self, answers: &mut Answers, anyway: bool) -> Result<(), FormFault> {
        let of_session = &self.trial.record().preparation.candidate;
        match answers.text("candidate") {
            None => {
                self.told.push(message!("returned-for-nobody", candidate = of_session.as_str()));
                Ok(())
            }
            Some(written) if is_same_reference(&written.text, of_session) => Ok(()),
            Some(written) if anyway => {
                answers.tell(&written, WhyUnread::Differs);
                Ok(())
            }
            Some(written) => Err(FormFault::OtherCandidate { of_form: written.text, of_session: of_session.clone() }),
        }
    }
}

/// References are typed by many hands: capitals, blanks and letters that only look alike say nothing.
fn is_same_reference(one: &str, other: &str) -> bool {
    let plain = |text: &str| {
        let letters: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        folded::as_latin(&letters).to_lowercase()
    };
    plain(one) == plain(other)
}

/// A text on one line, as fields of the record hold it.
pub(super) fn on_one_line(written: Option<Written>) -> String {
    written.map(|written| written.text.split_whitespace().collect::<Vec<_>>().join(" ")).unwrap_or_default()
}
