use super::{
    super::{
        ExportFormat,
        round_trip::{Lost, comes_back_but_for},
    },
    *,
};
use crate::{rubric, tabular};

/// The fields that a form does not hold, as the table of `docs/exchange.md` has them.
const LOST: &[Lost] = &[
    ("outcomes", Held::Outcomes),
    ("valid", Held::Terms),
    ("retention_months", Held::Terms),
    ("recognition", Held::Terms),
    ("appeal_days", Held::Terms),
    ("evidence_days", Held::Terms),
    ("days_counted", Held::Terms),
    ("minutes_by_part", Held::Terms),
    ("assessors", Held::Act),
    ("standard", Held::Act),
    ("qualification_programme", Held::Act),
    ("panel", Held::Marks),
    ("scales/*/levels/*/between", Held::Marks),
    ("units/**/may_not_apply", Held::Marks),
    ("units/**/repeat_for/at_least", Held::Marks),
    ("questions/*/minutes_least", Held::Terms),
    ("questions/*/minutes_most", Held::Terms),
    ("units/*/satisfied_by", Held::Certificates),
    ("draft_languages", Held::Drafts),
    ("**/~", Held::Drafts),
    ("assessment_conditions", Held::Act),
    ("**/evidence", Held::Evidence),
    ("**/learn", Held::Learn),
    ("**/learn_by", Held::Learn),
    ("**/met_if", Held::Marks),
    ("observations", Held::Observations),
    ("third_party", Held::ThirdParty),
    ("scales/s", Held::Numbers),
    ("units/U/criteria/1.10/anchors", Held::Numbers),
    ("units/U/criteria/1.10/scale", Held::Numbers),
];

#[test]
fn a_rubric_comes_back_from_a_form_but_for_what_the_table_names() {
    comes_back_but_for(ExportFormat::XlsForm, LOST);
}

#[test]
fn a_form_has_every_question_and_criterion_and_its_references_lead_somewhere() {
    {
        let rubric = rubric::read(include_str!("../workbook/odd.ron")).unwrap();
        let exported = xlsform(&rubric).unwrap();
        assert_eq!(exported, xlsform(&rubric).unwrap());
        let lacking = exported.not_held.iter().map(|message| format!("{message:?}"));
        assert!(lacking.into_iter().any(|message| message.contains("terms")), "no terms are written");
        let grids = tabular::read_all(&exported.bytes).unwrap();
        let [survey, choices, settings] = grids.as_slice() else { panic!("three sheets") };
        let names: Vec<&str> = (1..survey.rows()).map(|row| survey.said(row, 1)).filter(|n| !n.is_empty()).collect();
        let distinct: std::collections::HashSet<_> = names.iter().collect();
        assert_eq!(distinct.len(), names.len());
        for id in rubric.questions.keys() {
            assert!(names.contains(&name("q", id.as_str()).as_str()));
        }
        for id in rubric.criteria.keys() {
            assert!(names.contains(&name("c", id.as_str()).as_str()));
        }
        let lists: Vec<&str> = (1..choices.rows()).map(|row| choices.said(row, 0)).collect();
        let mut depth = 0;
        for row in 1..survey.rows() {
            let kind = survey.said(row, 0);
            depth += i32::from(kind == "begin_group") - i32::from(kind == "end_group");
            if let Some((_, list)) = kind.split_once(' ') {
                assert!(lists.contains(&list), "{list}");
            }
            let relevant = survey.said(row, 3 + 2 * rubric.languages.len());
            for reference in relevant.split("${").skip(1) {
                let (named, _) = reference.split_once('}').unwrap();
                assert!(names.contains(&named), "{relevant}");
            }
        }
        assert_eq!(depth, 0);
        assert_eq!(settings.said(1, 1), rubric.id.as_str());
    }
}
