//! The remark on words in a script that the embedded voice, which is English, does not know.

use super::texts::texts;
use crate::model::Routine;
use crate::rules::{self, Part, Remark, Target};
use crate::voice::foreign_script;

/// The first text to be said that is in a script of another kind. One remark is enough: who writes
/// in another language knows of the others.
pub(super) fn foreign(routine: &Routine) -> Option<Remark> {
    let strokes = routine.written_strokes().enumerate();
    let said = strokes.flat_map(|(nth, stroke)| {
        let said = texts(stroke).into_iter();
        let said = said.filter(|(part, ..)| *part != Part::Detail);
        said.map(move |(part, text, _)| (Target::stroke(nth, part), text))
    });
    let (target, script) = said
        .filter_map(|(target, text)| Some((target, foreign_script(text, &[])?)))
        .next()?;
    let title = format!("this text is in {script} script");
    let label = "the built-in voice does not know it";
    let help = "it is shown, and spoken only where `speech` in the settings names a program with a \
                voice for it";
    Some(Remark::new(target, rules::FOREIGN_SCRIPT, title, label).help(help))
}
