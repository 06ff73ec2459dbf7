//! The whole rubric that a short one stands for.

use std::fmt::Write;

use viva::rubric::{self, Rubric};

use super::{ShortCriterion, ShortPart, ShortQuestion, ShortRubric, ShortScale, ShortUnit, Verbatim};

impl ShortRubric {
    pub fn read(&self) -> Result<Rubric, String> {
        let text = self.expand();
        rubric::read(&text).map_err(|faults| format!("{faults:?} in\n{text}"))
    }

    /// The whole rubric, as an author would write it.
    pub fn expand(&self) -> String {
        let scales = list(&self.scales, scale);
        let groups = list(&self.groups, |(id, at_least)| format!("(id: {id:?}, title: {id:?}, at_least: {at_least})"));
        let circumstances = list(&self.circumstances, |id| format!("(id: {id:?}, text: {id:?})"));
        let units = list(&self.units, |unit| self.unit(unit));
        let of_criteria = self.units.iter().flat_map(|unit| &unit.criteria).filter(|criterion| !criterion.unasked);
        let own = of_criteria.map(|criterion| ShortQuestion {
            id: format!("Q-{}", criterion.id),
            informs: vec![criterion.id.clone()],
            listen_for: listened_for(criterion),
            exact: None,
            minutes_least: None,
            minutes_most: None,
            only_if: None,
        });
        let questions = list(own.chain(self.more_questions.iter().cloned()), |question| {
            let ShortQuestion { id, informs, .. } = &question;
            let more: String = [
                ("listen_for", &question.listen_for),
                ("exact", &question.exact),
                ("minutes_least", &question.minutes_least),
                ("minutes_most", &question.minutes_most),
                ("only_if", &question.only_if),
            ]
            .map(|(name, value)| field(name, value))
            .concat();
            format!("(id: {id:?}, kind: Behavioural, wording: {id:?}, informs: {informs:?}, minutes: 5{more})")
        });
        let script =
            |item: &str| format!("(text: {item:?}, checklist: [(id: {item:?}, text: {item:?}, required: true)])");
        let format = if self.scales.iter().any(ShortScale::is_of_format_2) { 2 } else { 1 };
        let outcome = |name: &str| match self.no_outcomes.iter().any(|none| none == name) {
            true => format!("{name}: None,\n"),
            false => format!("{name}: (label: {name:?}, meaning: {name:?}),\n"),
        };
        let outcomes: String =
            ["full", "partial", "more_evidence", "not_yet", "refer", "no_result"].into_iter().map(outcome).collect();
        format!(
            "(format: {}, id: \"short\", version: \"1\", languages: [\"en\"], title: \"Short\", about: \"About\",\n\
             source: \"Source\", licence: \"MIT\", minutes: 60, circumstances: {circumstances}, scales: {scales},\n\
             elective_groups: {groups}, units: {units}, questions: {questions},\n\
             opening: {}, closing: {}, rule: {}{}, outcomes: ({outcomes}))",
            self.format.max(format),
            script("identity"),
            script("next-steps"),
            self.rule.0,
            field("evidence", &self.evidence)
                + &field("panel", &self.panel)
                + &field("recognition", &self.recognition)
                + &field("observations", &self.observations)
        )
    }

    fn unit(&self, unit: &ShortUnit) -> String {
        let ShortUnit { id, credits, rule, .. } = unit;
        let elective = unit.elective.as_ref().map_or(String::new(), |group| format!(", elective: {group:?}"));
        let separately = unit.separately.map(|separately| Verbatim(separately.to_string()));
        let held = field("requires", &unit.requires)
            + &field("separately", &separately)
            + &field("satisfied_by", &unit.satisfied_by);
        let is_in = |part: &ShortPart, criterion: &ShortCriterion| part.of.contains(&criterion.id);
        let outside = unit.criteria.iter().filter(|criterion| !unit.parts.iter().any(|part| is_in(part, criterion)));
        let criteria = list(outside, |criterion| self.criterion(criterion));
        let parts = list(&unit.parts, |part| {
            let own = unit.criteria.iter().filter(|criterion| is_in(part, criterion));
            let criteria = list(own, |criterion| self.criterion(criterion));
            let separately = part.separately.then(|| Verbatim("true".to_owned()));
            let more = field("rule", &part.rule) + &field("separately", &separately);
            let ShortPart { id, .. } = part;
            format!("(id: {id:?}, title: {id:?}{more}, criteria: {criteria})")
        });
        let parts = field("parts", &(!unit.parts.is_empty()).then_some(Verbatim(parts)));
        let (hurdle, evidence) = (field("hurdle", &unit.hurdle), field("evidence", &unit.evidence));
        let holistic = unit.holistic.as_ref().map(|holistic| Verbatim(self.criterion(holistic)));
        let holistic = field("holistic", &holistic);
        format!(
            "(id: {id:?}, title: {id:?}, credits: {credits}{elective}{hurdle}{held}, rule: {}{evidence}, criteria: {criteria}{parts}{holistic})",
            rule.0
        )
    }

    fn criterion(&self, criterion: &ShortCriterion) -> String {
        let ShortCriterion { id, .. } = criterion;
        let scale = match &criterion.scale {
            None => &self.scales[0],
            Some(id) => self.scales.iter().find(|scale| scale.id == *id).expect("the scale is there"),
        };
        let bands = scale.number.iter().flat_map(|_| ["low", "high"]).map(str::to_owned);
        let described = scale.levels.iter().filter(|level| !scale.between.contains(level)).cloned().chain(bands);
        let anchors: Vec<String> = described.map(|level| format!("{level:?}: {level:?}")).collect();
        let mut text = format!("(id: {id:?}, title: {id:?}, statement: {id:?}, scale: {:?}", scale.id);
        write!(text, ", anchors: {{{}}}", anchors.join(", ")).expect("strings take all");
        let quoted = |level: &Option<String>| level.as_ref().map(|level| Verbatim(format!("{level:?}")));
        text += &field("counts", &criterion.counts);
        text += &field("needed", &quoted(&criterion.needed));
        text += &field("critical", &quoted(&criterion.critical));
        text += &field("hurdle", &criterion.hurdle);
        text += &field("weight", &criterion.weight.map(|weight| Verbatim(weight.to_string())));
        let indicators = list(&criterion.indicators, |id| format!("(id: {id:?}, text: {id:?})"));
        text += &field("indicators", &(!criterion.indicators.is_empty()).then_some(Verbatim(indicators)));
        text += &field("met_if", &criterion.met_if);
        text += &field("evidence", &criterion.evidence);
        text += &field("only_if", &criterion.only_if);
        text += &field("may_not_apply", &criterion.may_not_apply.then(|| Verbatim("true".to_owned())));
        text += &field("repeat_for", &criterion.repeat_for);
        text + ")"
    }
}

fn scale(scale: &ShortScale) -> String {
    let ShortScale { id, .. } = scale;
    let levels = list(scale.levels.iter().enumerate(), |(index, level)| {
        let value = scale.values.get(index).map(|value| Verbatim(value.to_string()));
        let between = scale.between.contains(level).then(|| Verbatim("true".to_owned()));
        format!("(id: {level:?}, label: {level:?}{}{})", field("value", &value), field("between", &between))
    });
    let needed = field("needed", &scale.needed.as_ref().map(|level| Verbatim(format!("{level:?}"))));
    match &scale.number {
        Some(kind) => format!("(id: {id:?}, kind: {}, title: {id:?}{needed})", kind.0),
        None => format!("(id: {id:?}, kind: Ordinal, title: {id:?}, levels: {levels}{needed})"),
    }
}

/// The question of a criterion listens for its indicators.
fn listened_for(criterion: &ShortCriterion) -> Option<Verbatim> {
    let points = list(&criterion.indicators, |indicator| format!("Indicator({:?}, {indicator:?})", criterion.id));
    (!criterion.indicators.is_empty()).then_some(Verbatim(points))
}

fn field(name: &str, value: &Option<Verbatim>) -> String {
    value.as_ref().map_or(String::new(), |value| format!(", {name}: {}", value.0))
}

fn list<T>(items: impl IntoIterator<Item = T>, write: impl Fn(T) -> String) -> String {
    let items: Vec<String> = items.into_iter().map(write).collect();
    format!("[{}]", items.join(",\n"))
}
