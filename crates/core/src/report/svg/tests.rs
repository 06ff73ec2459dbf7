use super::*;
use crate::report::{
    document::Table,
    figure::{Coverage, CoverageRow, Covers, Profile, ProfileRow, TimeLine, TimeRow},
};

fn drawn(drawing: Drawing) -> String {
    let table = Table { caption: String::new(), head: Vec::new(), rows: Vec::new() };
    svg(&Figure { title: "Title".into(), description: "description".into(), drawing, table }, "id")
}

/// Names, places and lengths of the bars of one class.
fn bars(svg: &str, class: &str) -> Vec<(i32, i32)> {
    let document = roxmltree::Document::parse(svg).unwrap();
    let bars = document.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "rect")));
    let bars = bars.filter(|node| node.attribute("class") == Some(class) && node.attribute("x").is_some());
    let number = |node: roxmltree::Node, name: &str| node.attribute(name).unwrap().parse().unwrap();
    bars.map(|node| (number(node, "x"), number(node, "width"))).collect()
}

fn profile(reached: Option<usize>, needed: usize, top: usize) -> String {
    let row = ProfileRow {
        id: "C1".into(),
        title: "One".into(),
        reached,
        needed: Some(needed),
        top,
        notches: (1..top).collect(),
        label: "label".into(),
    };
    drawn(Drawing::Profile(Profile { rows: vec![row], reached: "reached".into(), needed: "needed".into() }))
}

#[test]
fn a_bar_is_as_long_as_the_level_is_high_and_hatched_below_the_one_needed() {
    // The first bar is that of the legend.
    assert_eq!(bars(&profile(Some(3), 2, 4), "bar")[1..], [(6, 531)]);
    assert_eq!(bars(&profile(Some(4), 2, 4), "bar")[1..], [(6, 708)]);
    assert_eq!(bars(&profile(Some(1), 2, 4), "hatched"), [(6, 177)]);
    assert_eq!(bars(&profile(Some(0), 1, 1), "hatched"), [(6, 4)]);
    // A criterion that could not be judged has neither bar nor track.
    let none = profile(None, 2, 4);
    assert_eq!((bars(&none, "bar").len(), bars(&none, "track").len(), bars(&none, "outline").len()), (1, 0, 1));
}

#[test]
fn levels_beyond_the_scale_stay_on_the_paper() {
    assert_eq!(bars(&profile(Some(9), 7, 4), "bar")[1..], [(6, 708)]);
    assert_eq!(bars(&profile(Some(9), 7, 4), "track"), [(6, 708)]);
    assert_eq!(bars(&profile(Some(0), 0, 0), "bar")[1..], [(6, 4)]);
}

#[test]
fn time_stands_where_it_was_taken_beside_what_was_planned() {
    let row = TimeRow {
        id: "Q1".into(),
        title: "One".into(),
        stretches: vec![(0, 300), (900, 300)],
        seconds: 600,
        planned_seconds: Some(600),
        label: "10:00 of 10:00".into(),
    };
    let line = TimeLine {
        rows: vec![row],
        seconds: 1_200,
        sittings: Vec::new(),
        taken: "taken".into(),
        planned: "planned".into(),
    };
    let svg = drawn(Drawing::TimeLine(line));
    assert_eq!(bars(&svg, "bar")[1..], [(252, 85), (507, 85)]);
    assert_eq!(bars(&svg, "outline")[1..], [(252, 170)]);
}

#[test]
fn a_row_without_time_and_one_without_end_are_drawn() {
    let row = |stretches: Vec<(u32, u32)>| TimeRow {
        id: "Q1".into(),
        title: String::new(),
        stretches,
        seconds: 0,
        planned_seconds: Some(u32::MAX),
        label: String::new(),
    };
    let rows = vec![row(Vec::new()), row(vec![(u32::MAX, u32::MAX)])];
    let line = TimeLine { rows, seconds: 0, sittings: Vec::new(), taken: String::new(), planned: String::new() };
    assert_eq!(bars(&drawn(Drawing::TimeLine(line)), "bar").len(), 2);
}

#[test]
fn each_kind_of_cell_has_a_shape_of_its_own_and_a_row_that_is_short_a_warning() {
    let count = |cells: &[Covers], short| {
        let row = CoverageRow { id: "C1".into(), title: "One".into(), cells: cells.to_vec(), short };
        let svg = drawn(Drawing::Coverage(Coverage {
            columns: cells.iter().map(|_| "E1".to_owned()).collect(),
            rows: vec![row],
            counts: "counts".into(),
            does_not_count: "not".into(),
            answer: "answer".into(),
            nothing: "nothing".into(),
            short: "short".to_owned(),
        }));
        // The legend has one of each.
        let shape = |mark: &str| svg.matches(mark).count();
        [shape("<circle"), bars(&svg, "bar").len(), shape("M-4-4L4 4"), shape("class=\"warning\"")]
    };
    assert_eq!(count(&[Covers::Nothing], false), [1, 1, 1, 1]);
    assert_eq!(count(&[Covers::Answer], false), [2, 1, 1, 1]);
    assert_eq!(count(&[Covers::Counts, Covers::Counts], false), [1, 3, 1, 1]);
    assert_eq!(count(&[Covers::DoesNotCount], false), [1, 1, 2, 1]);
    assert_eq!(count(&[], true), [1, 1, 1, 2]);
}
