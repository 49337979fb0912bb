//! The rule, told as stories: what happens at which time of a Tuesday, and what is then said.

use super::*;
use jiff::civil::date;
use jiff::tz::TimeZone;

/// What happens.
enum Then {
    /// Somebody enters a command that lasts so many minutes.
    Runs(i64),
    /// The timer looks: no key for so many seconds.
    Looks(u64),
    /// A session of at least a minute ends.
    Session,
    /// Somebody says `later`.
    Later,
    /// It is asked whether a pause is due; if so, somebody is reminded.
    Asks(Result<(), Told>),
    /// The same with this keeping it quiet.
    Asked(Hush, Result<(), Told>),
    /// The clock is set back by so many minutes.
    SetBack(i64),
}
use Then::{Asked, Asks, Later, Looks, Runs, Session, SetBack};

/// Why not, without the times.
#[derive(Debug, PartialEq)]
enum Told {
    NotYet,
    Day,
    Hours,
    Nobody,
    Away,
    Typing,
    Hush,
    Reminded,
    Unanswered,
}
use Told::{Away, Day, Hours, Nobody, NotYet, Reminded, Typing, Unanswered};

fn told(why: Why) -> Told {
    match why {
        Why::NotYet(_) => NotYet,
        Why::Day => Day,
        Why::Hours => Hours,
        Why::Nobody => Nobody,
        Why::Away => Away,
        Why::Typing => Typing,
        Why::Quiet(_) => Told::Hush,
        Why::Reminded(_) => Reminded,
        Why::Unanswered => Unanswered,
    }
}

/// What is known in a story.
#[derive(Default)]
struct Known {
    seen: Seen,
    not_before: Option<Timestamp>,
    idle: Option<Duration>,
    back: SignedDuration,
}

impl Known {
    fn takes(&mut self, then: &Then, at: Timestamp) {
        let minutes = |minutes: i64| SignedDuration::from_mins(minutes);
        match then {
            Runs(long) => self.seen = self.seen.sign(at, at + minutes(*long)),
            Looks(seconds) => {
                let idle = Duration::from_secs(*seconds);
                self.idle = Some(idle);
                self.seen = self.seen.look(idle, at);
            }
            Session => {
                self.seen.begin(at);
                self.not_before = Some(at + minutes(50));
            }
            Later => self.not_before = Some(at + self.seen.put_off()),
            SetBack(long) => self.back = minutes(*long),
            Asks(_) | Asked(..) => {}
        }
    }
}

/// Lets a story happen. Minutes are counted from midnight of a Tuesday in Berlin.
fn happens(name: &str, story: &[(i64, Then)]) {
    let zone = TimeZone::get("Europe/Berlin").unwrap();
    let midnight = date(2026, 3, 3).to_zoned_datetime(zone).unwrap();
    let mut known = Known::default();
    for (minute, then) in story {
        let now = midnight.saturating_add(SignedDuration::from_mins(*minute) - known.back);
        known.takes(then, now.timestamp());
        let (quiet, want) = match then {
            Asks(want) => (None, want),
            Asked(quiet, want) => (Some(*quiet), want),
            _ => continue,
        };
        let look = Look {
            now: &now,
            remind: &Remind::default(),
            not_before: known.not_before,
            seen: known.seen,
            idle: known.idle,
            quiet,
        };
        let answer = due(&look);
        if answer.is_ok() {
            known.seen = look.reminded();
        }
        assert_eq!(&answer.map_err(told), want, "{name}, minute {minute}");
    }
}

/// Minutes since midnight.
const fn at(hour: i64, minute: i64) -> i64 {
    hour * 60 + minute
}

#[test]
#[rustfmt::skip]
fn the_prompt() {
    happens("fifty minutes of short commands", &[
        (at(10, 0), Runs(0)), (at(10, 4), Runs(0)), (at(10, 8), Runs(0)), (at(10, 8), Asks(Err(NotYet))),
        (at(10, 12), Runs(35)), (at(10, 49), Asks(Err(NotYet))), (at(10, 50), Runs(0)), (at(10, 50), Asks(Ok(()))),
        (at(10, 51), Asks(Err(Reminded))),
    ]);
    happens("hours in an editor: when it ends", &[
        (at(10, 0), Runs(130)), (at(12, 10), Asks(Ok(()))),
    ]);
    happens("lunch is a pause", &[
        (at(11, 30), Runs(0)), (at(12, 10), Runs(0)), (at(12, 10), Asks(Err(NotYet))),
        (at(12, 59), Asks(Err(NotYet))),
    ]);
    happens("four minutes are none, five are one", &[
        (at(10, 0), Runs(0)), (at(10, 4), Runs(42)), (at(10, 50), Runs(0)), (at(10, 50), Asks(Ok(()))),
        (at(10, 55), Runs(45)), (at(11, 40), Asks(Err(NotYet))), (at(11, 45), Asks(Ok(()))),
    ]);
    happens("two shells: a sign in one is a sign in the other, and one of them reminds", &[
        (at(10, 0), Runs(0)), (at(10, 3), Runs(0)), (at(10, 6), Runs(0)), (at(10, 9), Runs(41)),
        (at(10, 50), Asks(Ok(()))), (at(10, 50), Asks(Err(Reminded))), (at(10, 52), Asks(Err(Reminded))),
    ]);
}

#[test]
#[rustfmt::skip]
fn the_timer() {
    happens("typing is waited for, ten minutes at most", &[
        (at(10, 0), Looks(0)), (at(10, 5), Looks(0)), (at(10, 10), Looks(30)), (at(10, 20), Looks(0)),
        (at(10, 30), Looks(0)), (at(10, 40), Looks(0)), (at(10, 50), Looks(2)), (at(10, 50), Asks(Err(Typing))),
        (at(10, 55), Looks(4)), (at(10, 55), Asks(Err(Typing))), (at(11, 0), Looks(1)), (at(11, 0), Asks(Ok(()))),
    ]);
    happens("a breath between two lines is enough", &[
        (at(10, 0), Looks(0)), (at(10, 10), Looks(0)), (at(10, 20), Looks(0)), (at(10, 30), Looks(0)),
        (at(10, 40), Looks(0)), (at(10, 50), Looks(5)), (at(10, 50), Asks(Ok(()))),
    ]);
    happens("idle for five minutes is a pause", &[
        (at(10, 0), Looks(0)), (at(10, 10), Looks(0)), (at(10, 20), Looks(299)), (at(10, 25), Looks(0)),
        (at(10, 35), Looks(0)), (at(10, 45), Looks(300)), (at(10, 50), Looks(0)), (at(10, 50), Asks(Err(NotYet))),
    ]);
    happens("nobody there is not reminded", &[
        (at(10, 0), Runs(50)), (at(10, 50), Looks(300)), (at(10, 50), Asks(Err(NotYet))),
        (at(11, 45), Looks(3000)), (at(11, 45), Asks(Err(NotYet))),
    ]);
    happens("the machine slept", &[
        (at(10, 0), Looks(0)), (at(10, 10), Looks(0)), (at(11, 30), Looks(3)), (at(11, 30), Asks(Err(NotYet))),
        (at(11, 40), Looks(0)), (at(11, 50), Looks(0)), (at(12, 0), Looks(0)), (at(12, 10), Looks(0)), (at(12, 20), Looks(6)),
        (at(12, 20), Asks(Ok(()))),
    ]);
}

#[test]
#[rustfmt::skip]
fn what_keeps_it_quiet() {
    for quiet in [Hush::Session, Hush::DoNotDisturb, Hush::Film] {
        happens("quiet, then not", &[
            (at(10, 0), Runs(0)), (at(10, 4), Runs(50)), (at(10, 54), Asked(quiet, Err(Told::Hush))),
            (at(10, 56), Asks(Ok(()))),
        ]);
    }
    happens("before and after the hours", &[
        (at(7, 0), Runs(119)), (at(8, 59), Asks(Err(Hours))), (at(9, 0), Asks(Ok(()))),
        (at(16, 0), Runs(119)), (at(17, 59), Asks(Ok(()))), (at(18, 0), Asks(Err(Hours))),
    ]);
    happens("a Saturday", &[(at(96 + 10, 0), Runs(80)), (at(96 + 11, 20), Asks(Err(Day)))]);
    happens("the next morning, before anybody was there", &[
        (at(16, 0), Runs(60)), (at(24 + 9, 30), Asks(Err(Nobody))), (at(24 + 9, 31), Runs(0)),
        (at(24 + 9, 31), Asks(Err(NotYet))),
    ]);
    happens("nothing is known of anybody", &[(at(10, 0), Asks(Err(NotYet)))]);
}

#[test]
#[rustfmt::skip]
fn answers() {
    happens("three without an answer, then the next day", &[
        (at(9, 0), Runs(50)), (at(9, 50), Asks(Ok(()))), (at(9, 51), Runs(50)), (at(10, 39), Asks(Err(Reminded))),
        (at(10, 41), Asks(Ok(()))), (at(10, 42), Runs(50)), (at(11, 32), Asks(Ok(()))),
        (at(11, 33), Runs(120)), (at(13, 33), Asks(Err(Unanswered))), (at(13, 33), Runs(200)),
        (at(17, 0), Asks(Err(Unanswered))), (at(24 + 9, 0), Runs(50)), (at(24 + 9, 50), Asks(Ok(()))),
    ]);
    happens("a session", &[
        (at(9, 0), Runs(50)), (at(9, 50), Asks(Ok(()))), (at(9, 54), Session), (at(9, 54), Runs(48)),
        (at(10, 43), Asks(Err(NotYet))), (at(10, 44), Asks(Ok(()))),
    ]);
    happens("later, and later again", &[
        (at(9, 0), Runs(50)), (at(9, 50), Asks(Ok(()))), (at(9, 50), Later), (at(9, 51), Runs(100)),
        (at(9, 59), Asks(Err(NotYet))), (at(10, 0), Asks(Ok(()))), (at(10, 0), Later), (at(10, 19), Asks(Err(NotYet))),
        (at(10, 20), Asks(Ok(()))), (at(10, 20), Later), (at(10, 59), Asks(Err(NotYet))), (at(11, 0), Asks(Ok(()))),
        (at(11, 0), Later), (at(11, 39), Asks(Err(NotYet))), (at(11, 40), Asks(Ok(()))),
    ]);
}

#[test]
#[rustfmt::skip]
fn a_clock_that_was_set_back() {
    happens("by two hours: later, not at once", &[
        (at(12, 0), Runs(49)), (at(12, 49), Asks(Err(NotYet))), (at(12, 51), SetBack(120)), (at(12, 52), Asks(Err(NotYet))),
        (at(12, 52), Runs(49)), (at(13, 41), Asks(Err(NotYet))), (at(13, 42), Asks(Ok(()))),
    ]);
    happens("and what was put off is over by the new one too, and nobody has given a sign since", &[
        (at(8, 0), Later), (at(10, 0), Runs(0)), (at(10, 30), SetBack(60)), (at(10, 31), Asks(Err(NotYet))),
    ]);
    happens("a day ahead for a while: the next day counts from its own beginning", &[
        (at(24 + 12, 0), Runs(0)), (at(12, 0), Runs(0)), (at(12, 4), Runs(45)), (at(12, 49), Asks(Err(NotYet))),
        (at(12, 50), Asks(Ok(()))),
    ]);
    happens("years ahead for a while: not silent for years", &[
        (at(24 * 900 + 12, 0), Session), (at(12, 0), Runs(0)), (at(12, 4), Runs(50)), (at(12, 54), Asks(Err(NotYet))),
    ]);
}

#[test]
fn what_is_kept_too_far_ahead_counts_from_now() {
    let now: ZonedDateTime = "2026-03-03T12:00[UTC]".parse().unwrap();
    let remind = Remind::default();
    let look = Look {
        now: &now,
        remind: &remind,
        not_before: Some(now.timestamp() + SignedDuration::from_hours(24 * 9)),
        seen: Seen::default(),
        idle: None,
        quiet: None,
    };
    let soon = now.timestamp() + remind.after;
    assert_eq!(due(&look), Err(Why::NotYet(soon)));
    let monday = now.timestamp() + SignedDuration::from_hours(24 * 6);
    let look = Look {
        not_before: Some(monday),
        ..look
    };
    assert_eq!(due(&look), Err(Why::NotYet(monday)));
}
