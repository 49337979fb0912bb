//! The rows of the key table, in the order in which they are shown.

use super::{Action, Binding, Place, Press};
use Place::{
    About, Areas, Asked, Briefing, Call, Confirm, Day, Diary, Held, Help, Home, Leaving, LookedAt,
    Menu, NotForMe, Player, Preview, Profile, RedFlags, Rehearsal, Report, Sounds, Stopped,
    Summary, TakeOut, Unread,
};
use Press::{BackTab, Backspace, Char, Down, Enter, Esc, Left, PageDown, PageUp, Right, Tab, Up};

const fn row(
    places: &'static [Place],
    presses: &'static [Press],
    action: Action,
    words: &'static str,
    foot: &'static str,
) -> Binding {
    Binding {
        places,
        presses,
        action,
        words,
        foot: if foot.is_empty() { None } else { Some(foot) },
    }
}

const SESSION: &[Place] = &[Player, Held, Rehearsal];
const PAGES: &[Place] = &[
    About, Report, RedFlags, Confirm, Call, LookedAt, Summary, Help,
];
const BRIEFINGS: &[Place] = &[Unread, Briefing, Asked, NotForMe];
const TEXTS: &[Place] = &[
    About, Unread, Briefing, Asked, NotForMe, Report, RedFlags, Confirm, Call, LookedAt, Summary,
    Help,
];
const LISTS: &[Place] = &[
    Home, About, Unread, Briefing, Asked, NotForMe, Profile, Report, RedFlags, Confirm, Call,
    LookedAt, Summary, Help,
];
/// The keys of the first nine entries of a list.
const DIGITS: &[Press] = &[
    Char('1'),
    Char('2'),
    Char('3'),
    Char('4'),
    Char('5'),
    Char('6'),
    Char('7'),
    Char('8'),
    Char('9'),
];

/// The keys for how it is, from 0 to 10.
const FELT: &[Press] = &[
    Char('0'),
    Char('1'),
    Char('2'),
    Char('3'),
    Char('4'),
    Char('5'),
    Char('6'),
    Char('7'),
    Char('8'),
    Char('9'),
    Char('t'),
];

/// Every key of the program. The first row of a place comes first in its foot line.
#[rustfmt::skip]
pub static TABLE: &[Binding] = &[
    // A session under way.
    row(&[Player], &[Char(' ')], Action::Pause, "pause", "pause"),
    row(&[Held], &[Char(' ')], Action::Pause, "resume, after a 3-2-1 countdown", "resume"),
    row(&[Rehearsal], &[Char(' ')], Action::Pause, "pause, or resume after a 3-2-1 countdown", "pause"),
    row(&[Rehearsal], &[Char('>'), Char('.')], Action::Faster, "faster: 2, 5, 10, 30 times", "speed"),
    row(&[Rehearsal], &[Char('<'), Char(',')], Action::Slower, "slower, down to normal speed", "speed"),
    row(&[Rehearsal], &[Esc, Char('q'), Char('x')], Action::Back, "back to the file", "back to the file|file"),
    row(&[Rehearsal], &[Press::Home], Action::Top, "to the first stroke", ""),
    row(&[Rehearsal], &[Press::End], Action::Bottom, "to the last stroke", ""),
    row(&[Player, Held], &[Char('x'), Esc, Char('q')], Action::Stop, "stop; then resume or finish", "stop"),
    row(SESSION, &[Char('-')], Action::TooMuch, "too much: lighter; press again to skip this stroke", "too much"),
    row(SESSION, &[Right], Action::Next, "next stroke", "next"),
    row(SESSION, &[Left], Action::Previous, "back: this stroke again, or the one before", "back"),
    row(SESSION, &[Char('d')], Action::Details, "details: how exactly, and where not to press", "details"),
    row(SESSION, &[Up], Action::Longer, "10 seconds more on this stroke", "±10 s"),
    row(SESSION, &[Down], Action::Shorter, "10 seconds less on this stroke", "±10 s"),
    row(SESSION, &[Char('t')], Action::TimeLeft, "hear how much time is left", ""),
    row(SESSION, &[Char('m')], Action::Mute, "sound off or on", "mute"),
    row(SESSION, &[Char('v')], Action::Voice, "voice: everything, without the details, or off", "voice"),
    // Not every keyboard has brackets.
    row(SESSION, &[Char('9'), Char('[')], Action::Quieter, "quieter", ""),
    row(SESSION, &[Char('0'), Char(']')], Action::Louder, "louder", ""),
    row(&[Player, Rehearsal], &[Press::Other], Action::AnyKey, "pause; the heel of a hand or an elbow will do", ""),
    // Stopped: resume or finish? It takes two keys, and nothing that is typed into the wrong window.
    row(&[Stopped], &[Enter, Char(' ')], Action::KeepOn, "resume", "resume"),
    row(&[Stopped], &[Down], Action::Down, "to finish: then press Enter", "to finish"),
    row(&[Stopped], &[Esc], Action::Back, "the same", ""),
    row(&[Leaving], &[Enter], Action::Leave, "finish; what you did is saved", "finish"),
    row(&[Leaving], &[Up], Action::Up, "back: Enter resumes again", "back"),
    row(&[Leaving], &[Esc], Action::Back, "the same", ""),
    row(&[Leaving], &[Char(' ')], Action::KeepOn, "resume", "resume"),
    // Choosing: every letter and digit is typed.
    row(&[Home], &[Enter], Action::Open, "open it", "open"),
    row(&[Home], &[Up], Action::Up, "the routine above", "choose"),
    row(&[Home], &[Down], Action::Down, "the routine below", "choose"),
    row(&[Home], &[Tab], Action::Menu, "the menu: sound, diary, what applies to me and more", "menu"),
    row(&[Home], &[Left, BackTab], Action::PreviousGroup, "the previous heading", ""),
    row(&[Home], &[Right], Action::NextGroup, "the next heading", ""),
    row(&[Home], &[Backspace], Action::Erase, "delete the last letter", ""),
    row(&[Home], &[Esc], Action::Quit, "clear what was typed; then quit backrub", "quit"),
    // The menu.
    row(&[Menu], &[Char('m')], Action::Mute, "sound off or on", "sound"),
    row(&[Menu], &[Char('v')], Action::Voice, "voice: everything, without the details, or off", "voice"),
    row(&[Menu], &[Char('p')], Action::Profile, "what applies to me: every session takes it into account", "for me"),
    row(&[Menu], &[Char('d')], Action::Diary, "your diary: what you did, and when", "diary"),
    row(&[Menu], &[Char('b')], Action::Areas, "the parts of the body, and what works there", "body"),
    row(&[Menu], &[Char('s')], Action::Sounds, "learn the sounds", "learn"),
    row(&[Menu], &[Char('i')], Action::About, "what research says about the benefit of the chosen routine", "research"),
    row(&[Menu], &[Char('1')], Action::Heading(0), "go to: relax tight muscles", "relax"),
    row(&[Menu], &[Char('2')], Action::Heading(1), "to: release endorphins", "endorphins"),
    row(&[Menu], &[Char('3')], Action::Heading(2), "to: reduce inflammation", "inflammation"),
    row(&[Menu], &[Char('4')], Action::Heading(3), "to: improve circulation", "circulation"),
    row(&[Menu], &[Char('5')], Action::Heading(4), "to: files that need fixing, if there are any", ""),
    row(&[Menu], &[Char('q')], Action::Quit, "quit backrub", "quit"),
    row(&[Menu], &[Esc, Tab, Enter], Action::Back, "close the menu", "close"),
    // The lesson.
    row(&[Sounds], &[Char(' ')], Action::Pause, "hear them all, or stop", "hear all"),
    row(&[Sounds], &[Enter], Action::Open, "hear this one", "hear this one|this one"),
    row(&[Sounds], &[Up, Char('k')], Action::Up, "the one above", "choose"),
    row(&[Sounds], &[Down, Char('j')], Action::Down, "the one below", "choose"),
    row(&[Sounds], &[Press::Home], Action::Top, "to the beginning", ""),
    row(&[Sounds], &[Press::End], Action::Bottom, "to the end", ""),
    row(&[Sounds], &[Esc, Char('q'), Char('n')], Action::Back, "continue; to come back: Tab, then `s`, on the home screen", "continue"),
    // The areas of the body.
    row(&[Areas], &[Enter], Action::Open, "the routines that work there", "what works there|routines"),
    row(&[Areas], &[Left, Char('h')], Action::PreviousGroup, "the next one to the left; from the front around to the back", "across"),
    row(&[Areas], &[Right, Char('l')], Action::NextGroup, "the next one to the right; from the back around to the front", "across"),
    row(&[Areas], &[Up, Char('k')], Action::Up, "the one above", "along"),
    row(&[Areas], &[Down, Char('j')], Action::Down, "the one below", "along"),
    row(&[Areas], &[PageDown, Char(' ')], Action::PageDown, "more of the text", ""),
    row(&[Areas], &[PageUp], Action::PageUp, "back up in the text", ""),
    row(&[Areas], &[Esc, Char('q')], Action::Back, "back", "back"),
    // The diary.
    row(&[Diary], &[Enter], Action::Open, "the sessions of that day", "sessions"),
    row(&[Diary], &[Left], Action::DayBefore, "the day before", "day"),
    row(&[Diary], &[Right], Action::DayAfter, "the day after", "day"),
    row(&[Diary], &[Up, Char('k')], Action::Up, "the week before", "week"),
    row(&[Diary], &[Down, Char('j')], Action::Down, "the week after", "week"),
    row(&[Diary], &[PageUp], Action::PageUp, "four weeks back", ""),
    row(&[Diary], &[PageDown, Char(' ')], Action::PageDown, "four weeks on", ""),
    row(&[Diary], &[Press::Home], Action::Top, "to the first session", ""),
    row(&[Diary], &[Press::End], Action::Bottom, "to today", ""),
    row(&[Diary], &[Esc, Char('q')], Action::Back, "back", "back"),
    row(&[Diary], &[Tab, BackTab], Action::BeforeAndAfter, "how it was before and after sessions, or the day again", "before/after|felt"),
    row(&[Day], &[Up, Char('k')], Action::Up, "the one above", "choose"),
    row(&[Day], &[Down, Char('j')], Action::Down, "the one below", "choose"),
    row(&[Day], &[Press::Home], Action::Top, "to the first one", ""),
    row(&[Day], &[Press::End], Action::Bottom, "to the last one", ""),
    row(&[Day], &[Char('x')], Action::TakeOut, "remove this session from the diary; it asks first", "remove"),
    row(&[Day], &[Esc, Enter, Char('q')], Action::Back, "back to the days", "days"),
    row(&[TakeOut], &[Char('y')], Action::Yes, "yes, remove it; this cannot be undone", "yes, remove it|yes"),
    row(&[TakeOut], &[Char('n')], Action::No, "no, it stays", "no, it stays"),
    row(&[TakeOut], &[Esc, Char('q')], Action::Back, "the same", ""),
    // Writing a routine.
    row(&[Preview], &[Enter], Action::Open, "rehearse from this stroke", "rehearse"),
    row(&[Preview], &[Char('e')], Action::Edit, "open your editor at this stroke or problem", "edit"),
    row(&[Preview], &[Tab, BackTab], Action::NextGroup, "to the problems, or back to the strokes", "problems"),
    row(&[Preview], &[Up, Char('k')], Action::Up, "the one above", "choose"),
    row(&[Preview], &[Down, Char('j')], Action::Down, "the one below", "choose"),
    row(&[Preview], &[PageDown], Action::PageDown, "a page down", ""),
    row(&[Preview], &[PageUp], Action::PageUp, "a page up", ""),
    row(&[Preview], &[Press::Home], Action::Top, "to the beginning", ""),
    row(&[Preview], &[Press::End], Action::Bottom, "to the end", ""),
    row(&[Preview], &[Char('q'), Esc], Action::Back, "quit", "quit"),
    // Questions and answers.
    row(&[Unread], &[Enter], Action::ReadOn, "read on; at the end it begins", "read on"),
    row(&[Briefing], &[Enter], Action::Begin, "begin", "begin"),
    row(&[Asked], &[Char('n')], Action::No, "no, none of these: begin", "none: begin"),
    row(&[Asked], &[Char('y')], Action::Yes, "yes, something: show the list", "show the list|list"),
    row(&[Unread, Briefing, Asked], &[Char('m')], Action::Mute, "sound off or on", ""),
    row(&[Unread, Briefing, Asked], &[Char('v')], Action::Voice, "voice: everything, without the details, or off", ""),
    row(BRIEFINGS, &[Char('w')], Action::WhoNot, "who should not do it: all of them, or those who are new", ""),
    row(&[Unread, Briefing, Asked], FELT, Action::Felt(0), "how it is now, 0 to 10: t is 10", ""),
    row(&[Summary], FELT, Action::Felt(0), "how it is now, 0 to 10: t is 10", ""),
    row(&[NotForMe], &[Enter], Action::Back, "back to the routines", "back"),
    row(&[Unread, Briefing, Asked, NotForMe], &[Char('p')], Action::Profile, "what applies to me: every session takes it into account", "for me"),
    row(&[Profile], &[Char(' ')], Action::Mark, "mark it, or take the mark away", "applies to me|mark"),
    row(&[Profile], &[Enter], Action::Accept, "done", "done"),
    row(&[Profile], &[Esc, Char('q')], Action::Back, "done; while your marks are not known, quit without an answer", ""),
    row(&[Profile], &[Up, Char('k')], Action::Up, "the one above", "choose"),
    row(&[Profile], &[Down, Char('j')], Action::Down, "the one below", "choose"),
    row(&[RedFlags], &[Char('n')], Action::No, "none of these", "none"),
    row(&[RedFlags], DIGITS, Action::Nth(0), "yes to the one with this number", "yes"),
    row(&[RedFlags], &[Char('y')], Action::Yes, "yes to one of them; then its number", ""),
    row(&[RedFlags], &[Char('p')], Action::Profile, "what applies to me: every session takes it into account", "for me"),
    row(&[Confirm], &[Char('y')], Action::Yes, "yes, that is right", "yes, that is right|yes"),
    row(&[Confirm], &[Char('n')], Action::No, "no, I mistyped: back to the questions", "no, I mistyped"),
    row(&[Summary], &[Enter, Esc, Char('q')], Action::Back, "back to the routines", "back to the routines"),
    // Moving in a list or a text.
    row(TEXTS, &[Up, Char('k')], Action::Up, "up", "scroll"),
    row(TEXTS, &[Down, Char('j')], Action::Down, "down", "scroll"),
    row(BRIEFINGS, &[PageDown, Char('d'), Char(' ')], Action::PageDown, "a page down", ""),
    row(&[Home, Profile], &[PageDown], Action::PageDown, "a page down", ""),
    row(PAGES, &[PageDown, Char(' ')], Action::PageDown, "a page down", ""),
    row(LISTS, &[PageUp], Action::PageUp, "a page up", ""),
    row(LISTS, &[Press::Home], Action::Top, "to the beginning", ""),
    row(LISTS, &[Press::End], Action::Bottom, "to the end", ""),
    // Ways out.
    row(&[LookedAt], &[Char('s')], Action::LookedAt, "a doctor, nurse or physiotherapist has looked at it", "somebody has looked at it|looked at"),
    row(&[About, Report, Call, LookedAt], &[Enter, Esc, Char('q')], Action::Back, "back", "back"),
    row(&[Unread, Briefing, Asked, Confirm], &[Esc, Char('q')], Action::Back, "back", "back"),
    row(&[RedFlags], &[Esc, Char('q')], Action::Back, "back, without a session", ""),
    row(&[NotForMe], &[Esc, Char('q')], Action::Back, "back", ""),
    row(&[Help], &[Enter, Esc, Char('q'), Char('?')], Action::Back, "close", "close"),
    row(&[Home, Menu, Diary, Day, TakeOut, About, Unread, Briefing, Asked, NotForMe, Profile, Player, Held, Stopped, Leaving, Summary, RedFlags, Confirm, Call, LookedAt, Report, Sounds, Areas, Preview, Rehearsal], &[Char('?')], Action::Help, "the keys", "keys"),
];
