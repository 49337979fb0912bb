//! Closed sets of words: enums in which every value has an id for files.
//!
//! The macro gives each set `ALL` (in reading order), `id`, `about`, `FromStr`, `Display` and
//! serde, so that each word is spelt and explained in exactly one place.

/// The error for a text that is not one of a closed set of words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{given}` is not a {set}; possible: {possible}")]
pub struct UnknownWord {
    /// The name of the set, such as `benefit`.
    pub set: &'static str,
    /// The text that was given, cut to 60 characters.
    pub given: String,
    /// Every id of the set, with commas.
    pub possible: String,
}

macro_rules! words {
    ($(#[$meta:meta])* $name:ident, $set:literal {
        $($(#[doc = $doc:literal])+ $word:ident = $id:literal,)+
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[derive(serde::Deserialize, serde::Serialize)]
        pub enum $name {
            $($(#[doc = $doc])+ #[serde(rename = $id)] $word,)+
        }

        impl $name {
            /// Every word of the set, in reading order.
            pub const ALL: &'static [Self] = &[$(Self::$word),+];
            /// Every id of the set, in the order of `ALL`.
            pub const IDS: &'static [&'static str] = &[$($id),+];

            /// The word as it is written in files.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$word => $id),+ }
            }

            /// What the word means: the text of its doc comment.
            #[must_use]
            pub const fn about(self) -> &'static str {
                match self { $(Self::$word => concat!($($doc),+).trim_ascii()),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.id())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::model::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|word| word.id() == text).ok_or_else(|| {
                    $crate::model::UnknownWord {
                        set: $set,
                        given: text.chars().take(60).collect(),
                        possible: Self::IDS.join(", "),
                    }
                })
            }
        }
    };
}
