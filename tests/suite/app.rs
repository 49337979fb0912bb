//! The screens as they live, without a terminal and without a clock: acts in, pictures out.

use std::time::Duration;

use backrub::app::Program;
use backrub::app::screens::{Lesson, Next, Player, Screen};
use backrub::audio::Speaker;
use backrub::clock;
use backrub::library;
use backrub::model::VoiceMode;
use backrub::playback::Speed;
use backrub::store::{Diary, Keeper};
use backrub::terminal::Passed;
use backrub::ui::{Action, Place};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

/// A player of a built-in routine, and all that it needs.
struct Bench {
    program: Program,
    player: Player,
}

impl Bench {
    fn new() -> Self {
        let time = clock::time();
        let program = Program::new(Speaker::silent(), Speed::USUAL, None, time);
        let opened = library::open("desk-neck-shoulders", None).unwrap();
        let player = Player::of(&opened, &program);
        let mut bench = Self { program, player };
        bench.wait(0);
        bench
    }

    /// Lets this many seconds go by, as the loop would.
    fn wait(&mut self, seconds: u64) {
        let time = Duration::from_secs(seconds);
        self.program.time.now += time;
        self.player.pass(Passed::Awake(time), &mut self.program);
    }

    fn act(&mut self, action: Action) -> Next {
        self.player.act(action, &mut self.program)
    }

    /// All that can be read.
    fn seen(&mut self) -> String {
        let mut terminal = Terminal::new(TestBackend::new(100, 30)).unwrap();
        let draw = |frame: &mut ratatui::Frame<'_>| self.player.draw(frame, &self.program);
        terminal.draw(draw).unwrap();
        terminal.backend().to_string()
    }
}

#[test]
fn the_seconds_on_the_screen_go_on_where_nothing_else_moves() {
    let mut bench = Bench::new();
    bench.program.calm = true;
    bench.wait(24);
    let wait = Screen::wait(&bench.player, &bench.program);
    assert!(
        wait.is_some_and(|wait| wait <= Duration::from_secs(1)),
        "{wait:?}"
    );
}

#[test]
fn the_seconds_until_it_goes_on_run_down_on_the_screen() {
    let mut bench = Bench::new();
    bench.program.calm = true;
    let on_the_floor = library::open("post-lifting-roller", None).unwrap();
    bench.player = Player::of(&on_the_floor, &bench.program);
    for _ in 0..3 {
        bench.wait(30);
    }
    bench.act(Action::Pause);
    bench.wait(40);
    bench.act(Action::Pause);
    assert!(bench.seen().contains("RESUMING IN"), "{}", bench.seen());
    // Long before the 3-2-1, while one gets down to the floor again.
    for _ in 0..4 {
        let second = Duration::from_secs(1);
        bench.program.time.now += second;
        let next = bench.player.pass(Passed::Awake(second), &mut bench.program);
        assert!(matches!(next, Next::Draw), "{}", bench.seen());
    }
}

#[test]
fn a_key_for_the_volume_does_not_write_over_the_settings() {
    let mut bench = Bench::new();
    let before = bench.program.speaker.volume();
    bench.act(Action::Louder);
    let louder = before.louder().percent();
    assert_eq!(bench.program.memory.volume, Some(louder));
    let mut bench = Bench::new();
    bench.program.settings.volume = Some(before.percent());
    bench.act(Action::Louder);
    assert_eq!(bench.program.memory.volume, None);
    assert_eq!(bench.program.speaker.volume().percent(), louder);
}

#[test]
fn a_key_for_the_voice_does_not_write_over_the_settings() {
    let mut bench = Bench::new();
    bench.act(Action::Voice);
    assert_eq!(bench.program.memory.voice, Some(VoiceMode::Brief));
    let mut bench = Bench::new();
    bench.program.settings.voice = Some(VoiceMode::Full);
    bench.act(Action::Voice);
    assert_eq!(bench.program.memory.voice, None);
    assert_eq!(bench.program.voice, VoiceMode::Brief);
}

#[test]
fn a_notice_goes_after_a_few_seconds_and_at_a_stop() {
    let mut bench = Bench::new();
    bench.wait(10);
    let (before, words) = (bench.seen(), "Sound off.");
    assert!(!before.contains(words), "{before}");
    bench.act(Action::Mute);
    assert!(bench.seen().contains(words), "{}", bench.seen());
    bench.wait(3);
    assert!(bench.seen().contains(words), "{}", bench.seen());
    bench.wait(2);
    assert!(!bench.seen().contains(words), "{}", bench.seen());
    bench.act(Action::Voice);
    let words = bench.program.voice.told();
    assert!(bench.seen().contains(words), "{}", bench.seen());
    bench.act(Action::Stop);
    assert!(!bench.seen().contains(words), "{}", bench.seen());
}

#[test]
fn the_player_wakes_for_a_second_a_signal_and_a_notice_that_goes() {
    let mut bench = Bench::new();
    bench.program.calm = true;
    bench.wait(1);
    let wait = |bench: &Bench| bench.player.wait(&bench.program);
    assert_eq!(wait(&bench), Some(Duration::from_secs(1)));
    // A picture that took long does not make the next second late.
    bench.program.time.now += Duration::from_millis(300);
    assert_eq!(wait(&bench), Some(Duration::from_millis(700)));
    bench.program.time.now -= Duration::from_millis(300);
    bench.act(Action::Pause);
    assert_eq!(wait(&bench), None);
    bench.act(Action::Mute);
    assert_eq!(wait(&bench), Some(Duration::from_secs(4)));
}

#[test]
fn who_was_away_goes_on_where_they_were() {
    let mut bench = Bench::new();
    bench.wait(10);
    bench.program.time.now += Duration::from_secs(3_600);
    let away = Passed::Away(Duration::from_secs(3_600));
    bench.player.pass(away, &mut bench.program);
    let seen = bench.seen();
    assert!(seen.contains("You were away for 60:00"), "{seen}");
    bench.act(Action::Pause);
    bench.wait(3);
    bench.wait(1);
    let now = bench.seen();
    assert!(!now.contains("You were away"), "{now}");
}

#[test]
fn a_clock_that_jumps_changes_nothing_of_what_was_done() {
    let done = |jumps: [i64; 4]| {
        let folder = tempfile::tempdir().unwrap();
        let mut bench = Bench::new();
        bench.program.keeper = Keeper::of(folder.path());
        for hours in jumps {
            bench.program.time.date += jiff::SignedDuration::from_hours(hours);
            bench.wait(20);
        }
        bench.act(Action::Leave);
        bench.program.keeper.wait(Duration::from_secs(20)).unwrap();
        let sessions = Diary::read(folder.path()).unwrap().sessions;
        assert_eq!(sessions.len(), 1);
        (sessions[0].seconds, sessions[0].strokes)
    };
    let year = 24 * 365;
    let steady = done([0; 4]);
    assert!(steady.0 > 30, "{steady:?}");
    assert_eq!(done([year, -50 * year, 1, -1]), steady);
}

#[test]
fn an_esc_that_bounces_does_not_choose_to_finish_and_a_later_one_does() {
    let mut bench = Bench::new();
    bench.wait(10);
    bench.act(Action::Stop);
    bench.program.time.now += Duration::from_millis(60);
    bench.act(Action::Back);
    assert_eq!(bench.player.place(), Place::Stopped);
    bench.wait(1);
    bench.act(Action::Back);
    assert_eq!(bench.player.place(), Place::Leaving);
    bench.act(Action::Back);
    assert_eq!(bench.player.place(), Place::Stopped);
    // The arrow chooses at once, and what was chosen is forgotten when the session goes on.
    bench.act(Action::Down);
    assert_eq!(bench.player.place(), Place::Leaving);
    assert!(
        bench.player.is_held(),
        "it stands still, whatever Enter does"
    );
    bench.act(Action::KeepOn);
    assert!(!bench.player.is_held());
    bench.wait(4);
    bench.act(Action::Stop);
    assert_eq!(bench.player.place(), Place::Stopped);
}

#[test]
fn in_the_lesson_space_plays_all_from_the_first() {
    let mut program = Program::new(Speaker::silent(), Speed::USUAL, None, clock::time());
    let mut lesson = Lesson::now(&program);
    lesson.act(Action::Bottom, &mut program);
    let seen = |lesson: &mut Lesson, program: &Program| {
        let mut terminal = Terminal::new(TestBackend::new(100, 40)).unwrap();
        let draw = |frame: &mut ratatui::Frame<'_>| lesson.draw(frame, program);
        terminal.draw(draw).unwrap();
        terminal.backend().to_string()
    };
    assert!(seen(&mut lesson, &program).contains("> end"));
    lesson.act(Action::Pause, &mut program);
    let all = seen(&mut lesson, &program);
    assert!(all.contains("● begin"), "{all}");
}
