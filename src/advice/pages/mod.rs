//! The words of the four pages, one file each.

mod improve_circulation;
mod reduce_inflammation;
mod relax_muscles;
mod release_endorphins;

pub(super) use improve_circulation::IMPROVE_CIRCULATION;
pub(super) use reduce_inflammation::REDUCE_INFLAMMATION;
pub(super) use relax_muscles::RELAX_MUSCLES;
pub(super) use release_endorphins::RELEASE_ENDORPHINS;
