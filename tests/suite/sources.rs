//! Where a source can be read: nothing but the work itself, or the page of whoever published it.

use backrub::model::Source;

/// Bodies, publishers and professional practices, by the host of their own pages.
const HOSTS: &[&str] = &[
    // Health services, guidelines, libraries and charities.
    "nhs.uk",
    ".nhs.uk",
    "cochrane.org",
    "gettingitrightfirsttime.co.uk",
    "kngf.nl",
    "macmillan.org.uk",
    "nccih.nih.gov",
    "ncbi.nlm.nih.gov",
    "nice.org.uk",
    "orthoguidelines.org",
    "providephysiotherapy.org.uk",
    "sheffieldachesandpains.com",
    "theros.org.uk",
    "anzctr.org.au",
    "bayhealth.org",
    "cancercouncil.com.au",
    "patient.pcor.org.uk",
    "search.pedro.org.au",
    "world.physio",
    // Colleges and professional associations.
    "abmp.com",
    "amtamassage.org",
    "commtechlab.msu.edu",
    "media.lanecc.edu",
    // Journals and their publishers.
    "annfammed.org",
    "atlantis-press.com",
    "biomedcentral.com",
    "bmjopensem.bmj.com",
    "dovepress.com",
    "ijtmb.org",
    "journals.lww.com",
    "journals.sbmu.ac.ir",
    "openorthopaedicsjournal.com",
    "westjem.com",
    // Physiotherapists' own pages, and magazines of the field.
    "massagefitnessmag.com",
    "massagetoday.com",
    "painscience.com",
    "physio-pedia.com",
    "podiumrunner.com",
    "running-physio.com",
    "springforwardpt.com",
];

/// Whether an address is a DOI, a number of the National Library of Medicine or a page of a host.
fn is_the_works_own(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://") else {
        return false;
    };
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.strip_prefix("www.").unwrap_or(host);
    match host {
        "doi.org" => path.starts_with("10.") && path.contains('/'),
        "pubmed.ncbi.nlm.nih.gov" => {
            let number = path.strip_suffix('/').unwrap_or_default();
            !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())
        }
        "pmc.ncbi.nlm.nih.gov" => path.starts_with("articles/PMC"),
        host => HOSTS.iter().any(|own| match own.starts_with('.') {
            true => host.ends_with(own),
            false => host == *own,
        }),
    }
}

#[test]
fn an_address_is_a_doi_a_pubmed_number_or_a_bodys_own_page() {
    for source in Source::ALL {
        assert!(!source.title.is_empty(), "{}", source.key);
        if let Some(address) = source.address {
            assert!(is_the_works_own(address), "{}: {address}", source.key);
            assert!(!address.contains(char::is_whitespace), "{}", source.key);
        }
    }
    for copy in [
        "http://www.nice.org.uk/guidance/ng59",
        "https://doi.org/",
        "https://pubmed.ncbi.nlm.nih.gov/crane/",
        "https://ru.scribd.com/document/216447524/Massage",
        "https://nice.org.uk.mirror.example/ng59",
        "https://staging.sheffieldachesandpains.com/back-pain",
    ] {
        assert!(!is_the_works_own(copy), "{copy}");
    }
}
