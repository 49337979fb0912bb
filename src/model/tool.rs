//! What a stroke is done with.

words! {
    /// What a stroke is done with.
    Tool, "tool" {
        /// Nothing: breathing and movement.
        None = "none",
        /// Your own hands.
        Hands = "hands",
        /// A tennis ball, later a firmer one.
        Ball = "ball",
        /// A ball in a sock, slung over the shoulder.
        SockBall = "sock-ball",
        /// A foam roller of medium density.
        Roller = "roller",
        /// A stick for calves and thighs.
        RollerStick = "roller-stick",
        /// A hook-shaped cane.
        HookCane = "hook-cane",
        /// A warm pack, wrapped.
        HeatPack = "heat-pack",
        /// A cold pack, wrapped.
        ColdPack = "cold-pack",
        /// A massage gun at its lowest speed.
        MassageGun = "massage-gun",
    }
}

impl Tool {
    /// The tool in words: "hook cane".
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "nothing",
            Self::Hands => "hands",
            Self::Ball => "ball",
            Self::SockBall => "ball in a sock",
            Self::Roller => "roller",
            Self::RollerStick => "roller stick",
            Self::HookCane => "hook cane",
            Self::HeatPack => "heat pack",
            Self::ColdPack => "cold pack",
            Self::MassageGun => "massage gun",
        }
    }

    /// Whether it is an object to have ready and pick up. Bare hands are not.
    #[must_use]
    pub const fn is_thing(self) -> bool {
        !matches!(self, Self::None | Self::Hands)
    }
}
