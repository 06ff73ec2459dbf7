//! Faults in the text of a rubric, of a practice case beside it, or of a centre's settings: where, what was expected, how to mend it.

mod mended;
mod said;

use std::ops::Range;

use crate::{
    edit::Edit,
    encoding,
    locale::Explain,
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
    /// Several ids that stand in one text, with quotes around each.
    SeveralInOne {
        ids: String,
    },
    /// The rubric says of itself that it is a draft.
    Draft,
    /// The same of a practice case.
    DraftCase,
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
    /// A step of an observation sheet speaks for no criterion.
    StepInformsNothing,
    /// An item of the third party's report speaks for no criterion.
    ThirdPartyInformsNothing,
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
    /// A term is written both ways.
    TermTwice {
        name: &'static str,
        of_days: &'static str,
    },
    /// A calendar in which nobody ever works.
    NoWorkingDay,
    BadDayOfYear {
        text: String,
    },
    DayOfOtherYear {
        text: String,
        year: i32,
    },
    YearTwice {
        year: i32,
    },
    ZeroMinutes,
    /// A unit whose required units lead back to it.
    RequiresItself {
        unit: String,
    },
    /// A unit or a part that can be recognised by itself, where nothing is recognised in part.
    NothingSeparate {
        what: &'static str,
        id: String,
    },
    /// The least minutes are more than those planned, or the most are fewer.
    MinutesDisordered {
        planned: u16,
    },
    /// The parts of the interview take more minutes than the whole.
    PartsTooLong {
        parts: u32,
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
            FaultKind::StepInformsNothing => Some("step-informs-nothing".to_owned()),
            FaultKind::ThirdPartyInformsNothing => Some("third-party-informs-nothing".to_owned()),
            _ => None,
        }
    }
}
