//! The sheets of a workbook with their columns: the one table by which a rubric is laid out and read back. A column is
//! named after the field that it holds, as the notation has it; `learn_by.course` is the field `course` in `learn_by`.

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// The id of the thing to which the row belongs.
    Owner(Source),
    /// A text that has no language: an id, a day, a version.
    Plain,
    /// A plain text that names something of another sheet.
    Named(Source),
    /// A text, in a column for each language.
    Text,
    Number,
    /// `true` or `false`.
    Truth,
    /// One of these names.
    Choice(&'static [&'static str]),
    /// Plain texts, with commas between them.
    List,
    /// A value as the notation has it.
    Notation,
}

/// Where the values of a column come from: a sheet of which the column `id` lists them, or nowhere else.
pub(crate) type Source = Option<&'static str>;

#[derive(Debug)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) form: Form,
}

#[derive(Debug)]
pub(crate) struct Sheet {
    pub(crate) name: &'static str,
    pub(crate) columns: &'static [Column],
}

/// The column, and the row of the first sheet, that holds the fields without a column of their own.
pub(crate) const MORE: &str = "more";
/// The heads of the first sheet, which has a row for each field.
pub(crate) const FIELD: &str = "field";
pub(crate) const VALUE: &str = "value";

const fn column(name: &'static str, form: Form) -> Column {
    Column { name, form }
}

const KINDS_OF_SCALE: Form = Form::Choice(&["MetNotMet", "Ordinal", "Points", "Framework", "Number"]);
const HURDLES: Form = Form::Choice(&["NotYet", "MoreEvidence", "Partial"]);
const COUNTS: Form = Form::Choice(&["Standard", "Bonus", "Deduction", HOLISTIC]);
const KINDS_OF_QUESTION: Form =
    Form::Choice(&["Opening", "Behavioural", "Situational", "Knowledge", "Evidence", "Demonstration"]);
pub(crate) const HOLISTIC: &str = "Holistic";
/// The parts of a rubric that have a rule.
pub(crate) const WHOLE: &str = "whole";
const RULED: Form = Form::Choice(&[WHOLE, "unit", "part"]);
const SCRIPTS_OF_RUBRIC: Form = Form::Choice(&["opening", "closing"]);
const OUTCOMES_OF_RUBRIC: Form = Form::Choice(&["full", "partial", "more_evidence", "not_yet", "refer", "no_result"]);

/// The places of the sheets among all.
pub(crate) const RUBRIC: usize = 0;
pub(crate) const CIRCUMSTANCES: usize = 1;
pub(crate) const SCALES: usize = 2;
pub(crate) const LEVELS: usize = 3;
pub(crate) const GROUPS: usize = 4;
pub(crate) const UNITS: usize = 5;
pub(crate) const CERTIFICATES: usize = 6;
pub(crate) const CRITERIA: usize = 7;
pub(crate) const ANCHORS: usize = 8;
pub(crate) const INDICATORS: usize = 9;
pub(crate) const CONTEXTS: usize = 10;
pub(crate) const QUESTIONS: usize = 11;
pub(crate) const PROBES: usize = 12;
pub(crate) const POINTS: usize = 13;
pub(crate) const OBSERVATIONS: usize = 14;
pub(crate) const STEPS: usize = 15;
pub(crate) const THIRD_PARTY: usize = 16;
pub(crate) const SCRIPTS: usize = 17;
pub(crate) const RULES: usize = 18;
pub(crate) const OUTCOMES: usize = 19;

/// All sheets in their order. Of the first, the columns are rows.
pub(crate) const SHEETS: [Sheet; 20] = [
    Sheet {
        name: "Rubric",
        columns: &[
            column("format", Form::Number),
            column("draft", Form::Truth),
            column("id", Form::Plain),
            column("version", Form::Plain),
            column("languages", Form::List),
            column("draft_languages", Form::List),
            column("title", Form::Text),
            column("about", Form::Text),
            column("framework", Form::Text),
            column("source", Form::Text),
            column("profession", Form::Text),
            column("standard.title", Form::Text),
            column("standard.act", Form::Text),
            column("standard.date", Form::Plain),
            column("qualification_programme", Form::Text),
            column("licence", Form::Text),
            column("valid.from", Form::Plain),
            column("valid.until", Form::Plain),
            column("minutes", Form::Number),
            column("minutes_by_part.opening", Form::Number),
            column("minutes_by_part.questions", Form::Number),
            column("minutes_by_part.evidence", Form::Number),
            column("minutes_by_part.closing", Form::Number),
            column("appeal_days", Form::Number),
            column("evidence_days", Form::Number),
            column("days_counted.count", Form::Choice(&["Calendar", "Working"])),
            column("days_counted.from", Form::Choice(&["Signed", "Informed"])),
            column("retention_months", Form::Number),
            column("recognition.months", Form::Number),
            column("recognition.renewed_by", Form::Text),
            column("assessment_conditions", Form::Text),
            column("assessors", Form::Text),
        ],
    },
    Sheet { name: "Circumstances", columns: &[column("id", Form::Plain), column("text", Form::Text)] },
    Sheet {
        name: "Scales",
        columns: &[
            column("id", Form::Plain),
            column("kind", KINDS_OF_SCALE),
            column("title", Form::Text),
            column("needed", Form::Plain),
            column("from", Form::Number),
            column("to", Form::Number),
            column("step", Form::Number),
        ],
    },
    Sheet {
        name: "Levels",
        columns: &[
            column("scale", Form::Owner(Some("Scales"))),
            column("from", Form::Number),
            column("id", Form::Plain),
            column("label", Form::Text),
            column("value", Form::Number),
            column("between", Form::Truth),
        ],
    },
    Sheet {
        name: "Elective groups",
        columns: &[column("id", Form::Plain), column("title", Form::Text), column("at_least", Form::Number)],
    },
    Sheet {
        name: "Units",
        columns: &[
            column("part_of", Form::Owner(Some("Units"))),
            column("id", Form::Plain),
            column("title", Form::Text),
            column("about", Form::Text),
            column("credits", Form::Number),
            column("elective", Form::Named(Some("Elective groups"))),
            column("hurdle", HURDLES),
            column("requires", Form::List),
            column("separately", Form::Truth),
            column("learn", Form::Text),
            column("learn_by.course", Form::Text),
            column("learn_by.practice", Form::Text),
            column("learn_by.reading", Form::Text),
            column("learn_by.hours", Form::Number),
        ],
    },
    Sheet {
        name: "Certificates",
        columns: &[
            column("unit", Form::Owner(Some("Units"))),
            column("certificate", Form::Text),
            column("within_months", Form::Number),
        ],
    },
    Sheet {
        name: "Criteria",
        columns: &[
            column("of", Form::Owner(Some("Units"))),
            column("id", Form::Plain),
            column("title", Form::Text),
            column("statement", Form::Text),
            column("maps_to", Form::List),
            column("scale", Form::Named(Some("Scales"))),
            column("counts", COUNTS),
            column("needed", Form::Plain),
            column("critical", Form::Plain),
            column("hurdle", HURDLES),
            column("weight", Form::Number),
            column("met_if", Form::Notation),
            column("evidence", Form::Notation),
            column("only_if", Form::Notation),
            column("may_not_apply", Form::Truth),
            column("repeat_for.at_least", Form::Number),
            column("learn", Form::Text),
            column("learn_by.course", Form::Text),
            column("learn_by.practice", Form::Text),
            column("learn_by.reading", Form::Text),
            column("learn_by.hours", Form::Number),
        ],
    },
    Sheet {
        name: "Anchors",
        columns: &[
            column("criterion", Form::Owner(Some("Criteria"))),
            column("level", Form::Plain),
            column("anchor", Form::Text),
        ],
    },
    Sheet {
        name: "Indicators",
        columns: &[
            column("criterion", Form::Owner(Some("Criteria"))),
            column("id", Form::Plain),
            column("text", Form::Text),
        ],
    },
    Sheet {
        name: "Contexts",
        columns: &[
            column("criterion", Form::Owner(Some("Criteria"))),
            column("id", Form::Plain),
            column("text", Form::Text),
        ],
    },
    Sheet {
        name: "Questions",
        columns: &[
            column("id", Form::Plain),
            column("kind", KINDS_OF_QUESTION),
            column("unit", Form::Named(Some("Units"))),
            column("wording", Form::Text),
            column("informs", Form::List),
            column("exact", Form::Truth),
            column("back_up_for", Form::Named(Some("Questions"))),
            column("minutes", Form::Number),
            column("minutes_least", Form::Number),
            column("minutes_most", Form::Number),
            column("only_if", Form::Notation),
        ],
    },
    Sheet {
        name: "Probes",
        columns: &[
            column("question", Form::Owner(Some("Questions"))),
            column("kind", Form::Choice(&["probe", BACK_UP])),
            column("text", Form::Text),
            column("required", Form::Truth),
        ],
    },
    Sheet {
        name: "Points",
        columns: &[
            column("question", Form::Owner(Some("Questions"))),
            column("indicator_of", Form::Plain),
            column("indicator", Form::Plain),
            column("id", Form::Plain),
            column("text", Form::Text),
            column("informs", Form::List),
        ],
    },
    Sheet {
        name: "Observations",
        columns: &[column("id", Form::Plain), column("task", Form::Text), column("minutes", Form::Number)],
    },
    Sheet {
        name: "Steps",
        columns: &[
            column("observation", Form::Owner(Some("Observations"))),
            column("id", Form::Plain),
            column("text", Form::Text),
            column("informs", Form::List),
            column("critical", Form::Truth),
        ],
    },
    Sheet {
        name: "Third parties",
        columns: &[
            column("id", Form::Plain),
            column("text", Form::Text),
            column("informs", Form::List),
            column("benchmark", Form::Text),
        ],
    },
    Sheet {
        name: "Scripts",
        columns: &[
            column("script", SCRIPTS_OF_RUBRIC),
            column("id", Form::Plain),
            column("text", Form::Text),
            column("required", Form::Truth),
            column("consent", Form::Truth),
        ],
    },
    Sheet {
        name: "Rules",
        columns: &[
            column("of", RULED),
            column("id", Form::Plain),
            column("rule", Form::Notation),
            column("evidence", Form::Notation),
            column("panel", Form::Notation),
        ],
    },
    Sheet {
        name: "Outcomes",
        columns: &[
            column("outcome", OUTCOMES_OF_RUBRIC),
            column("none", Form::Truth),
            column("label", Form::Text),
            column("meaning", Form::Text),
        ],
    },
];

/// A way to ask the question itself once more.
pub(crate) const BACK_UP: &str = "back_up";

impl Sheet {
    /// The place of a column of this name.
    pub(crate) fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.name == name)
    }

    /// Returns whether some columns hold fields of this field.
    pub(crate) fn has_fields_of(&self, name: &str) -> bool {
        self.columns.iter().any(|column| column.name.strip_prefix(name).is_some_and(|rest| rest.starts_with('.')))
    }
}

/// The head of a column for a language.
pub(crate) fn head(name: &str, language: Option<&str>) -> String {
    match language {
        None => name.to_owned(),
        Some(language) => format!("{name} ({language})"),
    }
}

/// The name and the language of a head.
pub(crate) fn parted(head: &str) -> (&str, Option<&str>) {
    let language = || head.strip_suffix(')')?.rsplit_once('(');
    match language() {
        Some((name, language)) => (name.trim(), Some(language.trim())),
        None => (head.trim(), None),
    }
}
