//! What is said before the first way in: the stop rule, then what the session is.
//!
//! Whoever closes their eyes now has heard when to stop, how long it takes and what to have at hand.
//! It comes before the session's minutes, and takes a quarter of a minute at most; in a sound file,
//! which also says who should not, half a minute. What has no room in that is left out, the title
//! first. Each sentence that is told by itself is a line of its own, so that what no voice knows
//! silences no more than itself.

mod who_should_not;

use std::time::Duration;

use crate::advice::red_flags::BEFORE_A_FILE;
use crate::advice::{ASK_FIRST, stop_rules};
use crate::engine::{Telling, Timeline};
use crate::model::{Routine, Tool, in_words, wording};
use crate::voice;

/// A title that takes longer is not said.
const LONGEST_TITLE: Duration = Duration::from_secs(4);
/// All that is told takes no longer.
const LONGEST: Duration = Duration::from_secs(15);
/// The most minutes and strokes that have a word of their own.
const MOST_MINUTES: u64 = 20;
const MOST_STROKES: usize = 16;

/// The opening of a session.
#[must_use]
pub fn of(routine: &Routine, timeline: &Timeline) -> Telling {
    Telling::opening(lines(routine, takes(timeline)))
}

/// The opening of the rest of a session that was left: the stop rule and its title.
#[must_use]
pub fn of_rest(routine: &Routine) -> Telling {
    let mut lines = vec![stop_rules::AT_A_GLANCE.to_owned()];
    lines.extend(Some(title(routine)).filter(|title| has_time_for(title)));
    Telling::opening(lines)
}

/// Whether there is time for this title: a long one would keep people waiting.
fn has_time_for(title: &str) -> bool {
    voice::length(title) <= LONGEST_TITLE
}

/// The opening of a sound file, with what is said where nobody asks: the warning signs, and for
/// nobody in particular who should not and who asks first. Half a minute at most; the strokes are
/// not counted, which leaves time for more of those who should not.
#[must_use]
pub fn of_a_file(routine: &Routine, timeline: &Timeline, for_anyone: bool) -> Telling {
    let mut lines = lines(routine, takes_in_a_file(timeline));
    lines.push(BEFORE_A_FILE.to_owned());
    if for_anyone {
        lines.extend(who_should_not::line(routine, &lines));
        lines.push(ASK_FIRST.to_owned());
    }
    Telling::opening(lines)
}

/// The stop rule, the title, and what the session takes.
fn lines(routine: &Routine, takes: Vec<String>) -> Vec<String> {
    let title = title(routine);
    let mut lines = vec![stop_rules::AT_A_GLANCE.to_owned()];
    lines.extend(has_time_for(&title).then_some(title));
    let title = lines.len() - 1;
    lines.extend(takes);
    let is_long = |lines: &[String]| Telling::opening(lines.iter().cloned()).length() > LONGEST;
    if title > 0 && is_long(&lines) {
        lines.remove(title);
    }
    // Each tool is asked for again where it is needed.
    while lines.len() > 2 && is_long(&lines) {
        lines.pop();
    }
    lines
}

fn title(routine: &Routine) -> String {
    let title = routine.title.trim_end_matches(['.', '!', '?']);
    // As in the names of areas, what stands in brackets is not said.
    let title = title.split(" (").next().unwrap_or(title);
    format!("{title}.")
}

/// "Five minutes, ten strokes, only your hands." Where the voice in the box cannot say it in one
/// breath, each by itself.
fn takes(timeline: &Timeline) -> Vec<String> {
    let figures = [minutes(timeline.total), strokes(timeline.strokes.len())];
    in_one_breath_or_more(&figures, &timeline.tools())
}

/// "Five minutes, only your hands."
fn takes_in_a_file(timeline: &Timeline) -> Vec<String> {
    in_one_breath_or_more(&[minutes(timeline.total)], &timeline.tools())
}

fn in_one_breath_or_more(figures: &[String], tools: &[Tool]) -> Vec<String> {
    let one = in_one_breath(figures, tools);
    if voice::knows(&one) {
        return vec![one];
    }
    let things: Vec<String> = match tools {
        [] => vec![at_hand(&[])],
        tools => tools.iter().map(|tool| at_hand(&[*tool])).collect(),
    };
    let sentences = figures.iter().cloned().chain(things);
    sentences
        .map(|part| format!("{}.", wording::capital(&part)))
        .collect()
}

fn in_one_breath(figures: &[String], tools: &[Tool]) -> String {
    let parts = [figures, &[at_hand(tools)]].concat();
    format!("{}.", wording::capital(&parts.join(", ")))
}

fn minutes(total: Duration) -> String {
    match (total.as_secs() + 30) / 60 {
        0 => "less than a minute".to_owned(),
        1 => "one minute".to_owned(),
        many => format!("{} minutes", in_words(many)),
    }
}

fn strokes(count: usize) -> String {
    match count {
        1 => "one stroke".to_owned(),
        many => format!("{} strokes", in_words(many as u64)),
    }
}

fn at_hand(tools: &[Tool]) -> String {
    let named: Vec<String> = tools
        .iter()
        .map(|tool| format!("a {}", tool.name()))
        .collect();
    match &named[..] {
        [] => "only your hands".to_owned(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Every sentence of an opening that does not come from a routine.
#[must_use]
pub fn sentences() -> Vec<String> {
    let minutes = (0..=MOST_MINUTES).map(|many| minutes(Duration::from_secs(60 * many)));
    let tools = Tool::ALL.iter().filter(|tool| tool.is_thing());
    let things = tools.map(|tool| at_hand(&[*tool])).chain([at_hand(&[])]);
    let all = minutes.chain((1..=MOST_STROKES).map(strokes)).chain(things);
    let all = all.map(|part| format!("{}.", wording::capital(&part)));
    let fixed = [stop_rules::AT_A_GLANCE, BEFORE_A_FILE, ASK_FIRST];
    let fixed = fixed.into_iter().map(str::to_owned);
    all.chain(fixed)
        .chain(who_should_not::sentences())
        .collect()
}

/// What an opening says of a routine of its own: its title, and in one breath each what it takes
/// and who should not.
#[must_use]
pub fn own_sentences(routine: &Routine, timeline: &Timeline) -> Vec<String> {
    let (tools, minutes) = (timeline.tools(), minutes(timeline.total));
    let figures = [minutes.clone(), strokes(timeline.strokes.len())];
    let takes = [
        in_one_breath(&figures, &tools),
        in_one_breath(&[minutes], &tools),
    ];
    let said = lines(routine, takes_in_a_file(timeline));
    let before = [said, vec![BEFORE_A_FILE.to_owned()]].concat();
    let own = [title(routine)].into_iter().chain(takes);
    own.chain(who_should_not::in_a_breath(routine, &before))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_to_have_at_hand_is_listed_as_one_says_it() {
        assert_eq!(at_hand(&[]), "only your hands");
        assert_eq!(at_hand(&[Tool::Ball]), "a ball");
        let three = [Tool::Ball, Tool::Roller, Tool::HeatPack];
        assert_eq!(at_hand(&three), "a ball, a roller and a heat pack");
        assert_eq!(minutes(Duration::from_secs(595)), "ten minutes");
    }

    #[test]
    fn an_own_routine_with_many_strokes_and_tools_keeps_nobody_waiting() {
        let tools = [
            "ball",
            "roller",
            "roller-stick",
            "hook-cane",
            "sock-ball",
            "massage-gun",
        ];
        let technique = ["trigger-point-pressure", "foam-rolling", "foam-rolling"];
        let stroke = |n: usize| {
            let (technique, tool) = (
                technique.get(n).unwrap_or(&"trigger-point-pressure"),
                tools[n % 6],
            );
            format!(
                "  - {{ technique: {technique}, area: calf, side: left, tool: {tool}, time: 20s }}\n"
            )
        };
        let head =
            "title: Twenty places on a quiet evening\nbenefit: relax-muscles\nsetting: chair";
        let breath = "  - { technique: breathing, area: chest-belly, time: 20s }\n";
        let strokes = breath.repeat(17) + &(0..6).map(stroke).collect::<String>();
        let text = format!("{head}\nstrokes:\n{strokes}");
        let routine = crate::notation::read("t", text.as_bytes()).unwrap();
        let opening = of(&routine, &Timeline::of(&routine));
        assert!(opening.length() <= LONGEST, "{opening:?}");
        let lines: Vec<_> = opening
            .lines()
            .iter()
            .map(|line| line.text.as_str())
            .collect();
        let many = |line: &&str| line.ends_with(" strokes.") && !voice::knows(line);
        assert!(lines.iter().any(many), "{lines:?}");
        // The number of strokes has no clip; the time has one, and is told without a speech program.
        let voicing = crate::playback::Voicing {
            speech: None,
            voice: crate::model::VoiceMode::Full,
            speed: crate::playback::Speed::USUAL,
        };
        let heard = voicing.telling_as_heard(&opening);
        let spoken = heard.lines().iter().filter(|line| !line.length.is_zero());
        let spoken: Vec<_> = spoken.map(|line| line.text.as_str()).collect();
        assert_eq!(spoken.len() + 1, lines.len(), "{spoken:?}");
        assert!(heard.length() < opening.length());
    }

    #[test]
    fn a_long_title_is_not_said_and_keeps_nobody_waiting() {
        let routine = |title: &str| {
            let strokes = "strokes: [{ technique: petrissage, area: calf, side: each, time: 1m }]";
            let head = "benefit: relax-muscles\nsetting: chair";
            let text = format!("title: {title}\n{head}\n{strokes}\n");
            crate::notation::read("t", text.as_bytes()).unwrap()
        };
        for (title, lines) in [("My calves".to_owned(), 3), ("word ".repeat(16), 2)] {
            let routine = routine(&title);
            let opening = of(&routine, &Timeline::of(&routine));
            assert_eq!(opening.lines().len(), lines + 2, "{title}");
            assert!(opening.length() <= Duration::from_secs(15), "{opening:?}");
        }
    }
}
