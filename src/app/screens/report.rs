//! A file that needs mending, with its problems.

use ratatui::Frame;

use super::{Next, Screen};
use crate::app::Program;
use crate::notation;
use crate::ui::screens::report::{self, View};
use crate::ui::widgets::scroll::Scroll;
use crate::ui::{Action, Place};

/// The problems of a file.
pub struct Report {
    file: String,
    report: notation::Report,
    scroll: Scroll,
}

impl Report {
    /// The report of what was read.
    #[must_use]
    pub fn of(file: String, report: notation::Report) -> Self {
        Self {
            file,
            report,
            scroll: Scroll::default(),
        }
    }
}

impl Screen for Report {
    fn place(&self) -> Place {
        Place::Report
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        let view = View {
            file: &self.file,
            report: &self.report,
        };
        report::render(frame, &view, &mut self.scroll, &program.theme);
    }

    fn act(&mut self, action: Action, _: &mut Program) -> Next {
        if action == Action::Back {
            return Next::Home;
        }
        self.scroll.act(action);
        Next::Draw
    }
}
