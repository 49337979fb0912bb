//! Where there is no session bus.

use std::time::Duration;

use super::Playing;
use crate::model::Others;

/// The way to a bus that is not there.
#[derive(Debug, Clone, Default)]
pub struct Bus;

impl Bus {
    /// How long the end of the program waits for it.
    pub const PATIENCE: Duration = Duration::from_millis(300);

    /// Nobody hears it.
    pub fn begin(&self, _: Others) {}

    /// Nobody hears it.
    pub fn tell(&self, _: Playing) {}

    /// Nobody hears it.
    pub fn end(&self, _: Duration) {}

    /// Nothing is to be given back.
    pub fn close(&self, _: Duration) {}
}
