//! Each text of a rubric, whatever it is about: its script is that of its language, and no marks stand in it that other
//! programs would read.

use indexmap::IndexMap;

use crate::{
    locale::Language,
    notation::PathStep,
    rubric::{LearnBy, Rubric, Script, Text, check::findings::At},
};

use super::{Found, WarningKind, each_criterion, markup, script};

/// The texts with one mistake: where the first stands, and how many there are.
struct Several<What> {
    path: Vec<PathStep>,
    what: What,
    texts: usize,
}

impl<What> Several<What> {
    fn first(at: &At, what: What) -> Self {
        Several { path: at.path(), what, texts: 0 }
    }
}

pub(super) fn look(rubric: &Rubric, found: &mut Found) {
    let mut other_script: IndexMap<&Language, Several<()>> = IndexMap::new();
    let mut marked: Option<Several<String>> = None;
    each_text(rubric, &mut |at, text, may_be_foreign| {
        for (language, text) in text.by_language(rubric.fallback()) {
            let at = || at.key(language.as_str());
            if !may_be_foreign && script::is_other(text, language) {
                other_script.entry(language).or_insert_with(|| Several::first(&at(), ())).texts += 1;
            }
            if let Some(mark) = markup::first(text) {
                marked.get_or_insert_with(|| Several::first(&at(), mark.to_owned())).texts += 1;
            }
        }
    });
    for (language, Several { path, texts, .. }) in other_script {
        found.0.push((path, WarningKind::OtherScript { language: language.clone(), texts }));
    }
    if let Some(Several { path, what, texts }) = marked {
        found.0.push((path, WarningKind::Markup { mark: what, texts }));
    }
}

/// Calls for each text with the way to it, and whether it may stand in the language of a source that it names.
fn each_text<'r>(rubric: &'r Rubric, look: &mut impl FnMut(&At, &'r Text, bool)) {
    let root = At::Root;
    look(&root.field("source"), &rubric.source, true);
    let mut look = |at: &At, text: &'r Text| look(at, text, false);
    look(&root.field("title"), &rubric.title);
    look(&root.field("about"), &rubric.about);
    for (name, text) in [
        ("framework", &rubric.framework),
        ("profession", &rubric.profession),
        ("qualification_programme", &rubric.qualification_programme),
        ("assessment_conditions", &rubric.assessment_conditions),
        ("assessors", &rubric.assessors),
    ] {
        if let Some(text) = text {
            look(&root.field(name), text);
        }
    }
    if let Some(renewed_by) = rubric.recognition.as_ref().and_then(|recognition| recognition.renewed_by.as_ref()) {
        look(&root.field("recognition").field("renewed_by"), renewed_by);
    }
    if let Some(standard) = &rubric.standard {
        let at = root.field("standard");
        look(&at.field("title"), &standard.title);
        if let Some(act) = &standard.act {
            look(&at.field("act"), act);
        }
    }
    let at = root.field("circumstances");
    for (index, text) in rubric.circumstances.values().enumerate() {
        look(&at.index(index).field("text"), text);
    }
    let at = root.field("scales");
    for (index, scale) in rubric.scales.values().enumerate() {
        let at = at.index(index);
        look(&at.field("title"), &scale.title);
        let at_kind = at.field("kind");
        let at_bands = at_kind.field("bands");
        for (index, band) in scale.number.iter().flat_map(|number| &number.bands).enumerate() {
            look(&at_bands.index(index).field("label"), &band.label);
        }
        let at = at.field("levels");
        for (index, level) in scale.levels.iter().enumerate().filter(|_| !scale.is_number()) {
            look(&at.index(index).field("label"), &level.label);
        }
    }
    let at = root.field("elective_groups");
    for (index, group) in rubric.elective_groups.values().enumerate() {
        look(&at.index(index).field("title"), &group.title);
    }
    let at = root.field("units");
    for (index, unit) in rubric.units.values().enumerate() {
        let at = at.index(index);
        look(&at.field("title"), &unit.title);
        if let Some(about) = &unit.about {
            look(&at.field("about"), about);
        }
        if let Some(learn) = &unit.learn {
            look(&at.field("learn"), learn);
        }
        of_learn_by(&at, unit.learn_by.as_ref(), &mut look);
        let at_parts = at.field("parts");
        for (index, part) in unit.parts.values().enumerate() {
            let at = at_parts.index(index);
            look(&at.field("title"), &part.title);
            for (name, text) in [("about", &part.about), ("learn", &part.learn)] {
                text.iter().for_each(|text| look(&at.field(name), text));
            }
            of_learn_by(&at, part.learn_by.as_ref(), &mut look);
        }
    }
    of_criteria(rubric, &mut look);
    of_questions(rubric, &mut look);
    of_observations(rubric, &mut look);
    of_third_party(rubric, &mut look);
    of_script(&root.field("opening"), &rubric.opening, &mut look);
    of_script(&root.field("closing"), &rubric.closing, &mut look);
    let at = root.field("outcomes");
    let outcomes = &rubric.outcomes;
    for (name, words) in [
        ("full", Some(&outcomes.full)),
        ("partial", outcomes.partial.as_ref()),
        ("more_evidence", outcomes.more_evidence.as_ref()),
        ("not_yet", Some(&outcomes.not_yet)),
        ("refer", Some(&outcomes.refer)),
        ("no_result", Some(&outcomes.no_result)),
    ] {
        let Some(words) = words else { continue };
        let at = at.field(name);
        look(&at.field("label"), &words.label);
        look(&at.field("meaning"), &words.meaning);
    }
}

fn of_learn_by<'r>(at: &At, learn_by: Option<&'r LearnBy>, look: &mut impl FnMut(&At, &'r Text)) {
    let at = at.field("learn_by");
    learn_by.into_iter().flat_map(LearnBy::texts).for_each(|(name, text)| look(&at.field(name), text));
}

fn of_criteria<'r>(rubric: &'r Rubric, look: &mut impl FnMut(&At, &'r Text)) {
    each_criterion(rubric, |at, criterion| {
        let (mut title, mut statement) = (&criterion.title, &criterion.statement);
        if let Some((_, contexts)) = rubric.repeated.around(&criterion.id) {
            if contexts.criteria.first().is_none_or(|(first, _)| *first != criterion.id) {
                return;
            }
            (title, statement) = (&contexts.title, &contexts.statement);
            let at_repeat = at.field("repeat_for");
            let at_contexts = at_repeat.field("contexts");
            for (index, text) in contexts.criteria.values().enumerate() {
                look(&at_contexts.index(index).field("text"), text);
            }
        }
        look(&at.field("title"), title);
        look(&at.field("statement"), statement);
        if let Some(learn) = &criterion.learn {
            look(&at.field("learn"), learn);
        }
        of_learn_by(at, criterion.learn_by.as_ref(), look);
        let at_anchors = at.field("anchors");
        let scale = rubric.scale_of(criterion);
        for (rank, anchor) in &criterion.anchors {
            look(&at_anchors.key(scale.described_id(*rank).as_str()), anchor);
        }
        let at_indicators = at.field("indicators");
        for (index, text) in criterion.indicators.values().enumerate() {
            look(&at_indicators.index(index).field("text"), text);
        }
    });
}

fn of_questions<'r>(rubric: &'r Rubric, look: &mut impl FnMut(&At, &'r Text)) {
    let root = At::Root;
    let at = root.field("questions");
    for (index, question) in rubric.questions.values().enumerate() {
        let at = at.index(index);
        look(&at.field("wording"), &question.wording);
        let (at_probes, at_back_up) = (at.field("probes"), at.field("back_up"));
        let (back_up, probes): (Vec<_>, Vec<_>) = question.probes.values().partition(|probe| probe.back_up);
        for (index, probe) in probes.into_iter().enumerate() {
            look(&at_probes.index(index).field("text"), &probe.text);
        }
        for (index, probe) in back_up.into_iter().enumerate() {
            look(&at_back_up.index(index), &probe.text);
        }
        let at_points = at.field("listen_for");
        for (index, point) in question.listen_for.values().enumerate() {
            // The text of an indicator stands with its criterion.
            if point.indicator.is_none() {
                look(&at_points.index(index).field("text"), &point.text);
            }
        }
    }
}

fn of_observations<'r>(rubric: &'r Rubric, look: &mut impl FnMut(&At, &'r Text)) {
    let root = At::Root;
    let at = root.field("observations");
    for (index, sheet) in rubric.observations.values().enumerate() {
        let at = at.index(index);
        look(&at.field("task"), &sheet.task);
        let at_steps = at.field("steps");
        for (index, step) in sheet.steps.values().enumerate() {
            look(&at_steps.index(index).field("text"), &step.text);
        }
    }
}

fn of_third_party<'r>(rubric: &'r Rubric, look: &mut impl FnMut(&At, &'r Text)) {
    let root = At::Root;
    let at = root.field("third_party");
    for (index, item) in rubric.third_party.values().enumerate() {
        let at = at.index(index);
        look(&at.field("text"), &item.text);
        item.benchmark.iter().for_each(|benchmark| look(&at.field("benchmark"), benchmark));
    }
}

fn of_script<'r>(at: &At, script: &'r Script, look: &mut impl FnMut(&At, &'r Text)) {
    look(&at.field("text"), &script.text);
    let at = at.field("checklist");
    for (index, item) in script.checklist.values().enumerate() {
        look(&at.index(index).field("text"), &item.text);
    }
}
