//! The line that a problem stands on, in a room that may be narrower than it.
//!
//! Where the place would be out of sight, line and caret are moved to the left together.

use ratatui::text::Line;

use crate::notation::Problem;
use crate::ui::prose::Prose;
use crate::ui::{Theme, text};

/// The cells before the place that stay in sight when the line is moved.
const BEFORE: usize = 12;

/// Sets the line of the file, what is to be said at the place, and how to put it right.
pub(in crate::ui) fn set(prose: &mut Prose<'_>, problem: &Problem, theme: &Theme) {
    let (excerpt, blank) = (&problem.excerpt, blank(problem));
    let carets = "^".repeat(excerpt.width);
    let said = format!("{carets} {}", problem.label);
    let needs = text::width(&blank) + 3 + excerpt.start + text::width(&said);
    let by = needs.saturating_sub(prose.width());
    let by = by.min((excerpt.start + 1).saturating_sub(BEFORE));
    let line = without(&format!(" {}", excerpt.text), by);
    let before = " ".repeat(excerpt.start + 1 - by);
    for row in [
        format!("{} |{line}", problem.line),
        format!("{blank} |{before}{said}"),
    ] {
        let shown = text::fit(&row, prose.width()).into_owned();
        prose.line(Line::styled(shown, theme.text));
    }
    if let Some(help) = &problem.help {
        prose.line(Line::styled(format!("{blank} |"), theme.text));
        prose.hanging(&format!("{blank} "), &format!("= help: {help}"), theme.text);
    }
    prose.gap();
}

/// Blanks as wide as the number of the line.
pub(in crate::ui) fn blank(problem: &Problem) -> String {
    " ".repeat(problem.line.to_string().len())
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
    use crate::notation::Excerpt;
    use crate::rules::Level;

    const ROWS: [&str; 4] = [
        "7 | - { technique: petrissage, time: 30s, area: 肩 calv }",
        "  |                                                ^^^^ did you mean `calf`?",
        "  |",
        "  = help: nearest: calf, thigh-back",
    ];

    fn set_in(width: u16) -> Vec<String> {
        let problem = Problem {
            span: 0..0,
            line: 7,
            column: 48,
            end_column: 52,
            rule: "unknown-word",
            level: Level::Error,
            title: "no area is called `calv`".to_owned(),
            label: "did you mean `calf`?".to_owned(),
            help: Some("nearest: calf, thigh-back".to_owned()),
            excerpt: Excerpt {
                text: ROWS[0][4..].to_owned(),
                start: 47,
                width: 4,
            },
        };
        let theme = Theme::none();
        let mut prose = Prose::new(width, &theme);
        set(&mut prose, &problem, &theme);
        let rows = prose.into_text().lines;
        rows.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn nothing_is_moved_where_there_is_room() {
        assert_eq!(set_in(90)[..4], ROWS);
    }

    #[test]
    fn a_caret_far_to_the_right_stays_under_its_place() {
        for width in [40, 48, 60] {
            let rows = set_in(width);
            let column = |row: &str, what: &str| text::width(&row[..row.find(what).unwrap()]);
            assert_eq!(column(&rows[1], "^"), column(&rows[0], "calv"), "{rows:#?}");
            assert!(rows[1].contains("did you mean"), "{rows:#?}");
            assert!(rows.iter().all(|row| text::width(row) <= width.into()));
        }
    }
}
