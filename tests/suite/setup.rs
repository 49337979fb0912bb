//! `scripts/setup` on machines of many kinds: it says each command before it runs it.
//!
//! The only programs on its path are links to `tests/setup/stand-in`, so nothing is installed here.

use std::os::unix::fs::symlink;
use std::process::Command;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const WITHOUT_SOUND: &str = "run without sound: cargo run --release --no-default-features\n";

/// A machine: the programs it has, what `tests/setup/stand-in` is to know, whether ALSA is there.
struct Machine<'a> {
    programs: &'a [&'a str],
    stand_in: &'a str,
    library: bool,
}

/// What the script said, on both outputs, and how it ended.
fn setup(machine: &Machine) -> (String, Option<i32>) {
    let folder = tempfile::tempdir().unwrap();
    let (path, libraries) = (folder.path().join("bin"), folder.path().join("lib"));
    std::fs::create_dir(&path).unwrap();
    std::fs::create_dir(&libraries).unwrap();
    // Links, not copies: a file that was just written may still be busy when it is to run.
    for program in ["uname", "id"].iter().chain(machine.programs) {
        symlink(format!("{ROOT}/tests/setup/stand-in"), path.join(program)).unwrap();
    }
    if machine.library {
        std::fs::write(libraries.join("libasound.so.2"), "").unwrap();
    }
    let output = Command::new("/bin/sh")
        .args(["-c", "exec /bin/sh \"$0\" 2>&1"])
        .arg(format!("{ROOT}/scripts/setup"))
        .env_clear()
        .env("PATH", &path)
        .env("BACKRUB_LIBRARIES", &libraries)
        .env("STAND_IN", machine.stand_in)
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    (said, output.status.code())
}

fn without_library(programs: &[&str], stand_in: &str) -> (String, Option<i32>) {
    setup(&Machine {
        programs,
        stand_in,
        library: false,
    })
}

/// What it said between "missing" and a good end.
fn installed(programs: &[&str], stand_in: &str) -> String {
    let (said, code) = without_library(programs, stand_in);
    assert_eq!(code, Some(0), "{said}");
    let missing = "setup: ALSA's library (libasound.so.2) is missing, and sound needs it; \
                   installing it.\n";
    said.strip_prefix(missing).expect(&said).to_owned()
}

/// A command as it is told, and as it then runs.
fn told_and_run(command: &str) -> String {
    format!("setup: running: {command}\n> {command}\n")
}

#[test]
fn setup_is_silent_where_nothing_is_to_do() {
    let nothing = (String::new(), Some(0));
    let with_library = Machine {
        programs: &["apt-get", "sudo"],
        stand_in: "",
        library: true,
    };
    assert_eq!(setup(&with_library), nothing);
    assert_eq!(without_library(&[], "mac"), nothing);
}

#[test]
fn setup_says_what_it_does() {
    let managers = [
        ("dnf", "dnf install -y alsa-lib"),
        ("pacman", "pacman -S --needed --noconfirm alsa-lib"),
        ("zypper", "zypper --non-interactive install libasound2"),
        ("apk", "apk add alsa-lib"),
    ];
    for (manager, command) in managers {
        let (as_root, as_user) = (command.to_owned(), format!("sudo {command}"));
        let programs = [manager, "sudo"];
        assert_eq!(installed(&programs, "root"), told_and_run(&as_root));
        assert_eq!(installed(&programs, ""), told_and_run(&as_user));
    }
    assert_eq!(
        installed(&["pacman"], "root no-lists"),
        told_and_run("pacman -Sy --needed --noconfirm alsa-lib")
    );
}

#[test]
fn setup_knows_both_names_of_debians_package() {
    let update = told_and_run("apt-get update -q");
    let old = told_and_run("apt-get install -y -q libasound2");
    let new = told_and_run("apt-get install -y -q libasound2t64");
    let offline = "setup: The package lists could not be read; trying with those that are here.\n";
    let apt = ["apt-get", "apt-cache"];
    assert_eq!(installed(&apt, "root"), format!("{update}{old}"));
    assert_eq!(installed(&apt, "root new-name"), format!("{update}{new}"));
    assert_eq!(
        installed(&apt, "root no-network"),
        format!("{update}{offline}{old}")
    );
}

#[test]
fn setup_names_the_act_where_it_cannot_go_on() {
    let missing = "setup: ALSA's library (libasound.so.2) is missing, and";
    let no_sudo = "there is no sudo here. As root, run: dnf install -y alsa-lib, or";
    assert_eq!(
        without_library(&["dnf"], ""),
        (format!("{missing} {no_sudo} {WITHOUT_SOUND}"), Some(1))
    );
    let no_manager = "no package manager is known here. Install it by hand, or";
    assert_eq!(
        without_library(&["sudo"], ""),
        (format!("{missing} {no_manager} {WITHOUT_SOUND}"), Some(1))
    );
    let add = told_and_run("apk add alsa-lib");
    let failed = "setup: That did not work. Install libasound.so.2 by hand, or";
    assert!(
        without_library(&["apk"], "root fails")
            .0
            .ends_with(&format!("{add}{failed} {WITHOUT_SOUND}"))
    );
    assert_eq!(without_library(&["apk"], "root fails").1, Some(1));
}
