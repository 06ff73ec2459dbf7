//! The form for what is settled before the candidate enters.

use crate::{
    locale::{Language, offered},
    rubric::Rubric,
    session::{ConflictOfInterest, Event, FieldName, Interview, Mode, Preparation},
};

use super::{FieldInput, Filled, Form, FormField, TickBox, Words, words::said};

/// The preparation with which the form starts: the drafted one, else the one on record. Before any is on record, the
/// assessor is the user, and the language that of the user's screen where the rubric has it.
pub fn start(interview: &Interview, draft: Vec<Event>, user: &str, language: &Language) -> Preparation {
    let drafted = draft.into_iter().find_map(|event| match event {
        Event::Prepared(preparation) => Some(preparation),
        _ => None,
    });
    let record = interview.record();
    let mut preparation = drafted.unwrap_or_else(|| {
        let mut preparation = record.preparation.clone();
        if !record.prepared && record.follows.is_none() {
            preparation.language = interview.rubric().standing_in(language).clone();
        }
        preparation
    });
    if preparation.assessor.is_empty() {
        preparation.assessor = user.to_owned();
    }
    preparation
}

/// The languages in which an interview can be held: those of the rubric, then those in which its letter can be written.
/// Where the rubric lacks one, its words stand in [`Rubric::standing_in`].
pub fn languages(rubric: &Rubric) -> Vec<Language> {
    let others = offered().filter(|each| !rubric.languages.contains(each));
    rubric.languages.iter().cloned().chain(others).collect()
}

/// The form with this preparation in it.
pub fn form(preparation: &Preparation, interview: &Interview) -> Form {
    let rubric = interview.rubric();
    let follows = interview.record().follows.as_deref();
    let (field, line) = (FormField::new, FormField::line);
    let units = rubric.units.values().map(|unit| TickBox {
        id: unit.id.to_string(),
        words: match follows.and_then(|follows| follows.units.get(&unit.id)) {
            None => (&unit.title).into(),
            Some(from) => Words::Carried { title: unit.title.clone(), signed: from.signed },
        },
        ticked: preparation.units.contains(&unit.id),
    });
    let units_help = if follows.is_some() { "prepare-units-follow-help" } else { "prepare-units-help" };
    let circumstances = rubric.circumstances.iter().map(|(id, text)| TickBox {
        id: String::new(),
        words: text.into(),
        ticked: preparation.circumstances.contains(id),
    });
    let (conflict, details) = match &preparation.conflict_of_interest {
        ConflictOfInterest::NotDeclared => (0, ""),
        ConflictOfInterest::None => (1, ""),
        ConflictOfInterest::Declared(details) => (2, details.as_str()),
    };
    let conflicts = ["conflict-not-declared", "conflict-none", "conflict-declared"].map(said).to_vec();
    let conflict = FieldInput::OneOf { options: conflicts, chosen: conflict };
    let mode = FieldInput::one_of(&Mode::ALL, &preparation.mode, |mode| said(mode.message()));
    let named = |each: &Language| match rubric.standing_in(each) {
        questions if questions == each => Words::Language(each.clone()),
        questions => Words::LanguageHeld { held: each.clone(), questions: questions.clone() },
    };
    let language = FieldInput::one_of(&languages(rubric), &preparation.language, named);
    let mut fields = vec![
        line(FieldName::Candidate, "prepare-candidate", "prepare-candidate-help", &preparation.candidate),
        line(FieldName::Assessor, "prepare-assessor", "prepare-assessor-help", &preparation.assessor),
        field(FieldName::Units, "prepare-units", units_help, FieldInput::AnyOf(units.collect())),
    ];
    let carried = interview.record().criteria_carried(rubric).map(|criterion| TickBox {
        id: criterion.id.to_string(),
        words: (&criterion.title).into(),
        ticked: preparation.anew.contains(&criterion.id),
    });
    let carried: Vec<TickBox> = carried.collect();
    if !carried.is_empty() {
        fields.push(field(FieldName::Anew, "prepare-anew", "prepare-anew-help", FieldInput::AnyOf(carried)));
    }
    if !rubric.circumstances.is_empty() {
        let circumstances = FieldInput::AnyOf(circumstances.collect());
        let (label, help) = ("prepare-circumstances", "prepare-circumstances-help");
        fields.push(field(FieldName::Circumstances, label, help, circumstances));
    }
    let documents = FieldInput::Lines(preparation.documents.join("\n"));
    let (adjustments, others) = (&preparation.adjustments, &preparation.others_present);
    fields.extend([
        field(FieldName::Conflict, "prepare-conflict", "prepare-conflict-help", conflict),
        line(FieldName::ConflictDetails, "prepare-conflict-details", "prepare-conflict-details-help", details),
        line(FieldName::Place, "prepare-place", "prepare-place-help", &preparation.place),
        field(FieldName::Mode, "prepare-mode", "prepare-mode-help", mode),
        field(FieldName::Language, "prepare-language", "prepare-language-help", language),
        line(FieldName::Spoken, "prepare-spoken", "prepare-spoken-help", &preparation.spoken),
        line(FieldName::Adjustments, "prepare-adjustments", "prepare-adjustments-help", adjustments),
        line(FieldName::OthersPresent, "prepare-others", "prepare-others-help", others),
        line(FieldName::Panel, "prepare-panel", "prepare-panel-help", &preparation.panel.join(", ")),
        field(FieldName::Documents, "prepare-documents", "prepare-documents-help", documents),
    ]);
    Form::new(fields)
}

/// The preparation that a form says.
pub fn read(filled: &Filled, interview: &Interview) -> Preparation {
    let (rubric, record) = (interview.rubric(), interview.record());
    let text = |name| filled.text(name).to_owned();
    let conflict_of_interest = filled.chosen(
        FieldName::Conflict,
        [
            ConflictOfInterest::NotDeclared,
            ConflictOfInterest::None,
            ConflictOfInterest::Declared(text(FieldName::ConflictDetails)),
        ],
    );
    let parts = |name, separator| {
        let parts = filled.text(name).split(separator).map(str::trim).filter(|part| !part.is_empty());
        parts.map(str::to_owned).collect()
    };
    Preparation {
        candidate: text(FieldName::Candidate),
        assessor: text(FieldName::Assessor),
        panel: parts(FieldName::Panel, ','),
        units: filled.ticked(FieldName::Units, rubric.units.keys().cloned()),
        anew: filled.ticked(FieldName::Anew, record.criteria_carried(rubric).map(|criterion| criterion.id.clone())),
        circumstances: filled.ticked(FieldName::Circumstances, rubric.circumstances.keys().cloned()),
        place: text(FieldName::Place),
        mode: filled.chosen(FieldName::Mode, Mode::ALL),
        language: filled.chosen(FieldName::Language, languages(rubric)),
        spoken: text(FieldName::Spoken),
        adjustments: text(FieldName::Adjustments),
        others_present: text(FieldName::OthersPresent),
        conflict_of_interest,
        documents: parts(FieldName::Documents, '\n'),
    }
}
