//! The rows of the key table, in the order in which they are shown.

use super::{Action, Place, Press, Row};
use Place::{
    About, Briefing, Call, Held, Help, Home, Notice, Player, RedFlags, Report, Stopped, Summary,
};
use Press::{BackTab, Char, Down, Enter, Esc, Left, PageDown, PageUp, Right, Tab, Up};

const fn row(
    places: &'static [Place],
    presses: &'static [Press],
    action: Action,
    words: &'static str,
    foot: &'static str,
) -> Row {
    Row {
        places,
        presses,
        action,
        words,
        foot: if foot.is_empty() { None } else { Some(foot) },
    }
}

const SESSION: &[Place] = &[Player, Held];
const PAGES: &[Place] = &[About, Report, RedFlags, Call, Notice, Summary, Help];
const TEXTS: &[Place] = &[
    About, Briefing, Report, RedFlags, Call, Notice, Summary, Help,
];
const LISTS: &[Place] = &[
    Home, About, Briefing, Report, RedFlags, Call, Notice, Summary, Help,
];

/// Every key of the program. What comes first in a place comes first in its foot line.
#[rustfmt::skip]
pub static TABLE: &[Row] = &[
    // A session under way.
    row(&[Player], &[Char(' ')], Action::Pause, "pause", "pause"),
    row(&[Held], &[Char(' ')], Action::Pause, "go on, after a 3-2-1", "go on"),
    row(SESSION, &[Char('x'), Esc, Char('q')], Action::Stop, "stop; then keep on or leave", "stop"),
    row(SESSION, &[Char('-')], Action::TooMuch, "too much: lighter; again leaves this stroke out", "too much"),
    row(SESSION, &[Right], Action::Next, "next stroke", "next"),
    row(SESSION, &[Left], Action::Previous, "back: this stroke again, or the one before", "back"),
    row(SESSION, &[Up], Action::Longer, "10 seconds more on this stroke", "±10 s"),
    row(SESSION, &[Down], Action::Shorter, "10 seconds less on this stroke", "±10 s"),
    row(SESSION, &[Char('d')], Action::Details, "how exactly, and where not", "details"),
    row(SESSION, &[Char('m')], Action::Mute, "sound off or on", "mute"),
    row(SESSION, &[Char('[')], Action::Quieter, "quieter", ""),
    row(SESSION, &[Char(']')], Action::Louder, "louder", ""),
    // Stopped: keep on or leave? No key that stops also leaves, except a second q.
    row(&[Stopped], &[Enter, Char(' ')], Action::KeepOn, "keep on", "keep on"),
    row(&[Stopped], &[Char('l'), Char('q')], Action::Leave, "leave; what was done is kept", "leave"),
    // Choosing.
    row(&[Home], &[Enter], Action::Open, "open it", "open"),
    row(&[Home], &[Up, Char('k')], Action::Up, "the routine above", "choose"),
    row(&[Home], &[Down, Char('j')], Action::Down, "the routine below", "choose"),
    row(&[Home], &[Left, BackTab], Action::PreviousTab, "the area to the left", "areas"),
    row(&[Home], &[Right, Tab], Action::NextTab, "the area to the right", "areas"),
    row(&[Home], &[Char('1')], Action::Tab(0), "relax tight muscles", ""),
    row(&[Home], &[Char('2')], Action::Tab(1), "release endorphins", ""),
    row(&[Home], &[Char('3')], Action::Tab(2), "reduce inflammation", ""),
    row(&[Home], &[Char('4')], Action::Tab(3), "improve circulation", ""),
    row(&[Home], &[Char('5')], Action::Tab(4), "files that need mending", ""),
    row(&[Home], &[Char('i')], Action::About, "what is known about this area", "about this area"),
    // Questions and answers.
    row(&[Briefing], &[Enter], Action::Begin, "none of these applies to me: begin", "none applies to me: begin"),
    row(&[RedFlags], &[Char('n')], Action::No, "none of these", "no, none of these"),
    row(&[RedFlags], &[Char('y')], Action::Yes, "yes, one or more", "yes, one or more"),
    row(&[Notice], &[Enter], Action::Accept, "understood", "understood"),
    row(&[Summary], &[Enter, Esc, Char('q')], Action::Back, "back to the routines", "back to the routines"),
    // Moving in a list or a text.
    row(TEXTS, &[Up, Char('k')], Action::Up, "up", "scroll"),
    row(TEXTS, &[Down, Char('j')], Action::Down, "down", "scroll"),
    row(&[Briefing], &[PageDown, Char('d'), Char(' ')], Action::PageDown, "a page down", ""),
    row(&[Home], &[PageDown], Action::PageDown, "a page down", ""),
    row(PAGES, &[PageDown, Char(' ')], Action::PageDown, "a page down", ""),
    row(LISTS, &[PageUp], Action::PageUp, "a page up", ""),
    row(LISTS, &[Press::Home], Action::Top, "to the beginning", ""),
    row(LISTS, &[Press::End], Action::Bottom, "to the end", ""),
    // Ways out.
    row(&[About, Report, Call], &[Enter, Esc, Char('q')], Action::Back, "back", "back"),
    row(&[Briefing, RedFlags], &[Esc, Char('q')], Action::Back, "back", "back"),
    row(&[Help], &[Enter, Esc, Char('q'), Char('?')], Action::Back, "close", "close"),
    row(&[Home], &[Char('q')], Action::Quit, "leave backrub", "quit"),
    row(&[Notice], &[Esc, Char('q')], Action::Quit, "leave backrub", "quit"),
    row(&[Home, About, Briefing, Player, Held, Stopped, Summary, Notice, RedFlags, Call, Report], &[Char('?')], Action::Help, "the keys", "keys"),
];
