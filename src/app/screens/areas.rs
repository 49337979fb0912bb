//! The areas of the body on their screen.

use ratatui::Frame;

use super::{Next, Screen};
use crate::app::Program;
use crate::model::Area;
use crate::ui::body::BodyMap;
use crate::ui::screens::areas;
use crate::ui::screens::home::Home;
use crate::ui::{Action, Place};

/// The areas of the body.
pub struct Areas {
    state: areas::Areas,
    map: BodyMap,
}

impl Areas {
    /// The figure with this area chosen.
    #[must_use]
    pub fn at(area: Area) -> Self {
        Self {
            state: areas::Areas::at(area),
            map: BodyMap::default(),
        }
    }
}

impl Screen for Areas {
    fn place(&self) -> Place {
        Place::Areas
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        let (state, map) = (&mut self.state, &mut self.map);
        areas::render(frame, &program.shelf, state, map, &program.theme);
    }

    fn act(&mut self, action: Action, program: &mut Program) -> Next {
        match action {
            Action::Back => Next::Home,
            // The list, as if its name had been typed there.
            Action::Open => {
                let name = self.state.chosen().the();
                let name = name.trim_start_matches("the ").trim_start_matches("part ");
                program.home = Some(Home::typed(name));
                Next::Home
            }
            other => Next::draw_if(self.state.act(other)),
        }
    }
}
