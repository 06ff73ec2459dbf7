//! Signing: the name first, then the key that the signature names.

use crate::{
    desk::ClerkOrder,
    locale::Message,
    message,
    procedure::{self, Reply, Topic},
    session::Asked,
    tui::{
        Popup, Purpose, Turn,
        popups::{Choice, Pick},
    },
};

use super::Recommend;

impl Recommend {
    pub(super) fn sign(&self, turn: &mut Turn) {
        let name = turn.interview().record().preparation.assessor.clone();
        let reply = Reply::Signature { name, key: None };
        match procedure::permit(turn.interview(), &Topic::Line(Asked::SignatureName), reply, turn.now) {
            Ok(()) => self.ask_for_what_is_wanting(turn),
            Err(refusal) => turn.warn(&refusal),
        }
    }

    /// What the centre's letter is wanting is said before the signature: nothing can be set after it.
    fn ask_for_what_is_wanting(&self, turn: &mut Turn) {
        let wanting = self.wanting(turn);
        if wanting.is_empty() {
            return self.ask_for_name(turn);
        }
        let about: Vec<String> = wanting.iter().map(|each| turn.locale.say(&each.explain())).collect();
        let options = [(Choice::No, turn.text("sign-wanting-no")), (Choice::Yes, turn.text("sign-wanting-yes"))];
        let pick = Pick::confirm(Purpose::SignWanting, turn.text("sign-wanting-title"), options);
        turn.open_popup(Popup::Pick(pick.about(about.join(" "))));
    }

    pub(super) fn ask_for_name(&self, turn: &mut Turn) {
        let name = turn.interview().record().preparation.assessor.clone();
        turn.ask(Asked::SignatureName, &name);
    }

    pub(super) fn find_key(&mut self, name: String, turn: &mut Turn) {
        self.signing = Some(name);
        turn.order(ClerkOrder::FindKey);
    }

    pub(super) fn sign_with(&mut self, key: Result<String, Message>, turn: &mut Turn) {
        let Some(name) = self.signing.take() else { return };
        let Some(key) = turn.key_to_sign_with(key) else { return };
        turn.answer(Topic::Line(Asked::SignatureName), Reply::Signature { name, key: Some(key) });
    }
}

/// After the signature. What is learnt from an attempt at a practice case begins here.
pub(super) fn told_of_signature(turn: &mut Turn) {
    if turn.has_candidate() {
        turn.tell(&message!("practice-signed-told"));
    } else {
        turn.tell(&message!("recommend-signed-told"));
    }
}
