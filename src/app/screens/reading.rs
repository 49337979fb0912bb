//! A page to be read: it is scrolled, and left for home.

use ratatui::Frame;

use super::{Next, Screen};
use crate::app::Program;
use crate::ui::widgets::scroll::Scroll;
use crate::ui::{Action, Place, Theme};

/// How a page is drawn.
type Render<V> = fn(&mut Frame<'_>, &V, &mut Scroll, &Theme);

struct Reading<V> {
    place: Place,
    view: V,
    render: Render<V>,
    scroll: Scroll,
}

/// To the page with these keys that shows this.
pub(super) fn to_read<V: 'static>(place: Place, view: V, render: Render<V>) -> Next {
    Next::To(Box::new(Reading {
        place,
        view,
        render,
        scroll: Scroll::default(),
    }))
}

impl<V> Screen for Reading<V> {
    fn place(&self) -> Place {
        self.place
    }

    fn draw(&mut self, frame: &mut Frame<'_>, program: &Program) {
        (self.render)(frame, &self.view, &mut self.scroll, &program.theme);
    }

    fn act(&mut self, action: Action, _: &mut Program) -> Next {
        if action == Action::Back {
            return Next::Home;
        }
        self.scroll.act(action);
        Next::Draw
    }
}
