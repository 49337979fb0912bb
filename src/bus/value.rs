//! The values that are sent over the bus: of all the types of D-Bus only those that a media player and
//! its callers need.

/// A value of a message.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// `b`
    Bool(bool),
    /// `i`
    I32(i32),
    /// `u`
    U32(u32),
    /// `x`
    I64(i64),
    /// `d`
    F64(f64),
    /// `s`; a text without NUL.
    Text(String),
    /// `o`
    Path(String),
    /// `g`
    Signature(String),
    /// `as`
    Texts(Vec<String>),
    /// `a{sv}`
    Table(Vec<(&'static str, Self)>),
    /// `v`
    Variant(Box<Self>),
}

impl Value {
    /// A text, without what the bus would hang up for.
    pub(super) fn text(text: &str) -> Self {
        Self::Text(text.replace('\0', ""))
    }

    /// A value of any type, as properties are.
    pub(super) fn any(self) -> Self {
        Self::Variant(Box::new(self))
    }

    /// Its type.
    pub(super) const fn signature(&self) -> &'static str {
        match self {
            Self::Bool(_) => "b",
            Self::I32(_) => "i",
            Self::U32(_) => "u",
            Self::I64(_) => "x",
            Self::F64(_) => "d",
            Self::Text(_) => "s",
            Self::Path(_) => "o",
            Self::Signature(_) => "g",
            Self::Texts(_) => "as",
            Self::Table(_) => "a{sv}",
            Self::Variant(_) => "v",
        }
    }

    /// The text, if it is one, also within a variant.
    pub(super) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Path(text) => Some(text),
            Self::Variant(value) => value.as_text(),
            _ => None,
        }
    }

    /// The number, if it is one that is no whole number by its type, also within a variant.
    pub(super) fn as_f64(&self) -> Option<f64> {
        match self {
            Self::F64(number) => Some(*number),
            Self::Variant(value) => value.as_f64(),
            _ => None,
        }
    }
}
