//! From the first start to the first stroke, the return, and what each warning sign leads to: what
//! stands on the screen, and with how many keys.

use std::fmt::Write as _;
use std::time::Duration;

use backrub::advice::red_flags::{PAGES, Urgency};
use backrub::app::Program;
use backrub::app::screens::{self, Next, Screen};
use backrub::audio::Speaker;
use backrub::clock;
use backrub::library;
use backrub::playback::Speed;
use backrub::ui::screens::home::Home;
use backrub::ui::{Action, Place};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

/// The program in a window, at one of its screens.
struct Sitting {
    program: Program,
    screen: Box<dyn Screen>,
    window: (u16, u16),
}

impl Sitting {
    fn start(window: (u16, u16)) -> Self {
        let mut program = Program::new(Speaker::silent(), Speed::USUAL, None, clock::time());
        program.shelf.add(library::built_in());
        program.home = Some(Home::default());
        program.look_back();
        program.take_what_was_done();
        let screen = screens::first(screens::home(), &mut program);
        Self {
            program,
            screen,
            window,
        }
    }

    /// All that can be read, once it has stood there for a moment.
    fn seen(&mut self) -> String {
        let (width, height) = self.window;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        for _ in 0..2 {
            let draw = |frame: &mut ratatui::Frame<'_>| self.screen.draw(frame, &self.program);
            terminal.draw(draw).unwrap();
            self.program.time.now += Duration::from_secs(1);
        }
        let rows = terminal.backend().to_string();
        let rows = rows.lines().map(|row| row.trim_matches('"').trim_end());
        rows.collect::<Vec<_>>().join("\n")
    }

    fn act(&mut self, action: Action) {
        match self.screen.act(action, &mut self.program) {
            Next::To(screen) => self.screen = screen,
            Next::Home => self.screen = screens::home(),
            Next::Stay | Next::Draw => {}
            Next::Quit => panic!("it ended"),
        }
    }

    /// Acts until the place is another one, reading on where not all has been seen. Returns how
    /// often.
    fn answer(&mut self, action: Action) -> usize {
        let mut acts = 0;
        loop {
            let before = self.seen();
            let reads_on = self.screen.place() == Place::Unread;
            self.act(if reads_on { Action::ReadOn } else { action });
            acts += 1;
            if !reads_on && self.seen() != before {
                return acts;
            }
        }
    }

    /// Says yes to the first sign of an urgency.
    fn yes_to(&mut self, urgency: Urgency) {
        for page in PAGES {
            let nth = page.signs().position(|flag| flag.urgency == urgency);
            if let Some(nth) = nth {
                self.seen();
                self.act(Action::Nth(u8::try_from(nth).unwrap()));
                self.seen();
                return self.act(Action::Yes);
            }
            self.turn_the_page();
        }
    }

    /// Answers a page with no; in a small window that takes several presses.
    fn turn_the_page(&mut self) {
        // The row of the title; what is below it scrolls.
        let is_written = |row: &&str| !row.is_empty();
        let head = |seen: &str| seen.lines().find(is_written).map(str::to_owned);
        let before = head(&self.seen());
        while head(&self.seen()) == before {
            self.act(Action::No);
        }
    }
}

/// Words as a person reads them; the dots of the body and of a pressure are none.
fn words(seen: &str) -> usize {
    let is_word = |word: &&str| word.chars().any(char::is_alphanumeric);
    seen.split_whitespace().filter(is_word).count()
}

const URGENCIES: [(Urgency, &str); 5] = [
    (Urgency::Now, "now"),
    (Urgency::Maternity, "maternity"),
    (Urgency::Today, "today"),
    (Urgency::InDays, "in-days"),
    (Urgency::Wait, "wait"),
];

#[test]
fn the_first_start_takes_few_words_to_the_first_stroke() {
    let mut sitting = Sitting::start((80, 24));
    let (mut story, mut read) = (String::new(), 0);
    let mut tell = |sitting: &mut Sitting| {
        let seen = sitting.seen();
        read += words(&seen);
        let _ = writeln!(story, "{} words\n{seen}\n", words(&seen));
    };
    for _ in PAGES {
        tell(&mut sitting);
        sitting.act(Action::No);
    }
    assert_eq!(sitting.screen.place(), Place::Home);
    tell(&mut sitting);
    sitting.act(Action::Open);
    tell(&mut sitting);
    sitting.answer(Action::Begin);
    assert_eq!(sitting.screen.place(), Place::Player);
    insta::assert_snapshot!("first-start", story);
    assert!(read <= 450, "{read} words");
}

#[test]
fn the_first_start_fits_a_small_window_page_by_page() {
    let mut sitting = Sitting::start((40, 12));
    let mut story = String::new();
    for _ in 0..40 {
        let _ = writeln!(story, "{}\n", sitting.seen());
        sitting.act(match sitting.screen.place() {
            Place::RedFlags => Action::No,
            Place::Home => Action::Open,
            Place::Unread => Action::ReadOn,
            Place::Briefing => Action::Begin,
            _ => break,
        });
    }
    assert_eq!(sitting.screen.place(), Place::Player);
    insta::assert_snapshot!("first-start-40x12", story);
}

#[test]
fn a_return_takes_one_key_of_answer() {
    for window in [(80, 24), (40, 12)] {
        let mut sitting = Sitting::start(window);
        sitting.program.memory.notice_read = Some(sitting.program.time.date);
        sitting.program.answer_red_flags(false);
        sitting.program.cleared = None;
        sitting.screen = screens::home();
        sitting.act(Action::Open);
        // Enter answers nothing, however often.
        for _ in 0..20 {
            sitting.seen();
            sitting.act(match sitting.screen.place() {
                Place::Unread => Action::ReadOn,
                _ => Action::Begin,
            });
            assert_ne!(sitting.screen.place(), Place::Player, "{window:?}");
        }
        assert_eq!(sitting.screen.place(), Place::Asked, "{window:?}");
        let name = format!("return-{}x{}", window.0, window.1);
        insta::assert_snapshot!(name, sitting.seen());
        sitting.act(Action::No);
        assert_eq!(sitting.screen.place(), Place::Player, "{window:?}");
    }
}

#[test]
fn a_yes_to_the_short_question_shows_the_list_and_then_begins() {
    let mut sitting = Sitting::start((80, 24));
    sitting.program.memory.notice_read = Some(sitting.program.time.date);
    sitting.program.answer_red_flags(false);
    sitting.program.cleared = None;
    sitting.screen = screens::home();
    sitting.act(Action::Open);
    sitting.seen();
    sitting.act(Action::Yes);
    for _ in PAGES {
        assert_eq!(sitting.screen.place(), Place::RedFlags);
        sitting.turn_the_page();
    }
    assert_eq!(sitting.screen.place(), Place::Player);
}

#[test]
fn every_outcome_of_the_warning_signs_says_whom_to_call() {
    for (urgency, name) in URGENCIES {
        for window in [(80, 24), (40, 12)] {
            let mut sitting = Sitting::start(window);
            let earlier = sitting.program.time.date;
            sitting.program.memory.no_red_flags = Some(earlier);
            sitting.yes_to(urgency);
            let seen = sitting.seen();
            insta::assert_snapshot!(format!("outcome-{name}-{}x{}", window.0, window.1), seen);
            let stopped = sitting.program.memory.no_red_flags.is_none();
            assert_eq!(stopped, urgency != Urgency::InDays, "{name}: an older no");
        }
    }
}

/// In lines, as they stand in a terminal.
#[cfg(unix)]
mod plain {
    use super::*;
    use crate::terminal::{Start, Terminal as Window};

    /// The terminal shows an answer when it is typed, which may be before its question.
    fn without_answers(told: &str) -> String {
        let told = told.replace("then Enter:", "then Enter:\n");
        let is_answer = |line: &&str| line.parse::<u8>().is_ok() || ["yes", "no"].contains(line);
        let lines = told.lines().map(str::trim);
        let lines: Vec<&str> = lines
            .filter(|line| !is_answer(line) && !line.is_empty())
            .collect();
        lines.join("\n")
    }

    #[test]
    fn every_outcome_of_the_warning_signs_is_told_in_lines() {
        for (urgency, name) in URGENCIES {
            let mut window = Window::start(&Start {
                arguments: &[
                    "play",
                    "desk-microbreak",
                    "--plain",
                    "--mute",
                    "--speed",
                    "100",
                ],
                known: false,
                size: (80, 70),
                ..Start::default()
            });
            let mut answers = Vec::new();
            for page in PAGES {
                match page.signs().position(|flag| flag.urgency == urgency) {
                    Some(nth) => {
                        answers.extend([(nth + 1).to_string(), "yes".to_owned()]);
                        break;
                    }
                    None => answers.push("no".to_owned()),
                }
            }
            // Where a session may still follow, the rest is answered too.
            if matches!(urgency, Urgency::Today | Urgency::InDays) {
                answers.push("no".to_owned());
            }
            for (nth, answer) in answers.iter().enumerate() {
                window.shows_times("then Enter:", nth + 1);
                window.press(&format!("{answer}\r"));
            }
            assert_eq!(window.ends().exit_code(), 0, "{name}");
            let told = window.contents();
            let whom = urgency.whom().split(['(', ';', ',']).next().unwrap();
            assert!(
                told.replace('\n', " ").contains(whom.trim()),
                "{name}: {told}"
            );
            let (asked, _) = told.split_once("Two-minute").unwrap_or((&told, ""));
            insta::assert_snapshot!(format!("outcome-{name}-plain"), without_answers(asked));
            let played = told.contains("The end. Well done.");
            assert_eq!(played, urgency == Urgency::InDays, "{name}: {told}");
        }
    }
}
