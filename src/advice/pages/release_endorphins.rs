//! Release endorphins: disputed as such; feeling calmer is better shown.

use crate::advice::benefit_page::{Claim, Grade, Page};

/// The page and its claims. Source: docs/domain.md, section 3.2.
pub const RELEASE_ENDORPHINS: Page = Page {
    hopes: "Pain and stress feed each other. The hope is that touch makes the body release its own \
            painkillers and breaks the cycle.",
    claims: &[
        Claim {
            text: "Endorphins themselves: one trial found no change after a back massage, while one \
                   small study without a comparison found a rise. The studies disagree.",
            grade: Grade::Contested,
            sources: &["Day87", "Kaada89", "Bender07"],
        },
        Claim {
            text: "People feel less anxious after a single massage. Their heart rate and blood \
                   pressure are lower.",
            grade: Grade::Moderate,
            sources: &["Moyer04"],
        },
        Claim {
            text: "The stress hormone cortisol hardly changes when groups are compared properly.",
            grade: Grade::Contested,
            sources: &["Moyer11", "Field05"],
        },
        Claim {
            text: "Your own hands resting on your chest and belly may dampen the body's stress \
                   response. In the one trial, people did not feel less stressed.",
            grade: Grade::Weak,
            sources: &["Dreisoerner21"],
        },
        Claim {
            text: "Slow breathing shifts the heartbeat toward rest. Whether you feel less stressed \
                   is less certain.",
            grade: Grade::Moderate,
            sources: &["Laborde22", "Shao24"],
        },
    ],
    so_we_say: "It helps you settle and breathe, and many people feel calmer. We do not count \
                hormones. Where the sore place dislikes touch, work elsewhere: head, hands, feet, \
                breath.",
};
