//! What stands before a session: the warning signs, at the first start with the notice, and the
//! short question.
//!
//! Every sign is asked at the first start and again after 30 days, before a session begins. A yes
//! shows whom to contact; whether a session can follow depends on the sign.

use ratatui::Frame;

use super::after::After;
use super::call::Call;
use super::profile::{Profile, since};
use super::short_question::ShortQuestion;
use super::{Briefing, Next, Player, Screen};
use crate::advice::notice::NOTICE;
use crate::advice::red_flags::{PAGES, RedFlag, SignPart};
use crate::app::{Gate, Program};
use crate::library::Opened;
use crate::store::Change;
use crate::ui::screens::red_flags::{self as screen, Outcome, SignPage};
use crate::ui::{Action, Place};

/// The first screen of the program: `next`, or what has to be answered before it.
#[must_use]
pub fn first(next: Box<dyn Screen>, program: &mut Program) -> Box<dyn Screen> {
    before_all(After::To(next), program)
}

/// The briefing of a routine as the first screen, or what has to be answered before it.
#[must_use]
pub fn first_briefing(opened: Opened, program: &mut Program) -> Box<dyn Screen> {
    before_all(After::Briefing(opened), program)
}

fn before_all(after: After, program: &mut Program) -> Box<dyn Screen> {
    if program.doubt.is_some() {
        Box::new(Profile::before(after))
    } else if program.memory.notice_read.is_none() {
        program.is_new = true;
        Box::new(RedFlags::before(after))
    } else {
        after.screen(program)
    }
}

/// The player, or what stands before it. A routine that is not for this person goes back to its
/// briefing, which says so.
#[must_use]
pub fn to_player(opened: Opened, program: &mut Program) -> Box<dyn Screen> {
    let tags = program.memory.profile.tags();
    // What was said in another window holds here too.
    program.look_again();
    if program.doubt.is_none() && tags != program.memory.profile.tags() {
        return Box::new(Briefing::of(opened, program));
    }
    match program.gate(&opened) {
        Gate::Doubt => Box::new(Profile::before(After::Session(opened))),
        Gate::Warning(flag) => Box::new(Call::of(flag, None)),
        Gate::NotForYou(_) => Box::new(Briefing::of(opened, program)),
        Gate::Signs => Box::new(RedFlags::before(After::Session(opened))),
        Gate::Short => Box::new(ShortQuestion::before(opened, program)),
        Gate::Open => {
            program.cleared = None;
            Box::new(Player::of(&opened, program))
        }
    }
}

/// The warning signs.
pub(super) struct RedFlags {
    after: Option<After>,
    state: screen::RedFlags,
}

impl RedFlags {
    pub(super) fn before(after: After) -> Self {
        Self {
            after: Some(after),
            state: screen::RedFlags::default(),
        }
    }

    /// The same, to go on with later.
    fn later(&mut self) -> Box<Self> {
        Box::new(Self {
            after: self.after.take(),
            state: self.state,
        })
    }
}

/// The pages as they are asked: what somebody has looked at says when that was.
fn pages(program: &Program) -> Vec<SignPage<'static>> {
    let sign = |flag: &RedFlag| match program.memory.looked_at.get(flag.id) {
        Some(at) => format!("{} (looked at {})", flag.sign, since(*at)),
        None => flag.sign.to_owned(),
    };
    let part = |part: &SignPart| (part.question, part.signs.iter().map(sign).collect());
    let page = PAGES
        .iter()
        .map(|page| page.parts.iter().map(part).collect());
    page.collect()
}

/// The notice, where it has not been read yet.
fn notice(program: &Program) -> &'static [&'static str] {
    match program.memory.notice_read {
        Some(_) => &[],
        None => NOTICE,
    }
}

/// The sign with this number on the page with this number.
fn sign(page: usize, nth: usize) -> Option<&'static RedFlag> {
    PAGES.get(page)?.signs().nth(nth)
}

impl Screen for RedFlags {
    fn place(&self) -> Place {
        self.state.place()
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        let view = screen::View {
            notice: notice(program),
            pages: &pages(program),
        };
        screen::render(frame, &view, &mut self.state, &program.theme);
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Next {
        if action == Action::Profile {
            return Next::To(Box::new(Profile::before(After::To(self.later()))));
        }
        let view = screen::View {
            notice: notice(program),
            pages: &pages(program),
        };
        match self.state.act(action, &view) {
            None => Next::Draw,
            Some(Outcome::Left) if program.memory.notice_read.is_none() => Next::Quit,
            Some(Outcome::Left) => Next::Home,
            Some(Outcome::Yes(page, nth)) => match sign(page, nth) {
                None => Next::Draw,
                Some(flag) => {
                    program.stop_for(flag);
                    Next::To(Box::new(Call::of(flag, Some(self.later()))))
                }
            },
            Some(Outcome::Clear) => {
                if program.memory.notice_read.is_none() {
                    program.change(Change::NoticeRead(program.time.date));
                }
                program.answer_red_flags(false);
                self.after
                    .take()
                    .map_or(Next::Home, |after| after.go(program))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;

    use super::*;
    use crate::advice::red_flags::Urgency;
    use crate::app::Paths;
    use crate::model::Tag;
    use crate::store::{Keeper, Memory};

    #[test]
    fn the_sign_that_is_told_is_the_one_that_was_asked() {
        let pages = pages(&Program::silent());
        for (page, shown) in pages.iter().enumerate() {
            let shown: Vec<&String> = shown.iter().flat_map(|(_, signs)| signs).collect();
            for (nth, asked) in shown.iter().enumerate() {
                assert_eq!(sign(page, nth).unwrap().sign, **asked);
            }
            assert!(sign(page, shown.len()).is_none());
        }
    }

    /// Answers every page with no, each after it was drawn in full.
    fn no_to_all(program: &mut Program) -> Next {
        let mut asked = RedFlags::before(After::To(super::super::home()));
        let mut terminal = Terminal::new(TestBackend::new(100, 60)).unwrap();
        let mut next = Next::Stay;
        for _ in PAGES {
            terminal.draw(|frame| asked.draw(frame, program)).unwrap();
            next = asked.act(Action::No, program);
        }
        next
    }

    #[test]
    fn a_yes_voids_an_older_no_for_the_next_start_too() {
        let folder = tempfile::tempdir().unwrap();
        let mut program = Program::silent();
        program.paths = Some(Paths {
            routines: folder.path().into(),
            sounds: folder.path().into(),
            state: folder.path().into(),
            cache: folder.path().into(),
            settings: folder.path().into(),
        });
        program.keeper = Keeper::of(folder.path());
        let keeper = program.keeper.clone();
        let kept = || {
            keeper.wait(std::time::Duration::from_secs(20)).unwrap();
            Memory::read(folder.path()).unwrap().no_red_flags
        };
        assert!(matches!(no_to_all(&mut program), Next::To(_)));
        assert!(kept().is_some() && program.warning.is_none());
        let mut asked = RedFlags::before(After::To(super::super::home()));
        asked.act(Action::Nth(1), &mut program);
        assert!(kept().is_some(), "a slip of the finger");
        asked.act(Action::Yes, &mut program);
        assert_eq!(kept(), None);
        assert_eq!(program.warning, sign(0, 1));
    }

    /// The page and the number of the first sign of an urgency.
    fn first_of(urgency: Urgency) -> (usize, u8) {
        let nth = |page: usize| PAGES[page].signs().position(|f| f.urgency == urgency);
        let (page, nth) = (0..PAGES.len()).find_map(|p| Some((p, nth(p)?))).unwrap();
        (page, u8::try_from(nth).unwrap())
    }

    /// Says yes to the first sign of an urgency.
    fn yes_to(urgency: Urgency, program: &mut Program) -> Next {
        let (page, nth) = first_of(urgency);
        let mut asked = RedFlags::before(After::To(super::super::home()));
        let mut terminal = Terminal::new(TestBackend::new(100, 60)).unwrap();
        for _ in 0..page {
            terminal.draw(|frame| asked.draw(frame, program)).unwrap();
            asked.act(Action::No, program);
        }
        asked.act(Action::Nth(nth), program);
        asked.act(Action::Yes, program)
    }

    #[test]
    fn what_somebody_has_looked_at_stops_nothing_more() {
        let mut program = Program::silent();
        let Next::To(mut call) = yes_to(Urgency::Today, &mut program) else {
            panic!("nobody is told whom to call");
        };
        assert!(program.warning.is_some());
        assert_eq!(call.place(), Place::LookedAt);
        call.act(Action::LookedAt, &mut program);
        assert_eq!(call.place(), Place::Confirm);
        let Next::To(asked) = call.act(Action::Yes, &mut program) else {
            panic!("the questions do not go on");
        };
        assert_eq!(asked.place(), Place::RedFlags);
        assert_eq!(program.warning, None);
        let (page, nth) = first_of(Urgency::Today);
        let pages = pages(&program);
        let mut shown = pages[page].iter().flat_map(|(_, signs)| signs);
        let shown = shown.nth(usize::from(nth)).unwrap();
        assert!(shown.contains("(looked at since "), "{shown}");
    }

    #[test]
    fn what_is_to_be_looked_at_in_the_coming_days_makes_sessions_gentler() {
        let mut program = Program::silent();
        let Next::To(mut call) = yes_to(Urgency::InDays, &mut program) else {
            panic!("nobody is told");
        };
        assert_eq!(program.warning, None);
        assert_eq!(program.memory.profile.tags(), [Tag::NotLookedAt]);
        assert!(matches!(call.act(Action::Back, &mut program), Next::To(_)));
    }

    #[test]
    fn what_has_to_pass_bars_until_the_mark_is_taken_away() {
        let mut program = Program::silent();
        let of_heart = |flag: &&RedFlag| flag.tag == Some(Tag::RecentStrokeHeart);
        program.stop_for(crate::advice::red_flags::all().find(of_heart).unwrap());
        program.cleared = Some(program.time.date);
        let desk = crate::library::open("desk-microbreak", None).unwrap();
        assert!(matches!(program.gate(&desk), Gate::NotForYou(_)));
        program.turn(Tag::RecentStrokeHeart);
        assert_eq!(program.gate(&desk), Gate::Signs);
    }
}
