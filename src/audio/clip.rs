//! stub
use std::sync::Arc;
/// x
pub fn decoded(_file: &[u8]) -> Option<Arc<[f32]>> {
    None
}
