//! One value in one file of JSON.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::StoreError;
use crate::atomic_write::{self, Existing};

/// Reads it; where there is no such file yet, it has its default.
pub(super) fn read<T: DeserializeOwned + Default>(path: &Path) -> Result<T, StoreError> {
    match fs::read_to_string(path) {
        Ok(text) => serde_json::from_str(&text)
            .map_err(|why| StoreError::new("understand", path, why.into())),
        Err(why) if why.kind() == ErrorKind::NotFound => Ok(T::default()),
        Err(why) => Err(StoreError::new("read", path, why)),
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
