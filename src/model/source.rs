//! Where the figures of the domain come from: one row for each source, found by its key.
//!
//! The keys are used in routines (`sources:`), on the pages about the benefits, and in the doc
//! comments of this layer. Statements about a source mostly rest on its abstract or opening.
//! An address is a DOI, a number of the US National Library of Medicine, or the page of the
//! publisher or body itself.

use std::fmt;

/// How much weight a source carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Quality {
    /// A review of many studies, or a guideline.
    Review,
    /// A trial, a survey or a case report.
    Trial,
    /// A page by professionals, a health service or a charity.
    Professional,
    /// A magazine: common practice, not proof.
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
            Self::Low => "magazine, not proof",
        }
    }
}

/// One source. It is shown by its title, its weight and its address.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// The key, such as `Grabow18`.
    pub key: &'static str,
    /// What it is, in a few words.
    pub title: &'static str,
    /// Where to read it; `None` if no lasting address is known for sure.
    pub address: Option<&'static str>,
    /// How much weight it carries.
    pub quality: Quality,
}

impl Source {
    /// The title, as a Markdown link if there is an address.
    #[must_use]
    pub fn link(&self) -> String {
        match self.address {
            Some(address) => format!("[{}]({address})", self.title),
            None => self.title.to_owned(),
        }
    }

    /// Every source, in alphabetical order of the keys, ignoring case.
    pub const ALL: &'static [Self] = TABLE;

    /// The source with this key, spelt exactly; `None` for an author's own reference.
    #[must_use]
    pub fn find(key: &str) -> Option<&'static Self> {
        Self::ALL.iter().find(|source| source.key == key)
    }

    /// The source whose key was probably meant: it differs in case, in marks between letters, in a year
    /// of four digits, or by one slip in a name of six letters or more. None for what is longer than a
    /// key, and for another year: that is another study.
    #[must_use]
    pub fn nearly(key: &str) -> Option<&'static Self> {
        if key.split_whitespace().count() > 2 || key.len() > 24 {
            return None;
        }
        let (name, year) = bare(key);
        let same_year = Self::ALL.iter().map(|source| (bare(source.key), source));
        let near = same_year.filter(|((_, of), _)| *of == year);
        let far = near.map(|((of, _), source)| (strsim::damerau_levenshtein(&name, &of), source));
        let (slips, source) = far.min_by_key(|(far, _)| *far)?;
        (slips <= usize::from(name.len() > 5)).then_some(source)
    }
}

/// The small letters of a key, and its year in two digits.
fn bare(key: &str) -> (String, String) {
    let letters = key.to_lowercase();
    let letters = letters.chars().filter(|c| c.is_alphanumeric());
    let mut name: String = letters.collect();
    let end = name.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let year = name.split_off(end);
    match year.len() {
        4 => (name, year[2..].to_owned()),
        _ => (name, year),
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.title, self.quality.word())?;
        self.address
            .map_or(Ok(()), |address| write!(f, ": {address}"))
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
        address: match address.is_empty() {
            true => None,
            false => Some(address),
        },
        quality,
    }
}

use Quality::{Low as L, Professional as P, Review as R, Trial as T};

#[rustfmt::skip]
const TABLE: &[Source] = &[
    row("AAOS", R, "AAOS knee OA guideline, massage", "https://www.orthoguidelines.org/guideline-detail?id=1650&tab=by_strength"),
    row("ABMP-osteo", P, "Werner, osteoporosis", "https://www.abmp.com/textonlymags/article.php?article=2728"),
    row("ABMP-sites", P, "Werner, endangerment sites", "https://www.abmp.com/textonlymags/article.php?article=2200"),
    row("Aboodarda15", T, "Aboodarda 2015, local and non-local rolling", "https://www.biomedcentral.com/1471-2474/16/265/abstract"),
    row("ACP17", R, "Qaseem 2017, ACP guideline", "https://doi.org/10.7326/M16-2367"),
    row("ACR19", R, "ACR/AF 2019 OA guideline", "https://pmc.ncbi.nlm.nih.gov/articles/PMC11488261"),
    row("Albulescu22", R, "Albulescu 2022 micro-breaks", "https://doi.org/10.1371/journal.pone.0272460"),
    row("AMTA", P, "AMTA Massage Therapy Journal 2022, five basic techniques", "https://amtamassage.org/publications/massage-therapy-journal/basics-of-massage-therapy"),
    row("ANZCTR", T, "Trial registration ACTRN12621001640897: sole self-massage for back pain at 6/10", "https://www.anzctr.org.au/Trial/Registration/TrialReview.aspx?id=380784"),
    row("Atkins13", T, "Atkins & Eichler 2013, self-massage for knee arthritis, n=40", "https://ijtmb.org/index.php/ijtmb/article/download/119/249?inline=1"),
    row("Bartsch21", R, "Bartsch 2021 Delphi", "https://doi.org/10.3390/jcm10225360"),
    row("Bayhealth", P, "Cold 20 min at a time", "https://www.bayhealth.org/health-library/health-library-home?type=5&parm1=30416&parm2=30407"),
    row("Beardsley15", R, "Beardsley & Skarabot 2015", "https://pubmed.ncbi.nlm.nih.gov/26592233/"),
    row("Behm20", R, "Behm 2020, foam rolling prescription", "https://doi.org/10.1519/JSC.0000000000003765"),
    row("Bello08", T, "Bello 2008", "https://doi.org/10.1089/acm.2007.0660"),
    row("Bender07", R, "Physical therapy and beta-endorphin review", "https://doi.org/10.1007/s00421-007-0469-9"),
    row("Boonstra16", T, "NRS cut-offs, n=2,854", "https://doi.org/10.3389/fpsyg.2016.01466"),
    row("BYU23", T, "Calf vibration and popliteal flow", "https://pmc.ncbi.nlm.nih.gov/articles/PMC10003898"),
    row("Cambron07", T, "Cambron 2007, side effects", "https://doi.org/10.1089/acm.2006.6401"),
    row("CancerCouncil", P, "Cancer Council, adjusting massage", "https://www.cancercouncil.com.au/44388/b1000/massage-and-cancer-42/massage-and-cancer-making-the-right-adjustments/"),
    row("ChairMassage11", T, "Chair massage at work, 2011", "https://doi.org/10.1089/acm.2010.0400"),
    row("Cheatham18", T, "Cheatham 2018, survey of 685 physical therapists", "https://pubmed.ncbi.nlm.nih.gov/30276024/"),
    row("CheathamBall20", T, "Cheatham 2020, roller ball, video vs self-chosen", "https://doi.org/10.2478/hukin-2019-0077"),
    row("Chen21", T, "Rhabdomyolysis case", "https://pubmed.ncbi.nlm.nih.gov/33156927/"),
    row("Cherkin11", T, "Cherkin 2011 back massage RCT", "https://pubmed.ncbi.nlm.nih.gov/21727288/"),
    row("Couture15", T, "Couture 2015, hamstring range not changed", "https://openorthopaedicsjournal.com/VOLUME/9/PAGE/450/"),
    row("Crane12", T, "Crane 2012", "https://pubmed.ncbi.nlm.nih.gov/22301554/"),
    row("CT-attrib", T, "Pleasantness only? C-tactile ratings peak near 3 cm/s", "https://doi.org/10.1027/1618-3169/a000492"),
    row("Davis20", R, "Davis 2020 meta-analysis", "https://bmjopensem.bmj.com/content/6/1/e000614"),
    row("Day87", T, "Day 1987", "https://pubmed.ncbi.nlm.nih.gov/2954166/"),
    row("Diego04", T, "Diego 2004, moderate, light, vibration; EEG, heart rate", "https://pubmed.ncbi.nlm.nih.gov/14660065/"),
    row("Diego09", T, "Diego & Field 2009, moderate and light pressure, n=20", "https://doi.org/10.1080/00207450802329605"),
    row("Downie13", R, "Downie 2013, red flags for cancer and fracture in low back pain", "https://doi.org/10.1136/bmj.f7095"),
    row("Dreisoerner21", T, "Dreisoerner 2021, self-touch RCT", "https://doi.org/10.1016/j.cpnec.2021.100091"),
    row("Dupuy18", R, "Dupuy 2018 meta-analysis", "https://doi.org/10.3389/fphys.2018.00403"),
    row("Ernst03", R, "Ernst 2003, safety of massage", "https://doi.org/10.1093/rheumatology/keg306"),
    row("Ferreira23", R, "Massage-gun systematic review", "https://pmc.ncbi.nlm.nih.gov/articles/PMC10532323"),
    row("Field05", R, "Field 2005", "https://doi.org/10.1080/00207450590956459"),
    row("Field07", T, "Field 2007, hand arthritis, n=22; J Bodyw Mov Ther 11(1)", ""),
    row("Field11", T, "Field 2011, hand pain, n=46", "https://doi.org/10.1016/j.ctcp.2011.02.006"),
    row("Finucane20", R, "Finucane 2020, IFOMPT framework: red flags for serious spinal disease", "https://doi.org/10.2519/jospt.2020.9971"),
    row("Franklin14", T, "Franklin 2014 (PEDro 4/10)", "https://search.pedro.org.au/search-results/record-detail/38487"),
    row("French06", R, "Cochrane 2006 heat or cold", "https://doi.org/10.1002/14651858.CD004750.pub2"),
    row("Furlan15", R, "Furlan 2015 Cochrane review, massage for low-back pain", "https://doi.org/10.1002/14651858.CD001929.pub3"),
    row("Gemmell08", T, "Gemmell 2008, compression in upper trapezius, 30-60 s; Clin Chiropr 11:30-36", ""),
    row("GIRFT-CES", R, "GIRFT, national pathway for suspected cauda equina syndrome", "https://gettingitrightfirsttime.co.uk/pathway-supports-clinicians-to-diagnose-and-treat-cauda-equina-syndrome-without-delay/"),
    row("Grabow18", T, "Grabow 2018, rolling force and range", "https://doi.org/10.1519/JSC.0000000000001906"),
    row("Grieve15", T, "Grieve 2015, ball under feet, n=24", "https://doi.org/10.1016/j.jbmt.2014.12.004"),
    row("Gross24", R, "Gross 2024 Cochrane neck", "https://www.cochrane.org/CD004871/BACK_massage-for-mechanical-neck-pain"),
    row("Guo17", R, "Guo 2017 meta-analysis", "https://doi.org/10.3389/fphys.2017.00747"),
    row("Haas13", T, "Haas 2013, massage-like loading in rabbits, 0.5 Hz, 15 min", "https://journals.lww.com/acsm-msse/Abstract/2013/06000/Massage_Timing_Affects_Postexercise_Muscle.12.aspx"),
    row("Hanten00", T, "Hanten 2000, pressing tender spots and stretching at home, n=40", "https://doi.org/10.1093/ptj/80.10.997"),
    row("Henschke09", T, "Henschke 2009, red flags in acute low back pain, n=1,172", "https://doi.org/10.1002/art.24853"),
    row("Hinds04", T, "Hinds 2004", "https://pubmed.ncbi.nlm.nih.gov/15292737/"),
    row("Hotfiel17", T, "Hotfiel 2017, lateral thigh rolling and perfusion; J Strength Cond Res 31:893-900", ""),
    row("IC-meta22", R, "Ischemic compression meta-analysis 2022", "https://doi.org/10.1186/s12998-022-00441-5"),
    row("IJERPH22", T, "IJERPH 2022;19:13191, introduction summarising Cochrane 2015", "https://doi.org/10.3390/ijerph192013191"),
    row("Isaji", R, "Scoping review of massage-gun settings", "https://world.physio/congress-proceeding/effective-method-handheld-percussive-therapy-massage-gun-rapid-scoping-review"),
    row("Kaada89", T, "Kaada 1989", "https://pubmed.ncbi.nlm.nih.gov/2526775/"),
    row("Ketelhut20", T, "Ketelhut 2020", "https://www.atlantis-press.com/journals/artres/125941280"),
    row("KNGF21", R, "Dutch physiotherapy guideline, massage", "https://www.kngf.nl/kennisplatform/richtlijnen/lage-rugpijn-2021/therapeutisch-proces/massage"),
    row("Laborde22", R, "Laborde 2022 slow breathing", "https://doi.org/10.1016/j.neubiorev.2022.104711"),
    row("LaneCC", P, "Lane Community College, assistants to physical therapists: direction, rate and duration of massage", "https://media.lanecc.edu/users/howardc/PTA101/101Massage/101Massage7.html"),
    row("Ljubljana24", T, "Lumbar rolling 4 weeks, n=43", "https://doi.org/10.3389/fphys.2024.1476342"),
    row("Loken09", T, "Loken 2009, pleasant touch 1-10 cm/s", "https://doi.org/10.1038/nn.2312"),
    row("LopezNavarro21", T, "Lopez-Navarro 2021, stroke after massaging one's own carotid, case report", "https://doi.org/10.1186/s13256-021-02680-1"),
    row("Macmillan", P, "Macmillan, massage and cancer, 20 min", "https://www.macmillan.org.uk/cancer-information-and-support/treatment/coping-with-treatment/complementary-therapies/massage-or-other-touch-therapies"),
    row("Macmillan-SLD", P, "Macmillan, simple lymphatic drainage must be taught", "https://www.macmillan.org.uk/information-and-support/melanoma/advanced-melanoma/coping/side-effects-and-symptoms/lymphoedema/lymphatic-drainage.html"),
    row("Madenci12", T, "Madenci 2012, self-massage and splint for carpal tunnel syndrome, n=84", "https://doi.org/10.1007/s00296-011-2149-7"),
    row("Mak24", R, "Mak 2024 evidence map", "https://doi.org/10.1001/jamanetworkopen.2024.22259"),
    row("MassageToday", P, "Massage Today, diabetic neuropathy", "https://www.massagetoday.com/mpacms/mt/article.php?id=14483"),
    row("MFM-DVT", L, "Massage & Fitness Magazine, DVT and massage case reports", "https://massagefitnessmag.com/massage/deep-vein-thrombosis/"),
    row("Moyer04", R, "Moyer 2004", "https://doi.org/10.1037/0033-2909.130.1.3"),
    row("Moyer11", R, "Moyer 2011 (abstract copies)", "https://doi.org/10.1016/j.jbmt.2010.06.001"),
    row("MSU", P, "Michigan State cancer pain: cautions, 6 weeks after surgery", "https://commtechlab.msu.edu/sites/cancerpain/TreatmentForest/T340.html"),
    row("Mueller21", R, "Mueller 2021, massage in pregnancy, 12 RCTs", "https://pmc.ncbi.nlm.nih.gov/articles/PMC8396946"),
    row("Naderi20", T, "Foam rolling after muscle damage, n=80", "https://doi.org/10.4085/1062-6050-459-18"),
    row("NCCIH", P, "NCCIH, massage therapy: what you need to know", "https://www.nccih.nih.gov/health/massage-therapy-what-you-need-to-know"),
    row("NG226", R, "NICE NG226, osteoarthritis in over 16s", "https://www.nice.org.uk/guidance/ng226"),
    row("NG234", R, "NICE NG234, spinal metastases and metastatic spinal cord compression", "https://www.nice.org.uk/guidance/ng234"),
    row("NG59", R, "NICE NG59, low back pain and sciatica", "https://www.nice.org.uk/guidance/ng59"),
    row("NG65", R, "NICE NG65, spondyloarthritis in over 16s", "https://www.nice.org.uk/guidance/ng65"),
    row("NHS-DVT", P, "NHS, deep vein thrombosis", "https://www.nhs.uk/conditions/deep-vein-thrombosis-dvt/"),
    row("NHS-Norfolk", P, "Norfolk and Waveney NHS, back pain check", "https://norfolkandwaveneycommunityhealth.nhs.uk/msk/refer-yourself/systmconnect/got-back-pain/"),
    row("NHS-Salford", P, "NHS leaflet, soft tissue injury, HARM", "https://www.northerncarealliance.nhs.uk/patient-information/patient-leaflets/emergency-and-urgent-care-soft-tissue-injury-1"),
    row("NHS-Sheffield", P, "Sheffield Aches and Pains, back pain", "https://www.sheffieldachesandpains.com/back-and-neck/back-pain/what-is-back-pain/"),
    row("Okamoto14", T, "Okamoto 2014", "https://doi.org/10.1519/JSC.0b013e31829480f5"),
    row("Ostelo08", R, "Ostelo 2008, minimal important change", "https://doi.org/10.1097/BRS.0b013e31815e3a10"),
    row("Ozsoy19", T, "Ozsoy 2019", "https://www.dovepress.com/the-effects-of-myofascial-release-technique-combined-with-core-stabili-peer-reviewed-article-CIA"),
    row("PainSci-Crane", P, "Critique", "https://www.painscience.com/biblio/massage-therapy-attenuates-inflammatory-signaling-after-exercise-induced-muscle-damage.html"),
    row("PainSci-Dupuy", P, "Critique", "https://www.painscience.com/bibliography.php?dupuy18"),
    row("Pearcey15", T, "Pearcey 2015, n=8", "https://pmc.ncbi.nlm.nih.gov/articles/PMC4299735"),
    row("Perlman12", T, "Perlman 2012", "https://doi.org/10.1371/journal.pone.0030248"),
    row("Podium", L, "PodiumRunner, ball on wall, 1.5-2 min, off the spine", "https://www.podiumrunner.com/training/how-to-tennis-ball-upper-back-massage/"),
    row("PP-DFM", P, "Physiopedia, deep friction massage", "https://www.physio-pedia.com/Deep_Friction_Massage"),
    row("PROM-UK", P, "eRAPID lung: massage things to avoid", "https://patient.pcor.org.uk/erapid-lung-home/massage/"),
    row("Rapaport10", T, "Rapaport 2010", "https://pmc.ncbi.nlm.nih.gov/articles/PMC3107905"),
    row("ROS", P, "Royal Osteoporosis Society", "https://theros.org.uk/"),
    row("RunningPhysio", P, "HARM, 72 h", "https://www.running-physio.com/acute2/"),
    row("Rushton23", R, "Rushton 2023, IFOMPT cervical framework: vascular disease of the neck", "https://doi.org/10.2519/jospt.2022.11147"),
    row("Sams23", R, "Sams 2023 percussive therapy review", "https://pmc.ncbi.nlm.nih.gov/articles/PMC10069390"),
    row("SBMU19", T, "J Clin Physiother Res 2019 4(2): 30 vs 90 s compression, n=39", "https://journals.sbmu.ac.ir/physiotherapy/issue/view/1917"),
    row("Sezik24", T, "Sezik 2024, rolling speeds 15, 30, self-paced", "https://doi.org/10.52082/jssm.2024.684"),
    row("Shao24", R, "Shao 2024 slow-paced breathing", "https://doi.org/10.1007/s12671-023-02294-2"),
    row("Sherman14", T, "Sherman 2014 neck dosing", "https://www.annfammed.org/content/12/2/112"),
    row("Shoemaker97", T, "Shoemaker 1997, massage and limb blood flow", "https://journals.lww.com/acsm-msse/Fulltext/1997/05000/Failure_of_manual_massage_to_alter_limb_blood.4.aspx"),
    row("Slater13", T, "Slater 2013, unstable upper neck in rheumatoid arthritis, case report", "https://doi.org/10.1016/j.math.2013.01.005"),
    row("Springforward", P, "Physical therapist on rolling the low back", "https://www.springforwardpt.com/one-spot-you-should-never-foam-roll/"),
    row("SSBM-Meek93", T, "Meek 1993, slow-stroke back massage, hospice, n=30", "https://doi.org/10.1111/j.1547-5069.1993.tb00748.x"),
    row("SSBM-Mok04", T, "Mok & Woo 2004, 10 min x 7 evenings, stroke patients", "https://doi.org/10.1016/j.ctnm.2004.05.006"),
    row("Sulkowski22", T, "Vertebral artery dissection case", "https://westjem.com/articles/case-report-vertebral-artery-dissection-after-use-of-handheld-massage-gun.html"),
    row("Suzuki20", T, "Suzuki 2020, NRS cut-off", "https://pmc.ncbi.nlm.nih.gov/articles/PMC7053735"),
    row("TFM-review", R, "Medicina 2019;55(5):185, terminology and dosage of friction massage", "https://doi.org/10.3390/medicina55050185"),
    row("TrafficLight", P, "Physiotherapy pain traffic light", "https://providephysiotherapy.org.uk/pain-traffic-light/"),
    row("WaltonScale", P, "Walton, five levels of pressure (Medical Conditions and Massage Therapy, table 2-1)", "https://www.abmp.com/podcasts/ep-136-pressure-scale-tracy-walton"),
    row("WHO23", R, "WHO guideline 2023, chronic primary low back pain", "https://ncbi.nlm.nih.gov/books/NBK599210"),
    row("Wiewelhove19", R, "Wiewelhove 2019 meta-analysis", "https://pmc.ncbi.nlm.nih.gov/articles/PMC6465761"),
    row("Wilke18", T, "Static vs rolling foam pressure on calf tender points, n=50", "https://doi.org/10.5114/biolsport.2018.78055"),
    row("Yin14", R, "Yin 2014, adverse events", "https://doi.org/10.1155/2014/480956"),
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
    fn a_source_is_found_by_its_exact_key() {
        assert_eq!(
            Source::find("Grabow18").map(|found| found.quality),
            Some(Quality::Trial)
        );
        assert_eq!(Source::find("grabow18"), None);
    }

    #[test]
    fn a_source_without_an_address_is_shown_by_its_title_and_weight() {
        let [with, without] = ["NG59", "Gemmell08"].map(|key| Source::find(key).unwrap());
        let address = "https://www.nice.org.uk/guidance/ng59";
        assert!(with.link().ends_with(&format!("]({address})")));
        assert!(with.to_string().ends_with(&format!(": {address}")));
        assert_eq!(without.link(), without.title);
        assert!(without.to_string().ends_with("(trial or case report)"));
    }
}
