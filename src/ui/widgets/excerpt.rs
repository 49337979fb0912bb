//! A plain-text report, fitted to a space that may be narrower.
//!
//! Its words are wrapped. Rows of the file keep their columns, so that the caret stays under its
//! place; if the place would be out of sight, all rows of the excerpt are shifted left.

use ratatui::text::Line;

use crate::ui::prose::Prose;
use crate::ui::{Theme, text};

/// The cells before the place that stay in sight when the rows are shifted.
const BEFORE: usize = 12;

/// Lays out the report of one or more problems, separated by empty rows.
pub(in crate::ui) fn set(prose: &mut Prose<'_>, report: &str, theme: &Theme) {
    let rows: Vec<&str> = report.lines().collect();
    for problem in rows.split(|row| row.is_empty()) {
        let by = moved_by(problem, prose.width());
        for row in problem {
            match of_the_file(row) {
                Some((gutter, rest)) => {
                    let shown = format!("{gutter}{}", without(rest, by));
                    let shown = text::fit(&shown, prose.width()).into_owned();
                    prose.line(Line::styled(shown, theme.text));
                }
                None => {
                    let words = row.trim_start();
                    let set_in = " ".repeat(row.len() - words.len());
                    prose.hanging(&set_in, words, theme.text);
                }
            }
        }
        prose.gap();
    }
}

/// Splits a row of the excerpt at its bar.
fn of_the_file(row: &str) -> Option<(&str, &str)> {
    let bar = row.find('|')?;
    let is_number = |c: char| c.is_ascii_digit() || c == ' ';
    row[..bar]
        .chars()
        .all(is_number)
        .then(|| row.split_at(bar + 1))
}

/// How many cells to shift the rows, so that caret and label are in sight.
fn moved_by(rows: &[&str], room: usize) -> usize {
    let carets = rows.iter().filter_map(|row| of_the_file(row));
    let mut carets = carets.filter(|(_, rest)| rest.trim_start().starts_with('^'));
    let Some((gutter, rest)) = carets.next() else {
        return 0;
    };
    let too_wide = (text::width(gutter) + text::width(rest)).saturating_sub(room);
    let before = rest.len() - rest.trim_start().len();
    too_wide.min(before.saturating_sub(BEFORE))
}

/// A row without its first cells, with a mark where it was cut.
fn without(row: &str, cells: usize) -> String {
    if cells == 0 {
        return row.to_owned();
    }
    let (mut taken, mut rest) = (0, row.chars());
    while taken <= cells
        && let Some(letter) = rest.next()
    {
        taken += text::width(letter.encode_utf8(&mut [0; 4]));
    }
    let mark = if row[..row.len() - rest.as_str().len()].trim().is_empty() {
        ' '
    } else {
        '…'
    };
    let pad = " ".repeat(taken.saturating_sub(cells + 1));
    format!("{mark}{pad}{}", rest.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = "error[unknown-word]: no area is called `calv`\n --> legs.yaml:7:48\n  \
        |\n7 | - { technique: petrissage, time: 30s, area: 肩 calv }\n  \
        |                                                ^^^^ did you mean `calf`?\n";

    fn set_in(width: u16) -> Vec<String> {
        let theme = Theme::none();
        let mut prose = Prose::new(width, &theme);
        set(&mut prose, REPORT, &theme);
        prose
            .into_text()
            .lines
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn rows_are_as_they_are_where_there_is_room() {
        let rows: Vec<&str> = REPORT.lines().collect();
        assert_eq!(set_in(90)[..5], rows[..5]);
    }

    #[test]
    fn a_caret_far_to_the_right_stays_under_its_place() {
        for width in [40, 48, 60] {
            let rows = set_in(width);
            let caret = rows.iter().find(|row| row.contains('^')).unwrap();
            let of_file = rows.iter().find(|row| row.contains("calv }")).unwrap();
            let column = |row: &str, what: &str| text::width(&row[..row.find(what).unwrap()]);
            assert_eq!(column(caret, "^"), column(of_file, "calv"), "{rows:#?}");
            assert!(caret.contains("did you mean"), "{caret}");
            assert!(rows.iter().all(|row| text::width(row) <= width.into()));
        }
    }
}
