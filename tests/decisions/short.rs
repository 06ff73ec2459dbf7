//! A rubric and a record in short form, for tests of judgement: what decides is written down, the rest is filled in.
//! Each criterion gets a question of its own, `Q-` and its id; the opening has one required item, `identity`, and the
//! closing one, `next-steps`.

use std::{fmt::Write, sync::Arc};

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use indexmap::IndexMap;
use ron::value::RawValue;
use serde::{Deserialize, Deserializer};
use viva::{
    rubric::{self, Directness, EvidenceKind, Number, QuestionId, Rubric},
    session::{
        ConflictOfInterest, DateSpan, Event, EvidenceItem, Interview, Judgement, Moment, Preparation, Rating,
        RulesOfEvidence, ScriptPart, Verdict,
        panel::{Sheet, SheetRating},
    },
};

/// RON taken over into the rubric as it stands: rules, demands, conditions.
#[derive(Debug, Clone, Default)]
pub struct Verbatim(pub String);

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortRubric {
    #[serde(default = "format_1")]
    pub format: u32,
    pub scales: Vec<ShortScale>,
    #[serde(default = "all_units")]
    pub rule: Verbatim,
    /// Group and how many of its units are needed.
    #[serde(default)]
    pub groups: IndexMap<String, usize>,
    #[serde(default)]
    pub circumstances: Vec<String>,
    /// Evidence that the whole asks for.
    #[serde(default)]
    pub evidence: Option<Verbatim>,
    pub units: Vec<ShortUnit>,
    #[serde(default)]
    pub more_questions: Vec<ShortQuestion>,
    /// Outcomes that there are not: `partial`, `more_evidence`.
    #[serde(default)]
    pub no_outcomes: Vec<String>,
    /// The rule for several assessors.
    #[serde(default)]
    pub panel: Option<Verbatim>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortScale {
    pub id: String,
    /// From the lowest to the highest; none on a scale of numbers.
    #[serde(default)]
    pub levels: Vec<String>,
    #[serde(default)]
    pub needed: Option<String>,
    /// Levels that stand between others.
    #[serde(default)]
    pub between: Vec<String>,
    /// The kind of a scale of numbers; its bands are `low` and `high`.
    #[serde(default)]
    pub number: Option<Verbatim>,
    /// Without them, levels count 0, 1, 2 …
    #[serde(default)]
    pub values: Vec<Number>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortUnit {
    pub id: String,
    #[serde(default)]
    pub credits: Number,
    #[serde(default)]
    pub elective: Option<String>,
    #[serde(default)]
    pub hurdle: Option<Verbatim>,
    #[serde(default)]
    pub requires: Option<Verbatim>,
    #[serde(default)]
    pub satisfied_by: Option<Verbatim>,
    #[serde(default = "all_met")]
    pub rule: Verbatim,
    /// Evidence that the unit asks for.
    #[serde(default)]
    pub evidence: Option<Verbatim>,
    /// All criteria, those of no part first, then those of each part.
    pub criteria: Vec<ShortCriterion>,
    /// The judgement of the whole unit; no question asks about it.
    #[serde(default)]
    pub holistic: Option<ShortCriterion>,
    #[serde(default)]
    pub parts: Vec<ShortPart>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortPart {
    pub id: String,
    #[serde(default)]
    pub rule: Option<Verbatim>,
    #[serde(default)]
    pub separately: bool,
    /// Its criteria among those of the unit.
    pub of: Vec<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortCriterion {
    pub id: String,
    /// The first scale, unless another is named.
    #[serde(default)]
    pub scale: Option<String>,
    #[serde(default)]
    pub counts: Option<Verbatim>,
    #[serde(default)]
    pub needed: Option<String>,
    #[serde(default)]
    pub critical: Option<String>,
    #[serde(default)]
    pub hurdle: Option<Verbatim>,
    #[serde(default)]
    pub weight: Option<Number>,
    #[serde(default)]
    pub indicators: Vec<String>,
    #[serde(default)]
    pub met_if: Option<Verbatim>,
    #[serde(default)]
    pub evidence: Option<Verbatim>,
    #[serde(default)]
    pub only_if: Option<Verbatim>,
    #[serde(default)]
    pub may_not_apply: bool,
    /// Contexts, and in how many of them it must be met.
    #[serde(default)]
    pub repeat_for: Option<Verbatim>,
    /// No question asks about it; only evidence can show it.
    #[serde(default)]
    pub unasked: bool,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortQuestion {
    pub id: String,
    pub informs: Vec<String>,
    #[serde(default)]
    pub listen_for: Option<Verbatim>,
    #[serde(default)]
    pub exact: Option<Verbatim>,
    #[serde(default)]
    pub minutes_least: Option<Verbatim>,
    #[serde(default)]
    pub minutes_most: Option<Verbatim>,
    #[serde(default)]
    pub only_if: Option<Verbatim>,
}

/// What is on record. Whatever is not said went as it should: every unit applied for, every question asked, every
/// rating with a rationale, the interview closed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Given {
    /// The day on which the interview was held on paper, before it was entered.
    pub held_on: Option<NaiveDate>,
    /// All, if none is named.
    pub units: Vec<String>,
    pub circumstances: Vec<String>,
    pub conflict_not_declared: bool,
    /// Required items of the scripts that were left out.
    pub items_left: Vec<String>,
    pub not_asked: Vec<String>,
    pub skipped: Vec<String>,
    /// Questions that the rubric does not have, with the criteria that they inform.
    pub ad_hoc: IndexMap<String, Vec<String>>,
    /// Other words in which questions were asked.
    pub reworded: IndexMap<String, String>,
    /// Points that were heard, under questions.
    pub heard: IndexMap<String, Vec<String>>,
    /// Remarks under questions.
    pub remarks: IndexMap<String, Vec<String>>,
    pub evidence: Vec<ShortEvidence>,
    /// Units for which a certificate stands: its place in the list of the unit, and the item.
    pub credited: IndexMap<String, (usize, String)>,
    pub ends: Ends,
    /// Criterion and level, or `not-enough-evidence`.
    pub ratings: IndexMap<String, String>,
    /// The rating of every other criterion that applies.
    pub ratings_else: Option<String>,
    /// What other assessors gave, by their names; `ratings` is then the first one's, and each rated alone.
    pub others: IndexMap<String, IndexMap<String, String>>,
    /// Criteria that do not apply by the assessor's word, each with the reason.
    pub does_not_apply: IndexMap<String, String>,
    /// Criteria rated before any question was asked.
    pub rated_early: Vec<String>,
    pub no_rationale: Vec<String>,
    pub no_feedback: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Deserialize)]
pub enum Ends {
    #[default]
    Closed,
    Open,
    BrokenOff,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortEvidence {
    #[serde(default = "work_sample")]
    pub kind: EvidenceKind,
    /// The criteria that it names.
    #[serde(default)]
    pub of: Vec<String>,
    #[serde(default)]
    pub date: Option<NaiveDate>,
    #[serde(default = "direct")]
    pub directness: Directness,
    /// What the second format may ask of it beside.
    #[serde(default)]
    pub details: ShortDetails,
    #[serde(default)]
    pub valid: Judgement,
    #[serde(default)]
    pub authentic: Judgement,
    #[serde(default)]
    pub current: Judgement,
    #[serde(default)]
    pub sufficient: Judgement,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ShortDetails {
    /// The month or the year alone is known, which begins on the date.
    pub span: Option<DateSpan>,
    /// Items differ in title, unless they say that it is this one.
    pub title: Option<String>,
    /// Units of which every criterion is named, too.
    pub units: Vec<String>,
    pub person: String,
    pub place: String,
    pub hours: Option<Number>,
}

fn format_1() -> u32 {
    1
}

fn all_units() -> Verbatim {
    Verbatim("AllUnits".to_owned())
}

fn all_met() -> Verbatim {
    Verbatim("AllMet".to_owned())
}

fn work_sample() -> EvidenceKind {
    EvidenceKind::WorkSample
}

fn direct() -> Directness {
    Directness::Direct
}

impl<'de> Deserialize<'de> for Verbatim {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Box::<RawValue>::deserialize(deserializer).map(|raw| Verbatim(raw.get_ron().trim().to_owned()))
    }
}

impl ShortRubric {
    pub fn read(&self) -> Result<Rubric, String> {
        let text = self.expand();
        rubric::read(&text).map_err(|faults| format!("{faults:?} in\n{text}"))
    }

    /// The whole rubric, as an author would write it.
    pub fn expand(&self) -> String {
        let scales = list(&self.scales, scale);
        let groups = list(&self.groups, |(id, at_least)| format!("(id: {id:?}, title: {id:?}, at_least: {at_least})"));
        let circumstances = list(&self.circumstances, |id| format!("(id: {id:?}, text: {id:?})"));
        let units = list(&self.units, |unit| self.unit(unit));
        let of_criteria = self.units.iter().flat_map(|unit| &unit.criteria).filter(|criterion| !criterion.unasked);
        let own = of_criteria.map(|criterion| ShortQuestion {
            id: format!("Q-{}", criterion.id),
            informs: vec![criterion.id.clone()],
            listen_for: listened_for(criterion),
            exact: None,
            minutes_least: None,
            minutes_most: None,
            only_if: None,
        });
        let questions = list(own.chain(self.more_questions.iter().cloned()), |question| {
            let ShortQuestion { id, informs, .. } = &question;
            let more: String = [
                ("listen_for", &question.listen_for),
                ("exact", &question.exact),
                ("minutes_least", &question.minutes_least),
                ("minutes_most", &question.minutes_most),
                ("only_if", &question.only_if),
            ]
            .map(|(name, value)| field(name, value))
            .concat();
            format!("(id: {id:?}, kind: Behavioural, wording: {id:?}, informs: {informs:?}, minutes: 5{more})")
        });
        let script =
            |item: &str| format!("(text: {item:?}, checklist: [(id: {item:?}, text: {item:?}, required: true)])");
        let format = if self.scales.iter().any(ShortScale::is_of_format_2) { 2 } else { 1 };
        let outcome = |name: &str| match self.no_outcomes.iter().any(|none| none == name) {
            true => format!("{name}: None,\n"),
            false => format!("{name}: (label: {name:?}, meaning: {name:?}),\n"),
        };
        let outcomes: String =
            ["full", "partial", "more_evidence", "not_yet", "refer", "no_result"].into_iter().map(outcome).collect();
        format!(
            "(format: {}, id: \"short\", version: \"1\", languages: [\"en\"], title: \"Short\", about: \"About\",\n\
             source: \"Source\", licence: \"MIT\", minutes: 60, circumstances: {circumstances}, scales: {scales},\n\
             elective_groups: {groups}, units: {units}, questions: {questions},\n\
             opening: {}, closing: {}, rule: {}{}, outcomes: ({outcomes}))",
            self.format.max(format),
            script("identity"),
            script("next-steps"),
            self.rule.0,
            field("evidence", &self.evidence) + &field("panel", &self.panel)
        )
    }

    fn unit(&self, unit: &ShortUnit) -> String {
        let ShortUnit { id, credits, rule, .. } = unit;
        let elective = unit.elective.as_ref().map_or(String::new(), |group| format!(", elective: {group:?}"));
        let held = field("requires", &unit.requires) + &field("satisfied_by", &unit.satisfied_by);
        let is_in = |part: &ShortPart, criterion: &ShortCriterion| part.of.contains(&criterion.id);
        let outside = unit.criteria.iter().filter(|criterion| !unit.parts.iter().any(|part| is_in(part, criterion)));
        let criteria = list(outside, |criterion| self.criterion(criterion));
        let parts = list(&unit.parts, |part| {
            let own = unit.criteria.iter().filter(|criterion| is_in(part, criterion));
            let criteria = list(own, |criterion| self.criterion(criterion));
            let separately = part.separately.then(|| Verbatim("true".to_owned()));
            let more = field("rule", &part.rule) + &field("separately", &separately);
            let ShortPart { id, .. } = part;
            format!("(id: {id:?}, title: {id:?}{more}, criteria: {criteria})")
        });
        let parts = field("parts", &(!unit.parts.is_empty()).then_some(Verbatim(parts)));
        let (hurdle, evidence) = (field("hurdle", &unit.hurdle), field("evidence", &unit.evidence));
        let holistic = unit.holistic.as_ref().map(|holistic| Verbatim(self.criterion(holistic)));
        let holistic = field("holistic", &holistic);
        format!(
            "(id: {id:?}, title: {id:?}, credits: {credits}{elective}{hurdle}{held}, rule: {}{evidence}, criteria: {criteria}{parts}{holistic})",
            rule.0
        )
    }

    fn criterion(&self, criterion: &ShortCriterion) -> String {
        let ShortCriterion { id, .. } = criterion;
        let scale = match &criterion.scale {
            None => &self.scales[0],
            Some(id) => self.scales.iter().find(|scale| scale.id == *id).expect("the scale is there"),
        };
        let bands = scale.number.iter().flat_map(|_| ["low", "high"]).map(str::to_owned);
        let described = scale.levels.iter().filter(|level| !scale.between.contains(level)).cloned().chain(bands);
        let anchors: Vec<String> = described.map(|level| format!("{level:?}: {level:?}")).collect();
        let mut text = format!("(id: {id:?}, title: {id:?}, statement: {id:?}, scale: {:?}", scale.id);
        write!(text, ", anchors: {{{}}}", anchors.join(", ")).expect("strings take all");
        let quoted = |level: &Option<String>| level.as_ref().map(|level| Verbatim(format!("{level:?}")));
        text += &field("counts", &criterion.counts);
        text += &field("needed", &quoted(&criterion.needed));
        text += &field("critical", &quoted(&criterion.critical));
        text += &field("hurdle", &criterion.hurdle);
        text += &field("weight", &criterion.weight.map(|weight| Verbatim(weight.to_string())));
        let indicators = list(&criterion.indicators, |id| format!("(id: {id:?}, text: {id:?})"));
        text += &field("indicators", &(!criterion.indicators.is_empty()).then_some(Verbatim(indicators)));
        text += &field("met_if", &criterion.met_if);
        text += &field("evidence", &criterion.evidence);
        text += &field("only_if", &criterion.only_if);
        text += &field("may_not_apply", &criterion.may_not_apply.then(|| Verbatim("true".to_owned())));
        text += &field("repeat_for", &criterion.repeat_for);
        text + ")"
    }
}

impl ShortUnit {
    /// The criteria with the judgement of the whole unit.
    pub fn all_criteria(&self) -> impl Iterator<Item = &ShortCriterion> {
        self.criteria.iter().chain(&self.holistic)
    }
}

impl ShortScale {
    fn is_of_format_2(&self) -> bool {
        self.needed.is_none() || !self.between.is_empty() || self.number.is_some()
    }
}

fn scale(scale: &ShortScale) -> String {
    let ShortScale { id, .. } = scale;
    let levels = list(scale.levels.iter().enumerate(), |(index, level)| {
        let value = scale.values.get(index).map(|value| Verbatim(value.to_string()));
        let between = scale.between.contains(level).then(|| Verbatim("true".to_owned()));
        format!("(id: {level:?}, label: {level:?}{}{})", field("value", &value), field("between", &between))
    });
    let needed = field("needed", &scale.needed.as_ref().map(|level| Verbatim(format!("{level:?}"))));
    match &scale.number {
        Some(kind) => format!("(id: {id:?}, kind: {}, title: {id:?}{needed})", kind.0),
        None => format!("(id: {id:?}, kind: Ordinal, title: {id:?}, levels: {levels}{needed})"),
    }
}

/// The question of a criterion listens for its indicators.
fn listened_for(criterion: &ShortCriterion) -> Option<Verbatim> {
    let points = list(&criterion.indicators, |indicator| format!("Indicator({:?}, {indicator:?})", criterion.id));
    (!criterion.indicators.is_empty()).then_some(Verbatim(points))
}

fn field(name: &str, value: &Option<Verbatim>) -> String {
    value.as_ref().map_or(String::new(), |value| format!(", {name}: {}", value.0))
}

fn list<T>(items: impl IntoIterator<Item = T>, write: impl Fn(T) -> String) -> String {
    let items: Vec<String> = items.into_iter().map(write).collect();
    format!("[{}]", items.join(",\n"))
}

/// Holds the interview by permitted events alone.
pub fn hold(rubric: &Arc<Rubric>, given: &Given) -> Result<Interview, String> {
    let interview = Interview::begin("S1".into(), rubric.clone(), "assessor", moment(0));
    let mut desk = Desk { interview };
    given.held_on.map_or(Ok(()), |on| desk.act(Event::HeldOnPaper { on }))?;
    desk.act(Event::Prepared(preparation(rubric, given)))?;
    for id in &given.rated_early {
        desk.rate(id, given)?;
    }
    desk.tick(ScriptPart::Opening, given)?;
    for (index, each) in given.evidence.iter().enumerate() {
        let evidence = format!("E{}", index + 1).into();
        let title = each.details.title.clone().unwrap_or_else(|| format!("Item {}", index + 1));
        let mut item = EvidenceItem { title, ..evidence_item(each) };
        let named = rubric
            .criteria
            .values()
            .filter(|criterion| each.details.units.iter().any(|id| criterion.unit.as_str() == id));
        item.criteria.extend(named.map(|criterion| criterion.id.clone()));
        desk.act(Event::EvidenceAdded { evidence, item })?;
    }
    for (unit, (certificate, evidence)) in &given.credited {
        let (unit, evidence) = (unit.as_str().into(), evidence.as_str().into());
        desk.act(Event::UnitCredited { unit, certificate: *certificate, evidence })?;
    }
    desk.ask(given)?;
    desk.ask_ad_hoc(given)?;
    desk.tick(ScriptPart::Closing, given)?;
    if given.ends == Ends::Closed {
        desk.act(Event::InterviewClosed)?;
    }
    match given.others.is_empty() {
        true => desk.rate_all(given)?,
        false => desk.gather(given)?,
    }
    for (id, reason) in &given.does_not_apply {
        desk.act(Event::DoesNotApply { criterion: id.as_str().into(), reason: reason.clone() })?;
    }
    // A rating may have brought up another question.
    desk.ask(given)?;
    if !given.no_feedback {
        desk.act(Event::FeedbackWritten { feedback: "What was shown, and what to do next.".to_owned() })?;
    }
    if given.ends == Ends::BrokenOff {
        desk.act(Event::BrokenOff { reason: "the candidate fell ill".to_owned() })?;
    }
    Ok(desk.interview)
}

struct Desk {
    interview: Interview,
}

impl Desk {
    fn act(&mut self, event: Event) -> Result<(), String> {
        let at = moment(self.interview.trail().len());
        let said = format!("{event:?}");
        self.interview.act(event, "assessor", at).map_err(|refusal| format!("{refusal}: {said}"))
    }

    fn tick(&mut self, script: ScriptPart, given: &Given) -> Result<(), String> {
        let rubric = self.interview.rubric().clone();
        let items = rubric.script(script).checklist.keys().filter(|id| !given.items_left.contains(&id.to_string()));
        items.cloned().try_for_each(|item| self.act(Event::ItemDone { script, item }))
    }

    fn ask(&mut self, given: &Given) -> Result<(), String> {
        let rubric = self.interview.rubric().clone();
        loop {
            let left = self.interview.record().questions_left(&rubric);
            let Some(question) = left.into_iter().find(|id| !given.not_asked.contains(&id.to_string())) else {
                return Ok(());
            };
            self.ask_one(question, given)?;
        }
    }

    fn ask_one(&mut self, question: QuestionId, given: &Given) -> Result<(), String> {
        self.act(Event::QuestionOpened { question: question.clone() })?;
        if given.skipped.contains(&question.to_string()) {
            let reason = "shown at work".to_owned();
            return self.act(Event::QuestionSkipped { question, reason });
        }
        self.act(Event::QuestionAsked { question: question.clone() })?;
        self.note(&question, given)
    }

    fn ask_ad_hoc(&mut self, given: &Given) -> Result<(), String> {
        for (id, informs) in &given.ad_hoc {
            let (question, wording) = (QuestionId::from(id.as_str()), "And how did it end?".to_owned());
            let informs = informs.iter().map(|id| id.as_str().into()).collect();
            self.act(Event::AdHocAsked { question: question.clone(), wording, informs })?;
            self.note(&question, given)?;
        }
        Ok(())
    }

    fn note(&mut self, question: &QuestionId, given: &Given) -> Result<(), String> {
        for text in given.remarks.get(question.as_str()).into_iter().flatten() {
            let record = self.interview.record();
            let (remark, began) = (record.next_remark(), moment(self.interview.trail().len()));
            let (question, text) = (question.clone(), text.clone());
            self.act(Event::RemarkAdded { remark, question, after: None, began, text })?;
        }
        if let Some(wording) = given.reworded.get(question.as_str()).cloned() {
            self.act(Event::QuestionReworded { question: question.clone(), wording })?;
        }
        for point in given.heard.get(question.as_str()).into_iter().flatten() {
            let (question, point) = (question.clone(), point.as_str().into());
            self.act(Event::PointHeard { question, point, heard: true })?;
        }
        Ok(())
    }

    fn rate_all(&mut self, given: &Given) -> Result<(), String> {
        let named = given.ratings.keys().filter(|id| !given.rated_early.contains(id));
        named.cloned().collect::<Vec<String>>().iter().try_for_each(|id| self.rate(id, given))?;
        if given.ratings_else.is_some() {
            let rubric = self.interview.rubric().clone();
            let record = self.interview.record();
            let said = |id: &str| given.does_not_apply.contains_key(id);
            let left = record.criteria_unrated(&rubric).map(|criterion| criterion.id.to_string());
            let left: Vec<String> = left.filter(|id| !said(id)).collect();
            left.iter().try_for_each(|id| self.rate(id, given))?;
        }
        Ok(())
    }

    /// The ratings that each assessor gave alone, put side by side.
    fn gather(&mut self, given: &Given) -> Result<(), String> {
        let signed_at = moment(self.interview.trail().len());
        let own = ("Assessor", &given.ratings);
        let sheets = [own].into_iter().chain(given.others.iter().map(|(rater, ratings)| (rater.as_str(), ratings)));
        let sheet = |(rater, ratings): (&str, &IndexMap<String, String>)| {
            let rated = |level: &String| SheetRating { rating: rating(level), rationale: "from the record".to_owned() };
            let ratings = ratings.iter().map(|(id, level)| (id.as_str().into(), rated(level))).collect();
            Sheet { rater: rater.to_owned(), signed_at, last_hash: String::new(), ratings }
        };
        self.act(Event::SheetsGathered { sheets: sheets.map(sheet).collect() })
    }

    fn rate(&mut self, id: &str, given: &Given) -> Result<(), String> {
        let level = given.ratings.get(id).or(given.ratings_else.as_ref()).expect("the criterion has a rating");
        self.act(Event::Rated { criterion: id.into(), rating: rating(level) })?;
        if !given.no_rationale.iter().any(|each| each == id) {
            self.act(Event::RationaleWritten { criterion: id.into(), rationale: "from the record".to_owned() })?;
        }
        Ok(())
    }
}

fn rating(level: &str) -> Rating {
    match level {
        "not-enough-evidence" => Rating::NotEnoughEvidence,
        level => Rating::Level(level.into()),
    }
}

fn preparation(rubric: &Rubric, given: &Given) -> Preparation {
    let mut preparation = Preparation::new(rubric);
    preparation.candidate = "K-1".to_owned();
    preparation.assessor = "Assessor".to_owned();
    preparation.panel = given.others.keys().cloned().collect();
    if !given.units.is_empty() {
        preparation.units = given.units.iter().map(|id| id.as_str().into()).collect();
    }
    preparation.circumstances = given.circumstances.iter().map(|id| id.as_str().into()).collect();
    if !given.conflict_not_declared {
        preparation.conflict_of_interest = ConflictOfInterest::None;
    }
    preparation
}

pub fn evidence_item(short: &ShortEvidence) -> EvidenceItem {
    let verdict = |judgement| Verdict { judgement, remark: String::new() };
    EvidenceItem {
        kind: short.kind,
        title: short.details.title.clone().unwrap_or_else(|| "Item".to_owned()),
        source: "Source".to_owned(),
        date: short.date,
        date_span: short.details.span,
        criteria: short.of.iter().map(|id| id.as_str().into()).collect(),
        directness: short.directness,
        person: short.details.person.clone(),
        place: short.details.place.clone(),
        hours: short.details.hours,
        verification: "original seen".to_owned(),
        file: None,
        rules: RulesOfEvidence {
            valid: verdict(short.valid),
            authentic: verdict(short.authentic),
            current: verdict(short.current),
            sufficient: verdict(short.sufficient),
        },
    }
}

/// A minute for each event.
pub fn moment(minutes: usize) -> Moment {
    let start: DateTime<FixedOffset> = "2026-11-12T10:00:00+05:00".parse().expect("the moment is well formed");
    start + TimeDelta::minutes(minutes as i64)
}
