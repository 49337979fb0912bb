//! The places in which keys are pressed: one for each screen, or state of one, with its own keys.

/// Where a press is made: the screen that has the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// The list of routines, in which words are typed.
    Home,
    /// The menu of the list, in which a letter is a command.
    Menu,
    /// The days of the diary.
    Diary,
    /// The sessions of a day of the diary.
    Day,
    /// One of them, about to be taken out.
    TakeOut,
    /// The page of a benefit.
    About,
    /// The briefing, while something that must be read has not been in sight yet.
    Unread,
    /// The briefing, before the session begins.
    Briefing,
    /// The briefing, or the short question alone, before the question is answered.
    Asked,
    /// A routine that is not for this person.
    NotForMe,
    /// What applies to the person.
    Profile,
    /// A session under way.
    Player,
    /// A paused session, which resumes when asked to.
    Held,
    /// A stopped session, which Enter resumes: resume or finish?
    Stopped,
    /// The same, which Enter finishes.
    Leaving,
    /// A routine being written.
    Preview,
    /// A session played to hear what has been written.
    Rehearsal,
    /// What was done.
    Summary,
    /// The questions about warning signs.
    RedFlags,
    /// One yes to a warning sign, to be confirmed.
    Confirm,
    /// Whom to contact.
    Call,
    /// Whom to contact, unless somebody has looked at it.
    LookedAt,
    /// The problems of a file.
    Report,
    /// The lesson that teaches the sounds.
    Sounds,
    /// The areas of the body.
    Areas,
    /// The keys.
    Help,
}

impl Place {
    /// Every place.
    pub const ALL: [Self; 26] = [
        Self::Home,
        Self::Menu,
        Self::Diary,
        Self::Day,
        Self::TakeOut,
        Self::About,
        Self::Unread,
        Self::Briefing,
        Self::Asked,
        Self::NotForMe,
        Self::Profile,
        Self::Player,
        Self::Held,
        Self::Stopped,
        Self::Leaving,
        Self::Preview,
        Self::Rehearsal,
        Self::Summary,
        Self::RedFlags,
        Self::Confirm,
        Self::Call,
        Self::LookedAt,
        Self::Report,
        Self::Sounds,
        Self::Areas,
        Self::Help,
    ];

    /// Whether letters are typed here, and do nothing else.
    #[must_use]
    pub const fn takes_words(self) -> bool {
        matches!(self, Self::Home)
    }

    /// The place, given whether everything that must be read has been in sight.
    #[must_use]
    pub const fn once_read(self, has_seen: bool) -> Self {
        match self {
            Self::Briefing | Self::Asked if !has_seen => Self::Unread,
            read => read,
        }
    }

    /// What the place is called on the help page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Home | Self::Menu => "Choosing a routine",
            Self::Diary | Self::Day | Self::TakeOut => "Your diary",
            Self::About => "What is known",
            Self::Unread | Self::Briefing | Self::Asked | Self::NotForMe => "Before it begins",
            Self::Profile => "What applies to me",
            Self::Player => "During a session",
            Self::Held => "While it is paused",
            Self::Stopped | Self::Leaving => "Stopped",
            Self::Preview => "Writing a routine",
            Self::Rehearsal => "Rehearsing",
            Self::Summary => "What you did",
            Self::RedFlags | Self::Confirm => "A few questions",
            Self::Call | Self::LookedAt => "Whom to contact",
            Self::Report => "Needs fixing",
            Self::Sounds => "Learning the sounds",
            Self::Areas => "Areas of the body",
            Self::Help => "The keys",
        }
    }
}
