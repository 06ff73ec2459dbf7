//! Faults in the text of a rubric, of a practice case beside it, or of a centre's settings: where, what was expected, how to mend it.

use std::ops::Range;

use crate::{
    bounds,
    edit::Edit,
    encoding,
    locale::{Explain, Message, is_tag},
    message,
    notation::{FoundSlip, Slip},
    rubric::Counts,
};

/// One fault with its place in the text, in bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    pub kind: FaultKind,
    pub span: Range<usize>,
    /// Other places of the same slip, such as the quotes of every text.
    pub also: Vec<Range<usize>>,
    /// Edits that mend the fault, in all its places, where a machine can.
    pub repair: Vec<Edit>,
}

impl From<FoundSlip> for Fault {
    fn from(FoundSlip { slip, span, repair }: FoundSlip) -> Self {
        Fault { kind: FaultKind::Notation(slip), span, also: Vec::new(), repair }
    }
}

/// Every way in which a rubric, a case or the settings of a centre can be wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum FaultKind {
    Notation(Slip),
    FileTooLarge {
        most: u64,
    },
    UnsupportedFormat {
        found: u32,
        newest: u32,
    },
    /// A field, or a form of one, that the format declared does not have and the next has.
    NeedsFormat2 {
        name: &'static str,
    },
    /// Two things that cannot stand in one demand for evidence.
    DemandMixed {
        name: &'static str,
        with: &'static str,
    },
    /// None of the kinds within a demand counts for the one around it.
    KindsNotAround,
    /// The rubric says of itself that it is a draft.
    Draft,
    BadId {
        id: String,
        meant: Option<String>,
    },
    /// An id that another thing has; the place of that one, and the id that is wanted and nothing has.
    DuplicateId {
        what: &'static str,
        id: String,
        first: Option<(usize, usize)>,
        meant: Option<String>,
    },
    UnknownId {
        what: &'static str,
        id: String,
        nearest: Option<String>,
        known: Vec<String>,
    },
    NoLanguages,
    BadLanguage {
        tag: String,
        meant: Option<String>,
    },
    /// A language that most texts lack.
    LanguageUnused {
        language: String,
        missing: usize,
        of: usize,
        instead: Option<String>,
    },
    DuplicateLanguage {
        tag: String,
    },
    TextMissing {
        languages: Vec<String>,
    },
    UndeclaredLanguage {
        language: String,
    },
    EmptyText,
    ForbiddenCharacter {
        code: u32,
    },
    TextTooLong {
        most: usize,
    },
    TooMany {
        what: &'static str,
        most: usize,
    },
    Nothing {
        what: &'static str,
    },
    QuestionInformsNothing {
        question: String,
    },
    CriterionNotInformed {
        criterion: String,
    },
    ListenForNotInformed {
        criterion: String,
    },
    /// More indicators to be heard than questions listen for.
    TooFewListenedFor {
        criterion: String,
        wanted: usize,
        heard: usize,
    },
    /// An indicator that is to be heard, and that no question listens for.
    NotListenedFor {
        criterion: String,
        indicator: String,
    },
    AnchorMissing {
        levels: Vec<String>,
    },
    TooFewLevels,
    ValuesMixed,
    ValuesNotRising,
    /// No level of a scale is described.
    AllBetween,
    /// A number scale has levels besides.
    LevelsOfNumbers,
    /// The steps of a number scale do not end where it ends.
    StepsUneven {
        from: String,
        to: String,
        step: String,
    },
    NumberNotOnScale {
        number: String,
        from: String,
        to: String,
        step: String,
    },
    BandsBegin {
        from: String,
    },
    BandsNotRising,
    /// A scale or a criterion says no level that is needed, and a rule asks for one.
    NeededMissing {
        what: &'static str,
        id: String,
    },
    ImpossibleCount {
        wanted: usize,
        most: usize,
    },
    ImpossibleNumber {
        wanted: String,
        most: String,
    },
    LevelRanksDiffer {
        level: String,
    },
    ProfileMixed {
        unit: String,
    },
    NotPositive,
    Negative,
    BadDate {
        text: String,
    },
    DatesReversed,
    ZeroMinutes,
    /// A unit whose required units lead back to it.
    RequiresItself {
        unit: String,
    },
    /// A part that can be recognised without its unit, where nothing is recognised in part.
    NothingSeparate {
        part: String,
    },
    /// The least minutes are more than those planned, or the most are fewer.
    MinutesDisordered {
        planned: u16,
    },
    /// An item of the closing that stands for consent.
    ConsentTooLate,
    ConditionOnItself {
        id: String,
    },
    ConditionTooLate {
        question: String,
    },
    ConditionTooDeep {
        most: usize,
    },
    RuleTooDeep {
        most: usize,
    },
    /// A criterion that is repeated for fewer than two contexts.
    TooFewContexts,
    /// A criterion in several contexts where one of these must be named.
    ContextNeeded {
        criterion: String,
        contexts: Vec<String>,
    },
    /// Contexts that may be missed, under a rule that cannot spare them.
    ContextsNotCounted {
        criterion: String,
        at_least: usize,
    },
    /// A field that holds in every context, where contexts may be missed.
    ContextsMixed {
        name: &'static str,
    },
    /// A criterion that is rated and decides on nothing.
    CriterionNotCounted {
        criterion: String,
    },
    /// A rule names a criterion that is not under rules of its kind.
    CountsOtherwise {
        criterion: String,
        counts: Counts,
    },
    /// A field without meaning for what the criterion counts as.
    CountsWithout {
        name: &'static str,
        counts: Counts,
    },
    /// The lowest level gives or takes points already.
    CountsFromNothing {
        counts: Counts,
        value: String,
    },
    /// Nothing sums the points of a bonus or a deduction.
    CountsNowhere {
        criterion: String,
        counts: Counts,
    },
    /// A rule asks for the holistic judgement of a unit that has none.
    NoHolistic,
    /// All that a rule is about stands beside it.
    NothingJudged,
    Unanswered {
        what: &'static str,
        id: String,
    },
    QuoteNotSaid {
        language: String,
    },
    NotRated {
        criterion: String,
    },
    DoesNotApply {
        criterion: String,
    },
    NeverShown {
        question: String,
    },
    OtherOutcome {
        computed: &'static str,
    },
    UnknownPlaceholder {
        name: String,
    },
    LogoNotRead {
        path: String,
        details: String,
    },
    LogoTooLarge {
        most: u64,
    },
    LogoSideTooLong {
        most: u32,
    },
    LogoUnknown,
}

impl Fault {
    pub(crate) fn new(kind: FaultKind, span: Range<usize>) -> Self {
        Fault { kind, span, also: Vec::new(), repair: Vec::new() }
    }

    /// Line and column, both from 1; columns count characters.
    pub fn position(&self, text: &str) -> (usize, usize) {
        encoding::position(text, self.span.start)
    }
}

impl FaultKind {
    /// The kind's name for machines, in kebab case; messages begin with `fault-` and `mend-` and this name.
    pub fn name(&self) -> &'static str {
        match self {
            FaultKind::Notation(slip) => slip.name(),
            // These have messages for several ways in which they come about.
            FaultKind::BadId { .. } => "bad-id",
            FaultKind::DuplicateId { .. } => "duplicate-id",
            FaultKind::BadLanguage { .. } => "bad-language",
            other => other.explain().id.trim_start_matches("fault-"),
        }
    }

    /// The name of a habit: faults with the same name in many places are one slip.
    pub(super) fn habit(&self) -> Option<String> {
        match self {
            FaultKind::Notation(slip) => slip.habit(),
            FaultKind::TextMissing { .. }
            | FaultKind::UndeclaredLanguage { .. }
            | FaultKind::BadLanguage { .. }
            | FaultKind::EmptyText
            | FaultKind::ZeroMinutes => Some(format!("{self:?}")),
            FaultKind::ForbiddenCharacter { code } => Some(format!("character {code}")),
            FaultKind::UnknownId { what, id, .. } => Some(format!("{what} {id}")),
            FaultKind::AnchorMissing { levels } => Some(format!("anchors {levels:?}")),
            FaultKind::NeedsFormat2 { .. } => Some("needs-format-2".to_owned()),
            FaultKind::NeededMissing { what, .. } => Some(format!("needed-missing {what}")),
            FaultKind::CriterionNotInformed { .. } => Some("not-informed".to_owned()),
            FaultKind::QuestionInformsNothing { .. } => Some("informs-nothing".to_owned()),
            _ => None,
        }
    }

    /// Advice on how to mend the fault.
    pub fn mend(&self) -> Message {
        match self {
            FaultKind::Notation(slip) => slip.mend(),
            FaultKind::FileTooLarge { .. } => message!("mend-file-too-large"),
            FaultKind::UnsupportedFormat { newest, .. } => message!("mend-unsupported-format", newest = *newest),
            FaultKind::NeedsFormat2 { .. } => message!("mend-needs-format-2"),
            FaultKind::DemandMixed { name, .. } => message!("mend-demand-mixed", name = *name),
            FaultKind::KindsNotAround => message!("mend-kinds-not-around"),
            FaultKind::BadId { id, meant: Some(meant) } if id.is_ascii() => {
                message!("mend-unknown-id-nearest", nearest = meant.as_str())
            }
            FaultKind::BadId { meant: Some(meant), .. } => message!("mend-bad-id-meant", meant = meant.as_str()),
            FaultKind::BadId { .. } => message!("mend-bad-id", most = bounds::ID_CHARS_MAX),
            FaultKind::DuplicateId { meant: Some(meant), .. } | FaultKind::UnknownId { nearest: Some(meant), .. } => {
                message!("mend-unknown-id-nearest", nearest = meant.as_str())
            }
            FaultKind::DuplicateId { .. } => message!("mend-duplicate-id"),
            FaultKind::UnknownId { what, known, .. } if known.is_empty() => {
                message!("mend-unknown-id", what = part(what))
            }
            FaultKind::UnknownId { known, .. } => message!("mend-unknown-id-known", known = known.join(", ")),
            FaultKind::NoLanguages => message!("mend-no-languages"),
            FaultKind::BadLanguage { meant: Some(meant), .. } => {
                message!("mend-unknown-id-nearest", nearest = meant.as_str())
            }
            FaultKind::BadLanguage { .. } => message!("mend-bad-language"),
            FaultKind::LanguageUnused { instead: Some(instead), .. } => {
                message!("mend-unknown-id-nearest", nearest = instead.as_str())
            }
            FaultKind::LanguageUnused { language, .. } => {
                message!("mend-language-unused", language = language.as_str())
            }
            FaultKind::DuplicateLanguage { .. } => message!("mend-duplicate-language"),
            FaultKind::TextMissing { languages } => {
                message!("mend-text-missing", languages = languages.join(", "), count = languages.len())
            }
            FaultKind::UndeclaredLanguage { language } => {
                message!("mend-undeclared-language", language = language.as_str())
            }
            FaultKind::Draft => message!("mend-draft"),
            FaultKind::EmptyText => message!("mend-empty-text"),
            FaultKind::ForbiddenCharacter { .. } => message!("mend-forbidden-character"),
            FaultKind::TextTooLong { .. } => message!("mend-text-too-long"),
            FaultKind::TooMany { .. } => message!("mend-too-many"),
            FaultKind::Nothing { what } => message!("mend-nothing", what = part(what)),
            FaultKind::QuestionInformsNothing { .. } => message!("mend-question-informs-nothing"),
            FaultKind::CriterionNotInformed { criterion } => {
                message!("mend-criterion-not-informed", criterion = criterion.as_str())
            }
            FaultKind::ListenForNotInformed { criterion } => {
                message!("mend-listen-for-not-informed", criterion = criterion.as_str())
            }
            FaultKind::TooFewListenedFor { criterion, .. } => {
                message!("mend-too-few-listened-for", criterion = criterion.as_str())
            }
            FaultKind::NotListenedFor { criterion, indicator } => {
                message!("mend-not-listened-for", criterion = criterion.as_str(), indicator = indicator.as_str())
            }
            FaultKind::AnchorMissing { levels } => {
                message!("mend-anchor-missing", level = levels.first().map_or("", String::as_str))
            }
            FaultKind::TooFewLevels => message!("mend-too-few-levels"),
            FaultKind::ValuesMixed => message!("mend-values-mixed"),
            FaultKind::ValuesNotRising => message!("mend-values-not-rising"),
            FaultKind::AllBetween => message!("mend-all-between"),
            FaultKind::LevelsOfNumbers => message!("mend-levels-of-numbers"),
            FaultKind::StepsUneven { .. } => message!("mend-steps-uneven"),
            FaultKind::NumberNotOnScale { from, to, step, .. } => {
                message!("mend-number-not-on-scale", from = from.as_str(), to = to.as_str(), step = step.as_str())
            }
            FaultKind::BandsBegin { from } => message!("mend-bands-begin", from = from.as_str()),
            FaultKind::BandsNotRising => message!("mend-bands-not-rising"),
            FaultKind::NeededMissing { .. } => message!("mend-needed-missing"),
            FaultKind::ImpossibleCount { most, .. } => message!("mend-impossible-count", most = *most),
            FaultKind::ImpossibleNumber { most, .. } if most == "0" => message!("mend-nothing-to-reach"),
            FaultKind::ImpossibleNumber { most, .. } => message!("mend-impossible-number", most = most.as_str()),
            FaultKind::LevelRanksDiffer { .. } => message!("mend-level-ranks-differ"),
            FaultKind::ProfileMixed { .. } => message!("mend-profile-mixed"),
            FaultKind::NotPositive => message!("mend-not-positive"),
            FaultKind::Negative => message!("mend-negative"),
            FaultKind::BadDate { .. } => message!("mend-bad-date"),
            FaultKind::DatesReversed => message!("mend-dates-reversed"),
            FaultKind::ZeroMinutes => message!("mend-zero-minutes"),
            FaultKind::RequiresItself { .. } => message!("mend-requires-itself"),
            FaultKind::NothingSeparate { part } => message!("mend-nothing-separate", part = part.as_str()),
            FaultKind::MinutesDisordered { planned } => message!("mend-minutes-disordered", planned = *planned),
            FaultKind::ConsentTooLate => message!("mend-consent-too-late"),
            FaultKind::ConditionOnItself { .. } => message!("mend-condition-on-itself"),
            FaultKind::ConditionTooLate { question } => {
                message!("mend-condition-too-late", question = question.as_str())
            }
            FaultKind::ConditionTooDeep { .. } => message!("mend-condition-too-deep"),
            FaultKind::RuleTooDeep { .. } => message!("mend-rule-too-deep"),
            FaultKind::TooFewContexts => message!("mend-too-few-contexts"),
            FaultKind::ContextNeeded { contexts, .. } => {
                message!("mend-context-needed", contexts = contexts.join(", "))
            }
            FaultKind::ContextsNotCounted { criterion, at_least } => {
                message!("mend-contexts-not-counted", criterion = criterion.as_str(), count = *at_least)
            }
            FaultKind::ContextsMixed { name } => message!("mend-contexts-mixed", name = *name),
            FaultKind::CriterionNotCounted { criterion } => {
                message!("mend-criterion-not-counted", criterion = criterion.as_str())
            }
            FaultKind::CountsOtherwise { counts, .. } => message!("mend-counts-otherwise", counts = counts.name()),
            FaultKind::CountsWithout { name, .. } => message!("mend-counts-without", name = *name),
            FaultKind::CountsFromNothing { .. } => message!("mend-counts-from-nothing"),
            FaultKind::CountsNowhere { .. } => message!("mend-counts-nowhere"),
            FaultKind::NoHolistic => message!("mend-no-holistic"),
            FaultKind::NothingJudged => message!("mend-nothing-judged"),
            FaultKind::Unanswered { what, .. } => message!("mend-unanswered", what = *what),
            FaultKind::QuoteNotSaid { language } => message!("mend-quote-not-said", language = language.as_str()),
            FaultKind::NotRated { .. } => message!("mend-not-rated"),
            FaultKind::DoesNotApply { .. } => message!("mend-does-not-apply"),
            FaultKind::NeverShown { .. } => message!("mend-never-shown"),
            FaultKind::OtherOutcome { .. } => message!("mend-other-outcome"),
            FaultKind::UnknownPlaceholder { .. } => message!("mend-unknown-placeholder"),
            FaultKind::LogoNotRead { .. } => message!("mend-logo-not-read"),
            FaultKind::LogoTooLarge { .. } => message!("mend-logo-too-large"),
            FaultKind::LogoSideTooLong { .. } => message!("mend-logo-side-too-long"),
            FaultKind::LogoUnknown => message!("mend-logo-unknown"),
        }
    }
}

/// A part of a rubric or a case, as a message of its own.
fn part(what: &str) -> Message {
    message!("fault-what", what = what)
}

impl Explain for FaultKind {
    fn explain(&self) -> Message {
        match self {
            FaultKind::Notation(slip) => slip.explain(),
            FaultKind::FileTooLarge { most } => message!("fault-file-too-large", most = *most >> 20),
            FaultKind::UnsupportedFormat { found, .. } => message!("fault-unsupported-format", found = *found),
            FaultKind::NeedsFormat2 { name } => message!("fault-needs-format-2", name = *name),
            FaultKind::DemandMixed { name, with } => message!("fault-demand-mixed", name = *name, with = *with),
            FaultKind::KindsNotAround => message!("fault-kinds-not-around"),
            FaultKind::BadId { id, .. } if id.is_ascii() => message!("fault-bad-id", id = id.as_str()),
            FaultKind::BadId { id, .. } => message!("fault-bad-id-letters", id = id.as_str()),
            FaultKind::DuplicateId { id, first: Some((line, column)), .. } => {
                message!("fault-duplicate-id-at", id = id.as_str(), place = format!("{line}:{column}"))
            }
            FaultKind::DuplicateId { what, id, .. } => message!("fault-duplicate-id", what = *what, id = id.as_str()),
            FaultKind::UnknownId { what, id, .. } => message!("fault-unknown-id", what = part(what), id = id.as_str()),
            FaultKind::NoLanguages => message!("fault-no-languages"),
            FaultKind::BadLanguage { tag, .. } if is_tag(tag) => message!("fault-country-tag", tag = tag.as_str()),
            FaultKind::BadLanguage { tag, .. } => message!("fault-bad-language", tag = tag.as_str()),
            FaultKind::LanguageUnused { language, missing, of, .. } => {
                message!("fault-language-unused", language = language.as_str(), missing = *missing, of = *of)
            }
            FaultKind::DuplicateLanguage { tag } => message!("fault-duplicate-language", tag = tag.as_str()),
            FaultKind::TextMissing { languages } => message!("fault-text-missing", languages = languages.join(", ")),
            FaultKind::UndeclaredLanguage { language } => {
                message!("fault-undeclared-language", language = language.as_str())
            }
            FaultKind::Draft => message!("fault-draft"),
            FaultKind::EmptyText => message!("fault-empty-text"),
            FaultKind::ForbiddenCharacter { code } => {
                message!("fault-forbidden-character", code = format!("U+{code:04X}"))
            }
            FaultKind::TextTooLong { most } => message!("fault-text-too-long", most = *most),
            FaultKind::TooMany { what, most } => message!("fault-too-many", what = part(what), most = *most),
            FaultKind::Nothing { what } => message!("fault-nothing", what = part(what)),
            FaultKind::QuestionInformsNothing { question } => {
                message!("fault-question-informs-nothing", question = question.as_str())
            }
            FaultKind::CriterionNotInformed { criterion } => {
                message!("fault-criterion-not-informed", criterion = criterion.as_str())
            }
            FaultKind::ListenForNotInformed { criterion } => {
                message!("fault-listen-for-not-informed", criterion = criterion.as_str())
            }
            FaultKind::TooFewListenedFor { criterion, wanted, heard } => {
                message!("fault-too-few-listened-for", criterion = criterion.as_str(), wanted = *wanted, heard = *heard)
            }
            FaultKind::NotListenedFor { indicator, .. } => {
                message!("fault-not-listened-for", indicator = indicator.as_str())
            }
            FaultKind::AnchorMissing { levels } => {
                message!("fault-anchor-missing", levels = levels.join(", "), count = levels.len())
            }
            FaultKind::TooFewLevels => message!("fault-too-few-levels"),
            FaultKind::ValuesMixed => message!("fault-values-mixed"),
            FaultKind::ValuesNotRising => message!("fault-values-not-rising"),
            FaultKind::AllBetween => message!("fault-all-between"),
            FaultKind::LevelsOfNumbers => message!("fault-levels-of-numbers"),
            FaultKind::StepsUneven { from, to, step } => {
                message!("fault-steps-uneven", from = from.as_str(), to = to.as_str(), step = step.as_str())
            }
            FaultKind::NumberNotOnScale { number, .. } => {
                message!("fault-number-not-on-scale", number = number.as_str())
            }
            FaultKind::BandsBegin { from } => message!("fault-bands-begin", from = from.as_str()),
            FaultKind::BandsNotRising => message!("fault-bands-not-rising"),
            FaultKind::NeededMissing { what, id } => {
                message!("fault-needed-missing", what = part(what), id = id.as_str())
            }
            FaultKind::ImpossibleCount { wanted, most } => {
                message!("fault-impossible-count", wanted = *wanted, most = *most)
            }
            FaultKind::ImpossibleNumber { wanted, most } => {
                message!("fault-impossible-number", wanted = wanted.as_str(), most = most.as_str())
            }
            FaultKind::LevelRanksDiffer { level } => message!("fault-level-ranks-differ", level = level.as_str()),
            FaultKind::ProfileMixed { unit } => message!("fault-profile-mixed", unit = unit.as_str()),
            FaultKind::NotPositive => message!("fault-not-positive"),
            FaultKind::Negative => message!("fault-negative"),
            FaultKind::BadDate { text } => message!("fault-bad-date", text = text.as_str()),
            FaultKind::DatesReversed => message!("fault-dates-reversed"),
            FaultKind::ZeroMinutes => message!("fault-zero-minutes"),
            FaultKind::RequiresItself { unit } => message!("fault-requires-itself", unit = unit.as_str()),
            FaultKind::NothingSeparate { part } => message!("fault-nothing-separate", part = part.as_str()),
            FaultKind::MinutesDisordered { planned } => message!("fault-minutes-disordered", planned = *planned),
            FaultKind::ConsentTooLate => message!("fault-consent-too-late"),
            FaultKind::ConditionOnItself { id } => message!("fault-condition-on-itself", id = id.as_str()),
            FaultKind::ConditionTooLate { question } => {
                message!("fault-condition-too-late", question = question.as_str())
            }
            FaultKind::ConditionTooDeep { most } => message!("fault-condition-too-deep", most = *most),
            FaultKind::RuleTooDeep { most } => message!("fault-rule-too-deep", most = *most),
            FaultKind::TooFewContexts => message!("fault-too-few-contexts"),
            FaultKind::ContextNeeded { criterion, .. } => {
                message!("fault-context-needed", criterion = criterion.as_str())
            }
            FaultKind::ContextsNotCounted { criterion, at_least } => {
                message!("fault-contexts-not-counted", criterion = criterion.as_str(), count = *at_least)
            }
            FaultKind::ContextsMixed { name } => message!("fault-contexts-mixed", name = *name),
            FaultKind::CriterionNotCounted { criterion } => {
                message!("fault-criterion-not-counted", criterion = criterion.as_str())
            }
            FaultKind::CountsOtherwise { criterion, counts } => {
                message!("fault-counts-otherwise", criterion = criterion.as_str(), counts = counts.name())
            }
            FaultKind::CountsWithout { name, counts } => {
                message!("fault-counts-without", name = *name, counts = counts.name())
            }
            FaultKind::CountsFromNothing { counts, value } => {
                message!("fault-counts-from-nothing", counts = counts.name(), value = value.as_str())
            }
            FaultKind::CountsNowhere { criterion, counts } => {
                message!("fault-counts-nowhere", criterion = criterion.as_str(), counts = counts.name())
            }
            FaultKind::NoHolistic => message!("fault-no-holistic"),
            FaultKind::NothingJudged => message!("fault-nothing-judged"),
            FaultKind::Unanswered { what, id } => message!("fault-unanswered", what = *what, id = id.as_str()),
            FaultKind::QuoteNotSaid { .. } => message!("fault-quote-not-said"),
            FaultKind::NotRated { criterion } => message!("fault-not-rated", criterion = criterion.as_str()),
            FaultKind::DoesNotApply { criterion } => message!("fault-does-not-apply", criterion = criterion.as_str()),
            FaultKind::NeverShown { question } => message!("fault-never-shown", question = question.as_str()),
            FaultKind::OtherOutcome { computed } => message!("fault-other-outcome", computed = *computed),
            FaultKind::UnknownPlaceholder { name } => message!("fault-unknown-placeholder", name = name.as_str()),
            FaultKind::LogoNotRead { path, details } => {
                message!("fault-logo-not-read", path = path.as_str(), details = details.as_str())
            }
            FaultKind::LogoTooLarge { most } => message!("fault-logo-too-large", most = *most >> 10),
            FaultKind::LogoSideTooLong { most } => message!("fault-logo-side-too-long", most = *most),
            FaultKind::LogoUnknown => message!("fault-logo-unknown"),
        }
    }
}
