//! How near the view of an area comes where the whole body would be too small.
//!
//! It stays as it is for as many areas of a session as it can: whoever looks up finds what is lit
//! where it was, or beside it.

use super::figure::BodyView;
use super::frame::Frame;
use crate::model::{Area, Region};

/// A part of a drawing: its highest and lowest `y`, and how far from the mid-line, in units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Crop {
    pub(super) top: f32,
    pub(super) bottom: f32,
    pub(super) half_width: f32,
}

/// A view that several areas share has at least so many dots per head …
const SHARED_FROM: f32 = 15.0;
/// … and at least this part of what each would have alone.
const SHARED_PART: f32 = 0.6;

/// Half the width and the height of the largest part, in heads, that is shown beside the whole body.
const CLOSE: (f32, f32) = (1.4, 4.0);

const fn crop(top: f32, bottom: f32, half_width: f32) -> Crop {
    Crop {
        top,
        bottom,
        half_width,
    }
}

/// The close-up of the part of the body that an area belongs to.
pub(super) fn near(area: Area) -> Crop {
    match BodyView::of(area) {
        BodyView::Palms | BodyView::HandBacks => return crop(1.05, -0.30, 0.95),
        BodyView::Soles | BodyView::FootTops => return crop(1.05, -0.05, 0.58),
        BodyView::Front | BodyView::Back => {}
    }
    match area.region() {
        Region::Head if area != Area::SkullBase => crop(8.14, 6.50, 0.84),
        Region::Head | Region::Neck | Region::Shoulder | Region::UpperTrunk if is_high(area) => {
            crop(8.14, 5.12, 1.30)
        }
        Region::Head | Region::Neck | Region::Shoulder | Region::UpperTrunk | Region::None => {
            crop(8.14, 4.30, 1.48)
        }
        Region::Arm | Region::Hand => crop(8.14, 3.70, 1.72),
        Region::LowTrunk | Region::Hip => crop(8.14, 3.50, 1.78),
        Region::Thigh => match area {
            Area::KneeSurround => crop(3.60, 0.0, 0.95),
            _ => crop(5.20, 1.40, 0.95),
        },
        Region::LowerLeg | Region::Foot => crop(2.90, -0.06, 0.85),
    }
}

/// Whether all of an area lies above the waist.
fn is_high(area: Area) -> bool {
    let mut pieces = BodyView::of(area).figure().pieces(area);
    pieces.all(|piece| piece.points.iter().all(|(x, y)| *y > 5.16 && *x < 1.15))
}

/// The close-up of an area that it shares with others of its session, from the head down, as long
/// as all of them are seen well in a picture of this size.
pub(super) fn shared(area: Area, session: &[Area], size: (u16, u16)) -> Crop {
    let view = BodyView::of(area);
    let own = near(area);
    let mut crops: Vec<Crop> = session
        .iter()
        .filter(|other| BodyView::of(**other) == view)
        .map(|other| near(*other))
        .chain([own])
        .collect();
    crops.sort_by(|a, b| {
        (b.bottom, b.top)
            .partial_cmp(&(a.bottom, a.top))
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    let scale = |crop: Crop| Frame::of(view.figure(), crop, size).scale;
    let mut all = own;
    let (mut members, mut has_own) = (Vec::new(), false);
    for crop in crops {
        let with = members.iter().fold(crop, |all: Crop, one| all.with(*one));
        let fits = |one: &Crop| scale(with) >= scale(*one) * SHARED_PART;
        let is_well = scale(with) >= SHARED_FROM && fits(&crop) && members.iter().all(fits);
        if !members.is_empty() && !members.contains(&crop) && !is_well {
            if has_own {
                break;
            }
            members.clear();
        }
        members.push(crop);
        has_own |= crop == own;
        all = members.iter().fold(crop, |all, one| all.with(*one));
    }
    all
}

impl Crop {
    /// Whether it is worth a place beside the whole body.
    pub(super) fn is_close(self) -> bool {
        self.half_width < CLOSE.0 && self.top - self.bottom < CLOSE.1
    }

    /// Both parts and what lies between them.
    const fn with(self, other: Self) -> Self {
        crop(
            self.top.max(other.top),
            self.bottom.min(other.bottom),
            self.half_width.max(other.half_width),
        )
    }
}

#[cfg(test)]
mod tests;
