//! Improve circulation: not sure for the skin, disputed for the muscle beneath.

use crate::advice::benefit_page::{Claim, Grade, Page};

/// The page and its claims. Source: docs/domain.md, section 3.4.
pub const IMPROVE_CIRCULATION: Page = Page {
    hopes: "That cold feet, heavy legs and muscles slow to recover get more blood and wake up.",
    claims: &[
        Claim {
            text: "Rubbing warmed the skin and brought far more blood to it, in one study of thirteen \
                   people.",
            grade: Grade::Weak,
            sources: &["Hinds04"],
        },
        Claim {
            text: "Rubbing did not change the blood flow to the muscle in two small studies. One \
                   study of rolling, without a comparison, saw a rise.",
            grade: Grade::Contested,
            sources: &["Shoemaker97", "Hinds04", "Hotfiel17"],
        },
        Claim {
            text: "Movement does it: in ten people, light work of the muscle about tripled its blood \
                   flow, while massage had no effect that could be measured.",
            grade: Grade::Weak,
            sources: &["Shoemaker97"],
        },
        Claim {
            text: "In two small studies the arteries were a little more relaxed, or the blood \
                   pressure a little lower, up to half an hour after rolling the legs.",
            grade: Grade::Weak,
            sources: &["Okamoto14", "Ketelhut20"],
        },
        Claim {
            text: "Whether any of this helps an injury recover faster.",
            grade: Grade::Insufficient,
            sources: &[],
        },
    ],
    so_we_say: "It warms and wakes the area, and gets you moving. Moving does most of the work, so \
                the ankles and calves pump first and the hands follow. One leg that has become \
                swollen, hot or sore needs a doctor today, not rubbing.",
};
