//! Conditions that a routine has to take into account: the tags of `avoid`.
//!
//! A tag with `Restriction::Block` applies to every routine, so none may list it. Source: docs/domain.md,
//! section 4.2, where each row names its basis.

words! {
    /// Something a person may have that a routine must mind.
    Tag, "tag" {
        /// Any of the warning signs (docs/domain.md, section 4.1).
        RedFlag = "red-flag",
        /// Temperature 38 C or more, or acute infection.
        Fever = "fever",
        /// Known or suspected clot, or one leg that has become swollen, hot, tender.
        Dvt = "dvt",
        /// New severe neck pain or headache with dizziness, double vision, slurred speech, facial numbness, unsteadiness.
        NeckArterySigns = "neck-artery-signs",
        /// Stroke, mini-stroke, heart attack or unstable angina in the last 3 months.
        RecentStrokeHeart = "recent-stroke-heart",
        /// Pre-eclampsia, bleeding, contractions or high-risk pregnancy.
        PregnancyComplication = "pregnancy-complication",
        /// Tea-coloured urine after hard exercise or massage.
        DarkUrine = "dark-urine",
        /// Bone infection (osteomyelitis).
        BoneInfection = "bone-infection",
        /// Alcohol, recreational drugs or sedatives dulling sensation now.
        Intoxicated = "intoxicated",
        /// Open, healing or stitched skin.
        OpenWound = "open-wound",
        /// Rash, cellulitis, shingles, ringworm, warts, weeping eczema.
        SkinInfection = "skin-infection",
        /// Burn or sunburn.
        BurnSunburn = "burn-sunburn",
        /// Fresh bruise.
        Bruise = "bruise",
        /// Fracture or dislocation not declared healed.
        RecentFracture = "recent-fracture",
        /// Operation in the last 6 weeks.
        RecentSurgery = "recent-surgery",
        /// Sprain, strain, knock or new back injury under 72 h old.
        AcuteInjury72h = "acute-injury-72h",
        /// Hot, red, swollen joint now.
        JointFlare = "joint-flare",
        /// Bulging or painful leg veins.
        VaricoseVeins = "varicose-veins",
        /// New lump or swollen gland.
        LumpUnexplained = "lump-unexplained",
        /// Port, pump, pacemaker, stimulator, recent stent.
        ImplantDevice = "implant-device",
        /// Hard lump after an old deep bruise.
        MyositisOssificans = "myositis-ossificans",
        /// Anticoagulants or dual antiplatelets.
        BloodThinners = "blood-thinners",
        /// Haemophilia or low platelets.
        BleedingDisorder = "bleeding-disorder",
        /// Osteoporosis, long-term steroids or a low-trauma fracture.
        Osteoporosis = "osteoporosis",
        /// Pregnant (or within 6 weeks after).
        Pregnancy = "pregnancy",
        /// Numb or reduced feeling (diabetes, chemo, nerve injury).
        Neuropathy = "neuropathy",
        /// Diabetes.
        Diabetes = "diabetes",
        /// Cancer now or treated in the last year.
        Cancer = "cancer",
        /// Cancer in a bone.
        BoneMetastases = "bone-metastases",
        /// Heart failure or serious heart disease.
        HeartFailure = "heart-failure",
        /// Blood pressure not under control (or above 160/100).
        HighBloodPressure = "high-blood-pressure",
        /// Poor leg circulation from artery disease.
        ArteryDisease = "artery-disease",
        /// Any past stroke or mini-stroke, or narrowed neck arteries.
        NeckArteries = "neck-arteries",
        /// Lymphoedema, or lymph nodes removed.
        Lymphoedema = "lymphoedema",
        /// Rheumatoid, psoriatic, gout or spondyloarthritis.
        InflammatoryArthritis = "inflammatory-arthritis",
        /// Pain, tingling or numbness below the knee from the back.
        Sciatica = "sciatica",
        /// Stenosis, spondylolisthesis, acute disc or spine surgery.
        SpineUnstable = "spine-unstable",
        /// A joint replacement.
        JointReplacement = "joint-replacement",
        /// Thin skin, steroids, age-related tearing.
        FragileSkin = "fragile-skin",
        /// Very flexible (hypermobile) joints, such as with EDS.
        Hypermobility = "hypermobility",
        /// Kidney stone or infection.
        KidneyTrouble = "kidney-trouble",
        /// Unsteady, dizzy on rising, hard to get off the floor.
        FallRisk = "fall-risk",
        /// Touch causes distress.
        TouchDistress = "touch-distress",
        /// Pain that deserves a look, and that nobody has looked at yet.
        NotLookedAt = "not-looked-at",
    }
}
