//! Parts of a screen stacked vertically; the least important is dropped first.

/// A part: what it is, how many rows it takes and how long it stays as space shrinks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slot<P> {
    pub(super) part: P,
    pub(super) height: u16,
    /// The higher, the longer it stays.
    pub(super) worth: u8,
}

/// Drops the least important parts, the last ones first, until the rest fits.
pub(super) fn settle<P>(slots: &mut Vec<Slot<P>>, height: u16) {
    let taken = |slots: &[Slot<P>]| -> u16 { slots.iter().map(|slot| slot.height).sum() };
    while taken(slots) > height {
        let least = slots
            .iter()
            .enumerate()
            .rev()
            .min_by_key(|(_, slot)| slot.worth);
        let Some((least, _)) = least else { return };
        slots.remove(least);
    }
}

/// Gives spare rows to some parts, one at a time in turn, until each has `most`, and returns how
/// many are left.
pub(super) fn spread<P>(
    slots: &mut [Slot<P>],
    height: u16,
    most: u16,
    takes: impl Fn(&Slot<P>) -> bool,
) -> u16 {
    let mut spare = height.saturating_sub(slots.iter().map(|slot| slot.height).sum());
    let takes = |slot: &Slot<P>| takes(slot) && slot.height < most;
    while spare > 0 && slots.iter().any(takes) {
        for slot in slots.iter_mut() {
            if spare > 0 && takes(slot) {
                slot.height += 1;
                spare -= 1;
            }
        }
    }
    spare
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_worthy_leaves_first_and_of_two_the_last() {
        let slot = |part, height, worth| Slot {
            part,
            height,
            worth,
        };
        let mut slots = vec![
            slot('a', 2, 9),
            slot('b', 1, 1),
            slot('c', 3, 5),
            slot('d', 1, 1),
        ];
        settle(&mut slots, 6);
        assert_eq!(slots.iter().map(|s| s.part).collect::<String>(), "abc");
        settle(&mut slots, 4);
        assert_eq!(slots.iter().map(|s| s.part).collect::<String>(), "a");
        settle(&mut slots, 0);
        assert!(slots.is_empty());
    }

    #[test]
    fn what_is_left_over_is_shared_up_to_a_measure() {
        let slot = |part, height| Slot {
            part,
            height,
            worth: 1,
        };
        let mut slots = vec![slot('a', 1), slot('b', 1), slot('c', 1)];
        assert_eq!(spread(&mut slots, 6, 4, |slot| slot.part != 'b'), 0);
        assert_eq!(
            slots.iter().map(|s| s.height).collect::<Vec<_>>(),
            [3, 1, 2]
        );
        assert_eq!(spread(&mut slots, 20, 4, |slot| slot.part != 'b'), 11);
    }
}
