//! What a routine is, before it begins, and what in it is gentler for this person.

use std::time::Duration;

use jiff::Timestamp;
use ratatui::Frame;

use super::after::After;
use super::answer::answer;
use super::profile::{Profile, since};
use super::question::Question;
use super::told::Told;
use super::{Next, Screen, safety_gate};
use crate::advice::stop_rules::{self, StopRule};
use crate::advice::{self, Adaptation, Demands, Fit, red_flags};
use crate::app::{Gate, Program};
use crate::engine::{self, Timeline};
use crate::library::Opened;
use crate::model::source::Source;
use crate::model::wording::small;
use crate::store::Mark;
use crate::terminal::Passed;
use crate::ui::body::BodyMap;
use crate::ui::screens::briefing::{self, View};
use crate::ui::widgets::scroll::Scroll;
use crate::ui::{Action, Place};

/// What a routine is, before it begins.
pub struct Briefing {
    /// As it was written.
    opened: Opened,
    view: View,
    /// Whether all are told who should not do it, whatever was read before.
    tells_all: bool,
    scroll: Scroll,
    map: BodyMap,
    told: Told,
}

impl Briefing {
    /// The briefing of this routine for this person.
    #[must_use]
    pub fn of(opened: Opened, program: &Program) -> Self {
        Self {
            view: view(&opened, false, program),
            opened,
            tells_all: false,
            scroll: Scroll::default(),
            map: BodyMap::default(),
            told: Told::default(),
        }
    }

    /// What it says may be something else now.
    fn look_anew(&mut self, program: &Program) -> Next {
        self.view = view(&self.opened, self.tells_all, program);
        Next::Draw
    }

    /// All that must be read before it begins has been.
    fn was_read(&self, program: &mut Program) {
        program.read_who_not(&Demands::of(&self.opened.routine));
    }
}

fn view(opened: &Opened, tells_all: bool, program: &Program) -> View {
    let profile = &program.memory.profile;
    let (tags, demands) = (profile.tags(), Demands::of(&opened.routine));
    let fit = demands.fit(&tags);
    let changes = fit.tags();
    let Opened {
        routine, timeline, ..
    } = program.adapted(opened);
    let passed = profile.passed(program.time.date);
    let rules = stop_rules::ALL.iter().map(StopRule::text);
    let (mut not_for_me, mut instead, mut adapted) = (Vec::new(), None, Vec::new());
    match &fit {
        Fit::Fits => {}
        Fit::Gentler(adaptations) => adapted = adaptations.iter().map(Adaptation::text).collect(),
        Fit::NotForYou(barred) => {
            not_for_me = barred.iter().map(|tag| tag.not_today()).collect();
            let other = program.instead_of(&routine);
            instead = other.map(|entry| entry.title().to_owned());
        }
    }
    View {
        who_not: program.who_not(&demands, tells_all),
        lessened: engine::lessened(&routine, &timeline),
        not_for_me,
        instead,
        gentler_for: (!adapted.is_empty()).then(|| advice::called(fit.tags())),
        adapted,
        passed: passed
            .filter(|mark| changes.contains(&mark.tag))
            .map(|mark| asked_again(mark, program.time.date))
            .collect(),
        again: opened.begins_again(&tags),
        unknown: program.last_sessions_unknown(),
        left_out: opened.timeline.strokes.len() - timeline.strokes.len(),
        // There is enough to read at the first start.
        why_the_signs: program.why_the_signs(),
        lighter: timeline.strokes.iter().filter(|s| s.as_last_time).count(),
        asks: program.asks_how_it_is() && !program.is_new,
        felt: program.felt,
        question: (program.questions() == Gate::Short).then_some(red_flags::SHORT),
        heard: Vec::new(),
        at_a_glance: stop_rules::AT_A_GLANCE,
        stop_rules: rules.collect(),
        sources: routine.sources.iter().map(|key| source(key)).collect(),
        routine,
        timeline,
    }
}

/// What will be played; nothing where it is not for this person.
fn played(view: &View) -> Option<&Timeline> {
    (view.place() != Place::NotForMe).then_some(&view.timeline)
}

/// Whether something that was marked some time ago still applies.
fn asked_again(mark: Mark, now: Timestamp) -> String {
    let called = small(mark.tag.called());
    let since = mark.since.map(|since| self::since(since, now));
    let since = since.unwrap_or_default();
    format!("Does this still apply? {called}, {since}. Press p if it has passed.")
}

fn source(key: &str) -> String {
    Source::find(key).map_or_else(
        || key.to_owned(),
        |source| format!("{} ({})", source.title, source.quality.word()),
    )
}

impl Screen for Briefing {
    fn place(&self) -> Place {
        let has_seen = self.scroll.has_seen_what_must();
        self.view.place().once_read(has_seen)
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        let (scroll, map) = (&mut self.scroll, &mut self.map);
        let heard = self.told.say(played(&self.view), scroll, program);
        self.view.heard = heard.to_vec();
        briefing::render(frame, &self.view, scroll, map, &program.theme);
        self.told.was_drawn(scroll, program);
    }

    fn question(&mut self) -> Option<&mut Question> {
        Some(self.told.question())
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Next {
        if !self.told.takes(action, program) {
            return Next::Draw;
        }
        match action {
            Action::Begin => {
                self.was_read(program);
                Next::To(safety_gate::to_player(self.opened.clone(), program))
            }
            Action::No | Action::Yes | Action::Mute | Action::Voice => {
                if action == Action::No {
                    self.was_read(program);
                }
                let next = answer(action, &self.opened, program);
                next.unwrap_or(Next::Stay)
            }
            Action::Felt(felt) => {
                program.say_how_it_is(Some(felt));
                self.look_anew(program)
            }
            Action::WhoNot => {
                self.tells_all = !self.tells_all;
                self.look_anew(program)
            }
            Action::Profile => {
                let after = After::Briefing(self.opened.clone());
                Next::To(Box::new(Profile::before(after)))
            }
            Action::Back => Next::Home,
            other => {
                self.scroll.act(other);
                Next::Draw
            }
        }
    }

    fn pass(&mut self, _: Passed, program: &mut Program) -> Next {
        self.told.pass(played(&self.view), program)
    }

    fn wait(&self, program: &Program) -> Option<Duration> {
        self.told.wait(played(&self.view), program)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audio::{Speaker, Volume};
    use crate::library;
    use crate::model::{Levels, VoiceMode};
    use crate::speech::Speech;

    const JAPANESE: &str = "title: T\nbenefit: relax-muscles\nsetting: desk\nstrokes:\n  \
        - {technique: effleurage, area: calf, side: left, time: 60s, cue: 'ふくらはぎ', \
        say: {20s: '肩'}}\n";

    #[test]
    fn lines_that_no_voice_can_say_are_told_before_the_session() {
        let mut program = Program::silent();
        let (_, opened) = library::check("x", JAPANESE.as_bytes());
        let opened = opened.unwrap();
        let told = |program: &Program| program.heard_of(&view(&opened, false, program).timeline);
        assert_eq!(told(&program), ["No sound device. Watch the screen."]);
        program.speaker = Speaker::start(Volume::default(), Levels::FULL, false, None);
        if program.speaker.status().is_silent() {
            return; // a build without sound
        }
        let lines = "2 lines are shown, not spoken:";
        let none = format!("{lines} no speech program is installed.");
        assert_eq!(told(&program), ["Sound and voice lead you.", &none]);
        assert_eq!(program.unheard_of(&opened.timeline).as_ref(), Some(&none));
        let espeak = ["espeak-ng", "-v", "en", "--stdout"].map(ToOwned::to_owned);
        program.speech = Speech::find(Some(&espeak), None);
        let script = format!("{lines} espeak-ng has no voice here for Hiragana script.");
        assert_eq!(told(&program), ["Sound and voice lead you.", &script]);
        // Nothing is promised that was turned off.
        program.voice = VoiceMode::Brief;
        assert_eq!(told(&program).len(), 1);
        let japanese = ["espeak-ng", "-v", "ja", "--stdout"].map(ToOwned::to_owned);
        program.speech = Speech::find(Some(&japanese), None);
        program.voice = VoiceMode::Full;
        assert_eq!(told(&program), ["Sound and voice lead you."]);
    }

    #[test]
    fn who_should_not_is_in_one_row_once_it_was_read_and_a_key_shows_all() {
        let mut program = Program::silent();
        let opened = library::open("desk-neck-shoulders", None).unwrap();
        let mut first = Briefing::of(opened.clone(), &program);
        let all = first.view.who_not.clone();
        assert!(!all.these.is_empty() && all.known.is_empty());
        first.act(Action::Begin, &mut program);
        let mut again = Briefing::of(opened, &program);
        assert_eq!(again.view.who_not.known, all.these);
        again.act(Action::WhoNot, &mut program);
        assert_eq!(again.view.who_not, all);
        again.act(Action::WhoNot, &mut program);
        assert_eq!(again.view.who_not.known, all.these);
    }
}
