//! Examples of rules: a part of a file as it is shown, and the whole file around it.

/// A part of a routine file that shows a rule broken or kept.
#[derive(Debug, Clone, Copy)]
pub struct Example {
    /// What is shown, without a line end at its end.
    pub shown: &'static str,
    part: Of,
}

#[derive(Debug, Clone, Copy)]
enum Of {
    /// It is the whole file.
    File,
    /// Keys of the head.
    Head,
    /// Entries below `strokes:`.
    Strokes,
    /// It can only be described; this makes it.
    Made(fn() -> Vec<u8>),
    /// It is about what is no text at all.
    Nothing,
}

const HEAD: &str = "title: Example\nbenefit: relax-muscles\nsetting: chair\n";
const SOURCES: &str = "sources: [Gemmell08]\n";
const STROKES: &str = "strokes:\n  - { technique: breathing, area: chest-belly, time: 30s }\n";

impl Example {
    pub(super) const fn file(shown: &'static str) -> Self {
        let part = Of::File;
        Self { shown, part }
    }

    pub(super) const fn head(shown: &'static str) -> Self {
        let part = Of::Head;
        Self { shown, part }
    }

    pub(super) const fn strokes(shown: &'static str) -> Self {
        let part = Of::Strokes;
        Self { shown, part }
    }

    pub(super) const fn made(shown: &'static str, by: fn() -> Vec<u8>) -> Self {
        let part = Of::Made(by);
        Self { shown, part }
    }

    pub(super) const fn nothing(shown: &'static str) -> Self {
        let part = Of::Nothing;
        Self { shown, part }
    }

    /// Whether it stands in a file as it is shown; else it is only described.
    #[must_use]
    pub const fn is_written(&self) -> bool {
        !matches!(self.part, Of::Made(_) | Of::Nothing)
    }

    /// The bytes of a whole file with the example in it; none where it is no text.
    #[must_use]
    pub fn whole(&self) -> Option<Vec<u8>> {
        let shown = self.shown;
        let sources = match shown.contains("sources:") {
            true => "",
            false => SOURCES,
        };
        match self.part {
            Of::File => Some(format!("{shown}\n").into_bytes()),
            Of::Head => Some(format!("{HEAD}{sources}{shown}\n{STROKES}").into_bytes()),
            Of::Strokes => Some(format!("{HEAD}{SOURCES}strokes:\n{shown}\n").into_bytes()),
            Of::Made(by) => Some(by()),
            Of::Nothing => None,
        }
    }

    /// A file without a mistake, of so many bytes at least.
    pub(super) fn of_size(bytes: usize) -> Vec<u8> {
        let mut text = format!("{HEAD}{SOURCES}{STROKES}");
        while text.len() < bytes {
            text.push_str("# and so on\n");
        }
        text.into_bytes()
    }
}
