//! How the reader writes numbers, dates and headings, for blocks of cells.

use chrono::NaiveDate;
use waymark_core::Frequency;
use waymark_file::block::{DateOrder, Decimal, Headings, Manner};

use crate::i18n::{Language, Words};
use crate::platform::{lower, number};
use crate::store::Session;

/// The reader's manner; headings and months are known in every language of the page.
pub(super) fn manner(words: Words, session: &Session, usual: Frequency) -> Manner {
    let told = |key: fn(Words) -> &'static str| {
        let lists = Language::ALL.map(|language| key(Words::new(language, words.locale())));
        let parts = lists.into_iter().flat_map(|list| list.split(','));
        parts.map(|word| lower(word.trim())).collect::<Vec<_>>()
    };
    let sixteenth = NaiveDate::from_ymd_opt(2026, 11, 16).unwrap_or_default();
    let is_day_first = words.date_short(sixteenth).trim_start().starts_with("16");
    Manner {
        decimal: match words.separators().decimal {
            ',' => Decimal::Comma,
            _ => Decimal::Point,
        },
        dates: if is_day_first {
            DateOrder::DayFirst
        } else {
            DateOrder::MonthFirst
        },
        months: months(&told(Words::kpi_grid_block_months)),
        headings: Headings {
            week: told(Words::kpi_grid_block_week),
            quarter: told(Words::kpi_grid_block_quarter),
            date: told(Words::kpi_grid_block_date),
            kpi: told(Words::kpi_grid_block_kpi),
            person: told(Words::kpi_grid_block_person),
            team: told(Words::kpi_grid_block_team),
            region: told(Words::kpi_grid_block_region),
            product: told(Words::kpi_grid_block_product),
            value: told(Words::kpi_grid_block_value),
            total: told(Words::kpi_grid_block_total),
        },
        today: session.today(),
        fiscal_start: session.workspace().head().settings.fiscal_year_start,
        usual,
        lower,
        number,
    }
}

/// Names with their numbers: twelve for each language.
fn months(names: &[String]) -> Vec<(String, u32)> {
    names.iter().cloned().zip((1..=12).cycle()).collect()
}
