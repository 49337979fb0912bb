//! What may be felt after a session: one line, and only what follows from what was done in it.
//!
//! Source: docs/domain.md, section 4.4. Where the lines between them lie is judgement.

use std::time::Duration;

use crate::model::{Pressure, Region, Tool};

/// A sentence or two on the hours after a session, and its sources.
#[derive(Debug, PartialEq, Eq)]
pub struct Aftercare {
    /// What may come, and what to do about it.
    pub text: &'static str,
    /// Keys of the source table; none where nothing is claimed.
    pub sources: &'static [&'static str],
}

/// What was done in one stroke.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// The part of the body.
    pub region: Region,
    /// With what.
    pub tool: Tool,
    /// How hard.
    pub pressure: Pressure,
    /// How long, both sides together.
    pub time: Duration,
}

/// After long work with a tool on large muscles.
const HARD: Aftercare = Aftercare {
    text: "Tender for a day or two is usual. Dark brown urine is not: it needs urgent care at once.",
    sources: &["Cambron07", "Chen21"],
};

/// After work that reaches the muscle.
const DEEP: Aftercare = Aftercare {
    text: "You may be a little tender until the day after tomorrow. Still sore then? Press half as \
           hard next time.",
    sources: &["Cambron07"],
};

/// After anything gentler.
const LIGHT: Aftercare = Aftercare {
    text: "That was gentle: there is nothing to look out for.",
    sources: &[],
};

/// From this pressure on, for so long, a muscle may be tender afterwards.
const DEEP_FROM: (Pressure, Duration) = (Pressure::new(4), Duration::from_secs(60));
/// With a tool on large muscles so much work may be hard on them.
const HARD_FROM: Duration = Duration::from_secs(5 * 60);

impl Effort {
    /// Whether it reaches the muscle.
    fn is_deep(&self) -> bool {
        self.pressure >= DEEP_FROM.0
    }

    /// Whether more than a hand presses a large muscle.
    fn is_hard(&self) -> bool {
        let heavy = [
            Tool::Roller,
            Tool::RollerStick,
            Tool::Ball,
            Tool::MassageGun,
        ];
        let large = [
            Region::UpperTrunk,
            Region::LowTrunk,
            Region::Hip,
            Region::Thigh,
            Region::LowerLeg,
        ];
        self.is_deep() && heavy.contains(&self.tool) && large.contains(&self.region)
    }
}

/// What there is to say after all that was done.
#[must_use]
pub fn aftercare(done: &[Effort]) -> &'static Aftercare {
    let sum = |counts: fn(&Effort) -> bool| -> Duration {
        let counted = done.iter().filter(|effort| counts(effort));
        counted.map(|effort| effort.time).sum()
    };
    if sum(Effort::is_hard) >= HARD_FROM {
        &HARD
    } else if sum(Effort::is_deep) >= DEEP_FROM.1 {
        &DEEP
    } else {
        &LIGHT
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Source;

    fn effort(region: Region, tool: Tool, pressure: u8, seconds: u64) -> Effort {
        Effort {
            region,
            tool,
            pressure: Pressure::new(pressure),
            time: Duration::from_secs(seconds),
        }
    }

    #[test]
    fn no_warning_is_given_that_does_not_belong() {
        let hands = |pressure, seconds| effort(Region::Neck, Tool::Hands, pressure, seconds);
        assert_eq!(aftercare(&[]), &LIGHT);
        assert_eq!(aftercare(&[hands(3, 1200)]), &LIGHT);
        assert_eq!(aftercare(&[hands(5, 59)]), &LIGHT);
        assert_eq!(aftercare(&[hands(4, 40), hands(5, 20)]), &DEEP);
        assert_eq!(aftercare(&[hands(6, 1200)]), &DEEP, "a hand is no roller");
        let roller = |region, seconds| effort(region, Tool::Roller, 4, seconds);
        assert_eq!(aftercare(&[roller(Region::Thigh, 299)]), &DEEP);
        let both = [roller(Region::Thigh, 200), roller(Region::LowerLeg, 100)];
        assert_eq!(aftercare(&both), &HARD);
        let foot = effort(Region::Foot, Tool::Ball, 4, 600);
        assert_eq!(aftercare(&[foot]), &DEEP, "a foot is no large muscle");
    }

    #[test]
    fn every_claim_has_a_source() {
        for Aftercare { text, sources } in [&HARD, &DEEP] {
            assert!(!sources.is_empty(), "{text}");
            for key in *sources {
                assert!(Source::find(key).is_some(), "{key}");
            }
        }
    }
}
