//! Who should not do it: in full what has not been read before other sessions, and one row for the
//! rest.

use ratatui::text::{Line, Span};

use crate::ui::prose::Prose;
use crate::ui::{Theme, text};

/// Who should not do a routine.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WhoNot {
    /// Who, in a word or two each.
    pub these: Vec<String>,
    /// What keeps its regions from being worked today, completing "Not today if …".
    pub today: Vec<&'static str>,
    /// Who else, as the person has read before.
    pub known: Vec<String>,
    /// How much else keeps its regions from being worked today, as read before.
    pub known_today: usize,
}

/// The key for all of them.
const ALL: &str = "w";

/// Writes them.
pub(super) fn write(prose: &mut Prose<'_>, who: &WhoNot, theme: &Theme) {
    if !who.these.is_empty() {
        let those = who.these.join(", ");
        prose.hanging("", &format!("Not for: {those}."), theme.warning);
    }
    if !who.today.is_empty() {
        let those = who.today.join("; ");
        prose.hanging("", &format!("Not today if {those}."), theme.warning);
    }
    if !who.known.is_empty() || who.known_today > 0 {
        prose.line(in_a_row(who, prose.width(), theme));
    }
}

/// As much of what is known as fits into one row, how much there is, and the key for all.
fn in_a_row(who: &WhoNot, width: usize, theme: &Theme) -> Line<'static> {
    let after = format!(" … ({})", who.known.len() + who.known_today);
    let key = format!("{ALL} all");
    let room = width.saturating_sub(text::width(&after) + 2 + text::width(&key));
    let mut words = match who.known.as_slice() {
        [] => "Not today in some cases".to_owned(),
        _ if !who.these.is_empty() => "Also not for: ".to_owned(),
        _ => "Not for: ".to_owned(),
    };
    for (nth, name) in who.known.iter().enumerate() {
        let more = format!("{}{name}", if nth == 0 { "" } else { ", " });
        if text::width(&words) + text::width(&more) > room {
            break;
        }
        words += &more;
    }
    Line::from(vec![
        Span::styled(format!("{}{after}  ", words.trim_end()), theme.warning),
        Span::styled(ALL, theme.key),
        Span::styled(" all", theme.quiet),
    ])
}
