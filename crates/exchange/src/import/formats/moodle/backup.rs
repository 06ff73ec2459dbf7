//! What the description of a backup says about where its activities come from.

use std::collections::HashMap;

use crate::rubric::DraftText;

use super::super::super::{
    ImportFault, Sketch, Why, clean,
    ledger::{Ledger, Piece},
    xml::{self, XmlPieces},
};

/// The member that describes a backup.
pub(super) const MEMBER: &str = "moodle_backup.xml";

/// Names and addresses of a course and its activities, each with the piece that says it.
#[derive(Debug, Default)]
pub(super) struct Backup {
    course: Option<Piece>,
    address: Option<Piece>,
    release: Option<Piece>,
    /// Titles of activities by the folders in which they lie.
    activities: HashMap<String, Piece>,
}

impl Backup {
    pub(super) fn read(members: &[(String, String)], ledger: &mut Ledger) -> Result<Self, ImportFault> {
        let mut backup = Backup::default();
        let Some((name, text)) = members.iter().find(|(name, _)| name.ends_with(MEMBER)) else { return Ok(backup) };
        let document = xml::parse(name, text)?;
        // Settings are how the backup was made: switches of the program, two for each activity.
        let pieces = XmlPieces::of_but(document.root_element(), name, &["settings", "details"], ledger)?;
        let Some(information) = xml::child(document.root_element(), "information") else { return Ok(backup) };
        let said = |name: &str| xml::child(information, name).and_then(|child| pieces.text(child));
        backup.course = said("original_course_fullname");
        backup.address = said("original_wwwroot");
        backup.release = said("moodle_release");
        let activities = xml::child(information, "contents").and_then(|contents| xml::child(contents, "activities"));
        for activity in activities.into_iter().flat_map(|activities| xml::children(activities, "activity")) {
            let folder = xml::child(activity, "directory").and_then(|child| child.text());
            let title = xml::child(activity, "title").and_then(|child| pieces.text(child));
            if let (Some(folder), Some(title)) = (folder, title) {
                backup.activities.insert(folder.trim().to_owned(), title);
            }
        }
        // What is told of a rubric after all is taken then.
        for node in information.descendants().filter(|node| node.is_element()) {
            let name = node.tag_name().name();
            match name {
                "settings" | "details" => pieces.leave(node, Why::Display, ledger),
                _ => pieces.text(node).into_iter().for_each(|piece| ledger.leave(piece, why(name))),
            }
            for attribute in node.attributes() {
                let piece = pieces.attribute(node, attribute.name());
                piece.into_iter().for_each(|piece| ledger.leave(piece, Why::Identifier));
            }
        }
        Ok(backup)
    }

    /// Writes into a draft where it comes from, and the name of the activity where the draft has none of its own.
    pub(super) fn tell(&self, member: &str, sketch: &mut Sketch, ledger: &mut Ledger) {
        let folder = member.trim_start_matches("./").rsplit_once('/').map_or("", |(folder, _)| folder);
        let activity = self.activities.get(folder).copied();
        let language = sketch.draft.languages.first().cloned().unwrap_or_default();
        let text = |words: String| DraftText::from([(language.clone(), words)]);
        let told: Vec<String> = [self.course, activity, self.address, self.release]
            .into_iter()
            .flatten()
            .map(|piece| {
                let words = clean::marked_up(ledger.said(piece)).text;
                ledger.take(piece, "source");
                words
            })
            .filter(|words| !words.is_empty())
            .collect();
        if told.is_empty() {
            return;
        }
        if let (true, Some(activity)) = (sketch.draft.title.is_empty(), activity) {
            sketch.draft.title = text(clean::marked_up(ledger.said(activity)).text);
            for unit in sketch.draft.units.iter_mut().filter(|unit| unit.title.is_empty()) {
                unit.title = sketch.draft.title.clone();
            }
        }
        sketch.draft.source = text(format!("Moodle: {}", told.join(". ")));
    }
}

/// The reason why a value of this name is not told.
fn why(name: &str) -> Why {
    match name {
        name if name.ends_with("date") => Why::Moment,
        name if name.ends_with("id") || name.ends_with("hash") || name == "directory" => Why::Identifier,
        "modulename" => Why::Kind,
        "title" => Why::OtherBranch,
        _ => Why::State,
    }
}
