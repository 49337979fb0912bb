//! The one table of keys: what each press does in each place, and the words that say so.
//!
//! The help page and the foot line of every screen are made from it, so they cannot differ from
//! what the keys do. The app translates its terminal library's keys to `Press`.

mod layout;
mod place;
mod table;
#[cfg(test)]
mod tests;

pub use place::Place;
pub use table::TABLE;

use crate::shown;

/// A key press, as the layer above passes it down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Press {
    /// A character, as typed: `Char('?')`.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Tab.
    Tab,
    /// Tab with shift.
    BackTab,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Home.
    Home,
    /// End.
    End,
    /// Backspace.
    Backspace,
    /// A key that has no meaning in any place, such as F5.
    Other,
}

/// What a press asks for. One action may be asked for in several places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Leave the program.
    Quit,
    /// Show the keys.
    Help,
    /// Back to the screen before.
    Back,
    /// Open what is chosen.
    Open,
    /// The page of the benefit.
    About,
    /// The lesson that teaches the sounds.
    Sounds,
    /// The group before: a heading, a part of the body.
    PreviousGroup,
    /// The group after.
    NextGroup,
    /// The heading with this number, counted from 0.
    Heading(u8),
    /// Type a letter.
    Type(char),
    /// Take the last letter back.
    Erase,
    /// Open the menu.
    Menu,
    /// The diary.
    Diary,
    /// Take a session out of the diary.
    TakeOut,
    /// How it was before and after sessions, or the sessions of the day again.
    BeforeAndAfter,
    /// The day before.
    DayBefore,
    /// The day after.
    DayAfter,
    /// The parts of the body.
    Areas,
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To what has not been in sight yet.
    ReadOn,
    /// To the first row.
    Top,
    /// To the last row.
    Bottom,
    /// Begin the session; none of the conditions applies, or those that do are taken into account.
    Begin,
    /// Say what applies, so that every session takes it into account.
    Profile,
    /// Mark or unmark the chosen one as applying.
    Mark,
    /// The one with this number, counted from 0.
    Nth(u8),
    /// How it is, from 0 to 10.
    Felt(u8),
    /// Open the editor.
    Edit,
    /// Play faster.
    Faster,
    /// Play slower.
    Slower,
    /// Pause the session, or resume it.
    Pause,
    /// Pause the session: what every key does there that means nothing else.
    AnyKey,
    /// The next stroke.
    Next,
    /// Back: the stroke just left, this one again, or the one before.
    Previous,
    /// Ten seconds more.
    Longer,
    /// Ten seconds less.
    Shorter,
    /// Too much: lighten, then skip.
    TooMuch,
    /// Silence and pause at once, then ask.
    Stop,
    /// The coach says how long it still takes.
    TimeLeft,
    /// Sound off, or on again.
    Mute,
    /// The coach says everything, without the details, or nothing.
    Voice,
    /// Quieter.
    Quieter,
    /// Louder.
    Louder,
    /// How exactly, and where not to press.
    Details,
    /// Resume a session that was stopped.
    KeepOn,
    /// Finish a session early; what was done is saved.
    Leave,
    /// Understood.
    Accept,
    /// It is true.
    Yes,
    /// None of these is true.
    No,
    /// Somebody has looked at it.
    LookedAt,
    /// All who should not do it, or only those who are new.
    WhoNot,
}

impl Action {
    /// Whether it answers a question.
    #[must_use]
    pub const fn answers(self) -> bool {
        matches!(
            self,
            Self::Yes | Self::No | Self::Nth(_) | Self::Accept | Self::Mark | Self::Felt(_)
        )
    }

    /// The row of a list that this leads to, given the rows of a page; none if it is no move.
    #[must_use]
    pub fn moved(self, from: usize, last: usize, page: usize) -> Option<usize> {
        let to = match self {
            Self::Up => from.saturating_sub(1),
            Self::Down => from + 1,
            Self::PageUp => from.saturating_sub(page),
            Self::PageDown => from + page,
            Self::Top => 0,
            Self::Bottom => last,
            _ => return None,
        };
        Some(to.min(last))
    }
}

/// What a key asks for in some places.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// The places where it applies.
    pub places: &'static [Place],
    /// The presses that trigger it.
    pub presses: &'static [Press],
    /// What is asked for.
    pub action: Action,
    /// The words on the help page.
    pub words: &'static str,
    /// A word or two for the foot line, and after a `|` fewer for a narrow one; none if it is not
    /// worth the space.
    pub foot: Option<&'static str>,
}

/// What a press asks for in a place: the key with this letter, or else the one in its place on a
/// keyboard with other letters. Where words are typed every other letter is itself.
#[must_use]
pub fn action(place: Place, press: Press) -> Option<Action> {
    let otherwise = || match press {
        Press::Char(letter) if place.takes_words() => {
            (!shown::acts(letter)).then_some(Action::Type(letter))
        }
        Press::Char(letter) => as_typed(place, Press::Char(layout::on_its_key(letter)?)),
        _ => None,
    };
    as_typed(place, press).or_else(otherwise)
}

fn as_typed(place: Place, press: Press) -> Option<Action> {
    let press = match press {
        Press::Char(letter) => Press::Char(letter.to_ascii_lowercase()),
        other => other,
    };
    bindings(place).find_map(|row| {
        let nth = row.presses.iter().position(|known| *known == press)?;
        Some(match row.action {
            // The digits share a row, so the action is counted from its first digit.
            Action::Nth(first) => Action::Nth(first + nth as u8),
            Action::Felt(first) => Action::Felt(first + nth as u8),
            action => action,
        })
    })
}

/// What keys ask for in a place, in the order of the table.
pub fn bindings(place: Place) -> impl Iterator<Item = &'static Binding> {
    TABLE.iter().filter(move |row| row.places.contains(&place))
}

impl Press {
    /// The name of the key, as it is shown.
    #[must_use]
    pub fn name(self) -> String {
        let name = match self {
            Self::Char(' ') => "Space",
            Self::Char(letter) => return letter.to_string(),
            Self::Enter => "Enter",
            Self::Esc => "Esc",
            Self::Up => "↑",
            Self::Down => "↓",
            Self::Left => "←",
            Self::Right => "→",
            Self::Tab => "Tab",
            Self::BackTab => "Shift Tab",
            Self::PageUp => "PgUp",
            Self::PageDown => "PgDn",
            Self::Home => "Home",
            Self::End => "End",
            Self::Backspace => "Backspace",
            Self::Other => "any other",
        };
        name.to_owned()
    }
}

impl Binding {
    /// The name of its first key, for the foot line; the digits go together.
    #[must_use]
    pub fn short_name(&self) -> String {
        match (self.action, self.presses.first()) {
            (Action::Nth(_), _) => "1-9".to_owned(),
            (_, first) => first.map(|press| press.name()).unwrap_or_default(),
        }
    }

    /// The names of its keys, with spaces between.
    #[must_use]
    pub fn names(&self) -> String {
        let names: Vec<String> = self.presses.iter().map(|press| press.name()).collect();
        names.join(" ")
    }
}
