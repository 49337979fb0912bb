//! How the program is started, and the home folder in which it finds itself.

use std::path::Path;

use portable_pty::CommandBuilder;
use tempfile::TempDir;

use crate::process::{answer, variables};

/// How to start the program.
pub struct Start<'s> {
    pub arguments: &'s [&'s str],
    pub variables: &'s [(&'s str, &'s str)],
    /// Whether the notice has been read and the warning signs answered before.
    pub known: bool,
    pub size: (u16, u16),
    /// Files of the user's own folder: name and text.
    pub own: &'s [(&'s str, &'s str)],
    /// What earlier sittings kept: name and text.
    pub kept: &'s [(&'s str, &'s str)],
    /// Whether the terminal has no alternate screen, as GNU screen and the console.
    pub has_one_screen: bool,
    /// What a shell with jobs does, in whose terminal it is; `"$@"` starts the program.
    pub shell: Option<&'s str>,
}

/// What stands on the one screen before the program does.
pub const BEFORE: &str = "$ what the shell wrote before";

impl Default for Start<'_> {
    fn default() -> Self {
        Self {
            arguments: &[],
            variables: &[],
            known: true,
            size: (100, 30),
            own: &[],
            kept: &[],
            has_one_screen: false,
            shell: None,
        }
    }
}

impl Start<'_> {
    /// A home folder with what the program finds there.
    pub(super) fn home(&self) -> TempDir {
        let home = tempfile::tempdir().unwrap();
        if self.known {
            answer(home.path());
        }
        let files = [
            ("data/backrub/routines", self.own),
            ("state/backrub", self.kept),
        ];
        for (folder, files) in files {
            let folder = home.path().join(folder);
            std::fs::create_dir_all(&folder).unwrap();
            for (name, text) in files {
                std::fs::write(folder.join(name), text).unwrap();
            }
        }
        home
    }

    /// The program in this home folder, or the shell that starts it.
    pub(super) fn command(&self, home: &Path) -> CommandBuilder {
        let program = env!("CARGO_BIN_EXE_backrub");
        let mut command = CommandBuilder::new(self.shell.map_or(program, |_| "sh"));
        if let Some(script) = self.shell {
            command.args(["-mc", script, "sh", program]);
        }
        command.args(self.arguments);
        command.env_clear();
        for (name, value) in variables(home) {
            command.env(name, value);
        }
        for (name, value) in self.variables {
            command.env(name, value);
        }
        command
    }
}
