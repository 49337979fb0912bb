//! The system's own timer: systemd's for a user, or an agent of macOS's launchd.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::own_group;
use crate::presence;

/// How long the system may take to start or stop it.
const LIMIT: Duration = Duration::from_secs(20);
const NAME: &str = "backrub-remind";
const LABEL: &str = "dev.backrub.remind";

/// Which timer there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scheduler {
    /// systemd, with the program that speaks to it.
    Systemd(PathBuf),
    /// launchd of macOS: the program, and the folder of the person.
    Launchd(PathBuf, PathBuf),
    /// None that is known here.
    None,
}

/// A file of the timer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Where it belongs.
    pub path: PathBuf,
    /// What it says.
    pub text: String,
}

/// A command that is told before it is run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    program: PathBuf,
    arguments: Vec<String>,
}

impl Act {
    fn of(program: &Path, arguments: &[&str]) -> Self {
        Self {
            program: program.to_owned(),
            arguments: arguments.iter().map(|word| (*word).to_owned()).collect(),
        }
    }

    /// As one would type it.
    pub fn told(&self) -> String {
        let name = self.program.file_name().and_then(|name| name.to_str());
        let words = self.arguments.iter().map(String::as_str);
        let words: Vec<&str> = name.into_iter().chain(words).collect();
        words.join(" ")
    }

    /// Runs it. The error is what it says.
    pub fn run(&self) -> Result<(), String> {
        let arguments: Vec<&str> = self.arguments.iter().map(String::as_str).collect();
        presence::does(&self.program, &arguments, LIMIT)
    }
}

impl Scheduler {
    /// The one of this machine.
    pub fn here() -> Self {
        let path = std::env::var_os("PATH");
        let find = |name: &str| own_group::find(name, path.as_deref());
        let home = std::env::var_os("HOME").map(PathBuf::from);
        match (cfg!(target_os = "macos"), home) {
            (true, Some(home)) => {
                find("launchctl").map_or(Self::None, |program| Self::Launchd(program, home))
            }
            _ => find("systemctl").map_or(Self::None, Self::Systemd),
        }
    }

    /// Its files for a program, beside these settings; none where there is no timer, or the program's
    /// path cannot be said to it.
    pub fn units(&self, program: &Path, settings: &Path) -> Option<Vec<Unit>> {
        let program = program
            .to_str()
            .filter(|path| !path.contains(char::is_control))?;
        match self {
            Self::Systemd(_) => {
                let folder = settings.parent()?.parent()?.join("systemd/user");
                let unit = |kind: &str, text: String| Unit {
                    path: folder.join(format!("{NAME}.{kind}")),
                    text,
                };
                Some(vec![
                    unit("service", service(program)),
                    unit("timer", TIMER.to_owned()),
                ])
            }
            Self::Launchd(_, home) => Some(vec![Unit {
                path: home.join(format!("Library/LaunchAgents/{LABEL}.plist")),
                text: agent(program),
            }]),
            Self::None => None,
        }
    }

    /// The commands that start it.
    pub fn starts(&self) -> Option<Vec<Act>> {
        let timer = format!("{NAME}.timer");
        match self {
            Self::Systemd(systemctl) => Some(vec![
                Act::of(systemctl, &["--user", "daemon-reload"]),
                Act::of(systemctl, &["--user", "enable", "--now", &timer]),
            ]),
            Self::Launchd(launchctl, home) => {
                let file = home.join(format!("Library/LaunchAgents/{LABEL}.plist"));
                Some(vec![Act::of(
                    launchctl,
                    &["bootstrap", &domain(), file.to_str()?],
                )])
            }
            Self::None => None,
        }
    }

    /// The commands that stop it.
    pub fn stops(&self) -> Option<Vec<Act>> {
        let timer = format!("{NAME}.timer");
        match self {
            Self::Systemd(systemctl) => Some(vec![Act::of(
                systemctl,
                &["--user", "disable", "--now", &timer],
            )]),
            Self::Launchd(launchctl, _) => {
                let service = format!("{}/{LABEL}", domain());
                Some(vec![Act::of(launchctl, &["bootout", &service])])
            }
            Self::None => None,
        }
    }

    /// Whether it runs, as far as the system says.
    pub fn runs(&self) -> bool {
        let timer = format!("{NAME}.timer");
        let service = format!("{}/{LABEL}", domain());
        match self {
            Self::Systemd(systemctl) => presence::does(
                systemctl,
                &["--user", "--quiet", "is-active", &timer],
                LIMIT,
            )
            .is_ok(),
            Self::Launchd(launchctl, _) => {
                presence::does(launchctl, &["print", &service], LIMIT).is_ok()
            }
            Self::None => false,
        }
    }
}

/// Whose agents they are.
fn domain() -> String {
    #[cfg(unix)]
    let id = rustix::process::getuid().as_raw();
    #[cfg(not(unix))]
    let id = 0;
    format!("gui/{id}")
}

const TIMER: &str = "[Unit]
Description=Checks every five minutes whether a break is due (backrub)

[Timer]
OnStartupSec=5m
OnUnitActiveSec=5m
AccuracySec=1m

[Install]
WantedBy=timers.target
";

fn service(program: &str) -> String {
    // systemd takes these for more than themselves.
    let word = program.replace('\\', "\\\\").replace('"', "\\\"");
    let word = word.replace('%', "%%").replace('$', "$$");
    format!(
        "[Unit]
Description=Tells you when a break is due (backrub)

[Service]
Type=oneshot
ExecStart=\"{word}\" remind tick
"
    )
}

fn agent(program: &str) -> String {
    let word = program
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>{LABEL}</string>
  <key>ProgramArguments</key>
  <array>
    <string>{word}</string>
    <string>remind</string>
    <string>tick</string>
  </array>
  <key>StartInterval</key>
  <integer>300</integer>
  <key>ProcessType</key>
  <string>Background</string>
</dict>
</plist>
"#
    )
}

/// The command for a line of cron, whose shell evaluates nothing in it.
pub fn cron(program: &Path) -> String {
    let word = program
        .to_str()
        .filter(|path| !path.contains(char::is_control));
    let word = shell_words::quote(word.unwrap_or("backrub")).replace('%', "\\%");
    format!("{word} remind tick")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_path_is_more_than_itself() {
        let systemd = Scheduler::Systemd("systemctl".into());
        let units = |kind: &Scheduler, program: &str| {
            let units = kind.units(Path::new(program), Path::new("/c/backrub/settings.yaml"));
            units.map(|units| units[0].clone())
        };
        let unit = units(&systemd, "/a b/%h/$x/\"q\\").unwrap();
        assert_eq!(
            unit.path,
            Path::new("/c/systemd/user/backrub-remind.service")
        );
        let line = "ExecStart=\"/a b/%%h/$$x/\\\"q\\\\\" remind tick\n";
        assert!(unit.text.contains(line), "{}", unit.text);
        assert_eq!(units(&systemd, "/a\nExecStartPre=x"), None);
        let launchd = Scheduler::Launchd("launchctl".into(), "/Users/x".into());
        let unit = units(&launchd, "/a<b>&c").unwrap();
        assert_eq!(
            unit.path,
            Path::new("/Users/x/Library/LaunchAgents/dev.backrub.remind.plist")
        );
        assert!(unit.text.contains("<string>/a&lt;b&gt;&amp;c</string>"));
        assert_eq!(units(&Scheduler::None, "/a"), None);
        assert_eq!(cron(Path::new("/a b/%h")), "'/a b/\\%h' remind tick");
    }
}
