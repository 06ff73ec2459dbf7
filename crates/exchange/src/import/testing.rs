//! What every import keeps, for the tests of all formats: each piece of the source stands in a draft or is left out, and a
//! draft has gaps and no faults.

use crate::{
    notation::{self, Node, NodeKind},
    rubric,
};

use super::{Answers, Import, ImportFault, ImportWishes, SourceFile, clean, content, format, import, ledger::Ledger};

/// Imports files and checks that nothing of them is lost.
pub(super) fn kept(files: &[(&str, &[u8])], wishes: &ImportWishes, answers: &Answers) -> Result<Import, ImportFault> {
    let files: Vec<SourceFile> = files.iter().map(|(name, bytes)| SourceFile { name, bytes }).collect();
    let imported = import(&files, wishes, answers)?;
    let texts: Vec<String> = imported.rubrics.iter().map(|rubric| rubric.written("gap").0).collect();
    for text in &texts {
        if let Err(faults) = rubric::read(text) {
            let faults: Vec<_> = faults
                .0
                .into_iter()
                .filter(|fault| !fault.kind.is_gap() && fault.kind != rubric::FaultKind::Draft)
                .collect();
            assert!(faults.is_empty(), "{faults:?}\n{text}");
        }
    }
    let said: String = texts.iter().map(|text| said(text)).collect();
    let contents = content::open_all(&files).unwrap();
    let format = wishes.format.unwrap_or_else(|| format::known(&contents).unwrap());
    let mut ledger = Ledger::default();
    format.sketch(&contents, wishes, answers, &mut ledger).unwrap();
    let mut pieces = 0;
    for (piece, into, place) in ledger.all() {
        pieces += 1;
        let words = folded(&clean::marked_up(piece).text);
        // Weights and points are written as plain numbers: “10 %” as 10, “(2,5)” as 2.5, “5 points” as 5.
        let number = words.replace(',', ".").replace('\u{2212}', "");
        let number =
            number.split_whitespace().next().unwrap_or_default().trim_matches(['%', '(', ')', '-']).parse::<f64>();
        let is_number = |other: &str| matches!((&number, other.parse::<f64>()), (Ok(one), Ok(other)) if (one - other).abs() < 0.001);
        // A condition, a rule and a word of the format stand in the draft in the notation.
        let in_notation = [
            ".only_if",
            "rule",
            ".kind",
            ".separately",
            ".required",
            ".hurdle",
            ".exact",
            ".required_probes",
            ".indicator",
            ".counts",
        ];
        let is_condition = into.is_some_and(|into| in_notation.iter().any(|end| into.ends_with(end)));
        // A list of labels in one cell stands in the draft label by label.
        let is_list = || words.contains(',') && words.split(',').all(|part| said.contains(part.trim()));
        // So do follow-ups, or a title with what stands below it, line by line.
        let is_lines = || piece.lines().all(|line| said.contains(&folded(line.trim_start_matches(['–', '=', '·']))));
        // A day that a spreadsheet has made of a span of numbers stands there as that span.
        let is_span = || {
            let numbers: Option<Vec<u32>> = words.split('-').map(|part| part.parse().ok()).collect();
            let Some([_, month, day]) = numbers.as_deref() else { return false };
            said.contains(&format!("{}-{}", month.min(day), month.max(day)))
        };
        let stands = is_span()
            || is_lines()
            || said.contains(&words)
            || said.split(['\n', ' ']).any(is_number)
            || is_condition
            || is_list();
        assert!(into.is_none() || stands, "{place}: “{piece}” is said to be taken and stands in no draft:\n{said}");
    }
    let told: usize = imported.rubrics.iter().map(|rubric| rubric.taken.len() + rubric.left_out.len()).sum();
    assert_eq!(told, pieces, "every piece is told");
    Ok(imported)
}

/// All texts, numbers and names of a draft, a line each.
fn said(text: &str) -> String {
    fn add(node: &Node, said: &mut String) {
        match &node.kind {
            NodeKind::Text(text) => said.push_str(&(folded(text) + "\n")),
            NodeKind::Number(number) => said.push_str(&format!("{number}\n")),
            _ => {}
        }
        for entry in node.entries() {
            entry.key.iter().for_each(|key| add(key, said));
            add(&entry.value, said);
        }
    }
    let mut said = String::new();
    add(&notation::tree(text).root, &mut said);
    said
}

/// Blanks and line ends say nothing here, nor does the blank by which a form parts what it would take for a reference.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace("$ {", "${")
}
