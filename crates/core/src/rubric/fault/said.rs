//! What is said of each kind of fault.

use crate::{
    locale::{Explain, Message, is_tag},
    message,
};

use super::FaultKind;

/// A part of a rubric or a case, as a message of its own.
pub(super) fn part(what: &str) -> Message {
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
            FaultKind::SeveralInOne { .. } => message!("fault-several-in-one"),
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
            FaultKind::DraftCase => message!("fault-draft-case"),
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
            FaultKind::StepInformsNothing => message!("fault-step-informs-nothing"),
            FaultKind::ThirdPartyInformsNothing => message!("fault-third-party-informs-nothing"),
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
            FaultKind::TermTwice { name, of_days } => message!("fault-term-twice", name = *name, days = *of_days),
            FaultKind::NoWorkingDay => message!("fault-no-working-day"),
            FaultKind::BadDayOfYear { text } => message!("fault-bad-day-of-year", text = text.as_str()),
            FaultKind::DayOfOtherYear { text, year } => {
                message!("fault-day-of-other-year", text = text.as_str(), year = year.to_string())
            }
            FaultKind::YearTwice { year } => message!("fault-year-twice", year = year.to_string()),
            FaultKind::BadDate { text } => message!("fault-bad-date", text = text.as_str()),
            FaultKind::DatesReversed => message!("fault-dates-reversed"),
            FaultKind::ZeroMinutes => message!("fault-zero-minutes"),
            FaultKind::RequiresItself { unit } => message!("fault-requires-itself", unit = unit.as_str()),
            FaultKind::NothingSeparate { what, id } => {
                message!("fault-nothing-separate", what = *what, id = id.as_str())
            }
            FaultKind::PartsTooLong { parts, planned } => {
                message!("fault-parts-too-long", parts = *parts, planned = *planned)
            }
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
