//! The form of one item of the evidence register, with the four rules of evidence.

use chrono::NaiveDate;

use crate::{
    rubric::{Directness, EvidenceKind, Number, Rubric},
    session::{
        DateSpan, EvidenceFile, EvidenceItem, FieldName, Interview, Judgement, Preparation, Record, Refusal,
        RuleOfEvidence, RulesOfEvidence, Verdict,
    },
};

use super::{FieldInput, Filled, Form, FormField, TickBox, words::said};

/// An item of which only the title is known.
pub fn blank(title: &str) -> EvidenceItem {
    EvidenceItem {
        kind: EvidenceKind::Document,
        title: title.to_owned(),
        source: String::new(),
        date: None,
        date_span: None,
        criteria: Vec::new(),
        directness: Directness::Direct,
        person: String::new(),
        place: String::new(),
        hours: None,
        observation: None,
        testimony: None,
        verification: String::new(),
        file: None,
        rules: RulesOfEvidence::default(),
    }
}

/// The documents that were brought and stand in no item of the register yet.
pub fn brought(interview: &Interview) -> impl Iterator<Item = &str> {
    let record = interview.record();
    let registered = |title: &String| record.evidence.values().any(|item| item.title == *title);
    record.preparation.documents.iter().filter(move |title| !registered(title)).map(String::as_str)
}

/// The preparation with the name of a document that was brought put right, or without it where nothing is left of it.
pub(super) fn brought_corrected(record: &Record, title: &str, corrected: &str) -> Preparation {
    let mut preparation = record.preparation.clone();
    if let Some(at) = preparation.documents.iter().position(|each| each == title) {
        match corrected {
            "" => drop(preparation.documents.remove(at)),
            corrected => preparation.documents[at] = corrected.to_owned(),
        }
    }
    preparation
}

/// The form with this item in it.
pub fn form(item: &EvidenceItem, rubric: &Rubric) -> Form {
    let (field, line) = (FormField::new, FormField::line);
    let kind = FieldInput::one_of(&EvidenceKind::OF_ITEMS, &item.kind, |kind| said(kind.message()));
    let directness = FieldInput::one_of(&Directness::ALL, &item.directness, |each| said(each.message()));
    let criteria = rubric.criteria.values().map(|criterion| TickBox {
        id: criterion.id.to_string(),
        words: (&criterion.title).into(),
        ticked: item.criteria.contains(&criterion.id),
    });
    let date = item.date_typed();
    let path = item.file.as_ref().map_or("", |file| file.path.as_str());
    let mut fields = vec![
        line(FieldName::Title, "evidence-title", "evidence-title-help", &item.title),
        field(FieldName::Kind, "evidence-kind", "evidence-kind-help", kind),
        line(FieldName::Source, "evidence-source", "evidence-source-help", &item.source),
        line(FieldName::Date, "evidence-date", "evidence-date-help", &date),
        field(FieldName::Directness, "evidence-directness", "evidence-directness-help", directness),
        field(
            FieldName::Criteria,
            "evidence-criteria",
            "evidence-criteria-help",
            FieldInput::AnyOf(criteria.collect()),
        ),
    ];
    fields.extend(details(item, rubric));
    fields.extend([
        line(FieldName::Verification, "evidence-verification", "evidence-verification-help", &item.verification),
        line(FieldName::File, "evidence-path", "evidence-path-help", path),
    ]);
    for rule in RuleOfEvidence::ALL {
        let verdict = item.rules.verdict(rule);
        let judgement = FieldInput::one_of(&Judgement::ALL, &verdict.judgement, |each| said(each.message()));
        fields.push(field(FieldName::Judgement(rule), rule.message(), help(rule), judgement));
        fields.push(line(FieldName::JudgementRemark(rule), "evidence-remark", help(rule), &verdict.remark));
    }
    Form { file: item.file.clone(), ..Form::new(fields) }
}

/// The fields that stand in the form only where some demand of the rubric asks for them, or something is in them.
fn details(item: &EvidenceItem, rubric: &Rubric) -> Vec<FormField> {
    let (asked, line) = (rubric.asked_of_items(), FormField::line);
    let hours = item.hours.map(|hours| hours.to_string()).unwrap_or_default();
    let fields = [
        (asked.person, line(FieldName::Person, "evidence-person", "evidence-person-help", &item.person)),
        (asked.place, line(FieldName::Place, "evidence-place", "evidence-place-help", &item.place)),
        (asked.hours, line(FieldName::Hours, "evidence-hours", "evidence-hours-help", &hours)),
    ];
    let is_shown = |(asked, field): &(bool, FormField)| *asked || field.input != FieldInput::Line(String::new());
    fields.into_iter().filter(is_shown).map(|(_, field)| field).collect()
}

/// The item that a form says.
///
/// # Errors
/// Refused if its date or its hours cannot be read.
pub fn read(filled: &Filled, rubric: &Rubric) -> Result<EvidenceItem, Refusal> {
    let text = |name| filled.text(name).to_owned();
    let (date, date_span) = read_date(filled.text(FieldName::Date))?;
    let mut rules = RulesOfEvidence::default();
    for rule in RuleOfEvidence::ALL {
        let judgement = filled.chosen(FieldName::Judgement(rule), Judgement::ALL);
        *rules.verdict_mut(rule) = Verdict { judgement, remark: text(FieldName::JudgementRemark(rule)) };
    }
    let path = text(FieldName::File);
    let hashed = filled.file.clone().filter(|file| file.path == path);
    let unhashed = || EvidenceFile { path: path.clone(), bytes: 0, sha256: String::new() };
    Ok(EvidenceItem {
        kind: filled.chosen(FieldName::Kind, EvidenceKind::OF_ITEMS),
        title: text(FieldName::Title),
        source: text(FieldName::Source),
        date,
        date_span,
        criteria: filled.ticked(FieldName::Criteria, rubric.criteria.keys().cloned()),
        directness: filled.chosen(FieldName::Directness, Directness::ALL),
        person: text(FieldName::Person),
        place: text(FieldName::Place),
        hours: read_hours(filled.text(FieldName::Hours))?,
        observation: None,
        testimony: None,
        verification: text(FieldName::Verification),
        file: if path.is_empty() { None } else { Some(hashed.unwrap_or_else(unhashed)) },
        rules,
    })
}

/// Reads hours: `120` or `7.5`, with a comma as well; none for an empty text.
pub(super) fn read_hours(text: &str) -> Result<Option<Number>, Refusal> {
    let unreadable = Refusal::Unreadable { field: FieldName::Hours };
    if text.is_empty() {
        return Ok(None);
    }
    let plain = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
    let hours = text.replace(',', ".").parse::<f64>().ok().filter(|_| plain).and_then(Number::from_f64);
    hours.filter(|hours| hours.is_positive()).map(Some).ok_or(unreadable)
}

/// Reads a day, a month or a year: `2026-03-14`, `14.03.2026`, `2026-03`, `03.2026`, `2026`; none for an empty text.
/// Where day and month can change places, as in `03/04/2026`, only full stops tell which comes first.
pub(crate) fn read_date(text: &str) -> Result<(Option<NaiveDate>, Option<DateSpan>), Refusal> {
    let unreadable = || Refusal::Unreadable { field: FieldName::Date };
    if text.is_empty() {
        return Ok((None, None));
    }
    let parts = text.split(['-', '.', '/']).map(|part| part.trim().parse::<u32>());
    let parts = parts.collect::<Result<Vec<u32>, _>>().map_err(|_| unreadable())?;
    let (year, month, day, span) = match parts[..] {
        [year] => (year, 1, 1, Some(DateSpan::Year)),
        [month, year] if month <= 12 => (year, month, 1, Some(DateSpan::Month)),
        [year, month] => (year, month, 1, Some(DateSpan::Month)),
        [first, second, _] if first <= 12 && second <= 12 && first != second && !text.contains('.') => {
            return Err(Refusal::AmbiguousDate { text: text.to_owned() });
        }
        [day, month, year] if day <= 31 => (year, month, day, None),
        [year, month, day] => (year, month, day, None),
        _ => return Err(unreadable()),
    };
    let year = i32::try_from(year).ok().filter(|year| (1900..=2200).contains(year)).ok_or_else(unreadable)?;
    let date = NaiveDate::from_ymd_opt(year, month, day).ok_or_else(unreadable)?;
    Ok((Some(date), span))
}

/// The message that explains a rule to whoever judges by it.
fn help(rule: RuleOfEvidence) -> &'static str {
    match rule {
        RuleOfEvidence::Valid => "rule-valid-help",
        RuleOfEvidence::Authentic => "rule-authentic-help",
        RuleOfEvidence::Current => "rule-current-help",
        RuleOfEvidence::Sufficient => "rule-sufficient-help",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        let hours = |thousandths| Ok(Some(Number::from_thousandths(thousandths)));
        assert_eq!(
            (read_hours("120"), read_hours("7.5"), read_hours("7,5")),
            (hours(120_000), hours(7_500), hours(7_500))
        );
        assert_eq!(read_hours(""), Ok(None));
        for wrong in ["0", "-3", "many", "1e5", "1.2.3", "2000000", "0.0001"] {
            assert_eq!(read_hours(wrong), Err(Refusal::Unreadable { field: FieldName::Hours }), "{wrong}");
        }
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        let day = |year, month, day| Ok((NaiveDate::from_ymd_opt(year, month, day), None));
        let within = |year, month, span| Ok((NaiveDate::from_ymd_opt(year, month, 1), Some(span)));
        for written in ["2026-03-14", "14.03.2026", "14/03/2026", "2026/3/14"] {
            assert_eq!(read_date(written), day(2026, 3, 14), "{written}");
        }
        assert_eq!(read_date("03.04.2026"), day(2026, 4, 3));
        assert_eq!(read_date("04/04/2026"), day(2026, 4, 4));
        assert_eq!(read_date("2026-03"), within(2026, 3, DateSpan::Month));
        assert_eq!(read_date("03.2026"), within(2026, 3, DateSpan::Month));
        assert_eq!(read_date("2026"), within(2026, 1, DateSpan::Year));
        assert_eq!(read_date(""), Ok((None, None)));
        for wrong in ["March", "2026-13", "13.2026", "31.02.2026", "0-0-0", "12/31/2025", "2026-03-14-1", "26"] {
            assert_eq!(read_date(wrong), Err(Refusal::Unreadable { field: FieldName::Date }), "{wrong}");
        }
        for either in ["03/04/2025", "3-4-2025"] {
            assert_eq!(read_date(either), Err(Refusal::AmbiguousDate { text: either.into() }));
        }
    }
}
