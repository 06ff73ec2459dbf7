//! Rubrics in a course export of Canvas: `course_settings/rubrics.xml`, alone or in its package.

use roxmltree::Node;

use crate::{
    bounds::IMPORT_RUBRICS_MAX,
    import::{
        language,
        ledger::Why,
        xml::{XmlPieces, child, children, parse},
    },
};

use super::{
    Answers, Body, Content, ImportFault, ImportFormat, ImportWishes, Ledger, Sketch,
    canvas_rated::{self, Rated, Rating},
};

const NAMESPACE: &str = "canvas.instructure.com/xsd/cccv1p0";

/// Returns whether a file shows that it is one.
pub(super) fn knows(content: &Content) -> bool {
    match &content.body {
        Body::Xml(text) => is_rubrics(text),
        Body::Package { names, members } => {
            members.iter().any(|(name, text)| name.ends_with("rubrics.xml") && is_rubrics(text))
                || names.iter().any(|name| name.ends_with("course_settings/canvas_export.txt"))
        }
        _ => false,
    }
}

/// Looks at the beginning alone: whether the rest can be read is told when it is read.
fn is_rubrics(text: &str) -> bool {
    let end = text.char_indices().nth(2_000).map_or(text.len(), |(at, _)| at);
    let begin = &text[..end];
    begin.contains("<rubrics") && begin.contains(NAMESPACE)
}

/// Drafts from files of this format: one for each rubric.
pub(super) fn sketch<'c>(
    contents: &'c [Content],
    _wishes: &ImportWishes,
    answers: &Answers,
    ledger: &mut Ledger<'c>,
) -> Result<Vec<Sketch>, ImportFault> {
    let mut sketches = Vec::new();
    for content in contents {
        ledger.read(content);
        let members: Vec<(&str, &str)> = match &content.body {
            Body::Xml(text) => vec![(content.name.as_str(), text.as_str())],
            Body::Package { members, .. } => members
                .iter()
                .filter(|(name, _)| name.ends_with("rubrics.xml"))
                .map(|(name, text)| (name.as_str(), text.as_str()))
                .collect(),
            _ => return Err(ImportFault::OtherFormat { format: ImportFormat::CanvasCourse }),
        };
        for (member, text) in members {
            let document = parse(member, text)?;
            let pieces = XmlPieces::of(document.root_element(), member, ledger)?;
            let rubrics: Vec<Node> = children(document.root_element(), "rubric").collect();
            if sketches.len() + rubrics.len() > IMPORT_RUBRICS_MAX {
                let count = sketches.len() + rubrics.len();
                return Err(ImportFault::TooMany { what: "rubrics", count, most: IMPORT_RUBRICS_MAX });
            }
            let said = document.descendants().filter(Node::is_text).filter_map(|node| node.text());
            let language = language::answered(answers)
                .unwrap_or_else(|| language::of_texts(said.filter(|said| said.contains(' '))));
            for rubric in rubrics {
                ledger.begin_rubric(sketches.len());
                let mut sketch = rubric_of(rubric, &pieces, &language, ledger)?;
                sketch.draft.source = [(language.clone(), content.name.clone())].into();
                if let Some(id) = rubric.attribute("identifier") {
                    sketch.sources.insert("U1".to_owned(), id.to_owned());
                }
                sketches.push(sketch);
            }
            ledger.begin_rubric(0);
            for attribute in document.root_element().attributes() {
                let piece = pieces.attribute(document.root_element(), attribute.name());
                piece.into_iter().for_each(|piece| ledger.leave(piece, Why::Display));
            }
        }
    }
    Ok(sketches)
}

fn rubric_of(rubric: Node, pieces: &XmlPieces, language: &str, ledger: &mut Ledger) -> Result<Sketch, ImportFault> {
    let text = |element: Option<Node>| element.and_then(|element| pieces.text(element));
    let field = |element: Node, name: &str| text(child(element, name));
    let mut criteria = Vec::new();
    for criterion in child(rubric, "criteria").into_iter().flat_map(|list| children(list, "criterion")) {
        let ratings = child(criterion, "ratings").into_iter().flat_map(|list| children(list, "rating"));
        let ratings = ratings.map(|rating| Rating {
            label: field(rating, "description"),
            description: field(rating, "long_description"),
            points: field(rating, "points"),
        });
        let ratings: Vec<Rating> = ratings.filter(|rating| rating.label.is_some() || rating.points.is_some()).collect();
        let range = field(criterion, "criterion_use_range");
        criteria.push(Rated {
            name: field(criterion, "description"),
            description: field(criterion, "long_description"),
            mastery: field(criterion, "mastery_points"),
            has_range: range.is_some_and(|range| ledger.said(range).trim() == "true"),
            ratings,
        });
    }
    let (title, possible) = (field(rubric, "title"), field(rubric, "points_possible"));
    let sketch = canvas_rated::sketch(title, possible, &criteria, language, ledger)?;
    for element in rubric.descendants().filter(Node::is_element) {
        let why = match element.tag_name().name() {
            "rubric" => {
                element.attributes().filter_map(|one| pieces.attribute(element, one.name())).for_each(|piece| {
                    ledger.leave(piece, Why::Identifier);
                });
                continue;
            }
            "id" | "criterion_id" | "learning_outcome_id" | "external_identifier" => Why::Identifier,
            "learning_outcome_identifierref" | "assessment_question_bank" => Why::Link,
            "points" | "points_possible" => Why::WorkedOut,
            "criterion_use_range" => Why::Range,
            "mastery_points" => Why::Rule,
            "ignore_for_scoring"
            | "hide_points"
            | "hide_score_total"
            | "free_form_criterion_comments"
            | "read_only"
            | "public"
            | "reusable"
            | "button_display"
            | "rating_order"
            | "workflow_state" => Why::Display,
            _ => continue,
        };
        text(Some(element)).into_iter().for_each(|piece| ledger.leave(piece, why));
    }
    Ok(sketch)
}
