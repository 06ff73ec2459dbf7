//! Reasons why a form that came back gives nothing.

use crate::{
    bounds,
    locale::{Explain, Message},
    message,
    session::{EvidenceId, Refusal},
    tabular::TabularFault,
};

#[derive(Debug, Clone, PartialEq)]
pub enum FormFault {
    /// The file is none of the forms that were handed out.
    NoForm,
    /// A form for paper, or a picture of one.
    OnPaper,
    Damaged,
    TooLarge,
    Table(TabularFault),
    OtherRubric {
        of_form: String,
        of_session: String,
    },
    OtherCandidate {
        of_form: String,
        of_session: String,
    },
    /// The very file was read before.
    ReadBefore {
        evidence: EvidenceId,
    },
    /// Nothing was filled in.
    Empty,
    Refused(Refusal),
}

impl From<TabularFault> for FormFault {
    fn from(fault: TabularFault) -> Self {
        match fault {
            // Whatever holds no table holds no form.
            TabularFault::NoTable | TabularFault::MarkedUp => FormFault::NoForm,
            fault => FormFault::Table(fault),
        }
    }
}

impl From<Refusal> for FormFault {
    fn from(refusal: Refusal) -> Self {
        FormFault::Refused(refusal)
    }
}

impl Explain for FormFault {
    fn explain(&self) -> Message {
        match self {
            FormFault::NoForm => message!("returned-no-form"),
            FormFault::OnPaper => message!("returned-on-paper"),
            FormFault::Damaged => message!("returned-damaged"),
            FormFault::TooLarge => message!("returned-too-large", most = bounds::FORM_BYTES_MAX >> 20),
            FormFault::Table(fault) => fault.explain(),
            FormFault::OtherRubric { of_form, of_session } => {
                message!("returned-other-rubric", form = of_form.as_str(), session = of_session.as_str())
            }
            FormFault::OtherCandidate { of_form, of_session } => {
                message!("returned-other-candidate", form = of_form.as_str(), session = of_session.as_str())
            }
            FormFault::ReadBefore { evidence } => message!("returned-read-before", evidence = evidence.as_str()),
            FormFault::Empty => message!("returned-empty"),
            FormFault::Refused(refusal) => refusal.explain(),
        }
    }
}
