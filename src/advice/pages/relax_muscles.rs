//! Relax tight muscles: fairly sure for a while, not sure beyond it.

use crate::advice::benefit_page::{Claim, Grade, Page};

/// The page and its claims. Source: docs/domain.md, sections 3.0 and 3.1.
pub const RELAX_MUSCLES: Page = Page {
    hopes: "That muscles tight and sore after lifting, sport or a long day in a chair let go.",
    claims: &[
        Claim {
            text: "Massage or a roller makes muscles less sore in the days after hard exercise.",
            grade: Grade::Moderate,
            sources: &["Guo17", "Wiewelhove19", "Davis20"],
        },
        Claim {
            text: "You may move a little further for a while. It is a small change.",
            grade: Grade::Moderate,
            sources: &["Davis20", "Beardsley15", "Wiewelhove19"],
        },
        Claim {
            text: "Harder is not better: rolling that hurt about 4 out of 10 gave as much movement \
                   as rolling that hurt 8.",
            grade: Grade::Weak,
            sources: &["Grabow18"],
        },
        Claim {
            text: "Pressing and holding a tender spot makes it less sensitive, but people do not \
                   clearly report less pain.",
            grade: Grade::Weak,
            sources: &["IC-meta22"],
        },
        Claim {
            text: "For back pain, a course given by a therapist can help for some weeks or months. \
                   Whether your own hands do as well is not known. Guidelines want it only beside \
                   exercise.",
            grade: Grade::Weak,
            sources: &["IJERPH22", "Cherkin11", "Ozsoy19", "NG59"],
        },
    ],
    so_we_say: "It may ease soreness, and you can feel looser for a while. Part of that may be \
                your nerves calming down, so gentle work counts. Move about afterwards: walking \
                and exercise go well with it.",
};
