//! The heat map as a figure, with a table that says the same.

use crate::{
    calibration::{HeatCell, Ratings, heat},
    locale::Locale,
    message,
    report::{
        document::Table,
        figure::{Drawing, Figure, HeatMap, HeatMapCell, HeatMapRow, Warmth},
    },
};

use super::words::{cell, with_sign};

pub fn map(ratings: &Ratings, locale: &Locale) -> Figure {
    let heat = heat(ratings);
    let drawn = |each: &HeatCell| HeatMapCell { label: cell(each, locale), warmth: warmth(each.deviation) };
    let row = |(name, cells): (&String, &Vec<HeatCell>)| HeatMapRow {
        name: name.clone(),
        cells: cells.iter().map(drawn).collect(),
    };
    let rows: Vec<HeatMapRow> = ratings.raters.iter().zip(&heat.rows).map(row).collect();
    let far = |cell: &HeatMapCell| matches!(cell.warmth, Some(Warmth::FarAbove | Warmth::FarBelow));
    let apart = rows.iter().flat_map(|row| &row.cells).filter(|cell| far(cell)).count();
    let columns: Vec<String> = ratings.criteria.iter().map(ToString::to_string).collect();
    let table_row = |(name, cells): (&String, &Vec<HeatCell>)| {
        let cells = cells.iter().map(|each| match each.deviation {
            Some(deviation) => format!("{} ({})", cell(each, locale), with_sign(deviation, 1, locale)),
            None => cell(each, locale),
        });
        [name.clone()].into_iter().chain(cells).collect()
    };
    let head = [locale.text("calibration-column-rater")].into_iter().chain(columns.iter().cloned()).collect();
    let table = Table {
        caption: locale.text("calibration-map"),
        head,
        rows: ratings.raters.iter().zip(&heat.rows).map(table_row).collect(),
    };
    let legend = [
        "calibration-map-above",
        "calibration-map-far-above",
        "calibration-map-below",
        "calibration-map-far-below",
        "calibration-map-middle",
        "calibration-map-nothing",
    ];
    let [above, far_above, below, far_below, middle, nothing] = legend.map(|id| locale.text(id));
    Figure {
        title: locale.text("calibration-map"),
        description: locale.say(&message!("calibration-map-shows", apart = apart)),
        drawing: Drawing::HeatMap(HeatMap { columns, rows, above, far_above, below, far_below, middle, nothing }),
        table,
    }
}

/// The distance from the middle, in marks; none where there is no middle to stand from.
pub fn warmth(deviation: Option<f64>) -> Option<Warmth> {
    let deviation = deviation?;
    Some(match deviation {
        _ if deviation >= 1.0 => Warmth::FarAbove,
        _ if deviation > 0.0 => Warmth::Above,
        _ if deviation <= -1.0 => Warmth::FarBelow,
        _ if deviation < 0.0 => Warmth::Below,
        _ => Warmth::Middle,
    })
}
