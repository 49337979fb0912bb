//! What is said of a session on lines, in sentences.

use std::time::Duration;

use crate::engine::{Dated, Event, Phase, Signal, State, Telling, Timeline, What};
use crate::model::AnyKey;
use crate::model::secs::aloud;
use crate::model::wording::{capital, small};
use crate::playback::Playback;
use crate::ui::notices;

/// What somebody with keys is told first.
pub(super) const KEYS: &str = "Space pauses, the right and left arrows go on and back, minus means too much, x stops, t says how much time is left, and the question mark prints it.";
/// The same where keys come in whole lines, and none are arrows.
pub(super) const KEYS_BY_LINES: &str = "Type a key and press Enter: a space pauses, minus is for too much, x \
                    stops, t says how long is left, and a question mark writes it.";

/// What is told after that of the other keys, as they are set.
pub(super) const fn any_key(does: Option<AnyKey>) -> &'static str {
    match does {
        Some(AnyKey::Nothing) => "",
        Some(AnyKey::Pause) | None => " Any other key pauses too.",
    }
}

/// What a stopped session asks.
const ASKED: &str = "Stopped. Enter resumes. To finish here, press the down arrow, then Enter; what \
                     you did is saved.";

/// The same where keys come in whole lines.
const ASKED_BY_LINES: &str = "Stopped. Enter resumes. To finish here, type f and press Enter twice; \
                              what you did is saved.";

/// The question of a stopped session, given whether Enter finishes it and keys come in whole lines.
pub(super) const fn asked(leaving: bool, by_lines: bool) -> &'static str {
    match (leaving, by_lines) {
        (true, false) => "Enter finishes here. The up arrow goes back.",
        (true, true) => "Enter once more finishes here. A space, then Enter, resumes.",
        (false, false) => ASKED,
        (false, true) => ASKED_BY_LINES,
    }
}

/// How what is held goes on.
const fn resumes(by_lines: bool) -> &'static str {
    match by_lines {
        false => "Space resumes.",
        true => "A space, then Enter, resumes.",
    }
}

/// How exactly this is done.
pub(super) fn details(playback: &Playback) -> Option<String> {
    let moment = playback.moment()?;
    Some(moment.stroke.detail_on(moment.side))
}

/// How long is left, of this and in all.
pub(super) fn left(playback: &Playback) -> Option<String> {
    let moment = playback.moment()?;
    let in_all = aloud(moment.left_in_all());
    Some(match (moment.phase, moment.state) {
        (Phase::Work, _) => format!(
            "{} left here, {in_all} in all.",
            capital(&aloud(moment.left))
        ),
        // It begins again then, so nothing runs down.
        (_, State::Paused | State::Away(_) | State::Stopped) => {
            format!("{} left in all.", capital(&in_all))
        }
        (_, State::Opening(told) | State::Resuming(told)) => {
            format!(
                "It begins in {}; {in_all} left in all.",
                aloud(told + moment.left)
            )
        }
        _ => format!("It begins in {}; {in_all} left in all.", aloud(moment.left)),
    })
}

/// What is said to somebody with keys in place of the words for everybody.
pub(super) fn with_keys(what: &What, by_lines: bool) -> Option<String> {
    let resumes = resumes(by_lines);
    Some(match what {
        What::Paused => format!("Paused. {resumes}"),
        What::Away(away) => {
            let away = aloud(*away);
            format!("You were away for {away}. Nothing is lost. {resumes}")
        }
        What::Eased(_) => "Lighter: half the pressure. Minus again skips this stroke.".to_owned(),
        What::Stopped => asked(false, by_lines).to_owned(),
        _ => return None,
    })
}

/// One event in words; ticks go without, they are only heard.
pub(super) fn words(playback: &Playback, event: &Event) -> Option<String> {
    Some(match &event.what {
        What::Signal(dated) => signal_words(playback, dated)?,
        What::Paused => "Paused.".to_owned(),
        What::Away(away) => format!("You were away for {}. Nothing is lost.", aloud(*away)),
        What::Tells(telling) => all_lines(telling, "\n"),
        What::Countdown(3) => "Resuming in 3 seconds.".to_owned(),
        What::Countdown(_) => return None,
        What::Resumed => "Resumed.".to_owned(),
        What::Eased(_) => "Lighter: half the pressure.".to_owned(),
        What::LeftOut(_) => "Skipped.".to_owned(),
        What::Stopped => "Stopped.".to_owned(),
        What::Refused(refusal) => format!("{}.", capital(&refusal.to_string())),
        What::Moved(_) => notices::of(&event.what, playback.session().timeline())?,
        What::Timed { time, by, .. } => {
            let more = if *by > 0 { "more" } else { "less" };
            let by = aloud(Duration::from_secs(by.unsigned_abs()));
            format!("{} {more}: {} now.", capital(&by), aloud(*time))
        }
    })
}

/// All lines of it, with this between them.
pub(super) fn all_lines(telling: &Telling, between: &str) -> String {
    let lines = telling.lines().iter().map(|line| line.text.as_str());
    lines.collect::<Vec<_>>().join(between)
}

fn signal_words(playback: &Playback, dated: &Dated) -> Option<String> {
    let text = dated.text.as_deref().unwrap_or_default();
    let timeline = playback.session().timeline();
    let way_in = timeline.segment_at(dated.at).map(|segment| segment.length);
    let begins = format!("It begins in {}.", aloud(way_in.unwrap_or_default()));
    Some(match dated.signal {
        Signal::Begin => format!("{text} {begins}"),
        Signal::Next => format!("Next: {} {begins}", small(text)),
        Signal::Switch => format!("Other side. {text} {begins}"),
        Signal::Work => work_words(timeline, dated),
        Signal::Half => "Halfway through this one.".to_owned(),
        Signal::Say => text.to_owned(),
        Signal::End => format!("The end. {}", timeline.ending.words()),
        Signal::Tick => return None,
    })
}

/// What to do now, for how long and how hard.
fn work_words(timeline: &Timeline, dated: &Dated) -> String {
    let text = dated.text.as_deref().unwrap_or_default();
    let length = timeline.segment_at(dated.at).map(|segment| segment.length);
    let length = aloud(length.unwrap_or_default());
    let stroke = dated.stroke.map(|stroke| &timeline.strokes[stroke]);
    match stroke.filter(|stroke| stroke.technique.touches()) {
        Some(stroke) => {
            let as_before = if stroke.as_last_time {
                ", as last time"
            } else {
                ""
            };
            let pressure = stroke.pressure.told();
            format!("Now, for {length}, {pressure}{as_before}. {text}")
        }
        None => format!("Now, for {length}. {text}"),
    }
}
