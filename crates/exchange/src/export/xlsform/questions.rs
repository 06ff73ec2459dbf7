//! Questions with their follow-ups, and what is listened for to be ticked.

use crate::rubric::{Condition, CriterionId, Question};

use super::{
    super::super::{
        form_texts::line_of_hint,
        marks::{Kind, Mark, name},
    },
    Form,
    condition::expression,
    is_one, kept,
    sheets::Row,
};

impl Form<'_> {
    /// A question is asked where its condition holds and it informs nothing, or something that is to be judged. The latter
    /// stands behind the whole by itself.
    fn relevance(&self, question: &Question) -> (String, String) {
        let is_judged = |id: &CriterionId| {
            let criterion = self.rubric.criterion(id)?;
            let several = self.rubric.units.len() > 1;
            let unit = several.then(|| Condition::Unit(criterion.unit.clone()));
            Some(unit.into_iter().chain(criterion.only_if.clone()).collect::<Vec<_>>())
        };
        let mut judged: Vec<Vec<Condition>> = question.informs.iter().filter_map(is_judged).collect();
        let mut shown_if = None;
        if !judged.iter().any(Vec::is_empty) {
            judged.dedup();
            let one = |mut all: Vec<Condition>| if all.len() == 1 { all.remove(0) } else { Condition::All(all) };
            let mut any: Vec<Condition> = judged.into_iter().map(one).collect();
            shown_if = match any.len() {
                0 => None,
                1 => Some(any.remove(0)),
                _ => Some(Condition::Any(any)),
            };
        }
        let expression = |condition: &Condition| expression(condition, self.rubric);
        let shown = shown_if.as_ref().map_or(String::new(), expression);
        let whole = match (question.only_if.clone(), shown_if) {
            (Some(only_if), Some(shown_if)) => expression(&Condition::All(vec![only_if, shown_if])),
            (Some(only_if), None) => expression(&only_if),
            (None, _) => shown.clone(),
        };
        (whole, shown)
    }

    pub(super) fn question(&mut self, question: &Question) {
        let id = question.id.as_str();
        let as_written = self.written.whole().in_list("questions", id);
        let (relevant, shown_if) = self.relevance(question);
        let lines = |at: usize| -> String {
            let language = &self.rubric.languages[at];
            let probes = question.probes.values();
            let probes = probes.map(|probe| line_of_hint(probe.text.get(language), probe.back_up));
            probes.collect::<Vec<_>>().join("\n")
        };
        let hint = match question.probes.is_empty() {
            true => Vec::new(),
            false => (0..self.rubric.languages.len()).map(lines).collect(),
        };
        let required: Vec<String> = question
            .probes
            .values()
            .enumerate()
            .filter(|(_, probe)| probe.required)
            .map(|(at, _)| (at + 1).to_string())
            .collect();
        let mut marks = is_one(Kind::Question, id);
        marks.extend(kept([
            (Mark::Kind, as_written.plain("kind")),
            (Mark::Unit, as_written.plain("unit")),
            (Mark::Informs, as_written.list("informs").join(", ")),
            (Mark::Minutes, question.minutes.to_string()),
            (Mark::Exact, as_written.plain("exact")),
            (Mark::BackUpFor, as_written.plain("back_up_for")),
            (Mark::RequiredProbes, required.join(", ")),
            (Mark::OnlyIf, as_written.notation("only_if")),
            (Mark::ShownIf, shown_if),
        ]));
        self.survey.push(Row {
            kind: "text".to_owned(),
            name: name("q", id),
            label: self.texts(&question.wording),
            hint,
            relevant: relevant.clone(),
            appearance: "multiline",
            marks,
            ..Row::default()
        });
        if question.listen_for.is_empty() {
            return;
        }
        let list = name("heard", id);
        let points: Vec<_> = question
            .listen_for
            .iter()
            .zip(as_written.points("listen_for"))
            .map(|((point, heard), (informs, indicator))| {
                let marks = kept([(Mark::Informs, informs.join(", ")), (Mark::Indicator, indicator)]);
                (point.as_str(), self.texts(&heard.text), marks)
            })
            .collect();
        self.list(&list, points);
        self.survey.push(Row {
            kind: format!("select_multiple {list}"),
            name: list,
            label: self.words("heard"),
            relevant,
            marks: is_one(Kind::Points, id),
            ..Row::default()
        });
    }
}
