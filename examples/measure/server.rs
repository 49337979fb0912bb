//! A private PulseAudio with a sink that goes nowhere, and a recorder of what would be heard.
//!
//! Needs `pulseaudio`, `pactl` and `parec`, and libasound's plugin for PulseAudio. It touches no
//! other sound server: everything lives in a folder of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use backrub::clock;
use tempfile::TempDir;

type Failure = Box<dyn std::error::Error>;

/// A sound server of our own.
pub struct Server {
    folder: TempDir,
    process: Option<Child>,
}

impl Server {
    /// Starts one.
    pub fn start() -> Result<Self, Failure> {
        let mut server = Self {
            folder: tempfile::tempdir()?,
            process: None,
        };
        let asound = "pcm.!default { type pulse }\nctl.!default { type pulse }\n";
        fs::write(server.path("asound.conf"), asound)?;
        fs::write(server.path("cookie"), [7; 256])?;
        server.again()?;
        Ok(server)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// What a program has to see to find it, and nothing else.
    pub fn environment(&self) -> Vec<(String, String)> {
        let text = |path: PathBuf| path.display().to_string();
        let socket = format!("unix:{}", self.path("native").display());
        [
            ("PULSE_SERVER", socket),
            ("PULSE_COOKIE", text(self.path("cookie"))),
            ("PULSE_RUNTIME_PATH", text(self.folder.path().into())),
            ("ALSA_CONFIG_PATH", text(self.path("asound.conf"))),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into()
    }

    /// A program that finds this server and no other, and says nothing.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.envs(self.environment()).stdin(Stdio::null());
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    /// Starts it, for the first time or after it was killed.
    pub fn again(&mut self) -> Result<(), Failure> {
        let socket = self.path("native").display().to_string();
        let native = format!("module-native-protocol-unix auth-anonymous=1 socket={socket}");
        let sink = "module-null-sink sink_name=t rate=48000 channels=2 norewinds=1";
        let mut server = self.command("pulseaudio");
        server.env("HOME", self.folder.path());
        server.env("PULSE_STATE_PATH", self.folder.path());
        server.args(["-n", "--daemonize=no", "--use-pid-file=no", "--system=no"]);
        server.args(["--disable-shm=yes", "--exit-idle-time=-1", "--realtime=no"]);
        server.args(["--high-priority=no", "-L", &native, "-L", sink]);
        self.process = Some(server.spawn()?);
        for _ in 0..100 {
            if self.command("pactl").arg("info").status()?.success() {
                return Ok(());
            }
            clock::wait(Duration::from_millis(50));
        }
        Err("the sound server does not answer".into())
    }

    /// Sends the server a signal, such as `-KILL`.
    pub fn signal(&mut self, signal: &str) -> Result<(), Failure> {
        if let Some(process) = &mut self.process {
            let id = process.id().to_string();
            Command::new("kill").args([signal, &id]).status()?;
            if signal == "-KILL" {
                process.wait()?;
            }
        }
        Ok(())
    }

    /// Records what would be heard, until the recorder is dropped.
    pub fn record(&self, into: &Path) -> Result<Recorder, Failure> {
        let mut recorder = self.command("parec");
        recorder.args(["-d", "t.monitor", "--latency-msec=20", "--format=s16le"]);
        recorder.args(["--rate=48000", "--channels=1", "--file-format=wav"]);
        let process = recorder.arg(into).spawn()?;
        clock::wait(Duration::from_millis(700));
        Ok(Recorder(process))
    }

    /// Whether any program has a stream open.
    pub fn is_open(&self) -> Result<bool, Failure> {
        let mut list = self.command("pactl");
        let list = list.args(["list", "short", "sink-inputs"]);
        Ok(!list.stdout(Stdio::piped()).output()?.stdout.is_empty())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(process) = &mut self.process {
            // It may have ended by itself.
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

/// A recorder at work.
pub struct Recorder(Child);

impl Drop for Recorder {
    fn drop(&mut self) {
        // A recorder that is told to end writes the head of its file first.
        let id = self.0.id().to_string();
        let _ = Command::new("kill").args(["-TERM", &id]).status();
        let _ = self.0.wait();
    }
}
