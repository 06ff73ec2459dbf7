//! Types of rows, under all names that they have had. The names are those of pyxform's `aliases.py` and of the forms of
//! its first years.

/// What a row of the survey is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum RowType {
    Begin(Container),
    End,
    /// A question with choices of this list, or of a file that is not there.
    Select {
        list: Option<String>,
        several: bool,
    },
    /// Any other question.
    Asked,
    Note,
    /// The head of a table of questions: it shows the choices, and nobody answers it.
    Head,
    /// A row of a table in which all have the choices that its beginning names.
    Rated,
    /// What the program fills in itself.
    Filled,
    Unknown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Container {
    Group,
    Repeat,
}

/// Names of questions with choices; longer ones before those with which they begin.
const SELECTS: &[(&str, bool)] = &[
    ("add select one prompt using ", false),
    ("add select multiple prompt using ", true),
    ("select all that apply from ", true),
    ("select all that apply ", true),
    ("select multiple from ", true),
    ("select multiple using ", true),
    ("select multiple ", true),
    ("select one external ", false),
    ("select one from ", false),
    ("select one using ", false),
    ("select one ", false),
    ("select1 ", false),
    ("cascading select ", false),
    ("select ", true),
    ("rank ", true),
];

const SELECTS_FROM_FILES: &[(&str, bool)] = &[
    ("select one from file ", false),
    ("select multiple from file ", true),
    ("select one external ", false),
    ("select one from map ", false),
];

const ASKED: &[&str] = &[
    "text",
    "string",
    "integer",
    "int",
    "decimal",
    "date",
    "time",
    "datetime",
    "date time",
    "geopoint",
    "geotrace",
    "geoshape",
    "gps",
    "location",
    "image",
    "photo",
    "audio",
    "video",
    "file",
    "barcode",
    "acknowledge",
    "trigger",
    "range",
    "percentage",
    "phone number",
    "number of days in last month",
    "number of days in last six months",
    "number of days in last year",
    "osm",
    "select",
    "rank",
];

const FILLED: &[&str] = &[
    "start",
    "end",
    "start time",
    "end time",
    "today",
    "deviceid",
    "device id",
    "imei",
    "subscriberid",
    "subscriber id",
    "simserial",
    "sim id",
    "phonenumber",
    "username",
    "email",
    "audit",
    "start geopoint",
    "background audio",
    "background geopoint",
    "calculate",
    "calculate here",
    "hidden",
    "xml external",
    "csv external",
    "entity",
];

impl RowType {
    pub(super) fn of(cell: &str) -> Self {
        let words: Vec<&str> = cell.split(|c: char| c.is_whitespace() || c == '_').filter(|w| !w.is_empty()).collect();
        let name = words.join(" ").to_lowercase();
        if let Some(of) = name.strip_prefix("begin ") {
            return container(of).map_or(RowType::Unknown, RowType::Begin);
        }
        if name.strip_prefix("end ").is_some_and(|of| container(of).is_some()) {
            return RowType::End;
        }
        if let Some((_, several)) = SELECTS_FROM_FILES.iter().find(|(prefix, _)| name.starts_with(prefix)) {
            return RowType::Select { list: None, several: *several };
        }
        if let Some((prefix, several)) = SELECTS.iter().find(|(prefix, _)| name.starts_with(prefix)) {
            return RowType::Select { list: Some(list(cell, prefix)), several: *several };
        }
        // Early forms said «q string» and «add integer prompt».
        let bare = name.strip_prefix("q ").unwrap_or(&name);
        let bare = bare.strip_prefix("add ").and_then(|bare| bare.strip_suffix(" prompt")).unwrap_or(bare);
        let bare = bare.replace('-', " ");
        match &*bare {
            "note" => RowType::Note,
            "score row" => RowType::Rated,
            "rank level" => RowType::Asked,
            bare if bare.starts_with("get ") || bare.starts_with("uri:") => RowType::Filled,
            bare if ASKED.contains(&bare) => RowType::Asked,
            bare if FILLED.contains(&bare) => RowType::Filled,
            _ => RowType::Unknown,
        }
    }
}

/// Returns whether a cell says yes, as forms do in their columns of yes and no.
pub(super) fn says_yes(cell: &str) -> bool {
    matches!(&*cell.trim().to_lowercase(), "yes" | "true" | "true()" | "1")
}

fn container(name: &str) -> Option<Container> {
    match name {
        "group" => Some(Container::Group),
        // Kobo asks several things in one table: what is rated, ranked, or told of each thing of a list.
        "score" | "rank" => Some(Container::Group),
        "repeat" | "lgroup" | "looped group" | "loop" | "kobomatrix" => Some(Container::Repeat),
        _ if name.starts_with("loop ") => Some(Container::Repeat),
        _ => None,
    }
}

/// The name of the list behind the words that ask for one, as it is written; what asks for another answer beside those of
/// the list is no part of it.
fn list(cell: &str, prefix: &str) -> String {
    let (mut words, mut rest) = (prefix.split_whitespace().count(), cell.trim());
    while words > 0 {
        let end = rest.find(|c: char| c.is_whitespace() || c == '_').unwrap_or(rest.len());
        rest = rest[end..].trim_start_matches(|c: char| c.is_whitespace() || c == '_');
        words -= 1;
    }
    // Characters that grow when they are made small would move the end: ends are compared as ASCII.
    let rest = rest.trim();
    for end in [" or specify other", " or other", " or_other"] {
        let at = rest.len().saturating_sub(end.len());
        if rest.get(at..).is_some_and(|tail| tail.eq_ignore_ascii_case(end)) {
            return rest[..at].trim().to_owned();
        }
    }
    rest.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_known_under_all_names_that_forms_have_had() {
        let of_list = |list: &str, several| RowType::Select { list: Some(list.to_owned()), several };
        for (cell, expected) in [
            ("select_one yes_no", of_list("yes_no", false)),
            ("select one  yes_no", of_list("yes_no", false)),
            ("Select One from yes_no or specify other", of_list("yes_no", false)),
            ("select_multiple a or_other", of_list("a", true)),
            ("select all that apply from b", of_list("b", true)),
            ("add select one prompt using c", of_list("c", false)),
            ("select1 d", of_list("d", false)),
            ("rank e", of_list("e", true)),
            ("select_one_from_file  a.csv", RowType::Select { list: None, several: false }),
            ("select_one_external towns", RowType::Select { list: None, several: false }),
            ("begin_group", RowType::Begin(Container::Group)),
            ("Begin Repeat", RowType::Begin(Container::Repeat)),
            ("end repeat", RowType::End),
            ("end", RowType::Filled),
            ("q string", RowType::Asked),
            ("add integer prompt", RowType::Asked),
            ("int", RowType::Asked),
            ("dateTime", RowType::Asked),
            ("trigger", RowType::Asked),
            ("start-geopoint", RowType::Filled),
            ("get start time", RowType::Filled),
            ("note", RowType::Note),
            ("begin_score", RowType::Begin(Container::Group)),
            ("score__row", RowType::Rated),
            ("end_kobomatrix", RowType::End),
            ("qqq", RowType::Unknown),
        ] {
            assert_eq!(RowType::of(cell), expected, "{cell}");
        }
    }
}
