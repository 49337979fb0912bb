//! What a hand does to the dots around it: what touches, the rest of it, and a cleared rim.
//!
//! A hand is laid over a finished picture, so moving it redraws nothing else. What touches is
//! always on the area that is worked; the rest may lie over its neighbours, but never over the
//! mid-line.

use super::frame::DOTS;
use super::ink::{Ink, Inked};
use super::motion::{Hand, Mark, Way};
use super::path::{Path, length};
use super::shape::{Drawing, Shape, THUMB};
use super::stamp::{Facing, Laid, Stamp, touching};
use super::way;

/// How far the hand keeps from the mid-line, in dots.
const OFF_THE_MIDDLE: f32 = 1.5;
/// The clear rim of what fills, in dots.
const RIM: f32 = 1.1;

/// What a hand does to the dots around it and along its path; without a shape nothing touches.
pub(super) fn ink(path: &Path, hand: Hand, put: &mut impl FnMut(Inked)) {
    if let Some(way) = hand
        .way
        .filter(|_| hand.mark.is_none() || path.ground.is_roomy())
    {
        way::draw(path, way, put);
    }
    let Some(mark) = hand.mark else { return };
    let Some(shape) = hand.shape else {
        if let Mark::Fill(full) = mark {
            swell(path, full, put);
        }
        return;
    };
    if let Mark::Fill(full) = mark {
        fill(path, full, put);
    }
    let Print { touching, lifted } = print(path, shape, mark, hand.way);
    let alone = path.ground.is_small();
    // A single hand that comes back light has no rim: that would be drawn anew all the way.
    let waits = |_: &&Laid| !touching.is_empty();
    let both = || touching.iter().chain(lifted.iter().filter(waits));
    // Of two hands in turn only what touches changes. A rim would leave nothing of a small area.
    for (x, y) in both().flat_map(|laid| &laid.contact).filter(|_| !alone) {
        for (dx, dy) in (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (dx, dy))) {
            let beside = (x + dx, y + dy);
            // The cell itself shows nothing but the touch anyway.
            if cell(beside) != cell((*x, *y)) {
                set(path, beside, Ink::Clear, put);
            }
        }
    }
    let rest = both().flat_map(|laid| &laid.rest);
    let raised = lifted.iter().flat_map(|laid| &laid.contact);
    for dot in raised.chain(rest.filter(|_| !alone)) {
        let beside = (dot.0 as f32 + 0.5 - path.mid_line) * path.outward;
        if beside > OFF_THE_MIDDLE {
            set(path, *dot, Ink::Faint, put);
        }
    }
    for dot in touching.iter().flat_map(|laid| &laid.contact) {
        set(path, *dot, Ink::Hand, put);
    }
}

const fn cell((x, y): (i32, i32)) -> (i32, i32) {
    (x / DOTS.0 as i32, y / DOTS.1 as i32)
}

/// Sets or clears a dot; nothing is cleared but what is lit.
fn set(path: &Path, dot: (i32, i32), ink: Ink, put: &mut impl FnMut(Inked)) {
    if ink == Ink::Clear && !path.ground.has(dot) {
        return;
    }
    if let (Ok(x), Ok(y)) = (u16::try_from(dot.0), u16::try_from(dot.1)) {
        put(((x, y), ink));
    }
}

/// How far a dot is from the middle of its piece, and how far it is to the farthest one.
fn away(path: &Path, (x, y): (u16, u16)) -> f32 {
    length((
        f32::from(x) + 0.5 - path.middle.0,
        f32::from(y) + 0.5 - path.middle.1,
    ))
}

fn reach(path: &Path) -> f32 {
    let dots = path.ground.dots.iter();
    dots.map(|at| away(path, *at)).fold(0.0, f32::max)
}

/// A press that is held: from the middle more and more of the piece, behind a cleared rim.
fn fill(path: &Path, full: f32, put: &mut impl FnMut(Inked)) {
    let radius = full * (reach(path) + RIM);
    for at in &path.ground.dots {
        let away = away(path, *at);
        if away < radius {
            put((*at, Ink::Faint));
        } else if away < radius + RIM {
            put((*at, Ink::Clear));
        }
    }
}

/// A breath or a movement that nobody touches: the lit part grows, and what is around it thins.
fn swell(path: &Path, full: f32, put: &mut impl FnMut(Inked)) {
    let radius = (0.35 + 0.65 * full) * (reach(path) + RIM);
    for at in &path.ground.dots {
        if away(path, *at) >= radius && (at.0 + at.1) % 2 == 1 {
            put((*at, Ink::Clear));
        }
    }
}

/// A mark on the picture.
struct Print {
    touching: Vec<Laid>,
    lifted: Vec<Laid>,
}

fn print(path: &Path, shape: Shape, mark: Mark, way: Option<Way>) -> Print {
    let across = matches!(way, Some(Way::Across | Way::Loop));
    let heading = path.heading(across);
    let rows = fitting(shape.sizes(), path, heading);
    let (wide, high) = touching(rows);
    let (wide, high) = (wide as f32 / 2.0, high as f32 / 2.0);
    // Half its size along the path, and across it.
    let (long, short) = if across { (wide, high) } else { (high, wide) };
    let lay = |stamp: &Stamp, forth: f32, aside: f32| {
        // What does not travel need not be where it changes many cells.
        let snug = matches!(mark, Mark::Tap(_) | Mark::Fill(_) | Mark::Rest);
        stamp.laid(path.at(forth, aside, short), &path.ground, snug)
    };
    let room = (length(path.along) - long).max(0.0);
    let stamp = || Stamp::of(rows, heading, path.outward);
    let (touching, lifted) = match mark {
        Mark::Spot {
            along,
            across,
            press,
        } => {
            let laid = lay(&stamp(), (2.0 * along - 1.0) * room, across);
            if press < 0.3 {
                (vec![], vec![laid])
            } else {
                (vec![laid], vec![])
            }
        }
        Mark::Round(turn) => {
            let laid = stamp().laid(path.round(turn, long.max(short)), &path.ground, false);
            (vec![laid], vec![])
        }
        Mark::Pair { along, apart } => (gripped(path, shape, along, apart), vec![]),
        Mark::Tap(near) => {
            let off = (long + 1.0).min(room.max(1.0));
            let off = if near { off } else { -off };
            let (down, up) = (lay(&stamp(), off, 0.0), lay(&stamp(), -off, 0.0));
            (vec![down], vec![up])
        }
        Mark::Fill(_) | Mark::Rest => (vec![lay(&stamp(), 0.0, 0.0)], vec![]),
    };
    Print { touching, lifted }
}

/// Fingers and thumb, or the two edges of a tool, that come together and part.
fn gripped(path: &Path, shape: Shape, along: f32, apart: f32) -> Vec<Laid> {
    let heading = path.heading(false);
    let fingers = fitting(shape.sizes(), path, heading);
    let nth = shape.sizes().iter().position(|rows| *rows == fingers);
    let thumb = match shape {
        Shape::Grip => THUMB[nth.unwrap_or(0).min(THUMB.len() - 1)],
        _ => fingers,
    };
    let half = |rows| touching(rows).1 as f32 / 2.0;
    let (upper, lower) = (half(fingers), half(thumb));
    let long = length(path.along);
    // Together they touch; apart there is room for a muscle between them.
    let gap = 0.5 + (1.5 + 0.25 * long.min(14.0)) * apart;
    let room = (long - upper - lower - gap).max(0.0);
    let middle = (2.0 * along - 1.0) * room;
    let lay = |rows, heading: Facing, forth: f32| {
        let stamp = Stamp::of(rows, heading, path.outward);
        stamp.laid(path.at(forth, 0.0, 0.0), &path.ground, false)
    };
    vec![
        lay(fingers, heading.back(), middle + gap + upper),
        lay(thumb, heading, middle - gap - lower),
    ]
}

/// The largest drawing whose touch has room on the piece, or else the smallest.
fn fitting(sizes: &'static [Drawing], path: &Path, heading: Facing) -> Drawing {
    let (width, height) = path.ground.size;
    let (wide, high) = match heading {
        Facing::Up | Facing::Down => (width, height),
        Facing::Left | Facing::Right => (height, width),
    };
    let has_room = |rows: &&Drawing| {
        let touch = touching(rows);
        touch.0 <= wide + 1 && touch.1 <= high
    };
    let found = sizes.iter().rev().find(has_room);
    found.or(sizes.first()).copied().unwrap_or(&[])
}

#[cfg(test)]
pub(super) mod tests;
