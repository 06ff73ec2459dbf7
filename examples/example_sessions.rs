//! Writes the example sessions of `sessions/`: plainly fictional interviews on shipped rubrics, held by the same rules as
//! any other. `cargo run --example example_sessions -- sessions`

use std::{path::Path, sync::Arc};

use chrono::{DateTime, NaiveDate, TimeDelta};
use ed25519_dalek::SigningKey;
use viva::{
    judgement::{carry, recommend},
    rubric::{Criterion, Directness, EvidenceKind, Rubric},
    session::{
        ConflictOfInterest, Event, EvidenceItem, Interview, ItemState, Judgement, Moment, Place, Preparation, Rating,
        RulesOfEvidence, ScriptPart, Stage, Unfinished, Verdict, seal,
    },
    store::{Contents, Protection, Shelf, document, open_session, seal_added, write_text},
};

const ASSESSOR: &str = "A. Example (fictional assessor)";

/// Everybody knows this key: a seal made with it shows what seals look like and proves nothing.
const EXAMPLE_KEY: &[u8; 32] = b"example key, known to all, no us";

/// An interview with a clock of its own.
struct Held {
    interview: Interview,
    now: Moment,
}

impl Held {
    fn begin(session: &str, candidate: &str, rubric: &Arc<Rubric>, on: &str) -> Self {
        let preparation = Preparation { candidate: candidate.into(), ..Preparation::new(rubric) };
        let mut held = Held::at(session, rubric, on);
        held.prepare(preparation);
        held
    }

    /// The interview that follows a signed one, on the units that are open.
    fn follow(earlier: &Interview, session: &str, on: &str) -> Self {
        let mut held = Held::at(session, earlier.rubric(), on);
        let follows = carry(earlier, earlier.rubric(), held.now.date_naive()).expect("something is open");
        let proposed = follows.proposed.clone();
        held.act(Event::Follows(Box::new(follows)), 1);
        held.prepare(proposed);
        held
    }

    fn at(session: &str, rubric: &Arc<Rubric>, on: &str) -> Self {
        let now: Moment = DateTime::parse_from_rfc3339(&format!("{on}T10:00:00+05:00")).expect("a date");
        Held { interview: Interview::begin(session.into(), rubric.clone(), ASSESSOR, now), now }
    }

    fn prepare(&mut self, preparation: Preparation) {
        let preparation = Preparation {
            assessor: ASSESSOR.into(),
            place: "Room 3, an imagined centre".into(),
            conflict_of_interest: ConflictOfInterest::None,
            documents: vec!["Folder with work samples (invented)".into()],
            ..preparation
        };
        self.act(Event::Prepared(preparation), 120);
    }

    fn act(&mut self, event: Event, seconds: i64) {
        self.now += TimeDelta::seconds(seconds);
        self.interview.act(event, ASSESSOR, self.now).expect("the example keeps the rules");
    }

    fn script(&mut self, script: ScriptPart) {
        let rubric = self.interview.rubric().clone();
        for item in rubric.script(script).checklist.keys() {
            self.act(Event::ItemDone { script, item: item.clone() }, 12);
        }
        debug_assert!(self.interview.record().checklist(script).values().all(|state| *state == ItemState::Done));
    }

    /// Asks the first questions, at most so many, with a remark linked to each criterion that they inform.
    fn ask(&mut self, most: usize) {
        let rubric = self.interview.rubric().clone();
        for _ in 0..most {
            let left = self.interview.record().questions_left(&rubric);
            let Some(question) = left.first().cloned() else { return };
            self.act(Event::QuestionOpened { question: question.clone() }, 20);
            let known = &rubric.questions[&question];
            let mut after = None;
            let mut notes = vec!["Told of own work, one case at length (invented for this example).".to_owned()];
            notes.extend(known.informs.iter().map(|criterion| format!("Did and said what was asked for #{criterion}")));
            for text in notes {
                let remark = self.interview.record().next_remark();
                let (question, began) = (question.clone(), self.now);
                self.act(Event::RemarkAdded { remark: remark.clone(), question, after, began, text }, 55);
                after = Some(remark);
            }
            for (probe, _) in known.probes.iter().filter(|(_, probe)| probe.required) {
                let (question, probe) = (question.clone(), probe.clone());
                self.act(Event::ProbeUsed { question, probe, used: true }, 10);
            }
            for point in known.listen_for.keys().take(2) {
                let (question, point) = (question.clone(), point.clone());
                self.act(Event::PointHeard { question, point, heard: true }, 5);
            }
        }
    }

    /// One item for every demand of a criterion that is to be rated.
    fn evidence(&mut self, skip: &[&str]) {
        let rubric = self.interview.rubric().clone();
        let yes = || Verdict { judgement: Judgement::Yes, remark: String::new() };
        let unrated: Vec<Criterion> = self.interview.record().criteria_unrated(&rubric).cloned().collect();
        let demanding = unrated.iter().filter(|criterion| !criterion.evidence.is_empty());
        for criterion in demanding.filter(|criterion| !skip.contains(&criterion.id.as_str())) {
            let kind = criterion.evidence.lists()[0][0].kinds.first().copied().unwrap_or(EvidenceKind::WorkSample);
            let item = EvidenceItem {
                person: String::new(),
                place: String::new(),
                hours: None,
                kind,
                title: format!("Piece shown for {} (invented)", criterion.id),
                source: "the candidate".into(),
                date: NaiveDate::from_ymd_opt(2026, 6, 1),
                date_span: None,
                criteria: vec![criterion.id.clone()],
                directness: Directness::Direct,
                verification: "original seen".into(),
                observation: None,
                testimony: None,
                file: None,
                rules: RulesOfEvidence { valid: yes(), authentic: yes(), current: yes(), sufficient: yes() },
            };
            let evidence = self.interview.record().next_evidence();
            self.act(Event::EvidenceAdded { evidence, item }, 30);
        }
    }

    fn close(&mut self) {
        self.script(ScriptPart::Closing);
        self.act(Event::InterviewClosed, 60);
    }

    /// Rates every criterion, at the rank that `rank` gives.
    fn rate(&mut self, rank: impl Fn(&Criterion) -> Option<usize>) {
        let rubric = self.interview.rubric().clone();
        let unrated: Vec<Criterion> = self.interview.record().criteria_unrated(&rubric).cloned().collect();
        for criterion in unrated {
            let levels = &rubric.scale_of(&criterion).levels;
            let rating = match rank(&criterion) {
                Some(rank) => Rating::Level(levels[rank].id.clone()),
                None => Rating::NotEnoughEvidence,
            };
            self.act(Event::Rated { criterion: criterion.id.clone(), rating }, 40);
            let asked = rubric.questions_informing(&criterion.id).next();
            let cited = asked.map_or("the evidence".to_owned(), |question| question.id.to_string());
            let rationale = format!("From what was said and shown in {cited} (invented for this example).");
            self.act(Event::RationaleWritten { criterion: criterion.id.clone(), rationale }, 30);
        }
    }

    fn sign(&mut self, feedback: &str) {
        let recommendation = recommend(self.interview.rubric(), self.interview.record(), self.now.date_naive());
        let outcome = recommendation.outcome.expect("the interview is complete");
        self.act(Event::FeedbackWritten { feedback: feedback.into() }, 120);
        self.act(Event::RecommendationAccepted { outcome }, 20);
        let key = seal::public_key(&SigningKey::from_bytes(EXAMPLE_KEY));
        self.act(Event::Signed { name: ASSESSOR.into(), outcome, key: Some(key) }, 20);
    }

    /// Writes the session, unless it is there: what was signed stays as it was signed.
    fn write(&self, folder: &Path, name: &str, stage: Option<Stage>) {
        if folder.join(name).exists() {
            return;
        }
        let unfinished =
            stage.map(|stage| Unfinished { place: Place { stage, ..Place::default() }, ..Unfinished::default() });
        let mut seals = Vec::new();
        seal_added(&self.interview, &mut seals, 0, &SigningKey::from_bytes(EXAMPLE_KEY));
        let contents = Contents { seals: &seals, ..Contents::new(&self.interview, unfinished.as_ref()) };
        let text = document::write(&contents);
        write_text(&folder.join(name), &text).expect("the folder can be written");
    }
}

fn main() {
    let folder = std::env::args().nth(1).expect("the folder to write to");
    let folder = Path::new(&folder);
    let shelf = Shelf::open(&viva::rubrics("no-own-rubrics"));
    let rubric = |id: &str| shelf.find(id).expect("a shipped rubric").rubric.clone();

    let mut full = Held::begin("example-full", "EXAMPLE-1", &rubric("care-assistant"), "2026-10-05");
    full.script(ScriptPart::Opening);
    full.ask(usize::MAX);
    full.evidence(&[]);
    full.close();
    full.rate(|criterion| Some(criterion.needed + 1));
    full.sign("You showed everything that the work asks for. Thank you for telling us about it so clearly.");
    full.write(folder, "2026-10-05-EXAMPLE-1-care-assistant.ron", None);

    let mut partial = Held::begin("example-partial", "EXAMPLE-2", &rubric("adult-educator"), "2026-10-12");
    partial.script(ScriptPart::Opening);
    partial.ask(usize::MAX);
    partial.evidence(&["C13"]);
    partial.close();
    partial.rate(|criterion| Some(criterion.needed));
    partial.sign("Three units are yours. For the fourth, bring one piece of written feedback that you gave a learner.");
    partial.write(folder, "2026-10-12-EXAMPLE-2-adult-educator.ron", None);

    let mut broken = Held::begin("example-broken-off", "EXAMPLE-3", &rubric("solar-installer"), "2026-10-19");
    broken.script(ScriptPart::Opening);
    broken.ask(6);
    broken.act(Event::BrokenOff { reason: "The candidate felt unwell; a new date is agreed (invented).".into() }, 90);
    broken.write(folder, "2026-10-19-EXAMPLE-3-solar-installer.ron", Some(Stage::Recommend));

    let mut waiting = Held::begin("example-to-be-rated", "EXAMPLE-4", &rubric("digital-competence"), "2026-10-26");
    waiting.script(ScriptPart::Opening);
    waiting.ask(usize::MAX);
    waiting.evidence(&[]);
    waiting.close();
    waiting.write(folder, "2026-10-26-EXAMPLE-4-digital-competence.ron", Some(Stage::Rate));

    let earlier = folder.join("2026-10-12-EXAMPLE-2-adult-educator.ron");
    let earlier = open_session(&earlier, &Protection::plain()).expect("it was written").interview;
    let mut next = Held::follow(&earlier, "example-next", "2026-11-23");
    next.script(ScriptPart::Opening);
    next.ask(usize::MAX);
    next.evidence(&[]);
    next.close();
    next.rate(|criterion| Some(criterion.needed));
    next.sign("With the feedback that you brought, the fourth unit is yours as well.");
    next.write(folder, "2026-11-23-EXAMPLE-2-adult-educator-next.ron", None);
}
