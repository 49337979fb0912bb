//! The whole way from bytes to a routine or a report.

mod good;
mod hostile;
mod limits;
mod places;
