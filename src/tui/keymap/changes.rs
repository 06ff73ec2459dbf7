//! The commands that change what is on record: where a session is only read, the foot of the screen offers none of them.

use super::{Command, Context};

/// Returns true for a command that changes the record of the interview on the desk in this context.
pub fn changes_record(context: Context, command: Command) -> bool {
    use Command::*;
    match context {
        Context::Script => matches!(command, Toggle | Refuse | BreakOff),
        Context::SelfAssessment => matches!(command, Level | Edit | ClearRating),
        Context::Ask | Context::BackUpAsk | Context::PracticeAsk => {
            !matches!(command, Next | Back | Agenda | ReadWhole | PageUp | PageDown)
        }
        Context::Evidence => matches!(command, Add | Edit | Remove),
        Context::CreditEvidence => command == Credit,
        Context::Observation => {
            matches!(command, Seen | NotSeen | NotPossible | ClearMark | Remark | Finish | AdHoc | Edit)
        }
        Context::Plan => matches!(command, Add | Edit | Toggle | Remove | NewSitting),
        Context::Rate => {
            matches!(command, Level | NotEnoughEvidence | Rationale | ClearRating | Flag | Confirm)
        }
        Context::MayNotApply => command == DoesNotApply,
        Context::Sheet => command == Sign,
        Context::Compare => matches!(command, Level | NotEnoughEvidence | Accept | Refuse | AgreedBy),
        Context::Prepare => command == BreakOff,
        _ => false,
    }
}
