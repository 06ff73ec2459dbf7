//! Rubrics and marking guides of Moodle, from a backup or from the XML that lies in one. Each definition becomes a rubric
//! of its own with one unit. What people were given stays unread.

mod backup;
mod guide;
mod rubric;

use roxmltree::Node;

use crate::{
    bounds::IMPORT_RUBRICS_MAX,
    locale::Message,
    message,
    rubric::{Draft, DraftCriterion, DraftScale, DraftText, DraftUnit},
};

use super::{
    super::{
        Why,
        answers::{Asked, OpenQuestion},
        content::Body,
        ids::natural_order,
        language,
        ledger::Piece,
        text::{Texts, only},
        xml::{self, XmlPieces},
    },
    Answers, Content, ImportFault, ImportFormat, ImportWishes, Ledger, NotWanted, Sketch,
};

use backup::Backup;

/// The member of a package that holds how an activity is graded.
const GRADING: &str = "grading.xml";

/// Returns whether a file shows that it is one.
pub(super) fn knows(content: &Content) -> bool {
    match &content.body {
        Body::Xml(text) => root_name(text) == Some("areas"),
        Body::Package { names, .. } => {
            let is_of_activity = |name: &String| name.contains("activities/") && name.ends_with(GRADING);
            names.iter().any(|name| name.ends_with(backup::MEMBER) || is_of_activity(name))
        }
        _ => false,
    }
}

/// What a file is instead that looks like one.
pub(super) fn not_wanted(content: &Content) -> Option<NotWanted> {
    let Body::Xml(text) = &content.body else { return None };
    match root_name(text)? {
        "users" | "roles" | "completions" => Some(NotWanted::People),
        "grade_history" | "gradebook" | "activity_gradebook" => Some(NotWanted::Results),
        _ => None,
    }
}

/// The name of the outermost element of a document, without reading the rest.
fn root_name(text: &str) -> Option<&str> {
    let mut rest = text.trim_start_matches('\u{FEFF}').trim_start();
    loop {
        let end = match rest {
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<?") => "?>",
            _ if rest.starts_with("<!") => {
                let declares = rest.find('[').is_some_and(|at| rest.find('>').is_none_or(|end| at < end));
                if declares { "]>" } else { ">" }
            }
            _ => break,
        };
        rest = rest.get(rest.find(end)? + end.len()..)?.trim_start();
    }
    let name = rest.strip_prefix('<')?;
    name.split(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).next()
}

/// Drafts from files of this format.
pub(super) fn sketch<'c>(
    contents: &'c [Content],
    _wishes: &ImportWishes,
    answers: &Answers,
    ledger: &mut Ledger<'c>,
) -> Result<Vec<Sketch>, ImportFault> {
    let mut found = Found::default();
    for content in contents {
        ledger.read(content);
        match &content.body {
            Body::Xml(text) => member(&content.name, text, &Backup::default(), answers, ledger, &mut found)?,
            Body::Package { members, .. } => {
                let backup = Backup::read(members, ledger)?;
                let mut gradings: Vec<_> = members.iter().filter(|(name, _)| name.ends_with(GRADING)).collect();
                gradings.sort_by(|(one, _), (other, _)| natural_order(one, other));
                for (name, text) in gradings {
                    member(name, text, &backup, answers, ledger, &mut found)?;
                }
            }
            _ => return Err(ImportFault::OtherFormat { format: ImportFormat::MoodleGrading }),
        }
    }
    match (found.sketches.is_empty(), found.other_methods.first()) {
        (true, Some(method)) => {
            Err(ImportFault::NotWanted { what: NotWanted::GradingMethod { method: method.clone() } })
        }
        _ => {
            if let Some(first) = found.sketches.first_mut() {
                let told = |method: &String| message!("import-note-other-method", method = method.as_str());
                first.notes.extend(found.other_methods.iter().map(told));
            }
            Ok(found.sketches)
        }
    }
}

/// What the members of a source hold.
#[derive(Default)]
struct Found {
    sketches: Vec<Sketch>,
    /// Methods of grading that others have made.
    other_methods: Vec<String>,
}

/// An element with the pieces of its document.
#[derive(Clone, Copy)]
struct Element<'e, 'i> {
    node: Node<'e, 'i>,
    pieces: &'e XmlPieces,
}

impl<'e, 'i: 'e> Element<'e, 'i> {
    fn child(&self, name: &str) -> Option<Element<'e, 'i>> {
        xml::child(self.node, name).map(|node| Element { node, ..*self })
    }

    /// All elements of this name in a list of them.
    fn listed(&self, list: &str, name: &'e str) -> Vec<Element<'e, 'i>> {
        let of_list = self.child(list).into_iter().flat_map(|list| xml::children(list.node, name));
        of_list.map(|node| Element { node, ..*self }).collect()
    }

    /// The text of a child; Moodle has a word of its own for none.
    fn said(&self, name: &str) -> &'e str {
        let text = xml::child(self.node, name).and_then(|child| child.text()).unwrap_or_default().trim();
        if text == "$@NULL@$" { "" } else { text }
    }

    fn piece(&self, name: &str) -> Option<Piece> {
        xml::child(self.node, name).and_then(|child| self.pieces.text(child)).filter(|_| !self.said(name).is_empty())
    }

    /// The text of a child as it is formatted: plain and Markdown as they stand, everything else may be HTML.
    fn text(&self, name: &str, into: &str, texts: &mut Texts, ledger: &mut Ledger) -> DraftText {
        let Some(piece) = self.piece(name) else { return DraftText::new() };
        match self.said(&format!("{name}format")) {
            "2" | "4" => texts.take(ledger, piece, into),
            _ => texts.take_marked_up(ledger, piece, into),
        }
    }

    fn leave(&self, name: &str, why: Why, ledger: &mut Ledger) {
        if let Some(child) = xml::child(self.node, name) {
            self.pieces.leave(child, why, ledger);
        }
    }

    fn leave_all(&self, names: &[&str], why: Why, ledger: &mut Ledger) {
        names.iter().for_each(|name| self.leave(name, why, ledger));
    }

    /// The id of the element in Moodle.
    fn id(&self, ledger: &mut Ledger) -> &'e str {
        if let Some(piece) = self.pieces.attribute(self.node, "id") {
            ledger.leave(piece, Why::Identifier);
        }
        self.node.attribute("id").unwrap_or_default()
    }

    /// Elements in the order that they themselves tell.
    fn sorted(mut elements: Vec<Self>) -> Vec<Self> {
        elements.sort_by_key(|element| element.said("sortorder").parse::<i64>().unwrap_or(i64::MAX));
        elements
    }
}

fn member(
    name: &str,
    text: &str,
    backup: &Backup,
    answers: &Answers,
    ledger: &mut Ledger,
    found: &mut Found,
) -> Result<(), ImportFault> {
    let document = xml::parse(name, text)?;
    let root = document.root_element();
    ledger.begin_rubric(found.sketches.len());
    // Instances are what people were given.
    let pieces = XmlPieces::of_but(root, name, &["instances"], ledger)?;
    for area in xml::children(root, "area") {
        let area = Element { node: area, pieces: &pieces };
        ledger.begin_rubric(found.sketches.len());
        area.id(ledger);
        area.leave_all(&["areaname", "activemethod"], Why::State, ledger);
        for definition in area.listed("definitions", "definition") {
            if found.sketches.len() == IMPORT_RUBRICS_MAX {
                let most = IMPORT_RUBRICS_MAX;
                return Err(ImportFault::TooMany { what: "rubrics", count: most + 1, most });
            }
            ledger.begin_rubric(found.sketches.len());
            let sketch = match definition.said("method") {
                "rubric" if definition.child(rubric::PLUGIN).is_some() => rubric::sketch(definition, answers, ledger)?,
                "guide" if definition.child(guide::PLUGIN).is_some() => guide::sketch(definition, answers, ledger)?,
                method => {
                    let method = plugin(definition).unwrap_or(method);
                    pieces.leave(definition.node, Why::NotUnderstood, ledger);
                    if !matches!(method, "" | "rubric" | "guide")
                        && !found.other_methods.iter().any(|one| one == method)
                    {
                        found.other_methods.push(method.to_owned());
                    }
                    continue;
                }
            };
            let Some(mut sketch) = sketch else {
                pieces.leave(definition.node, Why::Empty, ledger);
                continue;
            };
            backup.tell(name, &mut sketch, ledger);
            let active = area.said("activemethod");
            if !active.is_empty() && active != definition.said("method") {
                sketch.notes.push(message!("import-note-method-not-active"));
            }
            found.sketches.push(sketch);
        }
    }
    Ok(())
}

/// The method of grading to which the criteria belong, by the name of the element around them.
fn plugin<'e>(definition: Element<'e, '_>) -> Option<&'e str> {
    definition.node.children().find_map(|child| {
        let name = child.is_element().then(|| child.tag_name().name())?;
        name.strip_prefix("plugin_gradingform_")?.strip_suffix("_definition")
    })
}

/// What a rubric and a marking guide have in common.
struct Definition {
    texts: Texts,
    criteria: Vec<DraftCriterion>,
    scales: Vec<DraftScale>,
    notes: Vec<Message>,
    asked: Asked,
    rule_proposed: Option<String>,
    /// Ids in Moodle by those of the criteria.
    sources: Vec<(String, String)>,
}

impl Definition {
    /// The definition as a draft with one unit.
    fn sketch(mut self, element: Element, ledger: &mut Ledger) -> Sketch {
        let title =
            element.piece("name").map(|piece| self.texts.take_marked_up(ledger, piece, "title")).unwrap_or_default();
        let about = element.text("description", "about", &mut self.texts, ledger);
        let id = element.id(ledger);
        element.leave_all(&["options", "descriptionformat"], Why::Display, ledger);
        element.leave_all(&["timecreated", "timemodified"], Why::Moment, ledger);
        element.leave_all(&["method", "status"], Why::State, ledger);
        element.leave("instances", Why::Personal, ledger);
        if element.said("status") == "10" {
            self.notes.push(message!("import-note-source-is-draft"));
        }
        self.notes.extend(self.texts.notes());
        let unit =
            DraftUnit { id: "U1".to_owned(), title: title.clone(), criteria: self.criteria, ..Default::default() };
        let draft = Draft {
            id: format!("{}-{id}", element.said("method")),
            languages: vec![self.texts.language.clone()],
            title,
            about,
            scales: self.scales,
            units: vec![unit],
            ..Draft::default()
        };
        let mut sources: std::collections::BTreeMap<_, _> = self.sources.into_iter().collect();
        sources.insert("U1".to_owned(), id.to_owned());
        Sketch {
            draft,
            notes: self.notes,
            asked: self.asked,
            sources,
            rule_proposed: self.rule_proposed,
            ..Sketch::default()
        }
    }
}

/// The language of criteria: the one that was answered, else the one that their texts show.
fn language_of(criteria: &[Element], names: &[&str], answers: &Answers) -> String {
    let texts = || criteria.iter().flat_map(|element| names.iter().map(|name| element.said(name)));
    language::answered(answers).unwrap_or_else(|| language::of_texts(texts()))
}

/// The rule by which Moodle decides: a sum of points. Nothing in the file says how many are enough.
fn half_of(most: i64) -> Option<String> {
    let half = crate::rubric::Number::from_thousandths(most / 2);
    half.is_positive().then(|| format!("Points(at_least: {half})"))
}

/// A question that takes a text, where the answer is looked at by the importer itself.
fn asked_as_text(asked: &mut Asked, id: &str, ask: Message, proposal: &str, answers: &Answers) -> Option<String> {
    let question = OpenQuestion::text(id, ask, Some(proposal.to_owned()));
    asked.ask(question, answers).ok().flatten().map(str::to_owned)
}

/// A title where a source has one text alone: its beginning.
fn title_of(statement: &DraftText, texts: &Texts) -> DraftText {
    match super::super::text::short(only(statement)) {
        title if title.is_empty() => DraftText::new(),
        title => texts.of(title),
    }
}
