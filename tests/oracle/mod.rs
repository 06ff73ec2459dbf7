//! What docs/judgement.md says, decided the long way: everything that the record leaves open is tried out, each rule is
//! read off the page for each such completion, and a thing is certain if it holds in all of them, possible if in some.
//! Plain integers throughout, numbers in thousandths; nothing of the engine is used but the names of its outcomes.

use viva::{judgement::UnitOutcome, session::Outcome};

/// The place of a level, or -1 where nothing was shown, not even the lowest.
pub type Shown = i8;
pub const NOTHING: Shown = -1;
pub const TOP: Shown = 3;

#[derive(Debug, Clone, Default)]
pub struct Rubric {
    /// What each of the four levels counts.
    pub values: [i128; 4],
    pub units: Vec<Unit>,
    /// How many units of the one elective group are needed.
    pub electives: usize,
    pub rule: Whole,
    pub no_partial: bool,
    pub no_more_evidence: bool,
}

#[derive(Debug, Clone)]
pub struct Unit {
    pub credits: i128,
    pub elective: bool,
    /// The best that the whole can be unless the unit is recognised.
    pub hurdle: Option<Outcome>,
    /// Whether it can be recognised where the whole is not.
    pub separately: bool,
    pub rule: Rule,
    pub criteria: Vec<Criterion>,
    pub parts: Vec<Part>,
}

/// A part of a unit: the places of its criteria, its rule, and whether it can be recognised without the unit.
#[derive(Debug, Clone)]
pub struct Part {
    pub of: Vec<usize>,
    pub rule: Rule,
    pub separately: bool,
}

#[derive(Debug, Clone)]
pub struct Criterion {
    pub needed: Shown,
    pub critical: Option<Shown>,
    /// The best that the whole can be unless the criterion is met.
    pub hurdle: Option<Outcome>,
    pub weight: i128,
    /// Whether it demands evidence.
    pub demands: bool,
    /// Whether it applies in a special circumstance only.
    pub conditional: bool,
    pub counts: Counts,
}

/// What a rating counts as; the holistic judgement is the last criterion of its unit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Counts {
    #[default]
    Standard,
    Bonus,
    Deduction,
    Holistic,
}

#[derive(Debug, Clone)]
pub enum Rule {
    AllMet,
    CountMet(usize),
    /// How many (`None` for all) at which level or above.
    Thresholds(Vec<(Option<usize>, Shown)>),
    Mean(i128, Option<Shown>),
    Points(i128, Option<Shown>),
    Lowest(Option<Shown>),
    Median(Option<Shown>),
    Holistic,
    /// A rule about some criteria alone, by their places in the unit.
    Of(Vec<usize>, Box<Rule>),
    All(Vec<Rule>),
    Any(Vec<Rule>),
    /// So many parts of the unit, or all.
    Parts(Option<usize>),
}

#[derive(Debug, Clone, Default)]
pub enum Whole {
    #[default]
    AllUnits,
    CountUnits(usize),
    Credits(i128),
    Mean(i128),
    Points(i128),
    Profile,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rated {
    Unrated,
    NotEnough,
    /// A level, with the evidence that is demanded or without it.
    At(Shown, Evidence),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    There,
    Missing,
}

#[derive(Debug, Clone)]
pub struct Given {
    /// By unit, whether it was applied for.
    pub applied_for: Vec<bool>,
    /// By unit, whether it was recognised in a session before and stands.
    pub carried: Vec<bool>,
    pub special: bool,
    /// By criterion, over all units.
    pub rated: Vec<Rated>,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Expected {
    pub outcome: Option<Outcome>,
    pub units: Vec<Judged>,
    pub credits: i128,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Judged {
    pub outcome: UnitOutcome,
    /// Under a profile rule, the level that is certain, and whether it may be a higher one.
    pub level: Option<(Shown, bool)>,
    /// Under a rule of points or means, what is certain of them, in thousandths rounded down.
    pub score: Option<i128>,
    /// Of each part, whether its rule certainly holds, and whether it may; nothing where nothing of it applies.
    pub parts: Vec<Option<(bool, bool)>>,
}

/// A unit with the criteria that apply, each with all that it may turn out to be.
struct Open<'a> {
    unit: &'a Unit,
    applied_for: bool,
    carried: bool,
    criteria: Vec<(&'a Criterion, Vec<Shown>)>,
    not_rated: bool,
}

/// A criterion in one completion.
type Known<'a> = (&'a Criterion, Shown);

/// Those of the criteria that a rule is about which are known, and all of them.
struct About<'a> {
    known: Vec<Known<'a>>,
    all: Vec<&'a Criterion>,
}

impl<'a> About<'a> {
    fn unit(unit: &'a Unit, known: &[Known<'a>]) -> Self {
        About { known: known.to_vec(), all: unit.criteria.iter().collect() }
    }

    fn only(&self, unit: &'a Unit, places: &[usize]) -> Self {
        let named = |criterion: &Criterion| places.iter().any(|place| std::ptr::eq(&unit.criteria[*place], criterion));
        About {
            known: self.known.iter().filter(|(criterion, _)| named(criterion)).copied().collect(),
            all: self.all.iter().filter(|criterion| named(criterion)).copied().collect(),
        }
    }
}

pub fn expected(rubric: &Rubric, given: &Given) -> Expected {
    let units = open_units(rubric, given);
    let mut judged: Vec<Judged> = units.iter().map(|unit| judge(unit, rubric)).collect();
    let outcome = (!units.iter().any(|unit| unit.not_rated)).then(|| outcome(rubric, &units));
    for (unit, judged) in units.iter().zip(&mut judged) {
        // Where nothing is recognised in part, the field says nothing.
        let only_with_whole = !unit.unit.separately && !rubric.no_partial && judged.outcome == UnitOutcome::Recognised;
        if only_with_whole && outcome != Some(Outcome::Full) {
            judged.outcome = UnitOutcome::Shown;
        }
    }
    let counts = |outcome| matches!(outcome, UnitOutcome::Recognised | UnitOutcome::CarriedOver);
    let recognised = units.iter().zip(&judged).filter(|(_, each)| counts(each.outcome));
    let credits = recognised.map(|(unit, _)| unit.unit.credits).sum();
    Expected { outcome, units: judged, credits }
}

/// The best outcome that is certain over all completions, or more evidence where one of them comes to something.
fn outcome(rubric: &Rubric, units: &[Open]) -> Outcome {
    let mut possible = Outcome::NotYet;
    // Each thing is certain by itself: that everything is full, that one unit holds, that a hurdle is taken.
    let mut one_certain: Vec<Vec<bool>> = units.iter().map(|unit| vec![true; 1 + unit.unit.parts.len()]).collect();
    let (mut full_certain, mut caps_certain) = (true, Outcome::Full);
    in_all(units, |known| {
        let full = is_full(rubric, units, known);
        let holding: Vec<bool> =
            units.iter().zip(known).map(|(unit, known)| holds_at_all(unit, known, rubric)).collect();
        let cap = cap(units, known, &holding);
        full_certain &= full;
        // Beside each unit, its parts that can be recognised alone.
        let mut one = false;
        for (((unit, known), holds), certain) in units.iter().zip(known).zip(&holding).zip(&mut one_certain) {
            let parts = unit.unit.parts.iter().map(|part| part.separately && part_holds(part, unit, known, rubric));
            let alone = [*holds && unit.unit.separately];
            for (certain, holds) in certain.iter_mut().zip(alone.into_iter().chain(parts)) {
                *certain &= holds;
                one |= holds;
            }
        }
        caps_certain = caps_certain.min(cap);
        possible = possible.max(level_of_whole(full, one, cap, rubric));
        true
    });
    let one_certain = one_certain.iter().flatten().any(|certain| *certain);
    let certain = level_of_whole(full_certain, one_certain, caps_certain, rubric);
    match (certain, possible) {
        (Outcome::NotYet, Outcome::NotYet) => Outcome::NotYet,
        (Outcome::NotYet, _) if rubric.no_more_evidence => Outcome::NotYet,
        (Outcome::NotYet, _) => Outcome::MoreEvidence,
        (certain, _) => certain,
    }
}

/// What is reached where the whole holds or not, something is recognised by itself or not, and no more than `cap` is let
/// through. Nothing is recognised in part where nothing is by itself.
fn level_of_whole(full: bool, one: bool, cap: Outcome, rubric: &Rubric) -> Outcome {
    let partial = one && !rubric.no_partial;
    match (full, partial, cap) {
        (false, false, _) => Outcome::NotYet,
        (true, _, Outcome::Full) => Outcome::Full,
        (_, true, Outcome::Full | Outcome::Partial) => Outcome::Partial,
        (true, false, Outcome::Partial) if rubric.no_more_evidence => Outcome::NotYet,
        (true, false, Outcome::Partial) => Outcome::MoreEvidence,
        (_, _, cap) => cap,
    }
}

/// The best that hurdles let the whole be where everything is known.
fn cap(units: &[Open], known: &[Vec<Known>], holding: &[bool]) -> Outcome {
    let mut cap = Outcome::Full;
    for ((unit, known), holds) in units.iter().zip(known).zip(holding) {
        let left_out = unit.applied_for && unit.criteria.is_empty();
        let missed = known.iter().filter(|(criterion, shown)| *shown < criterion.needed);
        let of_unit = unit.unit.hurdle.filter(|_| !holds && !left_out);
        missed.filter_map(|(criterion, _)| criterion.hurdle).chain(of_unit).for_each(|hurdle| cap = cap.min(hurdle));
    }
    cap
}

fn part_holds(part: &Part, unit: &Open, known: &[Known], rubric: &Rubric) -> bool {
    part_stands(part, unit.unit, known, rubric).unwrap_or(false)
}

/// Whether the rule of a part holds and none of its criteria is below a level that nothing makes up for; nothing where
/// nothing of it applies.
fn part_stands(part: &Part, unit: &Unit, known: &[Known], rubric: &Rubric) -> Option<bool> {
    let about = About::unit(unit, known).only(unit, &part.of);
    let holds = rule_holds(&part.rule, unit, &about, rubric)?;
    let critical = |(criterion, shown): &Known| criterion.critical.is_some_and(|critical| *shown < critical);
    Some(holds && !about.known.iter().any(critical))
}

fn holds_at_all(unit: &Open, known: &[Known], rubric: &Rubric) -> bool {
    unit.carried || (!known.is_empty() && holds(unit.unit, known, rubric))
}

fn open_units<'a>(rubric: &'a Rubric, given: &Given) -> Vec<Open<'a>> {
    let mut rated = given.rated.iter();
    let open = |((unit, applied_for), carried): ((&'a Unit, &bool), &bool)| {
        let (applied, carried) = (*applied_for, *carried);
        let mut open = Open { unit, applied_for: applied, carried, criteria: Vec::new(), not_rated: false };
        let own = |criterion: &Criterion| *applied_for && (given.special || !criterion.conditional);
        let standard = || unit.criteria.iter().filter(|each| each.counts == Counts::Standard);
        let something = standard().next().is_none() || standard().any(own);
        for criterion in &unit.criteria {
            let rated = *rated.next().expect("each criterion has its place");
            if carried {
                // It stands as it was signed, whatever it would ask for now.
                if let Rated::At(level, _) = rated {
                    open.criteria.push((criterion, vec![level]));
                }
                continue;
            }
            if own(criterion) && (something || criterion.counts == Counts::Standard) {
                open.not_rated |= rated == Rated::Unrated;
                open.criteria.push((criterion, completions(criterion, rated)));
            }
        }
        open
    };
    rubric.units.iter().zip(&given.applied_for).zip(&given.carried).map(open).collect()
}

/// "Not enough evidence may be anything from nothing shown to the highest level. A rating whose evidence is missing may
/// be what was given, or at worst just below what is needed."
fn completions(criterion: &Criterion, rated: Rated) -> Vec<Shown> {
    match rated {
        Rated::Unrated | Rated::NotEnough => (NOTHING..=TOP).collect(),
        Rated::At(level, Evidence::Missing) if criterion.demands && level >= criterion.needed => {
            (criterion.needed - 1..=level).collect()
        }
        Rated::At(level, _) => vec![level],
    }
}

fn judge(open: &Open, rubric: &Rubric) -> Judged {
    if open.carried {
        let known: Vec<Known> = open.criteria.iter().map(|(criterion, may_be)| (*criterion, may_be[0])).collect();
        let rules = required(&open.unit.rule, open.unit, About::unit(open.unit, &known));
        let standard: Vec<_> = rules.iter().map(|(rule, about)| (rule, only(&about.known, Counts::Standard))).collect();
        let level = standard.iter().filter(|(_, known)| !known.is_empty()).find_map(|(rule, known)| level(rule, known));
        let parts = vec![None; open.unit.parts.len()];
        let level = level.map(|level| (level, false));
        return Judged { outcome: UnitOutcome::CarriedOver, level, score: None, parts };
    }
    if open.criteria.is_empty() || open.not_rated {
        let outcome = if open.criteria.is_empty() { UnitOutcome::NotAppliedFor } else { UnitOutcome::NotAssessed };
        return Judged { outcome, level: None, score: None, parts: vec![None; open.unit.parts.len()] };
    }
    let mut parts: Vec<Option<(bool, bool)>> = vec![None; open.unit.parts.len()];
    let (mut all, mut some, mut levels, mut scores) = (true, false, Vec::new(), Vec::new());
    in_all(std::slice::from_ref(open), |known| {
        let holds = holds(open.unit, &known[0], rubric);
        all &= holds;
        some |= holds;
        for (part, so_far) in open.unit.parts.iter().zip(&mut parts) {
            let Some(holds) = part_stands(part, open.unit, &known[0], rubric) else { continue };
            let (certain, possible) = so_far.unwrap_or((true, false));
            *so_far = Some((certain && holds, possible || holds));
        }
        let rules = required(&open.unit.rule, open.unit, About::unit(open.unit, &known[0]));
        let applying: Vec<_> =
            rules.iter().filter(|(_, about)| !only(&about.known, Counts::Standard).is_empty()).collect();
        levels.extend(applying.iter().find_map(|(rule, about)| level(rule, &only(&about.known, Counts::Standard))));
        scores.extend(applying.iter().find_map(|(rule, about)| score(rule, &about.known, rubric)));
        true
    });
    let outcome = match (all, some) {
        (true, _) => UnitOutcome::Recognised,
        (false, true) => UnitOutcome::MoreEvidence,
        (false, false) => UnitOutcome::NotYet,
    };
    let (certain, possible) = (levels.iter().copied().min(), levels.iter().copied().max());
    let level = certain.filter(|level| *level > NOTHING).map(|level| (level, possible > Some(level)));
    Judged { outcome, level, score: scores.into_iter().min(), parts }
}

/// Whether something is so in every completion of these units; stops at the first where it is not.
fn in_all<'a>(units: &[Open<'a>], mut is_so: impl FnMut(&[Vec<Known<'a>>]) -> bool) -> bool {
    let sizes: Vec<usize> = units.iter().flat_map(|unit| &unit.criteria).map(|(_, may_be)| may_be.len()).collect();
    let mut turns = vec![0; sizes.len()];
    loop {
        let mut turn = turns.iter();
        let mut take = |(criterion, may_be): &(&'a Criterion, Vec<Shown>)| {
            (*criterion, may_be[*turn.next().expect("each criterion has its turn")])
        };
        let known: Vec<Vec<Known>> = units.iter().map(|unit| unit.criteria.iter().map(&mut take).collect()).collect();
        if !is_so(&known) {
            return false;
        }
        if !advance(&mut turns, &sizes) {
            return true;
        }
    }
}

/// Counts on, like the wheels of an odometer; false once all have come round.
pub fn advance(turns: &mut [usize], sizes: &[usize]) -> bool {
    for (turn, size) in turns.iter_mut().zip(sizes) {
        *turn += 1;
        if *turn < *size {
            return true;
        }
        *turn = 0;
    }
    false
}

/// Whether a unit's rule holds where everything is known.
fn holds(unit: &Unit, known: &[Known], rubric: &Rubric) -> bool {
    if known.iter().any(|(criterion, shown)| criterion.critical.is_some_and(|critical| *shown < critical)) {
        return false;
    }
    rule_holds(&unit.rule, unit, &About::unit(unit, known), rubric).unwrap_or(true)
}

/// Whether a rule holds; nothing where none of the criteria that it is about applies. Such rules are left out.
fn rule_holds(rule: &Rule, unit: &Unit, about: &About, rubric: &Rubric) -> Option<bool> {
    let each = |rules: &[Rule]| -> Vec<bool> {
        rules.iter().filter_map(|rule| rule_holds(rule, unit, about, rubric)).collect()
    };
    match rule {
        Rule::Of(places, rule) => return rule_holds(rule, unit, &about.only(unit, places), rubric),
        Rule::All(rules) => {
            return Some(each(rules)).filter(|each| !each.is_empty()).map(|each| !each.contains(&false));
        }
        Rule::Any(rules) => return Some(each(rules)).filter(|each| !each.is_empty()).map(|each| each.contains(&true)),
        Rule::Parts(at_least) => {
            let holding: Vec<bool> = (unit.parts.iter())
                .filter_map(|part| rule_holds(&part.rule, unit, &about.only(unit, &part.of), rubric))
                .collect();
            let count = holding.iter().filter(|holds| **holds).count();
            return (!holding.is_empty())
                .then(|| count == holding.len() || at_least.is_some_and(|least| count >= least));
        }
        _ => {}
    }
    let judged = if matches!(rule, Rule::Holistic) { Counts::Holistic } else { Counts::Standard };
    let known = only(&about.known, judged);
    let met = known.iter().filter(|(criterion, shown)| *shown >= criterion.needed).count();
    let at_or_above = |level: Shown| known.iter().filter(|(_, shown)| *shown >= level).count();
    let above_floor = |floor: &Option<Shown>| floor.is_none_or(|floor| at_or_above(floor) == known.len());
    if known.is_empty() {
        return None;
    }
    Some(match rule {
        Rule::AllMet | Rule::Holistic => met == known.len(),
        Rule::CountMet(at_least) => met >= *at_least || met == known.len(),
        Rule::Thresholds(demands) => demands.iter().all(|(count, level)| {
            let reaching = at_or_above(*level);
            reaching == known.len() || count.is_some_and(|count| reaching >= count)
        }),
        Rule::Mean(at_least, floor) => above_floor(floor) && mean_reaches(*at_least, &about.known, rubric),
        Rule::Points(at_least, floor) => {
            above_floor(floor) && points_reach(*at_least, &about.known, about.all.iter().copied(), rubric)
        }
        Rule::Median(None) => known.iter().all(|(_, shown)| *shown > NOTHING),
        rule @ (Rule::Lowest(needed) | Rule::Median(needed)) => {
            level(rule, &known).is_some_and(|level| level > NOTHING && needed.is_none_or(|needed| level >= needed))
        }
        Rule::Of(..) | Rule::All(_) | Rule::Any(_) | Rule::Parts(_) => unreachable!("made of other rules"),
    })
}

/// The rules that are made of no others and must hold in any case, each with what it is about.
fn required<'a>(rule: &'a Rule, unit: &'a Unit, about: About<'a>) -> Vec<(&'a Rule, About<'a>)> {
    match rule {
        Rule::Of(places, rule) => required(rule, unit, about.only(unit, places)),
        Rule::Any(_) => Vec::new(),
        Rule::All(rules) => {
            let whole = || About { known: about.known.clone(), all: about.all.clone() };
            rules.iter().flat_map(|rule| required(rule, unit, whole())).collect()
        }
        Rule::Parts(at_least) if at_least.is_some_and(|at_least| at_least < unit.parts.len()) => Vec::new(),
        Rule::Parts(_) => {
            unit.parts.iter().flat_map(|part| required(&part.rule, unit, about.only(unit, &part.of))).collect()
        }
        rule => vec![(rule, about)],
    }
}

/// The level by a profile rule: the lowest, or the middle one, of two middle ones the lower.
fn level(rule: &Rule, known: &[Known]) -> Option<Shown> {
    let mut shown: Vec<Shown> = known.iter().map(|(_, shown)| *shown).collect();
    shown.sort_unstable();
    match rule {
        Rule::Lowest(_) => shown.first().copied(),
        Rule::Median(_) if shown.len().is_multiple_of(2) => shown.get(shown.len() / 2 - 1).copied(),
        Rule::Median(_) => shown.get(shown.len() / 2).copied(),
        _ => None,
    }
}

/// Those that count as this.
fn only<'a>(known: &[Known<'a>], counts: Counts) -> Vec<Known<'a>> {
    known.iter().filter(|(criterion, _)| criterion.counts == counts).copied().collect()
}

/// Σ weight·value, in millionths; where nothing was shown, the lowest level counts. With bonuses, less deductions.
fn points(known: &[Known], rubric: &Rubric) -> i128 {
    let of = |counts| -> i128 {
        let own = only(known, counts).into_iter();
        own.map(|(criterion, shown)| criterion.weight * rubric.values[shown.max(0) as usize]).sum()
    };
    of(Counts::Standard) + of(Counts::Bonus) - of(Counts::Deduction)
}

/// The sum or the mean, in thousandths.
fn score(rule: &Rule, known: &[Known], rubric: &Rubric) -> Option<i128> {
    let points = points(known, rubric);
    match rule {
        Rule::Mean(..) => Some(points.div_euclid(weights(known))),
        Rule::Points(..) => Some(points.div_euclid(1_000)),
        _ => None,
    }
}

fn weights(known: &[Known]) -> i128 {
    only(known, Counts::Standard).into_iter().map(|(criterion, _)| criterion.weight).sum()
}

fn mean_reaches(at_least: i128, known: &[Known], rubric: &Rubric) -> bool {
    points(known, rubric) >= at_least * weights(known)
}

/// Points against needed · (what those that apply can give) / (what all can give).
fn points_reach<'a>(
    at_least: i128,
    known: &[Known],
    all: impl Iterator<Item = &'a Criterion>,
    rubric: &Rubric,
) -> bool {
    let most = |criterion: &Criterion| criterion.weight * rubric.values[TOP as usize];
    let all: i128 = all.filter(|each| each.counts == Counts::Standard).map(most).sum();
    let applying: i128 = only(known, Counts::Standard).into_iter().map(|(criterion, _)| most(criterion)).sum();
    points(known, rubric) * all >= at_least * 1_000 * applying
}

/// Whether the whole is fully recognised where everything is known.
fn is_full(rubric: &Rubric, units: &[Open], known: &[Vec<Known>]) -> bool {
    let holding = |(unit, known): (&Open, &Vec<Known>)| holds_at_all(unit, known, rubric);
    let recognised: Vec<bool> = units.iter().zip(known).map(holding).collect();
    // A unit that was applied for but of which nothing applies is left out: nobody needs it.
    let remains = |unit: &Open| unit.carried || !unit.applied_for || !unit.criteria.is_empty();
    let remaining: Vec<(&Open, bool)> = units.iter().zip(recognised).filter(|(unit, _)| remains(unit)).collect();
    let count = remaining.iter().filter(|(_, recognised)| *recognised).count();
    let mandatory = remaining.iter().all(|(unit, recognised)| unit.unit.elective || *recognised);
    let electives = remaining.iter().filter(|(unit, _)| unit.unit.elective);
    let chosen = electives.clone().filter(|(_, recognised)| *recognised).count();
    let enough_electives = chosen >= rubric.electives || chosen == electives.count();
    let known = known.concat();
    let everything = || rubric.units.iter().flat_map(|unit| &unit.criteria);
    count > 0
        && mandatory
        && enough_electives
        && match rubric.rule {
            Whole::AllUnits | Whole::Profile => true,
            Whole::CountUnits(at_least) => count >= at_least || count == remaining.len(),
            Whole::Credits(at_least) => {
                let recognised = remaining.iter().filter(|(_, recognised)| *recognised);
                recognised.map(|(unit, _)| unit.unit.credits).sum::<i128>() >= at_least
            }
            Whole::Mean(at_least) => mean_reaches(at_least, &known, rubric),
            Whole::Points(at_least) => points_reach(at_least, &known, everything(), rubric),
        }
}
