//! Where the figures of the domain come from: one row for each source, found by its key.
//!
//! The keys are used in routines (`sources:`), on the pages about the benefits, and in the doc
//! comments of this layer. Statements about a source mostly rest on its abstract or opening.
//! Some addresses lead to a copy or a summary of the work named in the title.

/// How much weight a source carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Quality {
    /// A review of many studies, or a guideline.
    Review,
    /// A trial, a survey or a case report.
    Trial,
    /// A page by professionals, a health service or a charity.
    Professional,
    /// A blog, a question-and-answer page or a shop: common practice, not proof.
    Low,
}

impl Quality {
    /// The quality in a few plain words.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Review => "review or guideline",
            Self::Trial => "trial or case report",
            Self::Professional => "professional or charity page",
            Self::Low => "web page, not proof",
        }
    }
}

/// One source.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// The key, such as `Grabow18`.
    pub key: &'static str,
    /// What it is, in a few words.
    pub title: &'static str,
    /// Where to read it, an `http` or `https` address.
    pub address: &'static str,
    /// How much weight it carries.
    pub quality: Quality,
}

impl Source {
    /// Every source, in alphabetical order of the keys, ignoring case.
    pub const ALL: &'static [Self] = TABLE;

    /// The source with this key, spelt exactly; `None` for an author's own reference.
    #[must_use]
    pub fn find(key: &str) -> Option<&'static Self> {
        Self::ALL.iter().find(|source| source.key == key)
    }
}

const fn row(
    key: &'static str,
    quality: Quality,
    title: &'static str,
    address: &'static str,
) -> Source {
    Source {
        key,
        title,
        address,
        quality,
    }
}

use Quality::{Low as L, Professional as P, Review as R, Trial as T};

#[rustfmt::skip]
const TABLE: &[Source] = &[
    row("222health", L, "Contraindication lists; blood thinners", "https://222health.com/alternative-medicine/aromatherapy/187414.html"),
    row("AAOS", R, "AAOS knee OA guideline, massage", "https://www.orthoguidelines.org/guideline-detail?id=1650&tab=by_strength"),
    row("ABMP-osteo", P, "Werner, osteoporosis", "http://www.abmp.com/textonlymags/article.php?article=2728"),
    row("ABMP-sites", P, "Werner, endangerment sites", "https://www.abmp.com/textonlymags/article.php?article=2200"),
    row("Aboodarda15", T, "Aboodarda 2015, local and non-local rolling", "http://www.biomedcentral.com/1471-2474/16/265/abstract"),
    row("ACP-summary", L, "Summary with week bands", "https://www.medtalks.in/articles/acp-clinical-guideline-on-noninvasive-management-of-low-back-pain-across-stages"),
    row("ACP17", R, "Qaseem 2017, ACP guideline", "https://www.acpjournals.org/doi/10.7326/M16-2367"),
    row("ACR19", R, "ACR/AF 2019 OA guideline", "https://pmc.ncbi.nlm.nih.gov/articles/PMC11488261"),
    row("Albulescu22", R, "Albulescu 2022 micro-breaks", "https://pmc.ncbi.nlm.nih.gov/articles/PMC9432722"),
    row("AMTA", P, "AMTA Massage Therapy Journal 2022, five basic techniques", "https://amtamassage.org/publications/massage-therapy-journal/basics-of-massage-therapy"),
    row("ANZCTR", T, "Trial registration ACTRN12621001640897: sole self-massage for back pain at 6/10", "https://preprod.anzctr.org.au/Trial/Registration/TrialReview.aspx?id=380784"),
    row("Askvity", L, "Pregnancy leg pressure", "https://askvity.info/pregnancy-health/where-should-you-not-rub-when-pregnant"),
    row("Atkins13", T, "Atkins & Eichler 2013 (PEDro entry also)", "https://ijtmb.org/index.php/ijtmb/article/download/119/249?inline=1"),
    row("AtkinsSlides", P, "Atkins slides, steps and stop rules", "https://slideplayer.com/slide/10358310/"),
    row("Bartsch21", R, "Bartsch 2021 Delphi", "https://doi.org/10.3390/jcm10225360"),
    row("Bayhealth", P, "Cold 20 min at a time", "http://www.bayhealth.org/health-library/health-library-home?type=5&parm1=30416&parm2=30407"),
    row("Beardsley15", R, "Beardsley & Skarabot 2015", "https://pubmed.ncbi.nlm.nih.gov/26592233/"),
    row("Bedoya", L, "Active assisted stretching, 3-5 repetitions", "https://lisabedoya.com/active-assisted-stretching-basic-protocol/"),
    row("Behm20", R, "Behm 2020, foam rolling prescription", "https://pubmed.ncbi.nlm.nih.gov/33105383/"),
    row("Bello08", T, "Bello 2008", "https://ru.scribd.com/document/216447524/An-Exploratory-Study-of-Neurohormonal-Responses-of-Healthy-Men-to-Massage"),
    row("Bender07", R, "Physical therapy and beta-endorphin review", "https://link.springer.com/article/10.1007/s00421-007-0469-9"),
    row("BioFR", L, "Low back rolling, kidneys", "https://biologyinsights.com/how-to-safely-foam-roll-for-lower-back-relief"),
    row("BioPain", L, "0-10 pain bands", "https://biologyinsights.com/what-are-the-10-levels-of-pain-on-the-pain-scale"),
    row("BioSites", L, "Areas to avoid", "https://biologyinsights.com/what-areas-should-you-avoid-when-massaging"),
    row("Boonstra16", T, "NRS cut-offs, n=2,854", "https://frontiersin.org/journals/psychology/articles/10.3389/fpsyg.2016.01466/full"),
    row("BYU23", T, "Calf vibration and popliteal flow", "https://pmc.ncbi.nlm.nih.gov/articles/PMC10003898"),
    row("Cambron07", T, "Cambron 2007, side effects", "https://pubmed.ncbi.nlm.nih.gov/17983334/"),
    row("CancerCouncil", P, "Cancer Council, adjusting massage", "http://www.cancercouncil.com.au/44388/b1000/massage-and-cancer-42/massage-and-cancer-making-the-right-adjustments/?pp=33168"),
    row("ChairMassage11", T, "Chair massage at work, 2011", "https://www.liebertpub.com/doi/10.1089/acm.2010.0400"),
    row("Cheatham18", T, "Cheatham 2018, survey of 685 physical therapists", "https://pubmed.ncbi.nlm.nih.gov/30276024/"),
    row("CheathamBall20", T, "Cheatham 2020, roller ball, video vs self-chosen", "https://pubmed.ncbi.nlm.nih.gov/32148577/"),
    row("Chen21", T, "Rhabdomyolysis case", "https://www.unboundmedicine.com/medline/citation/33156927/Rhabdomyolysis_After_the_Use_of_Percussion_Massage_Gun:_A_Case_Report"),
    row("Cherkin11", T, "Cherkin 2011 back massage RCT", "https://ohsu.elsevierpure.com/en/publications/a-comparison-of-the-effects-of-2-types-of-massage-and-usual-care--2"),
    row("Clinicwala", L, "Precautions: varicose veins, skin, bruises", "https://clinicwala.com/cure_massage-massage-precautionsmassage.html"),
    row("Couture15", T, "Couture 2015, hamstring range not changed", "https://openorthopaedicsjournal.com/VOLUME/9/PAGE/450/"),
    row("Crane12", T, "Crane 2012", "https://pesquisa.bvsalud.org/controlecancer/resource/pt/mdl-22301554"),
    row("CT-attrib", T, "Pleasantness only? C-tactile ratings peak near 3 cm/s", "https://doi.org/10.1027/1618-3169/a000492"),
    row("Davis20", R, "Davis 2020 meta-analysis", "https://bmjopensem.bmj.com/content/6/1/e000614.full.txt"),
    row("Day87", T, "Day 1987", "https://pubmed.ncbi.nlm.nih.gov/2954166/"),
    row("Dhanani", P, "Dhanani AJ (MPT), lecture slides, stroking 12-15 sedative, 30-40 stimulating per minute", "https://www.slideshare.net/alpadhanani/132-different-types-of-massage-techniquespptx"),
    row("Diego04", T, "Diego 2004, moderate, light, vibration; EEG, heart rate", "https://pubmed.ncbi.nlm.nih.gov/14660065/"),
    row("Diego09", T, "Diego & Field 2009, Int J Neurosci 119:630 (abstract copy)", "https://www.hypnosisresearchinstitute.org/index.cfm/2009/4/23/Moderate-pressure-massage-elicits-a-parasympathetic-nervous-system-response"),
    row("Dreisoerner21", T, "Dreisoerner 2021, self-touch RCT", "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC9216399/"),
    row("DrOracle", L, "Massage contraindications (machine-written, cites papers)", "https://www.droracle.ai/articles/202521/what-are-the-contraindications-to-massage-therapy"),
    row("DrOracle-neck", L, "Neck pain with dizziness, red flags (machine-written)", "https://www.droracle.ai/articles/763946/what-is-the-best-course-of-treatment-for-a"),
    row("Dupuy18", R, "Dupuy 2018 meta-analysis", "https://frontiersin.org/articles/10.3389/fphys.2018.00403/full"),
    row("Ernst03", R, "Ernst 2003, safety of massage", "https://www.slideshare.net/mysticmassage/the-safety-ofmassagetherapy"),
    row("Ferreira23", R, "Massage-gun systematic review", "https://pmc.ncbi.nlm.nih.gov/articles/PMC10532323"),
    row("Field05", R, "Field 2005", "https://scholars.duke.edu/individual/pub782268"),
    row("Field07", T, "Field 2007, hand arthritis, n=22", "https://www.physiospot.com/2007/01/09/hand-arthritis-pain-is-reduced-by-massage-therapy/"),
    row("Field11", T, "Field 2011, hand pain, n=46", "https://www.pubmed.gov/21982138/"),
    row("Franklin14", T, "Franklin 2014 (PEDro 4/10)", "https://search.pedro.org.au/search-results/record-detail/38487"),
    row("French06", R, "Cochrane 2006 heat or cold", "https://cochranelibrary.com/es/cdsr/doi/10.1002/14651858.CD004750.pub2/full/ru"),
    row("Furlan15", R, "Furlan 2015 Cochrane review, massage for low-back pain", "https://cochranelibrary.com/cdsr/doi/10.1002/14651858.CD001929.pub3/hr"),
    row("Gemmell08", T, "Clinical Chiropractic trial of compression in upper trapezius, 30-60 s", "https://th4.ilovetranslation.com/ZQpy_pCdXTv=d"),
    row("Geocities", L, "Tapping and blood pressure (old page)", "http://www.geocities.ws/altmedd/acupuncture/massage/tapping.html"),
    row("Grabow18", T, "Grabow 2018, rolling force and range", "https://researchportal.northumbria.ac.uk/en/publications/higher-quadriceps-roller-massage-forces-do-not-amplify-range-of-m"),
    row("Grieve15", T, "Grieve 2015, ball under feet, n=24", "https://uwe-repository.worktribe.com/output/831844/the-immediate-effect-of-bilateral-self-myofascial-release-on-the-plantar-surface-of-the-feet-on-hamstring-and-lumbar-spine-flexibility-a-pilot-randomised-controlled-trial"),
    row("Gross24", R, "Gross 2024 Cochrane neck", "http://www.cochrane.org/CD004871/BACK_massage-for-mechanical-neck-pain"),
    row("Guo17", R, "Guo 2017 meta-analysis", "https://frontiersin.org/journals/physiology/articles/10.3389/fphys.2017.00747/full"),
    row("Haas13", T, "Haas 2013, massage-like loading in rabbits, 0.5 Hz, 15 min", "http://journals.lww.com/acsm-msse/Abstract/2013/06000/Massage_Timing_Affects_Postexercise_Muscle.12.aspx"),
    row("HandsOnNZ", P, "Self lymphatic drainage steps", "https://handsonclinic.co.nz/lymphatic-drainage/self-lymphatic-drainage/"),
    row("HeadMassage", L, "Tapotement rules: 60 s, avoid kidneys, spine, head", "https://head-massage.net/Learn-Swedish-Massage-Techniques/tapotement-or-percussion-massage-technique"),
    row("HealthyMoves", L, "Ball in a sock, 60-90 s", "https://healthymoves-pa.com/blog/relieving-tender-spots-with-a-tennis-ball/"),
    row("Hinds04", T, "Hinds 2004", "https://abdn.pure.elsevier.com/en/publications/effects-of-massage-on-limb-and-skin-blood-flow-after-quadriceps-e"),
    row("Hotfiel17", T, "Hotfiel 2017, lateral thigh rolling and perfusion (NASM summary; figures at fascialfitness.net.au)", "https://blog.nasm.org/sports-performance/research-review-foam-rolling-increase-arterial-blood-flow"),
    row("IC-meta22", R, "Ischemic compression meta-analysis 2022", "https://pmc.ncbi.nlm.nih.gov/articles/PMC9434898"),
    row("IHC-tapo", P, "Tapotement 4-10 strikes per second", "http://integrativehealthcare.org/mt/archives/2010/06/massage_stroke_2.html"),
    row("IJERPH22", T, "IJERPH 2022;19:13191, introduction summarising Cochrane 2015", "https://doi.org/10.3390/ijerph192013191"),
    row("Innovations", L, "MLD pressure about 4 kPa", "http://www.innovationshealth.ca/services/wellness/lymphatic-drainage"),
    row("Isaji", R, "Scoping review of massage-gun settings", "https://world.physio/congress-proceeding/effective-method-handheld-percussive-therapy-massage-gun-rapid-scoping-review"),
    row("Joyful", L, "Neuropathy and massage", "https://joyfulrisingspa.com/2024/06/05/client-education-series-diabetic-neuropathy-and-massage"),
    row("Kaada89", T, "Kaada 1989", "https://pubmed.ncbi.nlm.nih.gov/2526775/?dopt=Abstract"),
    row("Ketelhut20", T, "Ketelhut 2020", "https://www.atlantis-press.com/journals/artres/125941280"),
    row("KNGF21", R, "Dutch physiotherapy guideline, massage", "https://www.kngf.nl/kennisplatform/richtlijnen/lage-rugpijn-2021/therapeutisch-proces/massage"),
    row("Kryzs", P, "Physio practice, MLD exclusions", "https://www.kryzs.cz/en/physiotherapeutic-techniques/manualni-lymfodrenaz/"),
    row("Laborde22", R, "Laborde 2022 slow breathing", "https://doi.org/10.1016/j.neubiorev.2022.104711"),
    row("LaneCC", P, "Lane Community College PTA course, massage parameters (centripetal, rate, duration)", "https://media.lanecc.edu/users/howardc/PTA101/101Massage/101Massage7.html"),
    row("Ljubljana24", T, "Lumbar rolling 4 weeks, n=43", "https://frontiersin.org/articles/10.3389/fphys.2024.1476342/full"),
    row("Loken09", T, "Loken 2009, pleasant touch 1-10 cm/s", "https://www.scilit.net/publications/a8f774d0f8ced6d192cbaaf9b5a20d3d"),
    row("Macmillan", P, "Macmillan, massage and cancer, 20 min", "https://macmillan.org.uk/cancer-information-and-support/treatment/coping-with-treatment/complementary-therapies/massage-or-other-touch-therapies"),
    row("Macmillan-SLD", P, "Macmillan, simple lymphatic drainage must be taught", "https://www.macmillan.org.uk/information-and-support/melanoma/advanced-melanoma/coping/side-effects-and-symptoms/lymphoedema/lymphatic-drainage.html"),
    row("MagicalHands", L, "Alcohol, drugs, fever", "http://www.the-magical-hands.com/news/2017/5/9/did-you-know-19"),
    row("Mainwerk", P, "Physio practice, MLD not with thrombosis, heart weakness", "https://mainwerk.physio/Leistungen"),
    row("Mak24", R, "Mak 2024 evidence map", "https://ouci.dntb.gov.ua/en/works/7Bdm8ODl"),
    row("Mallender", P, "Osteopath, DVT and PE signs", "https://www.louisemallenderosteopathy.co.uk/dvts-the-danger-signs/"),
    row("MamasHealth", L, "Self-massage tips: 5-7/10, 30 s, 5 min max, up to 6 a day", "http://mamashealth.com/massage/simplemassage.asp"),
    row("Mangawhai", P, "Osteopath page, spiky ball 1-2 min", "https://www.mangawhaiosteopathy.co.nz/upper-back-release-with-a-spikey-ball/"),
    row("MassageToday", P, "Massage Today, diabetic neuropathy", "https://www.massagetoday.com/mpacms/mt/article.php?id=14483"),
    row("Mblex", P, "Areas of caution", "https://mblexguide.com/areas-of-caution-massage-therapy/"),
    row("MedMassage", L, "Medical massage site, 12 kneading techniques, 3-4 moves a place", "https://medicalmassage-edu.com/twelve-kneadingpetrissage-techniques/"),
    row("MFM-DVT", L, "DVT and massage case reports", "https://massagefitnessmag.com/massage/deep-vein-thrombosis/"),
    row("Moyer04", R, "Moyer 2004", "https://studylib.net/doc/26277556/moyer2004"),
    row("Moyer11", R, "Moyer 2011 (abstract copies)", "https://doi.org/10.1016/j.jbmt.2010.06.001"),
    row("MSU", P, "Michigan State cancer pain: cautions, 6 weeks after surgery", "http://commtechlab.msu.edu/sites/cancerpain/TreatmentForest/T340.html"),
    row("MTJ25", P, "Massage Therapy Journal spring 2025, skin rolling, cautions", "https://user-35215390377.cld.bz/Massage-Therapy-Journal-Spring-2025/63"),
    row("MTM-Rapaport", L, "Plain summary with arms and direction", "https://www.mastertherapymassage.com/articles/new-study-finds-how-massage-affects-stress-hormone-levels/"),
    row("Mueller21", R, "Mueller 2021, massage in pregnancy, 12 RCTs", "https://pmc.ncbi.nlm.nih.gov/articles/PMC8396946"),
    row("MummyPages", L, "Pregnancy positions after 20 weeks", "https://www.mummypages.ie/is-it-safe-to-get-a-massage-during-all-stages-of-pregnancy"),
    row("Naderi20", T, "Foam rolling after muscle damage, n=80", "https://pmc.ncbi.nlm.nih.gov/articles/PMC6961644"),
    row("NCCIH", P, "NCCIH text on massage safety (mirror) and low-back page", "https://massage.megatopx.com/article002_pg2.html"),
    row("NHS-Norfolk", P, "Norfolk and Waveney NHS, back pain check", "https://norfolkandwaveneycommunityhealth.nhs.uk/msk/refer-yourself/systmconnect/got-back-pain/"),
    row("NHS-Salford", P, "NHS leaflet, soft tissue injury, HARM", "https://www.northerncarealliance.nhs.uk/patient-information/patient-leaflets/emergency-and-urgent-care-soft-tissue-injury-1"),
    row("NHS-Sheffield", P, "Sheffield Aches and Pains, back pain", "https://sheffieldachespains-staging.preflight.site/conditions/back-pain/what-is-back-pain"),
    row("NLO", L, "Massage risks with osteoporosis", "https://osteoporosis.newlifeoutlook.com/massage-osteoporosis/amp"),
    row("Okamoto14", T, "Okamoto 2014", "https://journals.lww.com/nsca-jscr/fulltext/2014/01000/Acute_Effects_of_Self_Myofascial_Release_Using_a.9.aspx"),
    row("Ombregt", P, "Ombregt, deep transverse massage (book abstract)", "http://www.ombregt.be/engels/friction.htm"),
    row("Ostelo08", R, "Ostelo 2008, minimal important change", "https://paperexplained.cn/articles/paper/detail/c63b17f341638e994cd27cc6d09b4f05e220d5cc"),
    row("OurChemist", L, "Ball on wall, 1-2 min a side", "http://ourchemist.com/2011/02/three-minute-fix-tennis-ball-massage-1"),
    row("Ozsoy19", T, "Ozsoy 2019", "https://www.dovepress.com/the-effects-of-myofascial-release-technique-combined-with-core-stabili-peer-reviewed-article-CIA"),
    row("PainSci-Crane", P, "Critique", "https://www.painscience.com/biblio/massage-therapy-attenuates-inflammatory-signaling-after-exercise-induced-muscle-damage.html"),
    row("PainSci-Dupuy", P, "Critique", "https://www.painscience.com/bibliography.php?dupuy18"),
    row("PainSecrets", L, "When to seek care", "https://painreliefsecretsrevealed.com/back-pain-when-to-seek-prompt-medical-care/"),
    row("Palmer", P, "Palmer, Lessons on Massage, petrissage (historic)", "https://chestofbooks.com/health/body/massage/Margaret-D-Palmer/Lessons-on-Massage/Petrissage.html"),
    row("Pearcey15", T, "Pearcey 2015, n=8", "https://pmc.ncbi.nlm.nih.gov/articles/PMC4299735"),
    row("Perlman12", T, "Perlman 2012", "https://doi.org/10.1371/journal.pone.0030248"),
    row("Podium", L, "Ball on wall, 1.5-2 min, off the spine", "https://www.podiumrunner.com/training/how-to-tennis-ball-upper-back-massage/"),
    row("PP-DFM", P, "Physiopedia, deep friction massage", "http://www.physio-pedia.com/index.php?title=Deep_Friction_Massage&diff=285642&oldid=285370"),
    row("PrehabGuys", P, "Ball on chest muscle: stop for numbness", "https://library.theprehabguys.com/vimeo-video/pec-minor-soft-tissue-mobilization/"),
    row("PROM-UK", P, "eRAPID lung: massage things to avoid", "https://patient.pcor.org.uk/erapid-lung-home/massage/"),
    row("Rapaport10", T, "Rapaport 2010", "https://pmc.ncbi.nlm.nih.gov/articles/PMC3107905"),
    row("RedFlagCheck", L, "Low back pain red flag checklist", "https://low-back-pain-check-peter4health.replit.app"),
    row("RunningPhysio", P, "HARM, 72 h", "https://www.running-physio.com/acute2/"),
    row("Sams23", R, "Sams 2023 percussive therapy review", "https://pmc.ncbi.nlm.nih.gov/articles/PMC10069390"),
    row("SBMU19", T, "J Clin Physiother Res 2019 4(2): 30 vs 90 s compression, n=39", "https://journals.sbmu.ac.ir/physiotherapy/issue/view/1917"),
    row("ScienceInsights", L, "Massage on anticoagulants", "https://scienceinsights.org/can-you-get-a-massage-while-on-blood-thinners"),
    row("Sezik24", T, "Sezik 2024, rolling speeds 15, 30, self-paced", "https://doi.org/10.52082/jssm.2024.684"),
    row("Shao24", R, "Shao 2024 slow-paced breathing", "https://doi.org/10.1007/s12671-023-02294-2"),
    row("Sharecare", P, "Foam rolling the lumbar spine, clinicians' answers", "https://www.sharecare.com/health/types-exercise/safe-foam-roll-lumbar-spine"),
    row("Sherman14", T, "Sherman 2014 neck dosing", "https://ohsu.elsevierpure.com/en/publications/five-week-outcomes-from-a-dosing-trial-of-therapeutic-massage-for-2"),
    row("Shoemaker97", T, "Shoemaker 1997, massage and limb blood flow", "https://journals.lww.com/acsm-msse/Fulltext/1997/05000/Failure_of_manual_massage_to_alter_limb_blood.4.aspx"),
    row("Spaverde", L, "Absolute contraindications, fever 38 C", "https://www.spaverde.pl/en/contraindications-massage/"),
    row("Spencer", L, "Risks of massage (mirrors a clinic list)", "https://spencermassage.com/risks-of-massage"),
    row("SportsPhysio", P, "HARM, up to 7 days", "https://www.sports-injury-physio.com/post/4-things-not-do-injured"),
    row("Springforward", P, "Physical therapist on rolling the low back", "https://www.springforwardpt.com/one-spot-you-should-never-foam-roll/"),
    row("SSBM-Meek93", T, "Slow-stroke back massage, hospice, 1993 (3 min: summary at mafrur-hanif.blogspot.com)", "https://scilit.net/publications/c88ef0a316950b469bde50bae8b079e1"),
    row("SSBM-Mok04", T, "Mok & Woo 2004, 10 min x 7 evenings, stroke patients", "https://fr.scribd.com/document/168319981/pijat-punggung"),
    row("StayHealthy", L, "Massage-gun how-to, 2 min per area", "https://stayonthehealthypath.com/index-3521.html"),
    row("Sulkowski22", T, "Vertebral artery dissection case", "https://westjem.com/articles/case-report-vertebral-artery-dissection-after-use-of-handheld-massage-gun.html"),
    row("Suzuki20", T, "Suzuki 2020, NRS cut-off", "https://pmc.ncbi.nlm.nih.gov/articles/PMC7053735"),
    row("SWU", T, "Leg massage time series, n=30", "http://ir.swu.ac.th:8080/xmlui/handle/123456789/24968?locale-attribute=en"),
    row("SydneyHills", L, "Clinic page: ball, 7/10 ceiling, 30-60 s", "http://sydneyhillsmassage.com.au/back-massage"),
    row("TennisNeck17", T, "Tennis-ball neck device, n=20", "https://www.researchgate.net/publication/330506354_The_Immediate_Effects_of_Neck_and_Shoulder_Muscle_Massage_Device_Developing_from_Tennis_Balls"),
    row("TFM", L, "Cyriax-style transverse friction summary", "http://www.time-to-run.com/massage/cyriax.htm"),
    row("TFM-review", R, "Medicina 2019;55(5):185, terminology and dosage of friction massage", "https://doi.org/10.3390/medicina55050185"),
    row("TrafficLight", P, "Physiotherapy pain traffic light", "https://providephysiotherapy.org.uk/pain-traffic-light/"),
    row("UKOcamp", P, "Massage and cancer, sites to avoid", "http://ukocamp.co.uk/massage-therapy"),
    row("Uplyft", L, "Client 1-10 pressure scale", "https://uplyftwellness.com/2019/11/20/under-pressure-queen-david-bowie/"),
    row("WaltonScale", P, "Walton pressure levels explained", "https://www.patientrelaxation.com/single-post/2020/03/12/the-many-levels-of-pressure-levels-yes-i-meant-it-that-way"),
    row("Wellness360", L, "Tennis-ball hold 20-30 s", "https://www.wellness360fitness.com/post/day-3-trigger-point-massage"),
    row("Welly", L, "Endangerment sites", "https://welly.it.com/which-part-of-the-body-is-an-endangerment-site"),
    row("WHO23", R, "WHO guideline 2023 (summary table)", "https://www.guidelinecentral.com/guideline/3352095/"),
    row("Wiewelhove19", R, "Wiewelhove 2019 meta-analysis", "https://pmc.ncbi.nlm.nih.gov/articles/PMC6465761"),
    row("Wilke18", T, "Static vs rolling foam pressure on calf tender points, n=50", "https://pmc.ncbi.nlm.nih.gov/articles/PMC6358529"),
    row("Yin14", R, "Yin 2014, adverse events", "https://www.hindawi.com/journals/ecam/2014/480956/"),
    row("Yonibone", L, "Contraindication list", "http://www.yonibone.com/articles_Contradictions.asp"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_are_sorted_and_each_stands_once() {
        for pair in Source::ALL.windows(2) {
            let (before, after) = (pair[0].key, pair[1].key);
            assert!(
                before.to_lowercase() < after.to_lowercase(),
                "{before} stands before {after}"
            );
        }
    }

    #[test]
    fn every_source_can_be_read_somewhere() {
        for Source {
            key,
            title,
            address,
            ..
        } in Source::ALL
        {
            assert!(!title.is_empty(), "{key} has no title");
            assert!(address.starts_with("http"), "{key}: {address}");
            assert!(!address.contains(char::is_whitespace), "{key}: {address}");
        }
    }

    #[test]
    fn a_source_is_found_by_its_exact_key() {
        assert_eq!(
            Source::find("Grabow18").map(|found| found.quality),
            Some(Quality::Trial)
        );
        assert_eq!(Source::find("grabow18"), None);
    }
}
