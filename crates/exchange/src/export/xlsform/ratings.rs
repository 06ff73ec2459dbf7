//! The ratings of a unit: its criteria and parts, each criterion with its levels or numbers and a field for the reason.

use crate::rubric::{Counts, Criterion, CriterionId, Scale, Text, Unit};

use super::{
    super::super::{
        form_texts::shown,
        marks::{INDICATORS, Kind, Mark, name},
    },
    Form,
    condition::expression,
    is, is_one, kept, line, scale_list,
    sheets::{Choice, Row},
    written::Thing,
};

impl Form<'_> {
    pub(super) fn ratings(&mut self, unit: &Unit) {
        let id = unit.id.as_str();
        let as_written = self.written.whole().in_list("units", id);
        let mut marks = is_one(Kind::Unit, id);
        marks.extend(kept([
            (Mark::Credits, as_written.plain("credits")),
            (Mark::Elective, as_written.plain("elective")),
            (Mark::Rule, as_written.notation("rule")),
            (Mark::Separately, as_written.plain("separately")),
            (Mark::Hurdle, as_written.notation("hurdle")),
            (Mark::Requires, as_written.list("requires").join(", ")),
        ]));
        self.begin(&name("rating", id), self.texts(&unit.title), self.applied_for(&unit.id), marks);
        if let Some(about) = &unit.about {
            self.note(&name("about_unit", id), self.texts(about), is_one(Kind::UnitAbout, id));
        }
        for criterion in unit.outside_parts() {
            self.rating(criterion, as_written);
        }
        for part in unit.parts.values() {
            let of_part = as_written.in_list("parts", part.id.as_str());
            let mut marks = is_one(Kind::Part, part.id.as_str());
            marks.extend(kept([
                (Mark::Rule, of_part.notation("rule")),
                (Mark::Separately, of_part.plain("separately")),
            ]));
            self.begin(&name("part", part.id.as_str()), self.texts(&part.title), String::new(), marks);
            if let Some(about) = &part.about {
                let id = part.id.as_str();
                self.note(&name("about_part", id), self.texts(about), is_one(Kind::PartAbout, id));
            }
            for criterion in &part.criteria {
                self.rating(criterion, of_part);
            }
            self.end();
        }
        for criterion in unit.after_parts() {
            self.rating(criterion, as_written);
        }
        self.end();
    }

    fn rating(&mut self, id: &CriterionId, of: Thing<'_, '_>) {
        let Some(criterion) = self.rubric.criterion(id) else { return };
        let context = self.rubric.context_of(id);
        let own = context.as_ref().map_or(id, |context| context.criterion).as_str().to_owned();
        let as_written = of.in_list("criteria", &own).or(of.only("holistic"));
        let mut marks = is_one(Kind::Criterion, &own);
        marks.extend(kept([
            (Mark::Scale, criterion.scale.to_string()),
            (Mark::Needed, as_written.plain("needed")),
            (Mark::Critical, as_written.plain("critical")),
            (Mark::Weight, as_written.plain("weight")),
            (Mark::Counts, counts(criterion)),
            (Mark::Hurdle, as_written.notation("hurdle")),
            (Mark::MapsTo, criterion.maps_to.join("\n")),
            (Mark::OnlyIf, as_written.notation("only_if")),
        ]));
        self.indicators(&own, criterion);
        let mut hint = Vec::new();
        let (mut title, mut statement) = (&criterion.title, &criterion.statement);
        if let Some(context) = &context {
            let told = id.as_str().strip_prefix(&own).unwrap_or_default().trim_start_matches('.').to_owned();
            marks.push((Mark::Context, told));
            (title, statement, hint) = (context.title, context.statement, self.texts(context.text));
        }
        let scale = self.rubric.scale_of(criterion);
        let relevant = criterion.only_if.as_ref().map_or(String::new(), |only_if| expression(only_if, self.rubric));
        let (kind, constraint) = match &scale.number {
            Some(number) => {
                hint = self.bands(criterion, hint);
                ("decimal".to_owned(), format!(". >= {} and . <= {}", number.from, number.to))
            }
            None if criterion.anchors.is_empty() => (format!("select_one {}", scale_list(scale)), String::new()),
            None => {
                let list = name("c", &own);
                if !self.choices.iter().any(|choice| choice.list == list) {
                    self.levels(&list, scale, |rank| criterion.anchors.get(&rank));
                }
                (format!("select_one {list}"), String::new())
            }
        };
        let (titles, statements) = (self.texts(title), self.texts(statement));
        let label = titles.iter().zip(&statements).map(|(title, statement)| format!("{}\n{statement}", line(title)));
        self.survey.push(Row {
            kind,
            name: name("c", id.as_str()),
            label: label.collect(),
            hint,
            relevant: relevant.clone(),
            constraint,
            marks,
            ..Row::default()
        });
        self.survey.push(Row {
            kind: "text".to_owned(),
            name: name("reason", id.as_str()),
            label: self.words("reason"),
            relevant,
            appearance: "multiline",
            marks: is(Kind::OfForm),
            ..Row::default()
        });
    }

    /// The signs of a criterion in a list of their own: questions show those for which they listen.
    fn indicators(&mut self, own: &str, criterion: &Criterion) {
        let named = |id: &str| format!("{own}.{id}");
        if self.choices.iter().any(|choice| choice.list == INDICATORS && choice.is_of(own)) {
            return;
        }
        for (id, text) in &criterion.indicators {
            self.choices.push(Choice {
                list: INDICATORS.to_owned(),
                name: named(id.as_str()),
                label: self.texts(text),
                marks: vec![(Mark::Indicator, format!("{own} {id}"))],
            });
        }
    }

    /// The anchors of bands of numbers in each language, one a line below what stands in the hint already.
    fn bands(&self, criterion: &Criterion, above: Vec<String>) -> Vec<String> {
        let scale = self.rubric.scale_of(criterion);
        let in_language = |(at, language)| {
            let line = |(rank, anchor): (&usize, &Text)| {
                format!("{}: {}", scale.described_label(*rank).get(language), shown(anchor.get(language)))
            };
            let above: Option<String> = above.get(at).cloned();
            above.into_iter().chain(criterion.anchors.iter().map(line)).collect::<Vec<_>>().join("\n")
        };
        self.rubric.languages.iter().enumerate().map(in_language).collect()
    }

    /// The levels of a scale as choices, each with what shows it on the lines below its name.
    pub(super) fn levels<'a>(&mut self, list: &str, scale: &Scale, anchor: impl Fn(usize) -> Option<&'a Text>) {
        let as_written = self.written.whole().in_list("scales", scale.id.as_str());
        let levels = scale.levels.iter().enumerate().map(|(rank, level)| {
            let mut label: Vec<String> = self.texts(&level.label).iter().map(|label| line(label)).collect();
            if let Some(anchor) = anchor(rank) {
                label.iter_mut().zip(self.texts(anchor)).for_each(|(label, anchor)| {
                    label.push('\n');
                    label.push_str(&anchor);
                });
            }
            let value = as_written.in_list("levels", level.id.as_str()).plain("value");
            (level.id.as_str(), label, kept([(Mark::Value, value)]))
        });
        let levels: Vec<_> = levels.collect();
        self.list(list, levels);
    }
}

/// How a criterion counts, where it is not among the others of its unit.
fn counts(criterion: &Criterion) -> String {
    match criterion.counts {
        Counts::Standard => String::new(),
        counts => format!("{counts:?}"),
    }
}
