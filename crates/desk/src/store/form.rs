//! Forms that came back: read from the disk, and taken into a session that nobody has open.

use std::path::Path;

use sha2::{Digest, Sha256};

use crate::{
    bounds,
    locale::{Explain, Message},
    report::letter::Centre,
    returned::{self, FormFault, Taken},
    session::{EvidenceFile, Moment, Refusal},
};

use super::{Disk, Protection, StoreError, amend::let_happen, read_bytes};

/// Reason why a form was not taken; the session is as it was.
#[derive(Debug)]
pub enum FormError {
    Store(StoreError),
    Fault(FormFault),
}

impl Explain for FormError {
    fn explain(&self) -> Message {
        match self {
            FormError::Store(error) => error.explain(),
            FormError::Fault(fault) => fault.explain(),
        }
    }
}

impl From<StoreError> for FormError {
    fn from(error: StoreError) -> Self {
        FormError::Store(error)
    }
}

impl From<FormFault> for FormError {
    fn from(fault: FormFault) -> Self {
        FormError::Fault(fault)
    }
}

impl From<Refusal> for FormError {
    fn from(refusal: Refusal) -> Self {
        FormError::Fault(refusal.into())
    }
}

/// Whose form is taken, who takes it and when.
#[derive(Debug, Clone, Copy)]
pub struct FormOrder<'a> {
    pub form: &'a Path,
    /// True if the form may be one for another candidate.
    pub anyway: bool,
    /// The centre whose words stand on the form.
    pub centre: Option<&'a Centre>,
    /// Who reads it; the assessor of the session where it is not said.
    pub by: &'a str,
    pub at: Moment,
}

/// Reads a form and lets happen in the session what it means. A session that gains nothing by it is not written.
pub fn take_form(
    disk: &dyn Disk,
    session: &Path,
    order: FormOrder,
    keys: &Path,
    protection: &Protection,
) -> Result<Taken, FormError> {
    let FormOrder { form, anyway, centre, by, at } = order;
    let bytes = read_bytes(form, bounds::FORM_BYTES_MAX)?;
    let returned = returned::read(&bytes)?;
    let sha256 = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let file = EvidenceFile { path: form.display().to_string(), bytes: bytes.len() as u64, sha256 };
    let mut taken = None;
    let_happen(disk, session, (by, at), keys, protection, |_, interview| {
        let assessor = interview.record().preparation.assessor.clone();
        let by = if by.trim().is_empty() { assessor.as_str() } else { by };
        let found = returned::take(interview, &returned, file, anyway, centre, (by, at))?;
        for event in found.events.clone() {
            interview.act(event, by, at)?;
        }
        taken = Some(found);
        Ok::<(), FormError>(())
    })?;
    Ok(taken.expect("the session was changed by what was taken"))
}
