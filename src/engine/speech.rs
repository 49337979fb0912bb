//! What the coach says, and when.
//!
//! In a lead-in or switch: the move, the side, the area, the technique. Then the cue: before the
//! hands begin if it fits, else just after. Nothing spoken overlaps another line or a sound that
//! bounds a segment; if an announcement needs more time than there is, the lead-in or switch is
//! made longer.
//!
//! The timeline is planned with speech whatever is said in the end, so a routine takes as long with
//! the voice off, and `list` is right. Lines that the built-in voice does not know are reckoned by
//! their letters.

use std::time::Duration;

use super::transition::Transition;
use super::{Phase, Planned, Segment};
use crate::model::{Area, Side, Sides, wording};
use crate::voice;

/// What a spoken line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SpeechKind {
    /// How to move the body.
    Move,
    /// What comes next: side, area, technique.
    Name,
    /// The one instruction of a stroke.
    Cue,
    /// A line of the author, at its second.
    Line,
    /// A remark of the coach: "Half way.", "Well done."
    Word,
}

/// A line with the time at which it is spoken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// Session time since the start.
    pub at: Duration,
    /// How long it takes.
    pub length: Duration,
    /// What it is for.
    pub kind: SpeechKind,
    /// The words.
    pub text: String,
}

impl Spoken {
    pub(super) fn new(at: Duration, kind: SpeechKind, text: String) -> Self {
        Self {
            at,
            length: voice::length(&text),
            kind,
            text,
        }
    }

    /// When it is over.
    #[must_use]
    pub fn end(&self) -> Duration {
        self.at + self.length
    }
}

/// From the bowl of the start to the first words: it has been struck, and has faded a little.
const AFTER_BEGIN: Duration = Duration::from_millis(1_200);
/// From the sound of a change to the words: it is over by then.
const AFTER_CHANGE: Duration = Duration::from_millis(700);
/// From "hands on" to a cue in the work: the sound is over by then.
const AFTER_WORK: Duration = Duration::from_millis(600);
/// A cue that runs into the work is over by then.
const CUE_UNTIL: Duration = Duration::from_secs(6);
/// The silence before a sound that bounds a segment.
const CLEAR: Duration = Duration::from_millis(300);
/// From the end to "Well done": the last bowl has nearly died away.
const AFTER_END: Duration = Duration::from_millis(3_000);

/// What is said in a lead-in or switch; times count from its start.
pub(super) struct Announcement {
    lines: Vec<Spoken>,
    /// The cue, right after the other lines.
    cue: Option<Spoken>,
    /// Whether the cue is too long to be said once the hands have begun.
    cue_first: bool,
}

impl Announcement {
    /// Everything said in this transition.
    pub(super) fn of(transition: &Transition<'_>) -> Self {
        let mut at = match transition.first {
            true => AFTER_BEGIN,
            false => AFTER_CHANGE,
        };
        let mut lines = Vec::with_capacity(3);
        for (kind, text) in words(transition) {
            let line = Spoken::new(at, kind, text);
            at = line.end() + voice::BETWEEN;
            lines.push(line);
        }
        let stroke = transition.stroke;
        // A cue that is made from the name would say it twice.
        let cue = stroke.own_cue_on(transition.side);
        let cue = cue.map(|text| Spoken::new(at, SpeechKind::Cue, text));
        let cue_first = cue.as_ref().is_some_and(|cue| must_come_first(cue, stroke));
        Self {
            lines,
            cue,
            cue_first,
        }
    }

    /// How long the transition must be, in whole seconds, for everything that is said before the
    /// work.
    pub(super) fn needs(&self) -> Duration {
        let cue = self.cue.as_ref().filter(|_| self.cue_first);
        let last = cue.or(self.lines.last());
        let whole = (last.map_or(Duration::ZERO, Spoken::end) + CLEAR).as_millis();
        Duration::from_secs(u64::try_from(whole.div_ceil(1000)).unwrap_or(u64::MAX))
    }

    /// The lines with their dates in the session: the cue in this segment if it fits, else in the
    /// work that follows it.
    pub(super) fn dated(self, segment: &Segment) -> impl Iterator<Item = Spoken> {
        let cue = self.cue.map(|cue| {
            let fits = segment.start + cue.end() + CLEAR <= segment.end();
            let at = match self.cue_first || fits {
                true => cue.at,
                false => segment.length + AFTER_WORK,
            };
            Spoken { at, ..cue }
        });
        let start = segment.start;
        self.lines.into_iter().chain(cue).map(move |line| Spoken {
            at: start + line.at,
            ..line
        })
    }
}

/// The move and the name.
fn words(transition: &Transition<'_>) -> impl Iterator<Item = (SpeechKind, String)> {
    let stroke = transition.stroke;
    let switch = transition.phase == Phase::Switch;
    let mut name = Vec::new();
    if switch {
        name.push("Other side.".to_owned());
    }
    let (area, technique) = (stroke.area, stroke.technique);
    if technique.touches() || !area.has_no_sides() {
        name.push(place(area, transition.side));
    }
    let again = switch && stroke.sides == Sides::Each;
    if !again {
        name.push(format!("{}.", wording::capital(technique.name())));
    }
    let movement = transition.movement.clone();
    let movement = movement.map(|text| (SpeechKind::Move, text));
    let name = (SpeechKind::Name, name.join(" "));
    movement.into_iter().chain([name])
}

fn must_come_first(cue: &Spoken, stroke: &Planned) -> bool {
    let end = AFTER_WORK + cue.length;
    end > CUE_UNTIL || end + CLEAR > stroke.time
}

/// Side and area: "Left, top of the shoulder." What stands in brackets is not said.
pub(super) fn place(area: Area, side: Side) -> String {
    let name = area.name();
    let name = name.split(" (").next().unwrap_or(name);
    match side {
        _ if area.has_no_sides() => format!("{}.", wording::capital(name)),
        Side::Both => format!("Both sides, {name}."),
        side => format!("{}, {name}.", wording::capital(side.id())),
    }
}

/// The words after the last bowl.
pub(super) fn after_the_end(total: Duration) -> Spoken {
    Spoken::new(total + AFTER_END, SpeechKind::Word, "Well done.".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Timeline;
    use crate::engine::fixture::{kneading, routine};
    use crate::model::{Block, Position, Secs, Step, Stroke, Technique};

    /// Everything that is said of a routine: the milliseconds at which it begins, and the words.
    fn said(steps: Vec<Step>) -> Vec<(u128, SpeechKind, String)> {
        let timeline = Timeline::of(&routine(steps));
        let lines = timeline.speech.iter();
        lines
            .map(|line| (line.at.as_millis(), line.kind, line.text.clone()))
            .collect()
    }

    fn texts(steps: Vec<Step>) -> Vec<String> {
        said(steps).into_iter().map(|line| line.2).collect()
    }

    fn breathing() -> Stroke {
        Stroke::new(
            Technique::Breathing,
            Area::ChestBelly,
            Sides::Both,
            Secs::new(20),
        )
    }

    #[test]
    fn a_transition_tells_the_move_then_side_area_and_technique() {
        let rolling = Stroke {
            movement: Some("Roll onto your {other} side.".into()),
            ..kneading(Sides::Each, 30)
        };
        let hands = Stroke {
            technique: Technique::RestingTouch,
            ..breathing()
        };
        let both = Stroke {
            position: Some(Position::Standing.into()),
            ..kneading(Sides::Both, 30)
        };
        let steps = [breathing(), rolling, hands, both].map(Step::Stroke);
        let expected = [
            "Breathing.",
            "Roll onto your right side.",
            "Left, calf. Kneading.",
            "Roll onto your left side.",
            "Other side. Right, calf.",
            "Breastbone and belly. Resting hands.",
            "Stand free, feet apart.",
            "Both sides, calf. Kneading.",
            "Well done.",
        ];
        assert_eq!(texts(steps.into()), expected);
    }

    #[test]
    fn a_block_names_the_technique_again_on_its_other_side() {
        let block = Block {
            switch: None,
            strokes: vec![kneading(Sides::Each, 30), kneading(Sides::Each, 30)],
        };
        let expected = [
            "Left, calf. Kneading.",
            "Left, calf. Kneading.",
            "Other side. Right, calf. Kneading.",
            "Right, calf. Kneading.",
            "Well done.",
        ];
        assert_eq!(texts(vec![Step::Each(block)]), expected);
    }

    #[test]
    fn words_wait_for_the_sound_before_them() {
        let steps = vec![Step::Stroke(breathing()), Step::Stroke(breathing())];
        let dates: Vec<_> = said(steps).iter().map(|line| line.0).collect();
        let second = 5_000 + 20_000;
        let end = second + 5_000 + 20_000;
        assert_eq!(dates, [1_200, second + 700, end + 3_000]);
    }

    /// A cue of so many letters, which takes 700 ms and 62 ms for each, after a name of 2,750 ms.
    fn cue(letters: usize, seconds: u32, lead_in: u32) -> (u128, u64) {
        let stroke = Stroke {
            cue: Some("z".repeat(letters)),
            lead_in: Some(Secs::new(lead_in)),
            ..kneading(Sides::Left, seconds)
        };
        let timeline = Timeline::of(&routine(vec![Step::Stroke(stroke)]));
        let cue = timeline
            .speech
            .iter()
            .find(|line| line.kind == SpeechKind::Cue);
        let work = timeline.segments[1].start;
        (cue.unwrap().at.as_millis(), work.as_secs())
    }

    #[test]
    fn a_cue_is_said_before_the_work_if_it_fits_and_else_just_after_its_start() {
        let name = voice::length("Left, calf. Kneading.").as_millis();
        let before = 1_200 + name + 250;
        // Eight letters take 1,196 ms; a silence of 300 ms comes before the work.
        assert!(before + 1_196 + 300 <= 6_000 && before + 1_196 + 300 > 5_000);
        assert_eq!(cue(8, 30, 6), (before, 6));
        assert_eq!(cue(8, 30, 5), (5_600, 5));
        // At 5.4 s it is just over in time, six seconds into the work.
        assert_eq!(cue(75, 30, 5), (5_600, 5));
        let needs = |letters: u128| (before + 700 + 62 * letters + 300).div_ceil(1000) as u64;
        assert_eq!(cue(76, 30, 5), (before, needs(76)));
        // Short work leaves less time.
        assert_eq!(cue(54, 5, 5), (5_600, 5));
        assert_eq!(cue(55, 5, 5), (before, needs(55)));
    }

    #[test]
    fn brackets_of_an_area_are_not_said() {
        assert!(Area::ChestBelly.name().contains(" ("));
        assert_eq!(place(Area::ChestBelly, Side::Both), "Breastbone and belly.");
        assert_eq!(place(Area::Calf, Side::Right), "Right, calf.");
        assert_eq!(place(Area::Calf, Side::Both), "Both sides, calf.");
    }
}
