//! The key of a hint at the foot of the screen, with the digits that choose something there.

use crate::session::SelfAnswer;

use super::{
    Shared,
    keymap::{Binding, Context},
    view,
};

/// The key of a hint; where digits choose, those that there are.
pub(super) fn of(binding: &Binding, typing: bool, shared: &Shared) -> Option<String> {
    let key = view::shown_key(binding, typing)?;
    match (key, digits(binding.context, shared)) {
        ("<digit>", Some(1)) => Some("1".into()),
        ("<digit>", Some(most)) => Some(format!("1\u{2013}{most}")),
        _ => Some(view::key_name(key, shared)),
    }
}

/// How many things digits choose from in a context; none where they are as many as there are digits, or write a number.
fn digits(context: Context, shared: &Shared) -> Option<usize> {
    let scale_of = |shared: &Shared| {
        let desk = shared.desk.as_ref()?;
        let (rubric, criterion) = (desk.interview.rubric(), desk.unfinished.place.criterion.as_ref()?);
        let scale = rubric.scale_of(rubric.criterion(criterion)?);
        (!scale.is_number()).then(|| scale.rungs().len())
    };
    let count = match context {
        Context::SelfAssessment => Some(SelfAnswer::ALL.len()),
        Context::Rate | Context::Compare => scale_of(shared),
        _ => None,
    };
    count.filter(|count| *count < 9)
}
