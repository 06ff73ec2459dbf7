//! The columns that a form has beside those of XLSForm: what a row is in the rubric from which the form was made, and what
//! a form has no place for. The export writes them and the import reads them; other programs pass over them.

/// A column of the survey, of the choices or of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Mark {
    /// What the row is, by the name of a [`Kind`].
    Is,
    /// Its id in the rubric.
    Id,
    Scale,
    Needed,
    Critical,
    Weight,
    /// The numbers of a standard, one a line.
    MapsTo,
    /// The context in which a criterion is judged.
    Context,
    /// The kind of a question or a scale.
    Kind,
    Unit,
    Informs,
    Minutes,
    OnlyIf,
    Credits,
    Elective,
    Rule,
    Separately,
    AtLeast,
    Value,
    Hurdle,
    Requires,
    Exact,
    BackUpFor,
    /// The numbers of the follow-ups that every candidate must be asked.
    RequiredProbes,
    /// The criterion and the indicator for which a point stands.
    Indicator,
    /// How a criterion counts, where it is not among the others of its unit.
    Counts,
    /// The condition of a row as it was exported, to know whether somebody has changed it.
    Relevant,
    /// What of that condition the rubric does not say, but what it informs.
    ShownIf,
}

impl Mark {
    /// Those of the survey, in their order.
    pub(crate) const OF_SURVEY: [Mark; 25] = [
        Mark::Is,
        Mark::Id,
        Mark::Kind,
        Mark::Unit,
        Mark::Informs,
        Mark::Minutes,
        Mark::OnlyIf,
        Mark::Scale,
        Mark::Needed,
        Mark::Critical,
        Mark::Weight,
        Mark::MapsTo,
        Mark::Context,
        Mark::Credits,
        Mark::Elective,
        Mark::Rule,
        Mark::Separately,
        Mark::Hurdle,
        Mark::Requires,
        Mark::Exact,
        Mark::BackUpFor,
        Mark::RequiredProbes,
        Mark::Counts,
        Mark::Relevant,
        Mark::ShownIf,
    ];
    pub(crate) const OF_CHOICES: [Mark; 6] =
        [Mark::Value, Mark::Informs, Mark::Indicator, Mark::Kind, Mark::Needed, Mark::AtLeast];
    pub(crate) const OF_SETTINGS: [Mark; 2] = [Mark::Minutes, Mark::Rule];

    /// The head of its column: a name of XML, since a form keeps the columns of its choices.
    pub(crate) fn head(self) -> &'static str {
        match self {
            Mark::Is => "viva_is",
            Mark::Id => "viva_id",
            Mark::Scale => "viva_scale",
            Mark::Needed => "viva_needed",
            Mark::Critical => "viva_critical",
            Mark::Weight => "viva_weight",
            Mark::MapsTo => "viva_maps_to",
            Mark::Context => "viva_context",
            Mark::Kind => "viva_kind",
            Mark::Unit => "viva_unit",
            Mark::Informs => "viva_informs",
            Mark::Minutes => "viva_minutes",
            Mark::OnlyIf => "viva_only_if",
            Mark::Credits => "viva_credits",
            Mark::Elective => "viva_elective",
            Mark::Rule => "viva_rule",
            Mark::Separately => "viva_separately",
            Mark::AtLeast => "viva_at_least",
            Mark::Value => "viva_value",
            Mark::Hurdle => "viva_hurdle",
            Mark::Requires => "viva_requires",
            Mark::Exact => "viva_exact",
            Mark::BackUpFor => "viva_back_up_for",
            Mark::RequiredProbes => "viva_required_probes",
            Mark::Indicator => "viva_indicator",
            Mark::Counts => "viva_counts",
            Mark::Relevant => "viva_relevant",
            Mark::ShownIf => "viva_shown_if",
        }
    }

    pub(crate) fn of_head(head: &str) -> Option<Self> {
        let all = Mark::OF_SURVEY.into_iter().chain(Mark::OF_CHOICES).chain(Mark::OF_SETTINGS);
        let head = head.trim();
        all.into_iter().find(|mark| mark.head() == head)
    }
}

/// What a row of the survey is in the rubric.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    /// The group with the title and the plain texts of the whole.
    Title,
    About,
    Framework,
    Profession,
    Source,
    Licence,
    /// A row that the form needs and a rubric does not state.
    OfForm,
    Circumstance,
    Opening,
    OpeningItem,
    Closing,
    ClosingItem,
    Questions,
    Question,
    Points,
    Unit,
    UnitAbout,
    Part,
    PartAbout,
    Criterion,
}

impl Kind {
    const ALL: [Kind; 20] = [
        Kind::Title,
        Kind::About,
        Kind::Framework,
        Kind::Profession,
        Kind::Source,
        Kind::Licence,
        Kind::OfForm,
        Kind::Circumstance,
        Kind::Opening,
        Kind::OpeningItem,
        Kind::Closing,
        Kind::ClosingItem,
        Kind::Questions,
        Kind::Question,
        Kind::Points,
        Kind::Unit,
        Kind::UnitAbout,
        Kind::Part,
        Kind::PartAbout,
        Kind::Criterion,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Title => "title",
            Kind::About => "about",
            Kind::Framework => "framework",
            Kind::Profession => "profession",
            Kind::Source => "source",
            Kind::Licence => "licence",
            Kind::OfForm => "form",
            Kind::Circumstance => "circumstance",
            Kind::Opening => "opening",
            Kind::OpeningItem => "opening_item",
            Kind::Closing => "closing",
            Kind::ClosingItem => "closing_item",
            Kind::Questions => "questions",
            Kind::Question => "question",
            Kind::Points => "points",
            Kind::Unit => "unit",
            Kind::UnitAbout => "unit_about",
            Kind::Part => "part",
            Kind::PartAbout => "part_about",
            Kind::Criterion => "criterion",
        }
    }

    /// Returns whether there may be one that has no id.
    pub(crate) fn is_without_id(self) -> bool {
        use Kind::{About, Closing, Framework, Licence, OfForm, Opening, Profession, Questions, Source, Title};
        matches!(
            self,
            About | Closing | Framework | Licence | OfForm | Opening | Profession | Questions | Source | Title
        )
    }

    pub(crate) fn named(name: &str) -> Option<Self> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// The question for the units that are applied for.
pub(crate) const UNITS: &str = "units_applied_for";
/// The list of choices that has the titles of the scales; no question takes it.
pub(crate) const SCALES: &str = "viva_scales";
/// The list of choices that has the titles of the elective groups.
pub(crate) const GROUPS: &str = "viva_groups";
/// The kind of the item that stands for consent.
pub(crate) const CONSENT: &str = "consent";
/// The list of choices that has the indicators of the criteria.
pub(crate) const INDICATORS: &str = "viva_indicators";

/// The name of a thing in the form: a name of XML begins with a letter, and no two kinds of things have the same.
pub(crate) fn name(kind: &str, id: &str) -> String {
    format!("{kind}_{id}")
}
