//! The author's own editor, opened at a place of a file.
//!
//! It is what `$VISUAL` or `$EDITOR` says, split into words as a shell would, but without a shell:
//! a file name is never more than a name. Editors take a line number in different ways; one that
//! is not known here gets the file alone.

use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::{guard, stderr};

/// The editor where neither is set.
const USUAL: &str = if cfg!(windows) { "notepad" } else { "vi" };

/// How an editor takes a place on its command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PlaceArgument {
    /// `+LINE FILE`.
    Plus,
    /// `FILE:LINE:COLUMN`.
    Suffix,
    /// `--goto FILE:LINE:COLUMN`.
    Goto,
    /// `--line LINE FILE`.
    Line,
    /// Not at all.
    Never,
}

/// Editors by name, how they take a place, and whether they open a window of their own.
const KNOWN: [(&[&str], PlaceArgument, bool); 6] = [
    (
        &[
            "vi",
            "vim",
            "nvim",
            "nano",
            "pico",
            "emacs",
            "emacsclient",
            "kak",
            "micro",
            "joe",
            "jed",
            "ne",
            "mg",
            "mcedit",
            "vis",
            "amp",
        ],
        PlaceArgument::Plus,
        false,
    ),
    (&["hx", "helix"], PlaceArgument::Suffix, false),
    (
        &["gvim", "gedit", "gnome-text-editor", "xed"],
        PlaceArgument::Plus,
        true,
    ),
    (&["subl", "zed", "zeditor"], PlaceArgument::Suffix, true),
    (
        &[
            "code",
            "code-insiders",
            "codium",
            "vscodium",
            "cursor",
            "windsurf",
        ],
        PlaceArgument::Goto,
        true,
    ),
    (
        &["kate", "kwrite", "mousepad", "idea", "pycharm", "webstorm"],
        PlaceArgument::Line,
        true,
    ),
];

/// Why the editor could not be opened, in words for the author.
#[derive(Debug, thiserror::Error)]
pub enum EditorError {
    /// What is set is no command.
    #[error("$VISUAL or $EDITOR cannot be understood: {0}")]
    Unreadable(#[from] shell_words::ParseError),
    /// It cannot be started.
    #[error("cannot start `{0}`: {1}; set $VISUAL or $EDITOR")]
    NotThere(String, io::Error),
    /// It ended badly.
    #[error("`{0}` ended with an error")]
    Failed(String),
}

/// An editor: its program and the words that always go with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editor {
    words: Vec<String>,
}

impl Editor {
    /// The editor of this environment.
    ///
    /// # Errors
    /// When a quote in `$VISUAL` or `$EDITOR` is not closed.
    pub fn here() -> Result<Self, EditorError> {
        let set = |name| std::env::var(name).unwrap_or_default();
        Self::of(&set("VISUAL"), &set("EDITOR"))
    }

    /// The first of the two that says anything.
    fn of(visual: &str, editor: &str) -> Result<Self, EditorError> {
        let set = [visual, editor]
            .into_iter()
            .find(|set| !set.trim().is_empty());
        let words = shell_words::split(set.unwrap_or(USUAL))?;
        // A comment, or an empty pair of quotes, names no editor.
        let is_one = words.first().is_some_and(|program| !program.is_empty());
        Ok(Self {
            words: if is_one {
                words
            } else {
                vec![USUAL.to_owned()]
            },
        })
    }

    /// Opens a file at a line and column, both from 1. An editor that uses the terminal has it
    /// until it ends; one with a window of its own is not waited for.
    ///
    /// # Errors
    /// When it cannot be started, or ends with an error.
    pub fn open(&self, path: &Path, line: usize, column: usize) -> Result<(), EditorError> {
        let mut command = Command::new(&self.words[0]);
        command
            .args(&self.words[1..])
            .args(self.place(path, line, column));
        let not_there = |why| EditorError::NotThere(self.words[0].clone(), why);
        if self.known().1 {
            // Not our error stream either: it is a pipe that ends with us.
            command
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null());
            return command.spawn().and_then(forget).map_err(not_there);
        }
        if let Some(errors) = stderr::real() {
            command.stderr(errors);
        }
        let ended = guard::lend(|| command.status()).map_err(not_there)?;
        match ended.success() {
            true => Ok(()),
            false => Err(EditorError::Failed(self.words[0].clone())),
        }
    }

    /// The arguments that name a place.
    fn place(&self, path: &Path, line: usize, column: usize) -> Vec<OsString> {
        let file = || path.as_os_str().to_owned();
        let with_place = || {
            let mut file = file();
            file.push(format!(":{line}:{column}"));
            file
        };
        match self.known().0 {
            PlaceArgument::Plus => vec![format!("+{line}").into(), file()],
            PlaceArgument::Suffix => vec![with_place()],
            PlaceArgument::Goto => vec!["--goto".into(), with_place()],
            PlaceArgument::Line => vec!["--line".into(), line.to_string().into(), file()],
            PlaceArgument::Never => vec![file()],
        }
    }

    /// How it takes a place, and whether it opens a window.
    fn known(&self) -> (PlaceArgument, bool) {
        let name = Path::new(&self.words[0]).file_stem().unwrap_or_default();
        let known = KNOWN
            .iter()
            .find(|(names, ..)| names.iter().any(|known| name == *known));
        known.map_or((PlaceArgument::Never, false), |(_, place, window)| {
            (*place, *window)
        })
    }
}

/// Somebody has to wait for a program, or it stays in the system's table once it has ended.
fn forget(mut child: Child) -> io::Result<()> {
    let wait = move || {
        let _ = child.wait();
    };
    std::thread::Builder::new()
        .name("editor".into())
        .spawn(wait)
        .map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(editor: &str) -> Vec<String> {
        let editor = Editor::of(editor, "").unwrap();
        let place = editor
            .place(Path::new("/r/my legs.yaml"), 7, 12)
            .into_iter();
        place.map(|word| word.into_string().unwrap()).collect()
    }

    #[test]
    fn every_known_editor_is_told_the_line() {
        assert_eq!(place("vim"), ["+7", "/r/my legs.yaml"]);
        assert_eq!(place("/usr/bin/nano -w"), ["+7", "/r/my legs.yaml"]);
        assert_eq!(place("hx"), ["/r/my legs.yaml:7:12"]);
        assert_eq!(place("code --wait"), ["--goto", "/r/my legs.yaml:7:12"]);
        assert_eq!(place("kate"), ["--line", "7", "/r/my legs.yaml"]);
        assert_eq!(place("ed"), ["/r/my legs.yaml"]);
    }

    #[test]
    fn visual_comes_first_and_words_are_split_without_a_shell() {
        let words = |visual, editor| Editor::of(visual, editor).unwrap().words;
        assert_eq!(words("nvim", "nano"), ["nvim"]);
        assert_eq!(words(" ", "nano"), ["nano"]);
        for nothing in ["", "  ", "''", "# nano"] {
            assert_eq!(words(nothing, ""), [USUAL], "{nothing}");
        }
        assert_eq!(words("'/My Apps/subl' -w", ""), ["/My Apps/subl", "-w"]);
        assert_eq!(words("vim; rm $HOME", ""), ["vim;", "rm", "$HOME"]);
        assert!(Editor::of("vim 'x", "").is_err());
    }

    #[test]
    fn what_opens_a_window_leaves_the_terminal_alone() {
        let opens_a_window = |editor| Editor::of(editor, "").unwrap().known().1;
        assert!(opens_a_window("code --wait") && opens_a_window("kate"));
        assert!(!opens_a_window("nvim") && !opens_a_window("unheard-of"));
    }
}
