//! The screens that ask and warn: what applies to a person, the warning signs, whom to call.

use backrub::advice::Adaptation;
use backrub::model::Tag;
use backrub::ui::Theme;
use backrub::ui::keys::Action;
use backrub::ui::screens::{call, conditions, notice, red_flags};
use backrub::ui::widgets::scroll::Scroll;
use ratatui::Frame;

pub fn draw_conditions(frame: &mut Frame<'_>, theme: &Theme) {
    let row = |called, change: &str, marked| {
        let (tag, change) = (Tag::Diabetes, change.into());
        (
            Adaptation {
                tag,
                called,
                change,
            },
            marked,
        )
    };
    let rows = [
        row(
            "Thin bones",
            "at most pressure 4 of 6, medium (top of the shoulder)",
            false,
        ),
        row("Diabetes", "at most pressure 4 of 6, medium", true),
        row(
            "High blood pressure",
            "at most pressure 3 of 6, comfortable",
            true,
        ),
        row(
            "Very flexible joints",
            "skip pin and stretch (between neck and shoulder blade); at most pressure 4 of 6, \
             medium",
            false,
        ),
    ];
    let mut state = conditions::Conditions::default();
    state.act(Action::Nth(2), rows.len());
    conditions::render(frame, &rows, &mut state, theme);
}

pub fn draw_red_flags(which: &str, frame: &mut Frame<'_>, theme: &Theme) {
    let groups = [
        red_flags::SignGroup {
            before: "Do any of these apply to you today?",
            signs: vec![
                "Did the pain start after a serious fall?",
                "Do you have chest pain, or are you suddenly short of breath?",
                "Has one leg become swollen, hot and sore, or might you have a blood clot?",
                "Have both legs started to hurt, tingle or feel numb, or are your legs becoming weak?",
                "Do you have a tearing pain in your belly or back, and do you feel faint?",
            ],
        },
        red_flags::SignGroup {
            before: "Do any of these apply to you today?",
            signs: vec![
                "Is your temperature 38 C or more?",
                "Is the pain getting worse?",
            ],
        },
    ];
    let view = red_flags::View { groups: &groups };
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

pub fn draw_call(frame: &mut Frame<'_>, theme: &Theme) {
    let view = call::View {
        question: "Has one leg become swollen, hot and sore, or might you have a blood clot?",
        why: "It may be a clot, and massage could dislodge it.",
        whom: "Call your emergency number now (112 in Europe, 999 in the UK, 911 in North \
               America), or go to the nearest emergency department.",
        after: "There is no session today. Look after this first. When you open backrub again it \
                will ask once more, and if all is well you can begin.",
    };
    call::render(frame, &view, &mut Scroll::default(), theme);
}

pub fn draw_notice(frame: &mut Frame<'_>, theme: &Theme) {
    let view = notice::View {
        paragraphs: vec![
            "backrub offers comfort and a pause. It is not treatment, and no one can promise that \
             it helps.",
            "You decide how hard. Nothing here should hurt: ease off when it is more than \
             comfortable, and stop when it is sharp, burning or tingling.",
            "No physiotherapist has reviewed the routines yet.",
        ],
    };
    notice::render(frame, &view, &mut Scroll::default(), theme);
}
