//! The screens, one per file: a view of what is shown, and one `render`.

pub mod about;
pub mod areas;
pub mod briefing;
pub mod call;
pub mod diary;
pub mod help;
pub mod home;
mod page;
pub mod player;
pub mod preview;
pub mod profile;
pub mod red_flags;
pub mod report;
pub mod short_question;
pub mod sounds;
pub mod summary;
