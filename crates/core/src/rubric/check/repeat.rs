//! Criteria in several contexts. Each is read and checked once, as it is written, and then written out: one criterion
//! for each context in its place, which have the texts in common. A rule that asks for all of them asks for as many
//! contexts as must be met.

use indexmap::{IndexMap, map::Entry};

use crate::{
    bounds,
    rubric::{
        Criterion, CriterionId, FaultKind, OverallRule, UnitRule,
        contexts::{Contexts, Repeated},
        raw::{RawContexts, RawCriterion, RawUnit},
    },
};

use super::{
    findings::{At, Findings},
    units::ReadUnits,
};

/// The number of criteria that a unit has once they are written out.
pub(super) fn count(unit: &RawUnit) -> usize {
    let contexts = |each: &RawCriterion| each.repeat_for.as_ref().map_or(0, |repeat| repeat.contexts.len());
    unit.all_criteria().map(|each| contexts(each).max(1)).sum()
}

/// The ids by which a criterion may be named: that which is written, and those in its contexts.
pub(super) fn names(raw: &RawCriterion) -> impl Iterator<Item = String> + '_ {
    let contexts = raw.repeat_for.iter().flat_map(|repeat| &repeat.contexts);
    [raw.id.clone()].into_iter().chain(contexts.map(|context| format!("{}.{}", raw.id, context.id)))
}

/// Writes a list of criteria out, in their place among `ids` and in all that were read.
pub(super) fn write_out(
    at: &At,
    list: &[RawCriterion],
    ids: &mut Vec<CriterionId>,
    read: &mut ReadUnits,
    findings: &mut Findings,
) {
    if list.iter().all(|each| each.repeat_for.is_none()) {
        return;
    }
    let mut written_out = Vec::new();
    for ((index, raw), id) in list.iter().enumerate().zip(ids.iter()) {
        let at = at.index(index);
        let contexts = raw.repeat_for.as_ref().map(|repeat| {
            let at = at.field("repeat_for");
            let criterion = read.criteria.get(id).cloned();
            criterion.map(|criterion| contexts(&at, raw, repeat, &criterion, findings))
        });
        match contexts.flatten() {
            // Where there is more of something than may be, no more is made of it.
            Some(contexts) if !contexts.criteria.is_empty() && !findings.is_over_bound => {
                written_out.extend(contexts.criteria.keys().cloned());
                put_in(id, contexts, read);
            }
            _ => written_out.push(id.clone()),
        }
    }
    *ids = written_out;
}

fn contexts(
    at: &At,
    raw: &RawCriterion,
    repeat: &RawContexts,
    criterion: &Criterion,
    findings: &mut Findings,
) -> Contexts {
    findings.of_format_2(at, "repeat_for");
    let at_contexts = at.field("contexts");
    findings.bound(&at_contexts, "contexts", repeat.contexts.len(), bounds::CONTEXTS_MAX);
    if repeat.contexts.len() < 2 {
        findings.add(&at_contexts, FaultKind::TooFewContexts);
    }
    let (title, statement) = (criterion.title.clone(), criterion.statement.clone());
    let mut criteria = IndexMap::new();
    for (index, each) in repeat.contexts.iter().enumerate().take(bounds::CONTEXTS_MAX) {
        let at = at_contexts.index(index);
        let own = findings.id(&at.field("id"), &each.id);
        let text = findings.text(&at.field("text"), &each.text);
        for whole in [title.with_bracket(&text), statement.with_bracket(&text)] {
            let is_too_long = |text: &str| text.chars().count() > bounds::RUBRIC_TEXT_CHARS_MAX;
            if whole.all().any(is_too_long) && !text.all().any(is_too_long) {
                findings.add(&at.field("text"), FaultKind::TextTooLong { most: bounds::RUBRIC_TEXT_CHARS_MAX });
                break;
            }
        }
        let mut id = format!("{}.{own}", criterion.id);
        if own.len() <= bounds::ID_CHARS_MAX && id.len() > bounds::ID_CHARS_MAX {
            id = findings.id(&at.field("id"), &id);
        }
        if let Some(id) = findings.unique(&at.field("id"), "criterion", "", id) {
            criteria.insert(CriterionId::from(id), text);
        }
    }
    let all = repeat.contexts.len();
    let at_least = repeat.at_least.unwrap_or(all);
    let at_number = at.field("at_least");
    if repeat.at_least.is_some() && (at_least == 0 || at_least > all) && all > 1 {
        findings.add(&at_number, FaultKind::ImpossibleCount { wanted: at_least, most: all });
    } else if at_least < all {
        for (name, is_there) in [("critical", raw.critical.is_some()), ("hurdle", raw.hurdle.is_some())] {
            if is_there {
                findings.add(&at_number, FaultKind::ContextsMixed { name });
            }
        }
    }
    Contexts { title, statement, criteria, at_least }
}

/// Puts the criteria in all contexts in the place of the one that is written.
fn put_in(id: &CriterionId, contexts: Contexts, read: &mut ReadUnits) {
    let Some((place, _, criterion)) = read.criteria.shift_remove_full(id) else { return };
    for (offset, (id, text)) in contexts.criteria.iter().enumerate() {
        let in_context = Criterion {
            id: id.clone(),
            title: criterion.title.with_bracket(text),
            statement: criterion.statement.with_bracket(text),
            ..criterion.clone()
        };
        read.criteria.shift_insert(place + offset, id.clone(), in_context);
    }
    if let Entry::Vacant(free) = read.repeated.0.entry(id.clone()) {
        free.insert(contexts);
    }
}

impl ReadUnits {
    /// The criteria that an id stands for: its own, or one for each context.
    pub(super) fn criteria_named(&self, id: &str) -> Vec<CriterionId> {
        let id = CriterionId::from(id);
        match self.repeated.0.get(&id) {
            Some(contexts) => contexts.criteria.keys().cloned().collect(),
            None => self.criteria.contains_key(&id).then_some(id).into_iter().collect(),
        }
    }

    /// The id that is written for a criterion, or for one in one of its contexts.
    pub(super) fn written<'a>(&'a self, id: &'a str) -> &'a str {
        self.repeated.around(&CriterionId::from(id)).map_or(id, |(written, _)| written.as_str())
    }

    /// The ids by which criteria may be named.
    pub(super) fn criterion_names(&self) -> impl Iterator<Item = &str> + Clone {
        self.repeated.0.keys().chain(self.criteria.keys()).map(CriterionId::as_str)
    }

    /// Tells of a criterion in several contexts where one of them must be named.
    pub(super) fn tell_contexts(&self, at: &At, id: &str, findings: &mut Findings) -> bool {
        let Some(contexts) = self.repeated.0.get(&CriterionId::from(id)) else { return false };
        let contexts = contexts.criteria.keys().map(ToString::to_string).collect();
        findings.add(at, FaultKind::ContextNeeded { criterion: id.to_owned(), contexts });
        true
    }
}

/// The rule that each of the criteria is met, with as many contexts as must be of those that `is_whole` says are
/// named as a whole; `None` where all of them must be.
pub(super) fn all_met(
    ids: &[CriterionId],
    repeated: &Repeated,
    is_whole: impl Fn(&CriterionId, &Contexts) -> bool,
) -> Option<UnitRule> {
    let among = |contexts: &Contexts| contexts.criteria.keys().all(|id| ids.contains(id));
    let counted: Vec<&Contexts> = (repeated.0.iter())
        .filter(|(written, contexts)| contexts.spares_some() && among(contexts) && is_whole(written, contexts))
        .map(|(_, contexts)| contexts)
        .collect();
    if counted.is_empty() {
        return None;
    }
    let is_counted = |id: &CriterionId| counted.iter().any(|contexts| contexts.criteria.contains_key(id));
    let others: Vec<CriterionId> = ids.iter().filter(|id| !is_counted(id)).cloned().collect();
    let of = |criteria, rule| UnitRule::Of { part: None, criteria, rule: Box::new(rule) };
    let others = (!others.is_empty()).then(|| of(others, UnitRule::AllMet));
    let counts = counted.iter().map(|contexts| {
        of(contexts.criteria.keys().cloned().collect(), UnitRule::CountMet { at_least: contexts.at_least })
    });
    let mut rules: Vec<UnitRule> = others.into_iter().chain(counts).collect();
    Some(match rules.len() {
        1 => rules.remove(0),
        at_least => UnitRule::Several { at_least, of: rules },
    })
}

/// Tells of contexts that may be missed where no rule can spare them: one that sums up, or counts in another way.
pub(super) fn check_rule(at: &At, rule: &UnitRule, ids: &[CriterionId], repeated: &Repeated, findings: &mut Findings) {
    let of_unit = repeated.0.iter().filter(|(_, contexts)| contexts.criteria.keys().any(|id| ids.contains(id)));
    for (written, contexts) in of_unit.filter(|(_, contexts)| contexts.spares_some()) {
        let rules = rule.plain(ids);
        let about = |of: &[CriterionId]| of.iter().any(|id| contexts.criteria.contains_key(id));
        let counts = |rule: &UnitRule, of: &[CriterionId]| {
            *rule == UnitRule::CountMet { at_least: contexts.at_least } && of.iter().eq(contexts.criteria.keys())
        };
        let spares = |rule: &UnitRule| matches!(rule, UnitRule::AllMet | UnitRule::Holistic);
        let fits = |(rule, of): &(&UnitRule, &[CriterionId])| !about(of) || spares(rule) || counts(rule, of);
        if !rules.iter().all(fits) || !rules.iter().any(|(rule, of)| counts(rule, of)) {
            tell_not_counted(at, written, contexts, findings);
        }
    }
}

/// Sums over all criteria leave no context out.
pub(super) fn check_overall(at: &At, rule: &OverallRule, repeated: &Repeated, findings: &mut Findings) {
    if !matches!(rule, OverallRule::WeightedMean { .. } | OverallRule::Points { .. }) {
        return;
    }
    for (written, contexts) in repeated.0.iter().filter(|(_, contexts)| contexts.spares_some()) {
        tell_not_counted(at, written, contexts, findings);
    }
}

fn tell_not_counted(at: &At, written: &CriterionId, contexts: &Contexts, findings: &mut Findings) {
    findings.add(at, FaultKind::ContextsNotCounted { criterion: written.to_string(), at_least: contexts.at_least });
}

#[cfg(test)]
mod tests {
    use crate::{
        rubric::{self, Rubric, contexts::Repeated},
        session::linked_criteria,
    };

    /// A rubric of two criteria in two languages, with what differs between the two ways to write it.
    fn written(criteria: &str, rule: &str, informs: &str, listen_for: &str, only_if: &str) -> String {
        let text = |words: &str| format!(r#"{{ "en": "{words}", "ru": "{words} (ru)" }}"#);
        let outcome = format!("(label: {0}, meaning: {0})", text("Outcome"));
        let outcomes = ["full", "partial", "more_evidence", "not_yet", "refer", "no_result"];
        let outcomes = outcomes.map(|name| format!("{name}: {outcome}")).join(", ");
        format!(
            r#"(format: 2, id: "oven", version: "1", languages: ["en", "ru"], title: {title}, about: {title},
            source: {title}, licence: "CC-BY-4.0", minutes: 20, circumstances: [(id: "c", text: {title})],
            scales: [(id: "two", kind: Ordinal, title: {title},
                levels: [(id: "no", label: {title}), (id: "yes", label: {title})], needed: "yes")],
            units: [(id: "U1", title: {title}, rule: {rule}, criteria: [
                (id: "C1", title: {title}, statement: {title}, scale: "two", anchors: {{"no": {title}, "yes": {title}}}),
                {criteria}
                (id: "C9", title: {title}, statement: {title}, scale: "two", anchors: {{"no": {title}, "yes": {title}}},
                    only_if: {only_if}),
            ])],
            questions: [
                (id: "Q1", kind: Knowledge, wording: {title}, informs: {informs}, minutes: 3, listen_for: {listen_for}),
                (id: "Q2", kind: Knowledge, wording: {title}, informs: ["C7.night", "C1", "C9"], minutes: 3,
                    listen_for: [Indicator("C7.night", "a")]),
            ],
            opening: (text: {title}, checklist: []), closing: (text: {title}, checklist: []), rule: AllUnits,
            outcomes: ({outcomes}))"#,
            title = text("Words"),
        )
    }

    /// The criterion in so many words, with what stands after its title and its statement.
    fn criterion(id: &str, after: &str, after_ru: &str, more: &str) -> String {
        format!(
            r#"(id: "{id}", title: {{ "en": "Bakes{after}", "ru": "Печёт{after_ru}" }},
            statement: {{ "en": "Bakes bread.{after}", "ru": "Печёт хлеб.{after_ru}" }}, maps_to: ["PC 7"], scale: "two",
            learn: {{ "en": "Baking.", "ru": "Выпечка." }}, needed: "yes", weight: 2,
            anchors: {{ "no": {{ "en": "burns it", "ru": "сжигает" }}, "yes": {{ "en": "bakes it", "ru": "печёт" }} }},
            indicators: [(id: "a", text: {{ "en": "smells it", "ru": "нюхает" }})], met_if: Heard(at_least: 1),
            evidence: [(kinds: [WorkSample], within_months: 12)], only_if: Not(Circumstance("c")), may_not_apply: true,
            {more}),"#
        )
    }

    const CONTEXTS: &str = r#"contexts: [(id: "day", text: { "en": "day", "ru": "день" }),
        (id: "night", text: { "en": "night", "ru": "ночь" })]"#;

    fn read(text: &str) -> Rubric {
        rubric::read(text).unwrap_or_else(|faults| panic!("{faults:?}\n{text}"))
    }

    fn repeated(more: &str, rule: &str, informs: &str, listen_for: &str) -> Rubric {
        let criteria = criterion("C7", "", "", &format!("repeat_for: ({CONTEXTS}{more})"));
        read(&written(&criteria, rule, informs, listen_for, r#"AtLeast("C7.day", "yes")"#))
    }

    fn by_hand(rule: &str, informs: &str, listen_for: &str) -> Rubric {
        let criteria = criterion("C7.day", " (day)", " (день)", "") + &criterion("C7.night", " (night)", " (ночь)", "");
        read(&written(&criteria, rule, informs, listen_for, r#"AtLeast("C7.day", "yes")"#))
    }

    /// Compares everything but the text that was read, and that the one text has what the other repeats.
    fn assert_same(mut repeated: Rubric, by_hand: Rubric) {
        repeated.source_text = by_hand.source_text.clone();
        repeated.digest = by_hand.digest.clone();
        repeated.repeated = Repeated::default();
        // An indicator in one of several contexts has the context after its text.
        for (question, other) in repeated.questions.values_mut().zip(by_hand.questions.values()) {
            for (point, other) in question.listen_for.values_mut().zip(other.listen_for.values()) {
                if point.text.get(&"en".into()) == format!("{} (day)", other.text.get(&"en".into())) {
                    point.text = other.text.clone();
                }
            }
        }
        assert_eq!(repeated, by_hand);
    }

    const HEARD: &str =
        r#"[Indicator("C7.day", "a"), Point(id: "p", text: { "en": "p", "ru": "п" }, informs: ["C7"])]"#;
    const HEARD_BY_HAND: &str = r#"[Indicator("C7.day", "a"),
        Point(id: "p", text: { "en": "p", "ru": "п" }, informs: ["C7.day", "C7.night"])]"#;

    #[test]
    fn a_criterion_in_several_contexts_is_what_its_criteria_are_written_out_by_hand() {
        assert_same(
            repeated("", "AllMet", r#"["C7"]"#, HEARD),
            by_hand("AllMet", r#"["C7.day", "C7.night"]"#, HEARD_BY_HAND),
        );
        assert_same(
            repeated("", r#"Points(at_least: 4, of: ["C7", "C1", "C9"])"#, r#"["C7"]"#, HEARD),
            by_hand(
                r#"Points(at_least: 4, of: ["C7.day", "C7.night", "C1", "C9"])"#,
                r#"["C7.day", "C7.night"]"#,
                HEARD_BY_HAND,
            ),
        );
    }

    #[test]
    fn contexts_that_may_be_missed_are_a_rule_that_counts_them() {
        let counted = r#"All([AllMet(of: ["C1", "C9"]), CountMet(at_least: 1, of: ["C7.day", "C7.night"])])"#;
        let informs = r#"["C7.day", "C7.night"]"#;
        for (rule, written_out) in [
            ("AllMet", counted.to_owned()),
            (r#"AllMet(of: ["C1", "C7", "C9"])"#, counted.to_owned()),
            (r#"Any([AllMet, AllMet(of: ["C7.night"])])"#, format!(r#"Any([{counted}, AllMet(of: ["C7.night"])])"#)),
            (
                r#"All([AllMet(of: ["C7"]), WeightedMean(at_least: 0.5, of: ["C1", "C9"])])"#,
                r#"All([CountMet(at_least: 1, of: ["C7.day", "C7.night"]),
                    WeightedMean(at_least: 0.5, of: ["C1", "C9"])])"#
                    .to_owned(),
            ),
        ] {
            assert_same(
                repeated(", at_least: 1", rule, r#"["C7"]"#, HEARD),
                by_hand(&written_out, informs, HEARD_BY_HAND),
            );
        }
    }

    #[test]
    fn a_deduction_in_several_contexts_is_in_the_sum_of_its_unit() {
        let deduction = |id: &str, after: &str, more: &str| {
            format!(
                r#"(id: "{id}", title: {{ "en": "Spills{after}", "ru": "Проливает{after}" }}, statement: {{ "en": "Spills{after}",
                "ru": "Проливает{after}" }}, scale: "two", counts: Deduction, {more}
                anchors: {{"no": {{ "en": "no", "ru": "нет" }}, "yes": {{ "en": "yes", "ru": "да" }}}}),"#
            )
        };
        let contexts = r#"repeat_for: (contexts: [(id: "day", text: { "en": "day", "ru": "day" }),
            (id: "night", text: { "en": "night", "ru": "night" })]),"#;
        let rest = criterion("C7.night", "", "", "");
        let text = |deductions: String| {
            let criteria = rest.clone() + &deductions;
            let text = written(&criteria, "Points(at_least: 1)", r#"["C1", "D"]"#, "[]", r#"AtLeast("C1", "yes")"#);
            text.replace(r#"label: { "en": "Words", "ru": "Words (ru)" })"#, "VALUE")
        };
        let values = |text: String| {
            let label = r#"label: { "en": "Words", "ru": "Words (ru)" }, value:"#;
            text.replacen("VALUE", &format!("{label} 0)"), 1).replacen("VALUE", &format!("{label} 1)"), 1)
        };
        let repeated = read(&values(text(deduction("D", "", contexts))));
        let by_hand = text(deduction("D.day", " (day)", "") + &deduction("D.night", " (night)", ""));
        let by_hand = read(&values(by_hand.replace(r#""D"]"#, r#""D.day", "D.night"]"#)));
        assert_same(repeated, by_hand);
    }

    #[test]
    fn what_is_heard_in_a_question_belongs_to_the_one_context_that_it_informs() {
        let of_day = r#"[Indicator("C7", "a"), Point(id: "p", text: { "en": "p", "ru": "п" }, informs: ["C7"])]"#;
        let by_hand_of_day = r#"[Indicator("C7.day", "a"),
            Point(id: "p", text: { "en": "p", "ru": "п" }, informs: ["C7.day"])]"#;
        assert_same(
            repeated("", "AllMet", r#"["C7.day"]"#, of_day),
            by_hand("AllMet", r#"["C7.day"]"#, by_hand_of_day),
        );
    }

    #[test]
    fn points_of_a_question_about_several_contexts_say_which_they_are_about() {
        let points = |rubric: &Rubric| -> Vec<String> {
            let points = rubric.questions.values().flat_map(|question| question.listen_for.values());
            points.map(|point| point.text.get(&"ru".into()).to_owned()).collect()
        };
        let both = r#"[Indicator("C7.day", "a"), Indicator("C7.night", "a")]"#;
        assert_eq!(points(&repeated("", "AllMet", r#"["C7"]"#, both)), ["нюхает (день)", "нюхает (ночь)", "нюхает"]);
    }

    #[test]
    fn contexts_have_in_common_whatever_they_do_not_have_alone() {
        let rubric = repeated("", "AllMet", r#"["C7"]"#, HEARD);
        let [day, night] = ["C7.day", "C7.night"].map(|id| &rubric.criteria[id]);
        let anchors = |of: &rubric::Criterion| {
            of.anchors.values().flat_map(|text| text.all()).map(str::as_ptr).collect::<Vec<_>>()
        };
        assert_eq!(anchors(day), anchors(night));
    }

    #[test]
    fn a_note_links_to_one_context_or_by_the_id_as_it_is_written_to_all() {
        let rubric = repeated("", "AllMet", r#"["C7"]"#, HEARD);
        let linked =
            |text: &str| -> Vec<String> { linked_criteria(text, &rubric).iter().map(ToString::to_string).collect() };
        assert_eq!(linked("turned it #C7.night."), ["C7.night"]);
        assert_eq!(linked("knows when it is done #C7."), ["C7.day", "C7.night"]);
        assert_eq!(linked("#C7.night, then #C7"), ["C7.night", "C7.day"]);
        assert_eq!(linked("#C7.noon"), Vec::<String>::new());
    }
}
