//! Left and right, always the person's own.

words! {
    /// The side that is worked at a moment. Always the person's own left or right.
    Side, "side" {
        /// The person's own left.
        Left = "left",
        /// The person's own right.
        Right = "right",
        /// Both at once, or the middle.
        Both = "both",
    }
}

words! {
    /// What a stroke says of its side.
    Sides, "side" {
        /// Only the left.
        Left = "left",
        /// Only the right.
        Right = "right",
        /// Both at once.
        Both = "both",
        /// Left, then right, for the same time each.
        Each = "each",
    }
}

impl Side {
    /// The other side; both stays both.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
            Self::Both => Self::Both,
        }
    }
}

impl From<Side> for Sides {
    fn from(side: Side) -> Self {
        match side {
            Side::Left => Self::Left,
            Side::Right => Self::Right,
            Side::Both => Self::Both,
        }
    }
}

impl Sides {
    /// The sides in the order in which they are worked.
    #[must_use]
    pub const fn in_order(self) -> &'static [Side] {
        match self {
            Self::Left => &[Side::Left],
            Self::Right => &[Side::Right],
            Self::Both => &[Side::Both],
            Self::Each => &[Side::Left, Side::Right],
        }
    }
}
