//! The home screen walked through: a long list, tabs, and files that are broken.

use backrub::library::Shelf;
use backrub::model::Benefit;
use backrub::ui::Theme;
use backrub::ui::body::BodyMap;
use backrub::ui::keys::Action;
use backrub::ui::screens::home::{Home, Outcome, View, render};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::characters;
use crate::scenes;

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
        shelf: &shelf,
        most: None,
        reading: true,
        notice: None,
        mine: vec![],
        heard: "sound and voice on",
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
fn tabs_go_round_and_a_broken_file_opens_its_report() {
    let shelf = scenes::shelf();
    let view = View {
        shelf: &shelf,
        most: None,
        reading: false,
        notice: None,
        mine: vec![],
        heard: "sound and voice on",
    };
    let mut home = Home::default();
    home.act(Action::PreviousTab, &view);
    assert_eq!(home.benefit(), None);
    let report = Outcome::Open("evening-legs".into());
    assert_eq!(home.act(Action::Open, &view), Some(report));
    home.act(Action::NextTab, &view);
    assert_eq!(home.benefit(), Some(Benefit::RelaxMuscles));
    let about = Outcome::About(Benefit::RelaxMuscles);
    assert_eq!(home.act(Action::About, &view), Some(about));
    let none_broken = View {
        shelf: &Shelf::default(),
        ..view
    };
    home.act(Action::Tab(4), &none_broken);
    assert_eq!(home.benefit(), Some(Benefit::RelaxMuscles));
}
