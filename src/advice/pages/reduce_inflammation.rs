//! Reduce inflammation: disputed; some ease in arthritis, and never on a fresh injury.

use crate::advice::benefit_page::{Claim, Grade, Page};

/// The page and its claims. Source: docs/domain.md, section 3.3.
pub const REDUCE_INFLAMMATION: Page = Page {
    hopes: "That an ache from arthritis or an old injury calms down, and stiff joints move again.",
    claims: &[
        Claim {
            text: "After hard cycling, ten minutes of massage lowered signs of inflammation in \
                   the thighs of eleven men. The study is tiny, and its meaning is disputed.",
            grade: Grade::Contested,
            sources: &["Crane12", "PainSci-Crane"],
        },
        Claim {
            text: "For knee arthritis, massage by a therapist, an hour at a time, had eased pain \
                   and stiffness after eight weeks. After twenty-four the benefit was gone. One \
                   guideline advises against massage; another wants it only with exercise.",
            grade: Grade::Contested,
            sources: &["Perlman12", "AAOS", "ACR19", "NG226"],
        },
        Claim {
            text: "Small trials of self-massage for sore hands and knees report less pain and \
                   stiffness. For the hands a therapist helped once a week.",
            grade: Grade::Weak,
            sources: &["Atkins13", "Field07", "Field11"],
        },
        Claim {
            text: "We know of no study that shows less inflammation in a painful back.",
            grade: Grade::Insufficient,
            sources: &[],
        },
    ],
    so_we_say: "This is gentle care for stiff, achy joints. It may ease ache and stiffness. We \
                work beside a joint, never on one that is hot, red or swollen. A fresh injury is \
                left alone for three days, since rubbing may add bleeding and swelling.",
};
