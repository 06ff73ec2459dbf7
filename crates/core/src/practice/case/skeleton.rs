//! A case to be written: everything that a rubric asks of one is in place, only the words are missing.

use std::{collections::BTreeMap, fmt::Write};

use crate::rubric::{Rubric, Text};

use super::{
    Candidate,
    check::{applies, can_come_up},
};

/// The text of a case for a rubric, for a candidate who applies for everything in ordinary circumstances. It is a draft, and
/// what its author has to write is an empty text, which the check tells as a gap; it finds nothing wrong with the rest.
pub fn skeleton(rubric: &Rubric) -> String {
    let none = || Text::new("", BTreeMap::new());
    let candidate = Candidate {
        reference: String::new(),
        name: String::new(),
        background: none(),
        demeanour: none(),
        units: rubric.units.keys().cloned().collect(),
        circumstances: Vec::new(),
    };
    let mut text = String::new();
    // To write into a string never fails.
    let _ = write_case(&mut text, rubric, &candidate);
    text
}

fn write_case(text: &mut String, rubric: &Rubric, candidate: &Candidate) -> std::fmt::Result {
    let language = &rubric.languages[0];
    writeln!(text, "(")?;
    writeln!(text, "    format: 1,\n    id: \"new-case\",\n    version: \"1.0.0\",\n    rubric: \"{}\",", rubric.id)?;
    writeln!(
        text,
        "    rubric_version: \"{}\",\n    languages: [\"{language}\"],\n    draft: true,\n    title: \"\",",
        rubric.version
    )?;
    writeln!(text, "    difficulty: Basic,\n    held: \"2026-01-01\",")?;
    writeln!(text, "    aims: [\"\"],\n    candidate: (\n        reference: \"\",\n        name: \"\",")?;
    writeln!(
        text,
        "        background: \"\",\n        demeanour: \"\",\n    ),\n    documents: [],\n    reactions: ("
    )?;
    for reaction in REACTIONS {
        writeln!(text, "        {reaction}: \"\",")?;
    }
    writeln!(text, "    ),\n    answers: [")?;
    for question in rubric.questions.values().filter(|question| can_come_up(question, candidate, rubric)) {
        writeln!(text, "        // {}", on_one_line(question.wording.get(language)))?;
        writeln!(
            text,
            "        (\n            question: \"{}\",\n            says: \"\",\n            probes: [",
            question.id
        )?;
        for (probe, known) in &question.probes {
            writeln!(text, "                // {}", on_one_line(known.text.get(language)))?;
            writeln!(text, "                (probe: \"{probe}\", says: \"\", reveals: []),")?;
        }
        writeln!(
            text,
            "            ],\n            leading: [],\n            distractors: [],\n            heard: [],"
        )?;
        writeln!(text, "            ratings: [],\n        ),")?;
    }
    writeln!(text, "    ],\n    reference: (\n        remarks: [],\n        ratings: [")?;
    for criterion in rubric.criteria.values().filter(|criterion| applies(criterion, candidate)) {
        writeln!(text, "            // {}", on_one_line(criterion.title.get(language)))?;
        writeln!(text, "            (criterion: \"{}\", level: \"not-enough\", because: \"\"),", criterion.id)?;
    }
    writeln!(text, "        ],\n        outcome: MoreEvidence,\n        steps: [],\n    ),\n)")
}

const REACTIONS: [&str; 8] =
    ["greeting", "ready", "opening_skipped", "out_of_order", "cut_off", "ad_hoc", "follow_up", "closing"];

/// A text as a comment holds it.
fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
