//! One value in one file of JSON.

use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{StoreError, text};
use crate::atomic_write::{self, Existing};

/// Reads it; where there is no such file yet, it has its default.
pub(super) fn read<T: DeserializeOwned + Default>(path: &Path) -> Result<T, StoreError> {
    match text(path)? {
        Some(text) => serde_json::from_str(&text)
            .map_err(|why| StoreError::new("understand", path, why.into())),
        None => Ok(T::default()),
    }
}

/// Writes it, wholly or not at all.
pub(super) fn write(path: &Path, value: &impl Serialize) -> Result<(), StoreError> {
    let text = serde_json::to_string_pretty(value)
        .map_err(|why| StoreError::new("write", path, why.into()))?;
    Ok(atomic_write::write(
        path,
        text.as_bytes(),
        Existing::Replace,
    )?)
}
