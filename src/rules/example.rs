//! Examples of rules broken and kept: the part of a file that is shown, and the file around it.

/// A part of a routine file that breaks a rule or keeps it, without a line break at the end.
#[derive(Debug, Clone, Copy)]
pub struct Example(pub(super) Extent, pub(super) &'static str);

/// Which part of a file it is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Extent {
    /// The whole file.
    File,
    /// Keys of the head.
    Head,
    /// Entries below `strokes:`.
    Strokes,
    /// A file that is only described; this makes it.
    Made(fn() -> Vec<u8>),
    /// Something that is not a text file at all.
    Nothing,
}

const HEAD: &str = "title: Example\nbenefit: relax-muscles\nsetting: chair\n";
const SOURCES: &str = "sources: [Gemmell08]\n";
const STROKES: &str = "strokes:\n  - { technique: breathing, area: chest-belly, time: 30s }\n";

impl Example {
    /// What is shown.
    #[must_use]
    pub const fn shown(&self) -> &'static str {
        self.1
    }

    /// Whether a file has it as it is shown; otherwise it is only described.
    #[must_use]
    pub const fn is_written(&self) -> bool {
        !matches!(self.0, Extent::Made(_) | Extent::Nothing)
    }

    /// The bytes of a whole file with the example in it; `None` if it is not about a text file.
    #[must_use]
    pub fn whole(&self) -> Option<Vec<u8>> {
        let shown = self.shown();
        let sources = match shown.contains("sources:") {
            true => "",
            false => SOURCES,
        };
        match self.0 {
            Extent::File => Some(format!("{shown}\n").into_bytes()),
            Extent::Head => Some(format!("{HEAD}{sources}{shown}\n{STROKES}").into_bytes()),
            Extent::Strokes => Some(format!("{HEAD}{SOURCES}strokes:\n{shown}\n").into_bytes()),
            Extent::Made(by) => Some(by()),
            Extent::Nothing => None,
        }
    }

    /// A file without a mistake, of at least this size.
    pub(super) fn of_size(bytes: usize) -> Vec<u8> {
        let mut text = format!("{HEAD}{SOURCES}{STROKES}");
        while text.len() < bytes {
            text.push_str("# and so on\n");
        }
        text.into_bytes()
    }
}
