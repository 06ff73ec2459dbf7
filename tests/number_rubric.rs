//! The small rubric of the tests, with its scale made one of numbers.

/// From 0 to 100 in halves; the bands have the ids of the levels, so that the anchors stay.
pub fn text() -> String {
    let text = include_str!("rubrics/first-aid.ron").replacen("format: 1,", "format: 2,", 1);
    let (before, rest) = text.split_once("kind: Ordinal,").expect("it has a scale of levels");
    let (title, rest) = rest.split_once("levels: [").expect("the scale has levels");
    let (_, after) = rest.split_once("needed: \"mid\",").expect("the scale says what is needed");
    let band = |from: u8, id: &str, label: &str| {
        format!("(from: {from}, id: \"{id}\", label: {{ \"en\": \"{label}\", \"ru\": \"{label}\" }}),")
    };
    let bands = [band(0, "low", "Fail"), band(50, "mid", "Pass"), band(85, "high", "Merit")].concat();
    let kind = format!("kind: Number(from: 0, to: 100, step: 0.5, bands: [{bands}]),");
    let after = after.replace("critical: \"mid\"", "critical: \"40\"").replace("(\"C4\", \"mid\")", "(\"C4\", \"50\")");
    format!("{before}{kind}{title}needed: \"62.5\",{after}")
}
