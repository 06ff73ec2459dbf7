//! The form of `--json`, described in `docs/calibration.md`.

use serde::Serialize;

use crate::{
    agreement::{AgreementWishes, Differences},
    calibration::{
        Against, CalibrationFigures, GivenRating, HeatCell, Leaning, LeftOutFile, Ratings, Talk, UnitDecisions, Voices,
        heat, voices,
    },
    cli::agree::json::{
        FigureOutput, PairOutput, RaterOutput, StatisticOutput, UnitOutput, figure_output, pair_output, rater_output,
        statistics, unit_output,
    },
    locale::Locale,
    session::RubricReference,
};

#[derive(Serialize)]
pub(super) struct CalibrationOutput<'a> {
    rubric: RubricReference,
    practice: bool,
    anonymous: bool,
    raters: &'a [String],
    /// Those whose ratings were signed for an interview that the others rated blind.
    signed: Vec<&'a str>,
    subjects: Vec<SubjectOutput>,
    criteria: Vec<&'a str>,
    /// Number of rated interviews that count.
    counted: usize,
    levels: usize,
    not_enough_evidence: usize,
    several_scales: bool,
    weights: &'static str,
    seed: u64,
    samples: u32,
    resample: &'static str,
    confidence: f64,
    ordinal: Vec<StatisticOutput>,
    nominal: Vec<StatisticOutput>,
    decisions: DecisionsOutput<'a>,
    by_criterion: Vec<CriterionOutput<'a>>,
    by_rater: Vec<RaterLineOutput<'a>>,
    by_pair: Vec<PairOutput<'a>>,
    by_unit: Vec<UnitOutput<'a>>,
    /// Raters to talk to first.
    leanings: Vec<LeaningOutput<'a>>,
    talks: Vec<TalkOutput<'a>>,
    /// A row for each rater, in it a cell for each criterion.
    heat_map: Vec<Vec<HeatOutput>>,
    left_out: Vec<LeftOutOutput<'a>>,
}

/// The agreement of what the rules make of each rater's ratings.
#[derive(Serialize)]
struct DecisionsOutput<'a> {
    outcome: Vec<StatisticOutput>,
    units: Vec<StatisticOutput>,
    by_unit: Vec<UnitDecisionsOutput<'a>>,
}

#[derive(Serialize)]
struct UnitDecisionsOutput<'a> {
    unit: &'a str,
    recognised: usize,
    not_recognised: usize,
    statistics: Vec<StatisticOutput>,
}

#[derive(Serialize)]
struct SubjectOutput {
    subject: String,
    kind: &'static str,
    /// True if the case is at hand, with the expert's ratings.
    reference: bool,
}

#[derive(Serialize)]
struct CriterionOutput<'a> {
    criterion: &'a str,
    title: &'a str,
    distribution: Vec<LevelOutput<'a>>,
    not_enough_evidence: usize,
    ordinal: Vec<StatisticOutput>,
    nominal: Vec<StatisticOutput>,
    against_reference: Option<AgainstOutput>,
}

#[derive(Serialize)]
struct LevelOutput<'a> {
    level: &'a str,
    number: usize,
    ratings: usize,
}

#[derive(Serialize)]
struct RaterLineOutput<'a> {
    #[serde(flatten)]
    figures: RaterOutput<'a>,
    not_enough_evidence: usize,
    against_reference: Option<AgainstOutput>,
}

#[derive(Serialize)]
struct AgainstOutput {
    mean_difference: FigureOutput,
    exact: FigureOutput,
    adjacent: FigureOutput,
    differences: Differences,
    kinds_differ: usize,
}

#[derive(Serialize)]
struct LeaningOutput<'a> {
    /// Name of the rater; none for the reference, from which all lean away.
    rater: Option<&'a str>,
    levels: f64,
    ratings: usize,
}

#[derive(Serialize)]
struct TalkOutput<'a> {
    criterion: &'a str,
    need: f64,
    apart: Option<f64>,
    from_reference: Option<f64>,
    steps: usize,
    subjects: Vec<VoicesOutput<'a>>,
}

#[derive(Serialize)]
struct VoicesOutput<'a> {
    subject: String,
    /// Anchors from the lowest to the highest level that was given.
    anchors: Vec<AnchorOutput<'a>>,
    voices: Vec<VoiceOutput<'a>>,
}

#[derive(Serialize)]
struct AnchorOutput<'a> {
    level: &'a str,
    number: usize,
    anchor: String,
}

#[derive(Serialize)]
struct VoiceOutput<'a> {
    /// Name of the rater; none for the reference.
    rater: Option<&'a str>,
    /// Level that was given; none for *not enough evidence*.
    level: Option<&'a str>,
    number: Option<usize>,
    rationale: &'a str,
}

#[derive(Serialize)]
struct HeatOutput {
    level: Option<f64>,
    deviation: Option<f64>,
    rated: usize,
    not_enough_evidence: usize,
}

#[derive(Serialize)]
struct LeftOutOutput<'a> {
    /// None where raters have no names.
    file: Option<&'a str>,
    rater: Option<&'a str>,
    reason: &'static str,
    message: String,
}

pub(super) fn output<'a>(
    ratings: &'a Ratings,
    figures: &'a CalibrationFigures,
    wishes: &AgreementWishes,
    anonymous: bool,
    locale: &'a Locale,
) -> CalibrationOutput<'a> {
    let rubric = &ratings.rubric;
    let (levels, not_enough_evidence) = ratings.counts();
    let subject = |subject: usize| SubjectOutput {
        subject: ratings.subject_name(subject),
        kind: ratings.subjects[subject].kind(),
        reference: ratings.case(subject).is_some(),
    };
    let rater = |line: &'a crate::calibration::RaterLine| RaterLineOutput {
        figures: rater_output(&ratings.raters, &line.figures, locale),
        not_enough_evidence: line.not_enough,
        against_reference: against(line.against.as_ref(), locale),
    };
    let cell = |cell: &HeatCell| HeatOutput {
        level: cell.level,
        deviation: cell.deviation,
        rated: cell.rated,
        not_enough_evidence: cell.not_enough,
    };
    CalibrationOutput {
        rubric: RubricReference {
            id: rubric.id.clone(),
            version: rubric.version.clone(),
            digest: rubric.digest.clone(),
        },
        practice: ratings.is_practice(),
        anonymous,
        raters: &ratings.raters,
        signed: (0..ratings.raters.len())
            .filter(|rater| ratings.is_signed_for_it(*rater))
            .map(|rater| ratings.raters[rater].as_str())
            .collect(),
        subjects: (0..ratings.subjects.len()).map(subject).collect(),
        criteria: ratings.criteria.iter().map(|id| id.as_str()).collect(),
        counted: ratings.counted,
        levels,
        not_enough_evidence,
        several_scales: ratings.has_several_scales(),
        weights: wishes.weights.name(),
        seed: wishes.resampling.seed,
        samples: wishes.resampling.samples,
        resample: wishes.resampling.over.name(),
        confidence: wishes.resampling.confidence,
        ordinal: statistics(&figures.ordinal, locale),
        nominal: statistics(&figures.nominal, locale),
        decisions: decisions(figures, locale),
        by_criterion: (0..ratings.criteria.len()).map(|place| criterion(ratings, figures, place, locale)).collect(),
        by_rater: figures.raters.iter().map(rater).collect(),
        by_pair: figures.pairs.iter().map(|pair| pair_output(&ratings.raters, pair, locale)).collect(),
        by_unit: figures.units.iter().map(|unit| unit_output(&figures.table, unit)).collect(),
        leanings: figures.leanings.iter().map(|each| leaning(ratings, each)).collect(),
        talks: figures.talks.iter().map(|each| talk(ratings, each, locale)).collect(),
        heat_map: heat(ratings).rows.iter().map(|row| row.iter().map(cell).collect()).collect(),
        left_out: ratings.left_out.iter().map(|each| left_out(each, anonymous, locale)).collect(),
    }
}

fn decisions<'a>(figures: &'a CalibrationFigures, locale: &Locale) -> DecisionsOutput<'a> {
    let found = &figures.decisions;
    let one = |each: &'a UnitDecisions| UnitDecisionsOutput {
        unit: each.unit.as_str(),
        recognised: each.recognised,
        not_recognised: each.not_recognised,
        statistics: statistics(&each.figures, locale),
    };
    DecisionsOutput {
        outcome: statistics(&found.outcome, locale),
        units: statistics(&found.units, locale),
        by_unit: found.by_unit.iter().map(one).collect(),
    }
}

fn criterion<'a>(
    ratings: &'a Ratings,
    figures: &CalibrationFigures,
    place: usize,
    locale: &Locale,
) -> CriterionOutput<'a> {
    let (own, known) = (&figures.criteria[place], ratings.criterion(place));
    let scale = ratings.rubric.scale_of(known);
    let levels = scale.rungs().into_iter().map(|rank| &scale.levels[rank]).zip(&own.distribution).enumerate();
    let level = |(rank, (level, ratings)): (usize, (&'a crate::rubric::Level, &usize))| LevelOutput {
        level: level.id.as_str(),
        number: rank + 1,
        ratings: *ratings,
    };
    CriterionOutput {
        criterion: known.id.as_str(),
        title: known.title.get(locale.language()),
        distribution: levels.map(level).collect(),
        not_enough_evidence: own.not_enough,
        ordinal: statistics(&own.ordinal, locale),
        nominal: statistics(&own.nominal, locale),
        against_reference: against(own.against.as_ref(), locale),
    }
}

fn against(against: Option<&Against>, locale: &Locale) -> Option<AgainstOutput> {
    let Against { figures, kinds_differ } = against?;
    Some(AgainstOutput {
        mean_difference: figure_output(&figures.mean_difference, locale),
        exact: figure_output(&figures.exact, locale),
        adjacent: figure_output(&figures.adjacent, locale),
        differences: figures.differences,
        kinds_differ: *kinds_differ,
    })
}

fn leaning<'a>(ratings: &'a Ratings, leaning: &Leaning) -> LeaningOutput<'a> {
    let rater = leaning.rater.map(|rater| ratings.raters[rater].as_str());
    LeaningOutput { rater, levels: leaning.levels, ratings: leaning.ratings }
}

fn talk<'a>(ratings: &'a Ratings, talk: &Talk, locale: &'a Locale) -> TalkOutput<'a> {
    let own = |each: &Voices<'a>| VoicesOutput {
        subject: ratings.subject_name(each.subject),
        anchors: anchors(ratings, talk.criterion, each, locale),
        voices: each.voices.iter().map(|voice| voice_output(ratings, talk.criterion, voice, locale)).collect(),
    };
    TalkOutput {
        criterion: ratings.criteria[talk.criterion].as_str(),
        need: talk.need,
        apart: talk.apart,
        from_reference: talk.from_reference,
        steps: talk.steps,
        subjects: voices(ratings, talk.criterion).iter().map(own).collect(),
    }
}

fn anchors<'a>(ratings: &'a Ratings, criterion: usize, voices: &Voices, locale: &Locale) -> Vec<AnchorOutput<'a>> {
    let known = ratings.criterion(criterion);
    let scale = ratings.rubric.scale_of(known);
    let Some((lowest, highest)) = voices.between else { return Vec::new() };
    let anchor = |rung: usize| {
        let rank = *scale.ranks_of_rung(rung).start();
        AnchorOutput {
            level: scale.levels[rank].id.as_str(),
            number: rank + 1,
            anchor: crate::report::anchor_alone(known, rank, scale, locale, locale.language()),
        }
    };
    (scale.rung_of(lowest)..=scale.rung_of(highest)).map(anchor).collect()
}

fn voice_output<'a>(
    ratings: &'a Ratings,
    criterion: usize,
    voice: &crate::calibration::Voice<'a>,
    locale: &Locale,
) -> VoiceOutput<'a> {
    let levels = &ratings.rubric.scale_of(ratings.criterion(criterion)).levels;
    let rank = match voice.given {
        GivenRating::Level(rank) => Some(rank),
        GivenRating::NotEnoughEvidence => None,
    };
    VoiceOutput {
        rater: voice.rater.map(|rater| ratings.raters[rater].as_str()),
        level: rank.map(|rank| levels[rank].id.as_str()),
        number: rank.map(|rank| rank + 1),
        rationale: voice.rationale.words(locale.language()),
    }
}

fn left_out<'a>(each: &'a LeftOutFile, anonymous: bool, locale: &Locale) -> LeftOutOutput<'a> {
    let message = if anonymous { locale.say(&each.why.kind()) } else { locale.explain(each) };
    LeftOutOutput {
        file: (!anonymous).then_some(each.file.as_str()),
        rater: each.rater.as_deref(),
        reason: each.why.name(),
        message,
    }
}
