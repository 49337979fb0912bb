//! The places in which keys are pressed, one for each screen, or each state of one, that has keys
//! of its own.

/// Where a press is made: the screen that has the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// The list of routines.
    Home,
    /// The page of a benefit.
    About,
    /// What a routine is, while some that must be seen was not in sight yet.
    Unread,
    /// What a routine is, before it begins.
    Briefing,
    /// The same, made gentler for what applies to the person.
    Adapted,
    /// A routine that is not for this person.
    NotForMe,
    /// What applies to the person.
    Conditions,
    /// A session under way.
    Player,
    /// A session that is held, and goes on when asked to.
    Held,
    /// A session that was stopped: keep on or leave?
    Stopped,
    /// A routine being written.
    Preview,
    /// A session played to hear what was written.
    Rehearsal,
    /// What was done.
    Summary,
    /// The words of the first start.
    Notice,
    /// The warning signs, as questions.
    RedFlags,
    /// One yes to a warning sign: is that right?
    Confirm,
    /// Whom to call.
    Call,
    /// The problems of a file.
    Report,
    /// The sounds, to be learnt.
    Sounds,
    /// The areas of the body.
    Areas,
    /// The keys.
    Help,
}

impl Place {
    /// Every place.
    pub const ALL: [Self; 21] = [
        Self::Home,
        Self::About,
        Self::Unread,
        Self::Briefing,
        Self::Adapted,
        Self::NotForMe,
        Self::Conditions,
        Self::Player,
        Self::Held,
        Self::Stopped,
        Self::Preview,
        Self::Rehearsal,
        Self::Summary,
        Self::Notice,
        Self::RedFlags,
        Self::Confirm,
        Self::Call,
        Self::Report,
        Self::Sounds,
        Self::Areas,
        Self::Help,
    ];

    /// The place while what must be seen was not yet in sight.
    #[must_use]
    pub const fn while_unread(self) -> Self {
        match self {
            Self::Briefing | Self::Adapted => Self::Unread,
            read => read,
        }
    }

    /// What the place is called on the help page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Home => "Choosing a routine",
            Self::About => "What is known",
            Self::Unread | Self::Briefing | Self::Adapted | Self::NotForMe => "Before it begins",
            Self::Conditions => "What applies to me",
            Self::Player => "During a session",
            Self::Held => "While it is paused",
            Self::Stopped => "Stopped",
            Self::Preview => "Writing a routine",
            Self::Rehearsal => "Rehearsing",
            Self::Summary => "What you did",
            Self::Notice => "Before you start",
            Self::RedFlags | Self::Confirm => "A few questions",
            Self::Call => "Whom to contact",
            Self::Report => "Needs fixing",
            Self::Sounds => "Learning the sounds",
            Self::Areas => "Areas of the body",
            Self::Help => "The keys",
        }
    }
}
