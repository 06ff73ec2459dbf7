//! Probes that would have brought something out, follow-ups, points to listen for.

use crate::{
    message,
    practice::debrief::{OwnFollowUp, Points, ProbeLeft},
    report::document::Block,
};

use super::{DebriefSource, ids};

pub(super) fn blocks(from: &DebriefSource) -> Vec<Block> {
    let debrief = from.debrief;
    let mut blocks = vec![from.part("debrief-asking")];
    let probe = |left: &ProbeLeft| {
        let place = (left.question.as_str(), left.probe.as_str());
        let place = from.locale.say(&message!("debrief-place-probe", question = place.0, probe = place.1));
        let changed = match left.rated_otherwise.is_empty() {
            true => from.text("debrief-changed-nothing"),
            false => ids(&left.rated_otherwise),
        };
        vec![place, left.asks.clone(), left.says.clone(), ids(&left.reveals), changed]
    };
    let head = ["debrief-place", "debrief-probe-asks", "debrief-probe-says", "debrief-reveals", "debrief-changed"];
    let probes = from.table("debrief-probes-left", &head, debrief.probes_left.iter().map(probe).collect());
    blocks.push(probes.unwrap_or_else(|| from.paragraph("debrief-no-probes-left")));
    let follow_up = |each: &OwnFollowUp| {
        let kind = match (each.leading, each.perhaps_leading) {
            (true, _) => "leading",
            (false, true) => "perhaps",
            (false, false) => "own",
        };
        let kind = from.locale.say(&message!("debrief-follow-up-is", kind = kind));
        vec![each.question.to_string(), each.wording.clone(), kind]
    };
    let head = ["debrief-question", "debrief-wording", "debrief-standing"];
    blocks.extend(from.table("debrief-follow-ups", &head, debrief.follow_ups.iter().map(follow_up).collect()));
    let points =
        |each: &Points| vec![each.question.to_string(), ids(&each.marked), ids(&each.missed), ids(&each.only_own)];
    let rows: Vec<_> = debrief.points.iter().map(points).collect();
    let head = ["debrief-question", "debrief-points-both", "debrief-points-missed", "debrief-points-own"];
    let note = (!rows.is_empty()).then(|| from.paragraph("debrief-points-explained"));
    blocks.extend(from.table("debrief-points", &head, rows));
    blocks.extend(note);
    blocks
}
