//! Writes the example sessions of `sessions/`: interviews with the scripted candidates of the practice cases, held, noted
//! and rated as the reference of each case has it, by the same rules as any other. People and places are fictional.
//! `cargo run --example example_sessions -- sessions`

use std::{error::Error, fs, path::Path, sync::Arc};

use chrono::{DateTime, NaiveDate, TimeDelta};
use ed25519_dalek::SigningKey;
use viva::{
    judgement::{carry, recommend},
    locale::Language,
    practice::{self, Case, CaseDocument},
    procedure::{self, Reply, Topic},
    rubric::{CriterionId, Directness, EvidenceKind, ObservationSheetId, QuestionId, Rubric, Text},
    session::{
        CandidateWord, ConflictOfInterest, Event, EvidenceItem, Interview, Judgement, Moment, ObservationEvent,
        ObservationScene, ObservationSetting, Outcome, Place, Preparation, Rating, RulesOfEvidence, ScriptPart, Stage,
        StepMark, Unfinished, Verdict, WordOn, seal,
    },
    store::{Contents, Protection, Shelf, document, open_session, seal_added, write_text},
};

/// Everybody knows this key: a seal made with it shows what seals look like and proves nothing.
const EXAMPLE_KEY: &[u8; 32] = b"example key, known to all, no us";

/// Words of the examples that no case has.
struct Words {
    assessor: &'static str,
    place: &'static str,
    checked: &'static str,
}

fn words(language: &Language) -> Words {
    match language.as_str() {
        "ru" => Words {
            assessor: "А. Пример (вымышленный эксперт)",
            place: "Кабинет 3 вымышленного центра",
            checked: "показан подлинник",
        },
        "kk" => Words {
            assessor: "А. Мысал (ойдан шығарылған бағалаушы)",
            place: "Ойдан шығарылған орталықтың 3-бөлмесі",
            checked: "түпнұсқасы көрсетілді",
        },
        _ => Words {
            assessor: "A. Example (fictional assessor)",
            place: "Room 3, an imagined centre",
            checked: "original seen",
        },
    }
}

/// An interview with a clock of its own, in one language.
struct Held {
    interview: Interview,
    language: Language,
    now: Moment,
}

impl Held {
    fn begin(session: &str, candidate: &str, rubric: &Arc<Rubric>, case: &Case, language: &str, on: &str) -> Self {
        let language = Language::from(language);
        let mut held = Held::at(session, rubric, language.clone(), on);
        let usual = Preparation::new(rubric);
        let brought = case.documents.values().filter(|document| document.shown_in.is_none());
        let preparation = Preparation {
            candidate: candidate.into(),
            units: if case.candidate.units.is_empty() { usual.units.clone() } else { case.candidate.units.clone() },
            circumstances: case.candidate.circumstances.clone(),
            documents: brought.map(|document| held.say(&document.title)).collect(),
            ..usual
        };
        held.prepare(preparation);
        held
    }

    /// The interview that follows a signed one, on the units that are open.
    fn follow(earlier: &Interview, session: &str, on: &str) -> Result<Self, Box<dyn Error>> {
        let language = earlier.record().preparation.language.clone();
        let mut held = Held::at(session, earlier.rubric(), language, on);
        let follows = carry(earlier, earlier.rubric(), held.now.date_naive()).map_err(|why| format!("{why:?}"))?;
        let proposed = follows.proposed.clone();
        held.act(Event::Follows(Box::new(follows)), 1);
        held.prepare(proposed);
        Ok(held)
    }

    fn at(session: &str, rubric: &Arc<Rubric>, language: Language, on: &str) -> Self {
        let now: Moment = DateTime::parse_from_rfc3339(&format!("{on}T10:00:00+05:00")).expect("a date");
        let assessor = words(&language).assessor;
        Held { interview: Interview::begin(session.into(), rubric.clone(), assessor, now), language, now }
    }

    fn prepare(&mut self, preparation: Preparation) {
        let words = words(&self.language);
        let preparation = Preparation {
            assessor: words.assessor.into(),
            place: words.place.into(),
            language: self.language.clone(),
            conflict_of_interest: ConflictOfInterest::None,
            ..preparation
        };
        self.act(Event::Prepared(preparation), 120);
    }

    fn say(&self, text: &Text) -> String {
        text.get(&self.language).to_owned()
    }

    fn act(&mut self, event: Event, seconds: i64) {
        self.now += TimeDelta::seconds(seconds);
        let told = format!("{event:?}");
        if let Err(refused) = self.interview.act(event, words(&self.language).assessor, self.now) {
            panic!("{told} is refused: {refused:?}");
        }
    }

    fn script(&mut self, script: ScriptPart) {
        let rubric = self.interview.rubric().clone();
        for item in rubric.script(script).checklist.keys() {
            self.act(Event::ItemDone { script, item: item.clone() }, 12);
        }
    }

    /// Asks what there is to ask, and notes what the reference of the case does.
    fn ask(&mut self, case: &Case) {
        while let Some(question) = self.next_question() {
            let remarks = case.reference.remarks.iter().filter(|remark| remark.question == question);
            let (open, close) = if self.language.as_str() == "en" { ('“', '”') } else { ('«', '»') };
            let noted: Vec<String> = remarks
                .map(|remark| {
                    let links: String = remark.criteria.iter().map(|criterion| format!(" #{criterion}")).collect();
                    format!("{}: {open}{}{close}{links}", self.say(&remark.note), self.say(&remark.quote))
                })
                .collect();
            self.hear(&question, noted);
            let rubric = self.interview.rubric().clone();
            let Some(answer) = case.answers.get(&question) else { continue };
            for (probe, said) in &answer.probes {
                let own = rubric.questions[&question].probes.get(probe);
                if own.is_some_and(|own| own.required || !said.reveals.is_empty()) {
                    self.act(Event::ProbeUsed { question: question.clone(), probe: probe.clone(), used: true }, 10);
                }
            }
            for point in &answer.heard {
                self.act(Event::PointHeard { question: question.clone(), point: point.clone(), heard: true }, 5);
            }
        }
    }

    fn next_question(&self) -> Option<QuestionId> {
        let left = self.interview.record().questions_left(self.interview.rubric());
        left.first().map(|question| (*question).clone())
    }

    fn hear(&mut self, question: &QuestionId, noted: Vec<String>) {
        self.act(Event::QuestionOpened { question: question.clone() }, 20);
        self.act(Event::QuestionAsked { question: question.clone() }, 15);
        let mut after = None;
        for text in noted {
            let remark = self.interview.record().next_remark();
            let event =
                Event::RemarkAdded { remark: remark.clone(), question: question.clone(), after, began: self.now, text };
            self.act(event, 55);
            after = Some(remark);
        }
    }

    /// Watches a task of the rubric on a day before the interview, and sees every step of it.
    fn watch(&mut self, sheet: &str, scene: ObservationScene) {
        let sheet = ObservationSheetId::from(sheet);
        let observation = self.interview.record().next_observation();
        let act = |held: &mut Held, event, seconds| {
            held.act(Event::Observation { observation: observation.clone(), event }, seconds);
        };
        let rubric = self.interview.rubric().clone();
        act(self, ObservationEvent::Begun { sheet: sheet.clone(), scene }, 30);
        let steps = rubric.observation_sheet(&sheet).expect("a sheet of the rubric").steps.keys();
        for step in steps {
            act(self, ObservationEvent::Marked { step: step.clone(), mark: Some(StepMark::Seen) }, 8);
        }
        let ended =
            procedure::answer(&self.interview, &Topic::ObservationEnd(observation), Reply::Tick(true), self.now);
        ended.expect("a running observation ends").events.into_iter().for_each(|event| self.act(event, 20));
    }

    /// Lists what was brought, judged as the reference has it; what was watched stands in the register already.
    fn evidence(&mut self, case: &Case, watched: bool) {
        let listed =
            case.documents.values().filter(|document| !(watched && document.kind == EvidenceKind::Observation));
        for document in listed {
            self.add(self.item(document));
        }
    }

    fn item(&self, document: &CaseDocument) -> EvidenceItem {
        let judged = |judgement| Verdict { judgement, remark: String::new() };
        let because = self.say(&document.because);
        let rules = document.rules;
        EvidenceItem {
            kind: document.kind,
            title: self.say(&document.title),
            source: self.say(&document.source),
            date: document.date,
            criteria: self.in_order(&document.criteria),
            directness: document.directness,
            rules: RulesOfEvidence {
                valid: judged(rules.valid),
                authentic: judged(rules.authentic),
                current: judged(rules.current),
                sufficient: Verdict { judgement: rules.sufficient, remark: because },
            },
            ..self.blank()
        }
    }

    /// Criteria in the order of the rubric, as every door writes them.
    fn in_order(&self, criteria: &[CriterionId]) -> Vec<CriterionId> {
        let known = self.interview.rubric().criteria.keys();
        known.filter(|criterion| criteria.contains(criterion)).cloned().collect()
    }

    fn add(&mut self, item: EvidenceItem) {
        let evidence = self.interview.record().next_evidence();
        self.act(Event::EvidenceAdded { evidence, item }, 30);
    }

    /// An item about which nothing is known but that it was looked at and is in order.
    fn blank(&self) -> EvidenceItem {
        let yes = || Verdict { judgement: Judgement::Yes, remark: String::new() };
        EvidenceItem {
            person: String::new(),
            place: String::new(),
            hours: None,
            kind: EvidenceKind::WorkSample,
            title: String::new(),
            source: String::new(),
            date: None,
            date_span: None,
            criteria: Vec::new(),
            directness: Directness::Direct,
            verification: words(&self.language).checked.into(),
            observation: None,
            testimony: None,
            file: None,
            rules: RulesOfEvidence { valid: yes(), authentic: yes(), current: yes(), sufficient: yes() },
        }
    }

    fn close(&mut self, word: CandidateWord) {
        self.act(Event::CandidateSaid { on: WordOn::Evidence, word: CandidateWord::Agreed }, 20);
        self.act(Event::CandidateSaid { on: WordOn::Record, word }, 90);
        self.script(ScriptPart::Closing);
        self.act(Event::InterviewClosed, 60);
    }

    /// Rates as the reference of the case does.
    fn rate(&mut self, case: &Case) {
        let rated: Vec<(CriterionId, Rating, String)> = case
            .reference
            .ratings
            .iter()
            .map(|(criterion, each)| (criterion.clone(), each.rating.clone(), self.say(&each.because)))
            .collect();
        self.rate_as(rated);
    }

    fn rate_as(&mut self, rated: Vec<(CriterionId, Rating, String)>) {
        for (criterion, rating, rationale) in rated {
            self.act(Event::Rated { criterion: criterion.clone(), rating }, 40);
            self.act(Event::RationaleWritten { criterion, rationale }, 30);
        }
    }

    fn computed(&self) -> Outcome {
        let recommendation = recommend(self.interview.rubric(), self.interview.record(), self.now.date_naive());
        let unrated = self.interview.record().criteria_unrated(self.interview.rubric());
        let unrated: Vec<&str> = unrated.map(|criterion| criterion.id.as_str()).collect();
        recommendation.outcome.unwrap_or_else(|| panic!("not rated: {unrated:?}"))
    }

    /// Recommends what the rules give, or departs from it for a reason.
    fn sign(&mut self, feedback: &str, departure: Option<(Outcome, &str)>) {
        let computed = self.computed();
        self.act(Event::FeedbackWritten { feedback: feedback.into() }, 120);
        let outcome = match departure {
            None => {
                self.act(Event::RecommendationAccepted { outcome: computed }, 20);
                computed
            }
            Some((outcome, reason)) => {
                let reason = reason.into();
                self.act(Event::RecommendationDeparted { computed: Some(computed), outcome, reason }, 60);
                outcome
            }
        };
        let key = seal::public_key(&SigningKey::from_bytes(EXAMPLE_KEY));
        let name = words(&self.language).assessor.into();
        self.act(Event::Signed { name, outcome, key: Some(key) }, 20);
    }

    /// Writes the session, unless it is there: what was signed stays as it was signed.
    fn write(&self, folder: &Path, name: &str, stage: Option<Stage>) -> Result<(), Box<dyn Error>> {
        if folder.join(name).exists() {
            return Ok(());
        }
        let unfinished =
            stage.map(|stage| Unfinished { place: Place { stage, ..Place::default() }, ..Unfinished::default() });
        let mut seals = Vec::new();
        seal_added(&self.interview, &mut seals, 0, &SigningKey::from_bytes(EXAMPLE_KEY));
        let contents = Contents { seals: &seals, ..Contents::new(&self.interview, unfinished.as_ref()) };
        write_text(&folder.join(name), &document::write(&contents))?;
        Ok(())
    }
}

/// What was said in the interview that follows, on what the first one left open: question, note and words, criteria.
const FOLLOWED: &[(&str, &str, &[&str])] = &[
    (
        "Q8",
        "two days of a course in moving people last week; tells it on Mrs K.: legs asked first, chair, brakes; she sat, went white, so he let her lie: “I used to think stopping is for the weak”",
        &["C7"],
    ),
    ("Q8", "lets her push up herself: “she needs four minutes, I count the tiles”", &["C14"]),
    (
        "Q10",
        "leaves him lying, asks what hurts, looks at head and legs, asks for blood thinners; then by way of a chair: “the floor is not hot”",
        &["C9"],
    ),
    ("Q11", "gives fork and cup into the hand, waits", &["C14"]),
    (
        "Q14",
        "heels, tailbone, elbows, ears; turns every two to three hours as the nurse wrote; red that stays red: calls her; “no rubbing, no ring, I threw the bottle away”",
        &["C15"],
    ),
];

/// The ratings then of what was open.
const RATED_THEN: &[(&str, &str)] = &[
    (
        "C7",
        "Every step of the sheet seen, stopped at “that hurts”; told of a move that he broke off (Q8). The nurse writes the same of the ward.",
    ),
    ("C9", "Looks and asks before anything is moved, knows when to call, blood thinners named by himself (Q10)."),
    (
        "C14",
        "Leaves the work to the person where she can do it, told with time and place (Q8, Q11); seen in the transfer.",
    ),
    ("C15", "Places, times and whom to call (Q14); the old habits are told as errors."),
];

/// A case of a shipped rubric, with its rubric.
fn case(shelf: &Shelf, rubric: &str, case: &str) -> Result<(Arc<Rubric>, Case), Box<dyn Error>> {
    let found = shelf.find(rubric).ok_or("a shipped rubric")?.rubric.clone();
    let path = format!("{}/rubrics/{rubric}/cases/{case}.ron", env!("CARGO_MANIFEST_DIR"));
    let read = practice::read(&fs::read_to_string(path)?, &found).map_err(|faults| format!("{faults:?}"))?;
    Ok((found, read))
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("the folder to write to")?;
    let folder = Path::new(&folder);
    let shelf = Shelf::open(&viva::rubrics("no-own-rubrics"));

    let (rubric, quiet) = case(&shelf, "adult-educator", "quiet-one")?;
    let mut full = Held::begin("example-full", "EXAMPLE-1", &rubric, &quiet, "ru", "2026-10-05");
    full.script(ScriptPart::Opening);
    full.ask(&quiet);
    full.evidence(&quiet, false);
    full.close(CandidateWord::Agreed);
    full.rate(&quiet);
    full.sign(
        "Вы показали все четыре модуля. Спасибо, что рассказывали так подробно, хотя говорить о себе вам непросто.",
        None,
    );
    full.act(
        Event::Informed {
            on: NaiveDate::from_ymd_opt(2026, 10, 6).ok_or("a day")?, way: "по телефону".into()
        },
        86_400,
    );
    let amended = Event::Amended {
        text: "Руководитель учебного центра подтвердил по телефону, что план занятия составила кандидат.".into(),
        reason: "До подписания он был в отпуске.".into(),
        criteria: vec!["C2".into()],
    };
    full.act(amended, 3 * 86_400);
    full.write(folder, "2026-10-05-EXAMPLE-1-adult-educator.ron", None)?;

    let (care, kind) = case(&shelf, "care-assistant", "kind-hands")?;
    let mut partial = Held::begin("example-partial", "EXAMPLE-2", &care, &kind, "en", "2026-11-16");
    partial.script(ScriptPart::Opening);
    partial.ask(&kind);
    partial.evidence(&kind, false);
    partial.close(CandidateWord::Remarked("With the lifting: nobody ever showed me another way.".into()));
    partial.rate(&kind);
    partial.sign(
        "Three units are yours. Take the course in moving people; then we look at the second and the fourth.",
        None,
    );
    partial.write(folder, "2026-11-16-EXAMPLE-2-care-assistant.ron", None)?;

    let (solar, few) = case(&shelf, "solar-installer", "few-words")?;
    let mut watched = Held::begin("example-watched", "EXAMPLE-3", &solar, &few, "kk", "2026-10-22");
    for (sheet, day) in [("isolate", 12), ("roof", 13)] {
        let scene = ObservationScene {
            place: "Ойдан шығарылған нысан, тұрғын үй".into(),
            setting: ObservationSetting::Real,
            present: "Бригадир (ойдан шығарылған)".into(),
            held_on: NaiveDate::from_ymd_opt(2026, 10, day),
        };
        watched.watch(sheet, scene);
    }
    watched.script(ScriptPart::Opening);
    watched.ask(&few);
    watched.evidence(&few, true);
    watched.close(CandidateWord::Agreed);
    watched.rate(&few);
    watched.sign("Жұмысыңызды көрсеттіңіз, рақмет. Бірінші бөлімдегі жобалау есебін бекітіп алыңыз.", None);
    watched.write(folder, "2026-10-22-EXAMPLE-3-solar-installer.ron", None)?;

    let (digital, slow) = case(&shelf, "digital-competence", "slow-and-sure")?;
    let mut waiting = Held::begin("example-to-be-rated", "EXAMPLE-4", &digital, &slow, "ru", "2026-10-26");
    waiting.script(ScriptPart::Opening);
    waiting.ask(&slow);
    waiting.evidence(&slow, false);
    waiting.close(CandidateWord::Agreed);
    waiting.write(folder, "2026-10-26-EXAMPLE-4-digital-competence.ron", Some(Stage::Rate))?;

    let (_, bag) = case(&shelf, "care-assistant", "full-handbag")?;
    let mut departed = Held::begin("example-departed", "EXAMPLE-5", &care, &bag, "en", "2026-11-17");
    departed.script(ScriptPart::Opening);
    departed.ask(&bag);
    departed.evidence(&bag, false);
    departed.close(CandidateWord::Declined(String::new()));
    departed.rate(&bag);
    let reason =
        "Two papers are in doubt as to whose they are. Whether that has consequences is not for one assessor to say.";
    departed.sign(
        "What you told was convincing. The head of the centre will write to you about the papers.",
        Some((Outcome::Refer, reason)),
    );
    departed.write(folder, "2026-11-17-EXAMPLE-5-care-assistant.ron", None)?;

    let earlier = folder.join("2026-11-16-EXAMPLE-2-care-assistant.ron");
    let earlier = open_session(&earlier, &Protection::plain()).map_err(|error| format!("{error:?}"))?.interview;
    let mut next = Held::follow(&earlier, "example-next", "2026-11-26")?;
    let scene = ObservationScene {
        place: "Ward of an imagined care home".into(),
        setting: ObservationSetting::Real,
        present: "Ward nurse (fictional)".into(),
        held_on: None,
    };
    next.watch("O1", scene);
    next.script(ScriptPart::Opening);
    while let Some(question) = next.next_question() {
        let said = FOLLOWED.iter().filter(|(of, ..)| question == QuestionId::from(*of));
        let noted = said.map(|(_, note, criteria)| {
            let links: String = criteria.iter().map(|criterion| format!(" #{criterion}")).collect();
            format!("{note}{links}")
        });
        let noted = noted.collect();
        next.hear(&question, noted);
    }
    next.add(EvidenceItem {
        title: "Letter of the ward nurse on a week of moving people".into(),
        source: "Ward nurse (fictional)".into(),
        date: NaiveDate::from_ymd_opt(2026, 11, 24),
        criteria: vec!["C7".into()],
        kind: EvidenceKind::Testimonial,
        directness: Directness::Indirect,
        ..next.blank()
    });
    next.close(CandidateWord::Agreed);
    let level = |id: &str| Rating::Level(id.into());
    next.rate_as(RATED_THEN.iter().map(|(id, why)| ((*id).into(), level("2"), (*why).to_owned())).collect());
    next.sign("With what you have learnt, the second and the fourth unit are yours as well.", None);
    next.write(folder, "2026-11-26-EXAMPLE-2-care-assistant-next.ron", None)
}
