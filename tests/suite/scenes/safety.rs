//! The screens that ask and warn: what applies to a person, the warning signs, whom to call.

use backrub::advice::felt;
use backrub::advice::notice::NOTICE;
use backrub::advice::red_flags::{PAGES, SHORT, SignPart, Urgency, all};
use backrub::model::{Tag, TagGroup};
use backrub::ui::Theme;
use backrub::ui::keys::{Action, Place};
use backrub::ui::screens::{call, profile, red_flags, short_question};
use backrub::ui::widgets::scroll::Scroll;
use ratatui::Frame;

pub fn draw_profile(which: &str, frame: &mut Frame<'_>, theme: &Theme) {
    let mut last = None;
    let row = |tag: Tag| {
        let facts = tag.facts();
        let heading = facts
            .group
            .filter(|group| last.replace(*group) != Some(*group));
        profile::Condition {
            heading: heading.map(TagGroup::title),
            called: facts.called.into(),
            changes: facts.changes.into(),
            marked: matches!(tag, Tag::BloodThinners | Tag::AcuteInjury72h),
            since: (tag == Tag::AcuteInjury72h).then(|| "since 3 Nov".to_owned()),
        }
    };
    let spot =
        |(nth, (called, changes)): (usize, (&'static str, &'static str))| profile::Condition {
            heading: (nth == 0).then_some("Too much before: Space brings it back"),
            called: called.into(),
            changes: changes.into(),
            marked: nth == 0,
            since: None,
        };
    let spots = [
        (
            "Kneading, top of the shoulder",
            "at most pressure 2 of 6, light",
        ),
        ("Press and hold, top of the shoulder", "skipped"),
    ];
    let spots = spots.into_iter().filter(|_| which == "body").enumerate();
    let rows: Vec<_> = spots.map(spot).chain(Tag::asked().map(row)).collect();
    let view = profile::View {
        doubt: (which == "doubt").then_some(
            "Something applies to you that this version does not know: scurvy. Please look through \
             the list.",
        ),
        rows: &rows,
    };
    let mut state = profile::Profile::default();
    for _ in 0..3 {
        state.act(Action::Down, rows.len());
    }
    profile::render(frame, &view, &mut state, theme);
}

pub fn draw_red_flags(which: &str, frame: &mut Frame<'_>, theme: &Theme) {
    let part = |part: &SignPart| {
        let signs = part.signs.iter().map(|flag| flag.sign.to_owned());
        (part.question, signs.collect())
    };
    let pages: Vec<red_flags::SignPage<'_>> = PAGES
        .iter()
        .map(|page| page.parts.iter().map(part).collect())
        .collect();
    let view = red_flags::View {
        notice: match which {
            "first" => NOTICE,
            _ => &[],
        },
        pages: &pages,
    };
    let mut state = red_flags::RedFlags::default();
    let presses: &[Action] = match which {
        "which" => &[Action::Yes],
        "right" => &[Action::Nth(2)],
        _ => &[],
    };
    for action in presses {
        state.act(*action, &view);
    }
    red_flags::render(frame, &view, &mut state, theme);
}

/// Whom to call for the first sign of an urgency.
pub fn draw_call(which: &str, frame: &mut Frame<'_>, theme: &Theme) {
    let urgency = match which {
        "maternity" => Urgency::Maternity,
        "today" => Urgency::Today,
        "in-days" => Urgency::InDays,
        "wait" => Urgency::Wait,
        _ => Urgency::Now,
    };
    let Some(flag) = all().find(|flag| flag.urgency == urgency) else {
        panic!("a sign for every urgency");
    };
    let view = call::View {
        stops: urgency != Urgency::InDays,
        place: match urgency {
            Urgency::Today => Place::LookedAt,
            _ => Place::Call,
        },
        sign: flag.sign,
        why: flag.why,
        whom: urgency.whom(),
        after: urgency.after(),
    };
    call::render(frame, &view, &mut Scroll::default(), theme);
}

pub fn draw_question(frame: &mut Frame<'_>, theme: &Theme) {
    let view = short_question::View {
        before: &[],
        heard: &["Sound and voice lead you.".to_owned()],
        title: "Desk neck and shoulders",
        question: SHORT,
        felt: Some(&felt::told(None)),
    };
    short_question::render(frame, &view, &mut Scroll::default(), theme);
}
