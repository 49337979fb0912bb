//! The decoder, told what terminals send and when.

use super::*;
use crate::model::Background;
use crate::terminal::keys::Input;
use crate::ui::Press;

pub(super) const fn ms(ms: u64) -> Duration {
    Duration::from_millis(ms)
}

/// A decoder and its clock.
pub(super) struct Line {
    decoder: Decoder,
    now: Instant,
    pub(super) heard: Vec<Token>,
}

impl Line {
    pub(super) fn new() -> Self {
        let now = crate::clock::now();
        Self {
            decoder: Decoder::new(now),
            now,
            heard: Vec::new(),
        }
    }

    fn asked() -> Self {
        let mut line = Self::new();
        line.decoder.ask(line.now);
        line
    }

    pub(super) fn sends(mut self, bytes: &[u8]) -> Self {
        self.heard.extend(self.decoder.feed(bytes, self.now));
        self
    }

    /// Time goes by, and whoever waits for input notices.
    pub(super) fn waits(mut self, time: Duration) -> Self {
        self.now += time;
        self.heard.extend(self.decoder.settle(self.now));
        self
    }

    /// The keys that acted, as the program sees them.
    pub(super) fn presses(&self) -> Vec<Input> {
        let key = |token: &Token| match token {
            Token::Key(_) => Some(token.input()),
            _ => None,
        };
        self.heard.iter().filter_map(key).collect()
    }

    fn backgrounds(&self) -> Vec<(Background, bool)> {
        let background = |token: &Token| match token {
            Token::Background(background, in_time) => Some((*background, *in_time)),
            _ => None,
        };
        self.heard.iter().filter_map(background).collect()
    }
}

pub(super) fn presses(bytes: &[u8]) -> Vec<Input> {
    Line::new().sends(bytes).waits(ESC_ALONE).presses()
}

const LIGHT: (Background, bool) = (Background::Light, true);
const DARK: (Background, bool) = (Background::Dark, true);

/// What terminals answer: xterm, kitty and tmux with ST; rxvt with BEL, or with ESC alone and an
/// alpha channel; eight bits a channel; and each followed by what kind of terminal it is.
const ANSWERS: [(&[u8], (Background, bool)); 5] = [
    (b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[?62;22c", LIGHT),
    (b"\x1b]11;rgb:1e1e/2e2e/1212\x07\x1b[?1;2c", DARK),
    (b"\x1b]11;rgba:fdfd/f6f6/e3e3/ffff\x1b\x1b[?1;2c", LIGHT),
    (b"\x1b]11;#000000\x1b\\\x1b[?6c", DARK),
    (b"\x1b[?6c\x1b]11;rgb:ff/ff/ff\x07", LIGHT),
];

/// Answers to questions that this program never asks, and what else terminals send.
const STRAY: [&[u8]; 25] = [
    b"\x1b[>0;276;0c",
    b"\x1b[=0;1c",
    b"\x1b[?2026;2$y",
    b"\x1b[?997;1n",
    b"\x1b[4;600;800t",
    b"\x1b[12;40R",
    b"\x1b[?12;40R",
    b"\x1b]10;rgb:1e1e/2e2e/1212\x1b\\",
    b"\x1b]4;1;rgb:1e1e/2e2e/1212\x07",
    b"\x1b]lquit 1\x1b\\",
    b"\x1bP>|XTerm(388)\x1b\\",
    b"\x1bP1$r0m\x1b\\",
    b"\x1bP!|00000000\x1b\\",
    b"\x1b_Gi=31;OK\x1b\\",
    b"\x1b[<0;33;1M\x1b[<0;33;1m",
    b"\x1b[M q1",
    b"\x1b[I\x1b[O",
    b"\x1b[?1u\x1b[?0u",
    b"\x9b?62;22c",
    b"\x90>|XTerm(388)\x1b\\",
    b"\x1b[32;33;1M",
    b"\x1bXquit\x1b\\\x1b^quit\x1b\\",
    b"\x1b[48;30;100;600;800t",
    b"\x1b[[A\x1b[[E",
    b"\x1b[42",
];

#[test]
fn an_answer_is_heard_once_and_is_never_a_key_however_it_is_cut() {
    for (answer, background) in ANSWERS {
        for first in 0..=answer.len() {
            for second in first..=answer.len() {
                let line = Line::asked()
                    .sends(&answer[..first])
                    .waits(ms(90))
                    .sends(&answer[first..second])
                    .waits(ms(90))
                    .sends(&answer[second..])
                    .waits(ms(400));
                assert_eq!(
                    line.backgrounds(),
                    [background],
                    "{answer:?} {first} {second}"
                );
                assert_eq!(line.presses(), [], "{answer:?} {first} {second}");
            }
        }
    }
}

#[test]
fn a_late_answer_is_late_and_still_no_key() {
    for (answer, (background, _)) in ANSWERS {
        for cut in 0..=answer.len() {
            let line = Line::asked()
                .waits(ms(4_000))
                .sends(&answer[..cut])
                .waits(ms(250))
                .sends(&answer[cut..])
                .waits(ms(400));
            assert_eq!(
                line.backgrounds(),
                [(background, false)],
                "{answer:?} {cut}"
            );
            assert_eq!(line.presses(), [], "{answer:?} {cut}");
        }
    }
}

#[test]
fn a_second_answer_and_one_to_nobodys_question_say_nothing() {
    let answer = ANSWERS[0].0;
    let line = Line::asked()
        .sends(answer)
        .sends(ANSWERS[1].0)
        .sends(answer);
    assert_eq!(line.backgrounds(), [LIGHT]);
    assert_eq!(line.presses(), []);
    let line = Line::new().sends(answer).waits(ms(400));
    assert_eq!((line.backgrounds(), line.presses()), (vec![], vec![]));
}

#[test]
fn what_nobody_here_knows_is_no_key_however_it_is_cut() {
    for stray in STRAY {
        for cut in 0..=stray.len() {
            let line = Line::new()
                .sends(&stray[..cut])
                .waits(ms(70))
                .sends(&stray[cut..])
                .waits(ms(2_000))
                .sends(b"x");
            let letter = Input::Press(Press::Char('x'));
            let acted: Vec<_> = line
                .presses()
                .into_iter()
                .filter(|press| *press != Input::Nothing)
                .collect();
            assert_eq!(acted, [letter], "{stray:?} {cut}");
        }
    }
}

#[test]
fn an_esc_is_a_key_once_nothing_follows_it() {
    let esc = Input::Press(Press::Esc);
    let line = Line::new().sends(b"\x1b").waits(ESC_ALONE - ms(1));
    assert_eq!(line.presses(), []);
    assert_eq!(line.waits(ms(1)).presses(), [esc]);
    assert_eq!(presses(b"\x1b\x1b"), [esc, esc]);
    // The loop was busy, and the rest has been waiting to be read.
    let mut line = Line::new().sends(b"\x1b");
    line.now += ms(90);
    assert_eq!(line.sends(b"[A").presses(), [Input::Press(Press::Up)]);
    // A person presses it while the answer is on its way.
    let line = Line::asked().sends(b"\x1b").sends(ANSWERS[0].0);
    assert_eq!(
        (line.presses(), line.backgrounds()),
        (vec![esc], vec![LIGHT])
    );
}

#[test]
fn all_keys_are_known_in_every_spelling() {
    let spellings: [(&[&[u8]], Press); 14] = [
        (
            &[b"\x1b[A", b"\x1bOA", b"\x1b[1;2A", b"\x1b[1;1:1A"],
            Press::Up,
        ),
        (&[b"\x1b[B", b"\x1bOB"], Press::Down),
        (&[b"\x1b[C", b"\x1bOC"], Press::Right),
        (&[b"\x1b[D", b"\x1bOD"], Press::Left),
        (&[b"\x1b[H", b"\x1bOH", b"\x1b[1~", b"\x1b[7~"], Press::Home),
        (&[b"\x1b[F", b"\x1bOF", b"\x1b[4~", b"\x1b[8~"], Press::End),
        (&[b"\x1b[5~"], Press::PageUp),
        (&[b"\x1b[6~"], Press::PageDown),
        (&[b"\x1b[Z"], Press::BackTab),
        (&[b"\t", b"\x1b[9u"], Press::Tab),
        (&[b"\r", b"\x1b[13u", b"\x1b[13;1:1u"], Press::Enter),
        (&[b"\x7f", b"\x08"], Press::Backspace),
        (&[b"x", b"\x1bx", b"\x1b[120u"], Press::Char('x')),
        (
            &[b"\x1b[3~", b"\x1bOP", b"\x1b[15;5~", b"\x18"],
            Press::Other,
        ),
    ];
    for (bytes, press) in spellings {
        for bytes in bytes {
            assert_eq!(presses(bytes), [Input::Press(press)], "{bytes:?}");
        }
    }
    assert_eq!(
        presses("é→".as_bytes()),
        ['é', '→'].map(|c| Input::Press(Press::Char(c)))
    );
    assert_eq!(
        presses(b"\x1b[120;5u\x1b[120;1:3u\x1b[120;1:2u\x1b[A\x1b[1;5B"),
        [Press::Other, Press::Up, Press::Other].map(Input::Press)
    );
}

#[test]
fn what_was_begun_by_mistake_keeps_no_key_for_long() {
    // Alt with these letters looks like the start of a string.
    for begun in [b"\x1b]", b"\x1bP", b"\x1b_"] {
        let line = Line::new()
            .sends(begun)
            .sends(b"q")
            .waits(ms(1_001))
            .sends(b"q");
        assert_eq!(
            line.presses(),
            [Input::Press(Press::Char('q'))],
            "{begun:?}"
        );
        assert_eq!(
            Line::new().sends(begun).sends(b"\x03").presses(),
            [Input::Interrupt]
        );
    }
    // A letter that was cut off, in UTF-8 or in an older writing, takes no other key with it.
    assert_eq!(presses(b"\xe9q"), [Input::Press(Press::Char('q'))]);
    assert_eq!(presses(b"\x84\x8aq"), [Input::Press(Press::Char('q'))]);
    assert_eq!(presses(b"\xe9\x1b[A"), [Input::Press(Press::Up)]);
    assert_eq!(presses(b"\x1b[1\x03"), [Input::Interrupt]);
}

#[test]
fn nothing_that_is_sent_breaks_it() {
    let mut seed = 7_u32;
    let mut line = Line::asked();
    for _ in 0..20_000 {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let byte = [
            0x1b,
            b'[',
            b']',
            b'\\',
            (seed >> 16) as u8,
            (seed >> 8) as u8,
        ][(seed >> 24) as usize % 6];
        line = line.sends(&[byte]);
        assert!(line.decoder.held.len() <= HELD_MAX);
    }
    line.heard.clear();
    let line = line.sends(b"\x1b\\").waits(ms(11_000)).sends(b"x");
    assert_eq!(line.presses().last(), Some(&Input::Press(Press::Char('x'))));
}
