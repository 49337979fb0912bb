//! What comes before a session without the briefing: who should not, what is gentler, and the
//! questions, on plain lines. A session begins only after an answer. Where nobody can give one, only
//! if every warning sign was answered within 30 days; the short question is told then.

use std::io::{self, IsTerminal, Write};

use super::{Failure, how_it_is, me, prompt};
use crate::advice::notice::NOTICE;
use crate::advice::red_flags::{PAGES, RedFlag, SHORT, SignPage, Urgency};
use crate::advice::{Demands, Fit, called, stop_rules};
use crate::app::{Doubt, Gate, Program, plain};
use crate::clock;
use crate::engine;
use crate::library::Opened;
use crate::model::wording::{capital, small};
use crate::store::Change;
use crate::terminal;

/// How often a disk that does not answer is looked at again, each time for a second.
const LOOKS: usize = 10;

/// Where it is told and asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// Told and asked on standard output.
    Lines,
    /// Told as JSON on standard output, asked on standard error.
    Json,
    /// Told and asked on standard error.
    Aside,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// The session may begin.
    Begin,
    /// A person said that it should not.
    Left,
    /// It may not, and it was told why.
    Refused,
}

impl Channel {
    pub fn tell(self, words: &str) -> io::Result<()> {
        match self {
            Self::Lines => writeln!(io::stdout(), "{words}"),
            Self::Json => writeln!(io::stdout(), "{}", plain::told(words)),
            Self::Aside => writeln!(io::stderr(), "backrub: {words}"),
        }
    }

    /// Where questions are asked, and all that belongs to them: where a person reads.
    fn asking(self) -> Self {
        match self {
            Self::Lines if io::stdout().is_terminal() => Self::Lines,
            Self::Lines | Self::Json | Self::Aside => Self::Aside,
        }
    }

    /// Whether there is somebody to ask.
    fn can_ask(self) -> bool {
        let seen = match self {
            Self::Lines => io::stdout().is_terminal(),
            Self::Json | Self::Aside => io::stderr().is_terminal(),
        };
        seen && io::stdin().is_terminal()
    }

    /// Asks; `None` at the end of the input. What was typed before answers nothing. It is the time of
    /// the answer then, however long that took.
    pub fn ask(self, question: &str, program: &mut Program) -> io::Result<Option<String>> {
        terminal::forget_typed();
        let answer = match self {
            Self::Lines => prompt::line_on(&mut io::stdout(), question),
            Self::Json | Self::Aside => prompt::line_on(&mut io::stderr(), question),
        };
        program.time = clock::time();
        answer
    }

    fn yes_or_no(self, question: &str, program: &mut Program) -> io::Result<Option<bool>> {
        while let Some(answer) = self.ask(question, program)? {
            if let known @ Some(_) = prompt::yes_or_no(&answer) {
                return Ok(known);
            }
        }
        Ok(None)
    }
}

/// Tells and asks what has to be told and asked before a session with a routine.
pub fn a_session(
    program: &mut Program,
    opened: &Opened,
    channel: Channel,
) -> Result<Answer, Failure> {
    for _ in 0..LOOKS {
        if program.doubt == Some(Doubt::Slow) {
            program.look_again();
        }
    }
    if let Some(doubt) = &program.doubt {
        super::tell(&format!("{doubt} {}", me::mend(doubt)))?;
        return Ok(Answer::Refused);
    }
    let asking = channel.asking();
    if program.memory.notice_read.is_none() && asking.can_ask() {
        for paragraph in NOTICE {
            asking.tell(paragraph)?;
        }
        program.change(Change::NoticeRead(program.time.date));
    }
    if asking.can_ask() {
        still_so(program, asking)?;
    }
    if let Gate::NotForYou(_) = program.gate(opened) {
        super::not_for_this_person(opened, program)?;
        return Ok(Answer::Refused);
    }
    let tags = program.memory.profile.tags();
    facts(program, opened, channel)?;
    let answer = questions(program, channel, asking)?;
    // Somebody may have taken their time, and marked something in another window meanwhile.
    program.look_again();
    if answer == Answer::Begin
        && (program.doubt.is_some() || matches!(program.questions(), Gate::Signs))
    {
        return a_session(program, opened, channel);
    }
    // What was answered may apply to this routine too.
    if answer == Answer::Begin && program.memory.profile.tags() != tags {
        if let Gate::NotForYou(_) = program.gate(opened) {
            super::not_for_this_person(opened, program)?;
            return Ok(Answer::Refused);
        }
        facts(program, opened, channel)?;
    }
    Ok(answer)
}

/// Who should not do it, what is gentler, and what to stop for.
fn facts(program: &Program, opened: &Opened, channel: Channel) -> io::Result<()> {
    let (demands, mine) = (Demands::of(&opened.routine), program.adapted(opened));
    let (not_for, not_today) = (called(demands.not_for()), demands.not_today().join("; "));
    for (before, those) in [("Not for:", not_for), ("Not today if", not_today)] {
        if !those.is_empty() {
            channel.tell(&format!("{before} {those}."))?;
        }
    }
    for line in engine::lessened(&opened.routine, &opened.timeline) {
        channel.tell(&line)?;
    }
    let tags = program.memory.profile.tags();
    let fit = opened.fit(&tags);
    if let Some(words) = fit.text() {
        channel.tell(&format!("{}.", capital(&words)))?;
    }
    if let Fit::Gentler(adaptations) = fit {
        for adaptation in adaptations {
            channel.tell(&adaptation.text())?;
        }
    }
    for words in program.told_before(opened) {
        channel.tell(&words)?;
    }
    let unheard = || program.unheard_of(&mine.timeline);
    // A sound file needs no device, and tells by itself what no voice says.
    if let Some(words) = (channel != Channel::Aside).then(unheard).flatten() {
        channel.tell(&words)?;
    }
    channel.tell(stop_rules::AT_A_GLANCE)
}

/// Asks about what was marked so long ago that it may have passed.
fn still_so(program: &mut Program, channel: Channel) -> io::Result<()> {
    let passed: Vec<_> = program.memory.profile.passed(program.time.date).collect();
    for mark in passed {
        let named = small(mark.tag.called());
        let question = format!(
            "You marked: {named}. Does this still apply? Type yes or no, then \
                                Enter: "
        );
        match channel.yes_or_no(&question, program)? {
            None => return Ok(()),
            Some(true) => program.change(Change::Add(mark.tag, program.time.date)),
            Some(false) => program.change(Change::Remove(mark.tag, program.time.date)),
        }
    }
    Ok(())
}

/// The warning signs or the short question, whichever is due.
fn questions(program: &mut Program, channel: Channel, asking: Channel) -> Result<Answer, Failure> {
    match program.questions() {
        Gate::Short if asking.can_ask() => match how_it_is::short_question(program, asking)? {
            None => Ok(Answer::Left),
            Some(true) => signs(program, asking),
            Some(false) => Ok(Answer::Begin),
        },
        Gate::Short => {
            channel.tell(&format!("{SHORT} If so, stop here."))?;
            Ok(Answer::Begin)
        }
        Gate::Signs if asking.can_ask() => {
            how_it_is::before_the_signs(program, asking)?;
            signs(program, asking)
        }
        Gate::Signs => {
            let why =
                "The questions about warning signs have not been answered in the last 30 days.";
            let why = program.why_the_signs().unwrap_or(why);
            super::tell(&format!(
                "{why} To answer them, run `backrub` in a terminal."
            ))?;
            Ok(Answer::Refused)
        }
        _ => Ok(Answer::Begin),
    }
}

/// Asks every warning sign.
fn signs(program: &mut Program, channel: Channel) -> Result<Answer, Failure> {
    for page in PAGES {
        channel.tell("")?;
        let mut nth = 0;
        for part in page.parts {
            channel.tell(part.question)?;
            for flag in part.signs {
                nth += 1;
                channel.tell(&format!("{nth}. {}", capital(flag.sign)))?;
            }
        }
        loop {
            let flag = match which(page, channel, program)? {
                Which::None => break,
                Which::Nobody => return Ok(Answer::Left),
                Which::This(flag) => flag,
            };
            if stops(program, flag, channel)? {
                return Ok(Answer::Left);
            }
        }
    }
    program.answer_red_flags(false);
    channel.tell("")?;
    Ok(Answer::Begin)
}

/// Tells whom to call for a sign. Returns whether it stops the session.
fn stops(program: &mut Program, flag: &'static RedFlag, channel: Channel) -> io::Result<bool> {
    let stops = program.stop_for(flag);
    channel.tell("")?;
    channel.tell(&format!("{} {}", flag.whom(), flag.why))?;
    if flag.urgency == Urgency::Today {
        let question = "Has a doctor, nurse or physiotherapist looked at it? Type yes or no, then \
                        Enter: ";
        if channel.yes_or_no(question, program)? == Some(true) {
            program.look_at(flag);
            return Ok(false);
        }
    }
    channel.tell(flag.urgency.after())?;
    Ok(stops)
}

/// The answer to a page of warning signs.
enum Which {
    /// None of them applies.
    None,
    /// This one applies, as was confirmed.
    This(&'static RedFlag),
    /// The input has ended.
    Nobody,
}

/// Asks which of the signs applies, and has a yes confirmed.
fn which(page: &'static SignPage, channel: Channel, program: &mut Program) -> io::Result<Which> {
    loop {
        let question = "Type no for none of these, or the number of one, then Enter: ";
        let Some(answer) = channel.ask(question, program)? else {
            return Ok(Which::Nobody);
        };
        if prompt::yes_or_no(&answer) == Some(false) {
            return Ok(Which::None);
        }
        let number = answer.parse::<usize>().ok();
        let Some(flag) = number.and_then(|nth| page.signs().nth(nth.checked_sub(1)?)) else {
            continue;
        };
        channel.tell("")?;
        channel.tell(&format!("You answered yes to: {}.", flag.sign))?;
        match channel.yes_or_no("Is that right? Type yes or no, then Enter: ", program)? {
            None => return Ok(Which::Nobody),
            Some(true) => return Ok(Which::This(flag)),
            Some(false) => {}
        }
    }
}
