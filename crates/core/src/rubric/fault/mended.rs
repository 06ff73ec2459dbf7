//! What is advised about each kind of fault.

use crate::{bounds, locale::Message, message};

use super::{FaultKind, said::part};

impl FaultKind {
    /// Advice on how to mend the fault.
    pub fn mend(&self) -> Message {
        match self {
            FaultKind::Notation(slip) => slip.mend(),
            FaultKind::FileTooLarge { .. } => message!("mend-file-too-large"),
            FaultKind::UnsupportedFormat { newest, .. } => message!("mend-unsupported-format", newest = *newest),
            FaultKind::NeedsFormat2 { .. } => message!("mend-needs-format-2"),
            FaultKind::DemandMixed { name, .. } => message!("mend-demand-mixed", name = *name),
            FaultKind::SeveralInOne { ids } => message!("mend-several-in-one", ids = ids.as_str()),
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
            FaultKind::DraftCase => message!("mend-draft-case"),
            FaultKind::EmptyText => message!("mend-empty-text"),
            FaultKind::ForbiddenCharacter { .. } => message!("mend-forbidden-character"),
            FaultKind::TextTooLong { .. } => message!("mend-text-too-long"),
            FaultKind::TooMany { .. } => message!("mend-too-many"),
            FaultKind::Nothing { what } => message!("mend-nothing", what = part(what)),
            FaultKind::QuestionInformsNothing { .. } => message!("mend-question-informs-nothing"),
            FaultKind::CriterionNotInformed { criterion } => {
                message!("mend-criterion-not-informed", criterion = criterion.as_str())
            }
            FaultKind::StepInformsNothing => message!("mend-step-informs-nothing"),
            FaultKind::ThirdPartyInformsNothing => message!("mend-third-party-informs-nothing"),
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
            FaultKind::TermTwice { of_days, .. } => message!("mend-term-twice", days = *of_days),
            FaultKind::NoWorkingDay => message!("mend-no-working-day"),
            FaultKind::BadDayOfYear { .. } => message!("mend-bad-day-of-year"),
            FaultKind::DayOfOtherYear { .. } => message!("mend-day-of-other-year"),
            FaultKind::YearTwice { .. } => message!("mend-year-twice"),
            FaultKind::BadDate { .. } => message!("mend-bad-date"),
            FaultKind::DatesReversed => message!("mend-dates-reversed"),
            FaultKind::ZeroMinutes => message!("mend-zero-minutes"),
            FaultKind::RequiresItself { .. } => message!("mend-requires-itself"),
            FaultKind::NothingSeparate { .. } => message!("mend-nothing-separate"),
            FaultKind::PartsTooLong { parts, .. } => message!("mend-parts-too-long", parts = *parts),
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
