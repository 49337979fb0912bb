//! Where the parts of a session begin in a sound file: its opening, and each side of each stroke.

use std::time::Duration;

use crate::audio::Chapter;
use crate::engine::Phase;
use crate::library::Opened;
use crate::model::wording::capital;
use crate::playback::Speed;

/// One for each side of each stroke, where its way in begins. The session begins at this date in
/// the file, and runs at this speed.
pub fn of_strokes(opened: &Opened, begins: Duration, speed: Speed) -> Vec<Chapter> {
    let timeline = &opened.timeline;
    let ways_in = timeline.segments.iter().filter(|s| s.phase != Phase::Work);
    let chapters = ways_in.map(|segment| Chapter {
        at: begins + speed.real_time(segment.start),
        name: capital(&timeline.strokes[segment.stroke].name_on(segment.side)),
    });
    chapters.collect()
}

/// The opening, and then the strokes.
pub fn of_all(strokes: &[Chapter]) -> Vec<Chapter> {
    let opening = Chapter {
        at: Duration::ZERO,
        name: "Opening".to_owned(),
    };
    [&[opening], strokes].concat()
}
