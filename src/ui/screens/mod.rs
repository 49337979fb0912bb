//! The screens, one per file: a view of what is shown, and one `render`.

pub mod about;
pub mod areas;
pub mod briefing;
pub mod call;
pub mod conditions;
pub mod help;
pub mod home;
pub mod notice;
mod page;
pub mod player;
pub mod preview;
pub mod red_flags;
pub mod report;
pub mod sounds;
pub mod summary;
