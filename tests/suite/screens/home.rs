//! The home screen walked through: a long list, headings, what is typed, and files that are broken.

use backrub::library::Shelf;
use backrub::model::Benefit;
use backrub::ui::Place;
use backrub::ui::Theme;
use backrub::ui::body::BodyMap;
use backrub::ui::keys::Action;
use backrub::ui::screens::home::{ForNow, Home, Outcome, View, render};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::characters;
use crate::scenes;

/// A shelf, and nothing else to tell.
fn view(shelf: &Shelf) -> View<'_> {
    View {
        shelf,
        go_on: None,
        for_now: ForNow::Nothing,
        last: None,
        is_new: false,
        reading: false,
        notice: None,
        mine: vec![],
        heard: "sound and voice on",
    }
}

#[test]
fn a_list_of_ten_thousand_shows_what_is_chosen() {
    let (mut shelf, model) = (Shelf::default(), scenes::shelf().entries()[0].clone());
    shelf.add((0..10_000).map(|n| {
        let mut entry = model.clone();
        entry.id = format!("routine-{n:05}");
        if let Some(listing) = &mut entry.listing {
            listing.title = format!("Routine {n:05}");
        }
        entry
    }));
    let view = View {
        reading: true,
        ..view(&shelf)
    };
    let mut home = Home::default();
    for (action, chosen) in [
        (Action::Bottom, "09999"),
        (Action::PageUp, "09989"),
        (Action::Up, "09988"),
        (Action::Top, "00000"),
        (Action::Down, "00001"),
    ] {
        assert_eq!(home.act(action, &view), None);
        let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        let theme = Theme::none();
        terminal
            .draw(|frame| {
                render(frame, &view, &home, &mut BodyMap::default(), &theme);
            })
            .unwrap();
        let told = characters(terminal.backend().buffer());
        assert!(told.contains(&format!("› Routine {chosen}")), "{told}");
        let opened = Outcome::Open(format!("routine-{chosen}"));
        assert_eq!(home.act(Action::Open, &view), Some(opened));
    }
}

#[test]
fn headings_are_walked_and_a_broken_file_opens_its_report() {
    let shelf = scenes::shelf();
    let view = view(&shelf);
    let mut home = Home::default();
    let opens = |home: &mut Home| match home.act(Action::Open, &view) {
        Some(Outcome::Open(id)) => id,
        other => panic!("{other:?}"),
    };
    home.act(Action::Heading(4), &view);
    assert_eq!(opens(&mut home), "evening-legs");
    home.act(Action::PreviousGroup, &view);
    assert_eq!(opens(&mut home), "standing-pump");
    for id in [
        "gentle-hands",
        "three-minute-reset",
        "two-minute-desk-microbreak",
    ] {
        home.act(Action::PreviousGroup, &view);
        assert_eq!(opens(&mut home), id);
    }
    home.act(Action::PreviousGroup, &view);
    assert_eq!(
        opens(&mut home),
        "two-minute-desk-microbreak",
        "there is none before"
    );
    home.act(Action::NextGroup, &view);
    let about = Outcome::About(Benefit::ReleaseEndorphins);
    assert_eq!(home.act(Action::About, &view), Some(about));
    let none_broken = View {
        shelf: &Shelf::default(),
        ..view.clone()
    };
    assert_eq!(home.act(Action::Heading(4), &none_broken), None);
    assert_eq!(opens(&mut home), "three-minute-reset");
}

#[test]
fn what_is_typed_narrows_the_list_and_esc_clears_it_before_it_leaves() {
    let shelf = scenes::shelf();
    let view = View {
        for_now: ForNow::Is {
            id: "three-minute-reset",
            why: "",
        },
        last: Some("standing-pump"),
        ..view(&shelf)
    };
    let opened = |home: &mut Home| home.act(Action::Open, &view);
    let open = |id: &str| Some(Outcome::Open(id.to_owned()));
    let mut home = Home::default();
    // At first it is the last one, if there is one, and above it the one that is suggested.
    assert_eq!(opened(&mut home), open("standing-pump"));
    home.act(Action::Top, &view);
    assert_eq!(opened(&mut home), open("three-minute-reset"));
    for letter in " gentle qxz".chars() {
        assert_eq!(home.act(Action::Type(letter), &view), None);
    }
    assert_eq!(opened(&mut home), None, "nothing is called so");
    for _ in 0..4 {
        home.act(Action::Erase, &view);
    }
    assert_eq!(opened(&mut home), open("gentle-hands"));
    // A letter is a command in the menu alone.
    home.act(Action::Menu, &view);
    assert_eq!(home.place(), Place::Menu);
    assert_eq!(
        home.act(Action::Mute, &view),
        Some(Outcome::Do(Action::Mute))
    );
    home.act(Action::Back, &view);
    assert_eq!(home.place(), Place::Home);
    assert_eq!(home.act(Action::Quit, &view), None);
    assert_eq!(opened(&mut home), open("standing-pump"), "cleared");
    assert_eq!(home.act(Action::Quit, &view), Some(Outcome::Quit));
}
