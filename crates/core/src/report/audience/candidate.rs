//! The letter to the candidate, in plain language: what was shown, what was not and why, what to do next, how to
//! appeal.

use crate::{
    locale::Locale,
    message,
    report::{
        AmendmentSummary, CriterionStanding, CriterionSummary, PartSummary, Summary, UnitSummary,
        document::{Block, Tone},
        letter::Letterhead,
    },
};

use super::{
    by_itself, gap, late_recommendations, list, objections, outcome, paragraph, part, section,
    sittings::{held_in_sittings, plan_to_candidate},
    units_as,
};

pub(super) fn blocks(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let (date, rubric) = (summary.date.as_str(), summary.rubric_title.as_str());
    let opening = if summary.broken_off {
        message!("letter-opening-broken-off", date = date, rubric = rubric)
    } else if summary.draft {
        message!("letter-opening-draft", date = date, rubric = rubric)
    } else {
        message!("letter-opening", date = date, rubric = rubric)
    };
    let head = summary.letterhead.as_ref();
    let of_centre =
        |text: fn(&Letterhead) -> &Option<String>| head.and_then(|head| text(head).clone()).map(Block::Paragraph);
    let mut blocks: Vec<Block> = head.map(|_| Block::Paragraph(locale.text("letter-salutation"))).into_iter().collect();
    blocks.extend(of_centre(|head| &head.before));
    let signed_on = summary.signed_on.as_deref().unwrap_or_default();
    let corrected = summary.is_corrected().then(|| locale.say(&message!("letter-corrected", date = signed_on)));
    blocks.extend(corrected.map(Block::Paragraph));
    blocks.push(Block::Paragraph(locale.say(&opening)));
    blocks.extend((!summary.profession.is_empty()).then(|| Block::Facts(summary.profession.clone())));
    let entered = |day: &String| locale.say(&message!("letter-on-paper", entered = day.as_str()));
    blocks.extend(summary.entered_from_paper.as_ref().map(|day| Block::Paragraph(entered(day))));
    blocks.extend(held_in_sittings(summary, locale));
    let spoken = |language: &String| locale.say(&message!("letter-language", language = language.as_str()));
    blocks.extend(summary.spoken.as_ref().map(|language| Block::Paragraph(spoken(language))));
    blocks.push(outcome(summary));
    if let Some(reason) = &summary.result.departed {
        let departed = message!("letter-departed", label = summary.result.computed.as_str());
        blocks.push(Block::Paragraph(locale.say(&departed)));
        blocks.push(Block::Quote { text: reason.clone(), source: summary.assessor.clone() });
    }
    let others_decide = !summary.broken_off && summary.commission.is_none();
    blocks.extend(others_decide.then(|| Block::Paragraph(locale.text("letter-who-decides"))));
    blocks.extend(summary.commission.as_ref().map(|each| Block::Paragraph(each.to_candidate.clone())));
    // An interview that was not held to its end, or is not rated yet, judges nobody.
    let several = summary.units.len() > 1 || has_part(summary);
    blocks.extend((summary.judged && several).then(|| recommended(summary, locale)));
    blocks.extend(by_itself(summary));
    blocks.extend(summary.recognition.clone().map(Block::Paragraph));
    blocks.extend(corrections(summary, locale));
    let observed: Vec<String> = summary.observations.iter().filter_map(|each| each.told.clone()).collect();
    if !observed.is_empty() {
        blocks.push(part("letter-observed", locale));
        blocks.extend(list(observed));
    }
    if summary.judged {
        blocks.extend(credited(summary, locale));
        blocks.extend(carried(summary, locale));
        blocks.extend(only_shown(summary, locale));
        blocks.extend(shown(summary, locale));
        blocks.extend(levels(summary, locale));
        blocks.extend(not_shown(summary, locale));
        blocks.extend(not_judged(summary, locale));
        blocks.extend(not_applying(summary, locale));
        blocks.extend(stronger(summary, locale));
        blocks.extend(left_to_others(summary, locale));
        blocks.extend(next(summary, locale));
        blocks.extend(again(summary, locale));
    }
    if !summary.feedback.is_empty() {
        blocks.push(part("letter-feedback", locale));
        blocks.push(Block::Quote { text: summary.feedback.clone(), source: summary.assessor.clone() });
    }
    blocks.extend(late_recommendations(summary, locale));
    blocks.extend(of_centre(|head| &head.recommendations_wanting));
    blocks.extend(own_words(summary, locale));
    blocks.push(part("letter-disagree", locale));
    blocks.push(Block::Paragraph(summary.appeal.clone()));
    let appeal_to = |address: &String| locale.say(&message!("letter-appeal-to", address = address.as_str()));
    blocks.extend(head.and_then(|head| head.appeal_to.as_ref()).map(|address| Block::Paragraph(appeal_to(address))));
    blocks.extend(of_centre(|head| &head.objection));
    blocks.extend(objections(summary, locale));
    blocks.extend(summary.consent.to_candidate.iter().cloned().map(Block::Paragraph));
    blocks.extend(of_centre(|head| &head.consent_stops));
    blocks.push(Block::Paragraph(locale.text("letter-record")));
    let others = summary.amendments.iter().any(|each| !each.concerns_result());
    blocks.extend(others.then(|| Block::Paragraph(locale.text("letter-amended"))));
    blocks.extend(of_centre(|head| &head.after));
    blocks.extend(head.and_then(|head| head.signature.clone()));
    blocks.push(Block::Paragraph(summary.signature.clone()));
    blocks.push(Block::Facts(vec![(locale.text("report-code"), summary.verification_code.clone())]));
    blocks.push(Block::Paragraph(locale.text("letter-code")));
    blocks
}

/// The candidate's own words, as they were said before the close.
fn own_words(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let said = summary.candidate_words.iter().filter(|each| !each.to_candidate.is_empty());
    let told = said.flat_map(|each| {
        let source = summary.candidate.clone();
        let quoted = (!each.quoted.is_empty()).then(|| Block::Quote { text: each.quoted.clone(), source });
        [Block::Paragraph(each.to_candidate.clone())].into_iter().chain(quoted)
    });
    let told: Vec<Block> = told.collect();
    let heading = (!told.is_empty()).then(|| part("letter-own-words", locale));
    heading.into_iter().chain(told).collect()
}

/// Each unit with what is recommended of it: the decision is the centre's.
fn recommended(summary: &Summary, locale: &Locale) -> Block {
    let is_new = |unit: &UnitSummary| unit.recognised && !unit.credited && unit.carried.is_none() && !unit.any_level;
    let outcome = |unit: &UnitSummary| match is_new(unit) {
        true => locale.text("letter-unit-recognised"),
        false => unit.outcome_told(),
    };
    let outcome_of_part = |_: &PartSummary| locale.text("letter-part-recognised");
    units_as("letter-recommendation", outcome, outcome_of_part, summary, locale)
}

/// Returns whether a part is recognised without its unit.
fn has_part(summary: &Summary) -> bool {
    summary.units.iter().flat_map(|unit| &unit.parts).any(|part| part.recognised)
}

/// Additions after the signature that concern the result.
fn corrections(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let told = |amendment: &AmendmentSummary| {
        let facts = [("amendment-reason", &amendment.reason), ("amendment-criteria", &amendment.criteria.join("; "))];
        let facts = facts.map(|(id, text)| (locale.text(id), text.clone()));
        let text = Block::Quote { text: amendment.text.clone(), source: amendment.title.clone() };
        [text, Block::Facts(facts.into())]
    };
    let corrections = summary.amendments.iter().filter(|each| each.concerns_result()).flat_map(told).collect();
    explained("letter-changed", "letter-changed-explained", corrections, locale)
}

/// The units that have such criteria, each with a list of what is said about these, part by part.
fn by_unit<'a>(
    summary: &'a Summary,
    is_wanted: impl Fn(&UnitSummary, &CriterionSummary) -> bool,
    say: impl Fn(&CriterionSummary) -> String,
) -> Vec<Block> {
    let of_unit = |unit: &'a UnitSummary| {
        let mut told: Vec<Block> = Vec::new();
        for (part, criteria) in unit.groups() {
            let wanted = criteria.iter().filter(|each| is_wanted(unit, each));
            let Some(criteria) = list(wanted.map(&say).collect()) else { continue };
            told.extend(part.map(|part| Block::Paragraph(part.title.clone())));
            told.push(criteria);
        }
        let heading =
            if unit.level.is_empty() { unit.title.clone() } else { format!("{} – {}", unit.title, unit.level) };
        (!told.is_empty()).then(|| section(&heading)).into_iter().chain(told)
    };
    summary.units.iter().flat_map(of_unit).collect()
}

/// The criteria of this standing. The gaps of a recognised unit stand in nobody's way: they are told apart.
fn standing(summary: &Summary, wanted: CriterionStanding, recognised: bool) -> impl Iterator<Item = &CriterionSummary> {
    // Where the level is the result, a level is below nothing once the unit is recognised.
    let told = move |unit: &&UnitSummary| !(recognised && unit.profile && wanted == CriterionStanding::NotMet);
    let of_unit = move |unit| {
        let criteria = UnitSummary::criteria_where(unit, recognised);
        criteria.filter(move |each| each.standing == wanted)
    };
    summary.units.iter().filter(told).flat_map(of_unit)
}

/// Titles of the criteria of this standing.
fn titles(summary: &Summary, wanted: CriterionStanding, recognised: bool) -> Vec<String> {
    standing(summary, wanted, recognised).map(|each| each.title.clone()).collect()
}

/// A part with a sentence that explains it, unless there is nothing to tell.
fn explained(heading: &str, sentence: &str, blocks: Vec<Block>, locale: &Locale) -> Vec<Block> {
    if blocks.is_empty() {
        return Vec::new();
    }
    [part(heading, locale), Block::Paragraph(locale.text(sentence))].into_iter().chain(blocks).collect()
}

fn stronger(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let mut below = titles(summary, CriterionStanding::NotMet, true);
    below.extend(titles(summary, CriterionStanding::NotEnoughEvidence, true));
    let sentence = match summary.units.iter().any(|unit| unit.only_shown) {
        true => "letter-stronger-shown",
        false if has_part(summary) => "letter-stronger-parts",
        false => "letter-stronger-explained",
    };
    explained("letter-stronger", sentence, list(below).into_iter().collect(), locale)
}

/// The units for which a certificate stands, each with what is said of it.
fn credited(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let units = summary.units.iter().filter(|unit| unit.credited);
    let told = units.flat_map(|unit| [section(&unit.title), Block::Reasons(unit.reasons.clone())]).collect();
    explained("letter-credited", "letter-credited-explained", told, locale)
}

/// The units that were recognised in an interview before, with the day of each signature.
fn carried(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let told = summary.units.iter().filter_map(|unit| Some(format!("{}: {}", unit.title, unit.carried.as_ref()?)));
    let units = list(told.collect()).into_iter().collect();
    explained("letter-carried", "letter-carried-explained", units, locale)
}

/// The units that are shown, but recognised only with the whole.
fn only_shown(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let titles = summary.units.iter().filter(|unit| unit.only_shown).map(|unit| unit.title.clone());
    let units = list(titles.collect()).into_iter().collect();
    explained("letter-only-shown", "letter-only-shown-explained", units, locale)
}

fn not_applying(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let told = summary.units.iter().flat_map(|unit| unit.not_applying.clone()).collect();
    let blocks = list(told).into_iter().collect();
    explained("letter-does-not-apply", "letter-does-not-apply-explained", blocks, locale)
}

fn left_to_others(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let referred = list(summary.referred.clone()).into_iter().collect();
    explained("letter-referred", "letter-referred-explained", referred, locale)
}

fn shown(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let say = |each: &CriterionSummary| {
        let title = match &each.carried {
            Some(day) => {
                let told = message!("letter-carried-criterion", title = each.title.as_str(), signed = day.as_str());
                locale.say(&told)
            }
            None => each.title.clone(),
        };
        format!("{title}. {}", each.statement)
    };
    // Not where the level itself is the result, and not where nothing above the lowest level was asked for.
    let is_shown = |unit: &UnitSummary, each: &CriterionSummary| {
        each.standing == CriterionStanding::Met && each.shown && !unit.profile && unit.carried.is_none()
    };
    let met = by_unit(summary, is_shown, say);
    explained("letter-shown", "letter-shown-explained", met, locale)
}

/// Levels that are results themselves, and those that nothing was asked of.
fn levels(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let has_level = |unit: &UnitSummary, each: &CriterionSummary| {
        let judged = matches!(each.standing, CriterionStanding::Met | CriterionStanding::NotMet);
        let in_sums = each.standing == CriterionStanding::InSums;
        let here = unit.carried.is_none();
        (in_sums && here)
            || (here && judged && (unit.profile || (each.standing == CriterionStanding::Met && !each.shown)))
    };
    let say = |each: &CriterionSummary| {
        let (criterion, level, anchor) = (each.title.as_str(), each.level.as_str(), each.anchor.as_str());
        locale.say(&message!("letter-level", criterion = criterion, level = level, anchor = anchor))
    };
    explained("letter-levels", "letter-levels-explained", by_unit(summary, has_level, say), locale)
}

fn not_shown(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let below = not_met(summary, CriterionStanding::NotMet, |criterion| {
        let facts = [("letter-seen", &criterion.anchor), ("letter-asked-for", &criterion.anchor_needed)];
        let facts = facts.map(|(id, text)| (locale.text(id), text.clone()));
        let facts = facts.into_iter().chain(gap::facts(criterion, locale)).collect();
        [Block::Facts(facts)].into_iter().chain(gap::advice(&criterion.learning, locale)).collect()
    });
    explained("letter-not-shown", "letter-not-shown-explained", below, locale)
}

fn not_judged(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let open = not_met(summary, CriterionStanding::NotEnoughEvidence, |criterion| {
        let asked_for = Block::Facts(vec![(locale.text("letter-asked-for"), criterion.anchor_needed.clone())]);
        [asked_for].into_iter().chain(gap::advice(&criterion.learning, locale)).collect()
    });
    explained("letter-not-judged", "letter-not-judged-explained", open, locale)
}

/// The evidence asked for by each criterion of this standing in the units that are not recognised, and more about it.
fn not_met(summary: &Summary, wanted: CriterionStanding, more: impl Fn(&CriterionSummary) -> Vec<Block>) -> Vec<Block> {
    let criteria = standing(summary, wanted, false);
    let told = |criterion: &CriterionSummary| {
        [section(&criterion.title), Block::Paragraph(criterion.statement.clone())].into_iter().chain(more(criterion))
    };
    criteria.flat_map(told).collect()
}

/// The criteria that were not shown, each with what to learn, after what to learn for the whole of their unit.
fn training(summary: &Summary) -> Vec<String> {
    let with = |title: &str, learn: &str| match learn {
        "" => title.to_owned(),
        learn => format!("{title}: {learn}"),
    };
    let not_shown = |unit: &UnitSummary| -> Vec<String> {
        let mut told = Vec::new();
        for (part, criteria) in unit.groups().filter(|(part, _)| !part.is_some_and(|part| part.recognised)) {
            let below = criteria.iter().filter(|each| each.standing == CriterionStanding::NotMet);
            let below: Vec<String> = below.map(|each| with(&each.title, &each.learning.what)).collect();
            let whole = part.filter(|part| !below.is_empty() && !part.learning.what.is_empty());
            told.extend(whole.map(|part| with(&part.title, &part.learning.what)));
            told.extend(below);
        }
        told
    };
    let units = summary.units.iter().filter(|unit| !unit.recognised && !unit.only_shown);
    let of_unit = |unit: &UnitSummary| {
        let criteria = not_shown(unit);
        let whole =
            (!criteria.is_empty() && !unit.learning.what.is_empty()).then(|| with(&unit.title, &unit.learning.what));
        whole.into_iter().chain(criteria)
    };
    units.flat_map(of_unit).collect()
}

/// The ways to learn, and the assessor's lines, on units that are not recognised and on their parts.
fn on_wholes(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let of_unit = |unit: &UnitSummary| {
        let parts = unit.parts.iter().filter(|part| !part.recognised && part.fails);
        let parts = parts.flat_map(|part| gap::of_whole(&part.title, &part.learning, locale));
        gap::of_whole(&unit.title, &unit.learning, locale).into_iter().chain(parts).collect::<Vec<_>>()
    };
    summary.units.iter().filter(|unit| unit.gap).flat_map(of_unit).collect()
}

/// The next assessment: the day that was set, or what the centre says of it.
fn again(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let of_centre = summary.letterhead.as_ref().and_then(|head| head.resit.as_ref());
    let told = summary.resit.as_ref().or(of_centre);
    let told = told.map(|told| [part("letter-resit", locale), Block::Paragraph(told.clone())]);
    told.into_iter().flatten().collect()
}

/// Next steps: further evidence, by kinds and until when, and training.
fn next(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let bring = |criterion: &CriterionSummary| {
        let wanted = match criterion.wanted[..] {
            [] => locale.text("letter-bring-what-is-asked-for"),
            _ => criterion.wanted.join("; "),
        };
        format!("{}: {wanted}", criterion.title)
    };
    let of_criteria = standing(summary, CriterionStanding::NotEnoughEvidence, false).map(bring);
    let evidence: Vec<String> = of_criteria.chain(summary.wanted_beside.iter().cloned()).collect();
    let (training, on_wholes) = (training(summary), on_wholes(summary, locale));
    let plan = plan_to_candidate(&summary.plan, locale);
    let nothing = evidence.is_empty() && training.is_empty() && on_wholes.is_empty() && plan.is_none();
    // Beside a full result a further unit may be open that was applied for.
    let all = summary.result.tone == Tone::Reached && summary.units.iter().all(|unit| unit.recognised);
    if all || nothing {
        return Vec::new();
    }
    let mut blocks = vec![part("letter-next", locale)];
    let awaited = !evidence.is_empty() || plan.is_some();
    if !evidence.is_empty() {
        blocks.push(Block::Paragraph(locale.text("letter-bring-evidence")));
        blocks.extend(list(evidence));
    }
    blocks.extend(plan.map(|plan| [Block::Paragraph(locale.text("letter-plan")), plan]).into_iter().flatten());
    if awaited {
        blocks.extend(paragraph(&summary.evidence_until));
        let evidence_to = |address: &String| locale.say(&message!("letter-evidence-to", address = address.as_str()));
        let address = summary.letterhead.as_ref().and_then(|head| head.evidence_to.as_ref());
        blocks.extend(address.map(|address| Block::Paragraph(evidence_to(address))));
    }
    if !training.is_empty() {
        blocks.push(Block::Paragraph(locale.text("letter-train")));
        blocks.extend(list(training));
    }
    blocks.extend(on_wholes);
    blocks
}
