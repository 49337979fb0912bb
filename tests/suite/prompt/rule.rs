//! The rule in every shell is the rule of the program: the same states at the same moments, drawn by
//! chance, give the same answers.

use std::fmt::Write as _;
use std::fs;

use backrub::advice::due::{Look, Seen, due};
use backrub::model::Remind;
use backrub::store::Settings;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::shell::{Home, Shell};
use crate::chance::Chance;

const STATES: usize = 300;

/// A state and a moment, in seconds since 1970.
struct State {
    now: i64,
    began: i64,
    due: i64,
    seen: [i64; 5],
}

impl State {
    /// Near the limits of the rule.
    fn drawn(chance: &mut Chance, begin: i64) -> Self {
        let mut below = |limit: usize| i64::try_from(chance.below(limit)).unwrap();
        // Some hour of a fortnight.
        let now = begin + below(14 * 24) * 3_600 + below(3_600);
        let began = now - [0, 1, 60, 4_000][below(4) as usize];
        let last = began - [-100, -59, 0, 10, 59, 60, 299, 300, 5_000, 90_000][below(10) as usize];
        let since = last - [0, 2_999, 3_000, 3_001, 9_000][below(5) as usize];
        let due = now - [-700_000, -100, 0, 1, 4_000][below(5) as usize];
        let asked = now - [0, 1, 2_999, 3_000, 3_500, 40_000][below(6) as usize];
        let seen = [last, since, asked, below(5), below(3)];
        Self {
            now,
            began,
            due,
            seen,
        }
    }

    /// Whether the program reminds, and what is then kept.
    fn told(&self, remind: &Remind, zone: &TimeZone) -> (bool, [i64; 5]) {
        let at = |second: i64| Timestamp::from_second(second).unwrap();
        let [last, since, asked, times, later] = self.seen;
        let count = |count: i64| u32::try_from(count).unwrap();
        let seen = Seen {
            last: at(last),
            since: at(since),
            asked: at(asked),
            times: count(times),
            later: count(later),
        };
        let seen = seen.sign(at(self.began), at(self.now));
        let now = at(self.now).to_zoned_datetime(zone.clone());
        let look = Look {
            now: &now,
            remind,
            not_before: Some(at(self.due)),
            seen,
            idle: None,
            quiet: None,
        };
        let is_due = due(&look).is_ok();
        let seen = if is_due { look.reminded() } else { seen };
        let [last, since, asked] = [seen.last, seen.since, seen.asked].map(Timestamp::as_second);
        (
            is_due,
            [last, since, asked, seen.times.into(), seen.later.into()],
        )
    }

    /// How a shell is asked the same.
    fn script(&self, shell: &Shell) -> String {
        let [last, since, asked, times, later] = self.seen;
        let (now, began) = (self.now, self.began);
        let write = format!(
            "echo '{last} {since} {asked} {times} {later}' >\"$HOME/state/backrub/seen\"\n\
             echo '{} pause' >\"$HOME/state/backrub/due\"\n",
            self.due,
        );
        let ask = match shell.name {
            "bash" => {
                format!(
                    "__backrub_command() {{ __backrub_began={began}; }}\n__backrub_now={now}\n__backrub_look\n"
                )
            }
            "zsh" => format!("EPOCHSECONDS={now}\n__backrub_at={began}\n__backrub_look\n"),
            _ => format!(
                "function __backrub_clock; echo {now}; end\nset -g __backrub_took {}\n__backrub_look\n",
                (now - began) * 1_000
            ),
        };
        format!("{write}{ask}read kept <\"$HOME/state/backrub/seen\"\necho \"$kept\"\n")
    }
}

#[test]
fn every_shell_goes_by_the_rule_of_the_program() {
    for shell in Shell::all() {
        let home = Home::with(shell, "remind: { between: [8:30, 20:00] }");
        let settings = home.folder.path().join("config/backrub/settings.yaml");
        let remind = Settings::read(&settings).unwrap().remind.unwrap();
        let mut chance = Chance::new(14);
        // The folder's clock is UTC; so is the shell's.
        let begin = backrub::clock::date().as_second() / 86_400 * 86_400;
        let states: Vec<State> = (0..STATES)
            .map(|_| State::drawn(&mut chance, begin))
            .collect();
        let mut script = match shell.name {
            "zsh" => "zmodload zsh/system\n".to_owned(),
            _ => String::new(),
        };
        for state in &states {
            let _ = write!(script, "echo state 2>&1\n{}", state.script(shell));
        }
        fs::write(home.folder.path().join("asks"), &script).unwrap();
        let told = home.runs("source \"$HOME/asks\" 2>&1\n");
        let told: Vec<&str> = told.split("state\n").skip(1).collect();
        assert_eq!(told.len(), STATES, "{}: {told:?}", shell.name);
        let mut reminded = 0;
        for (state, told) in states.iter().zip(told) {
            let (is_due, kept) = state.told(&remind, &TimeZone::UTC);
            reminded += usize::from(is_due);
            let which = format!(
                "{} {} {} {} {:?}: {told}",
                shell.name, state.now, state.began, state.due, state.seen
            );
            assert_eq!(told.contains("pause"), is_due, "{which}");
            let line = told
                .lines()
                .find(|line| line.starts_with(char::is_numeric))
                .unwrap()
                .trim_end();
            let mut numbers: Vec<i64> = line
                .split(' ')
                .map(|number| number.parse().unwrap())
                .collect();
            // A sign within a minute is not written down.
            if !is_due && state.now - state.seen[0] < 60 && numbers[0] == state.seen[0] {
                numbers[0] = state.now;
            }
            assert_eq!(numbers, kept, "{which}");
        }
        assert!(reminded > STATES / 30, "{reminded} of {STATES}");
    }
}
