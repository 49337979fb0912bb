//! What scripts see: field names, exit codes, and that all of it tells the same story.

use std::process::{Output, Stdio};

use serde_json::Value;

use crate::process::{backrub, command};

fn run(arguments: &[&str]) -> (Output, String, String) {
    let home = tempfile::tempdir().unwrap();
    let output = backrub(home.path(), arguments);
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    (output, out, err)
}

fn json(arguments: &[&str]) -> Value {
    let (output, out, err) = run(arguments);
    assert!(output.status.success(), "{arguments:?}: {err}");
    serde_json::from_str(&out).unwrap()
}

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

#[test]
fn list_names_its_fields() {
    let list = json(&["list", "--json"]);
    let list = list.as_array().unwrap();
    assert_eq!(list.len(), 16);
    for entry in list {
        assert_eq!(
            keys(entry),
            [
                "benefit",
                "fit",
                "id",
                "origin",
                "problems",
                "reasons",
                "seconds",
                "setting",
                "strokes",
                "title",
                "tools",
                "unplayable"
            ]
        );
        assert_eq!(
            (&entry["origin"], &entry["problems"]),
            (&"built-in".into(), &0.into())
        );
        assert!(entry["strokes"].as_u64().unwrap() >= 3);
    }
}

#[test]
fn list_takes_what_is_wanted() {
    let ids = |arguments: &[&str]| -> Vec<String> {
        let list = json(&[&["list", "--json"], arguments].concat());
        let ids = list
            .as_array()
            .unwrap()
            .iter()
            .map(|entry| entry["id"].as_str().unwrap().into());
        ids.collect()
    };
    assert_eq!(ids(&["--benefit", "improve-circulation"]).len(), 3);
    assert_eq!(
        ids(&["--max", "3m"]),
        ["desk-microbreak", "three-minute-reset", "standing-pump"]
    );
    assert_eq!(
        ids(&["--setting", "floor"]),
        ["post-lifting-roller", "lower-body-flow"]
    );
    assert_eq!(ids(&["--tool", "heat-pack"]), ["pain-flare-soothe"]);
    assert_eq!(
        ids(&["--tool", "none", "--setting", "wall"]),
        ["standing-pump"]
    );
    assert_eq!(ids(&["--max", "1m"]), Vec::<String>::new());
}

#[test]
fn ones_own_files_are_listed_also_the_broken_ones() {
    let home = tempfile::tempdir().unwrap();
    let own = home.path().join("data/backrub/routines");
    std::fs::create_dir_all(&own).unwrap();
    std::fs::write(
        own.join("broken.yaml"),
        "title: 7\nbenefit: relax-muscles\n",
    )
    .unwrap();
    let calm = "title: My break\nbenefit: relax-muscles\nsetting: desk\nstrokes:\n  \
                - { technique: breathing, area: chest-belly, time: 20s }\n";
    std::fs::write(own.join("desk-microbreak.yaml"), calm).unwrap();
    let output = backrub(home.path(), &["list", "--json"]);
    let list: Value = serde_json::from_slice(&output.stdout).unwrap();
    let find = |id: &str| {
        let found: Vec<_> = list
            .as_array()
            .unwrap()
            .iter()
            .filter(|entry| entry["id"] == id)
            .collect();
        assert_eq!(found.len(), 1, "{id}");
        found[0].clone()
    };
    let broken = find("broken");
    assert_eq!(broken["problems"], 3);
    for field in ["title", "benefit", "setting", "tools", "seconds", "strokes"] {
        assert!(broken[field].is_null(), "{field}");
    }
    let mine = find("desk-microbreak");
    assert_eq!(
        (&mine["title"], &mine["seconds"]),
        (&"My break".into(), &25.into())
    );
    assert!(
        mine["origin"]
            .as_str()
            .unwrap()
            .ends_with("desk-microbreak.yaml")
    );
}

#[test]
fn show_names_its_fields() {
    let show = json(&["show", "desk-neck-shoulders", "--json"]);
    assert_eq!(
        keys(&show),
        ["benefit", "id", "seconds", "segments", "signals", "title"]
    );
    assert_eq!(
        keys(&show["segments"][0]),
        ["length_ms", "phase", "side", "start_ms", "stroke"]
    );
    assert_eq!(
        keys(&show["signals"][0]),
        ["at_ms", "side", "signal", "stroke", "text"]
    );
    assert_eq!(show["segments"][0]["stroke"], 1);
    let phases = ["lead-in", "work", "switch"];
    for segment in show["segments"].as_array().unwrap() {
        assert!(phases.contains(&segment["phase"].as_str().unwrap()));
    }
}

#[test]
fn show_tells_the_moves_and_how_hard() {
    let (_, out, _) = run(&["show", "wall-ball-upper-back"]);
    for words in [
        "Face the wall. Ball below your left collarbone, toward the shoulder.",
        "Face the wall. Ball below your right collarbone, toward the shoulder.",
        "(pressure 5 of 6, firm)",
    ] {
        assert!(out.contains(words), "{words}: {out}");
    }
}

#[test]
fn list_show_and_play_tell_the_same_story() {
    for id in ["desk-microbreak", "standing-pump"] {
        let list = json(&["list", "--json"]);
        let listed = list
            .as_array()
            .unwrap()
            .iter()
            .find(|entry| entry["id"] == id)
            .unwrap();
        let show = json(&["show", id, "--json"]);
        let (output, out, err) = run(&["play", id, "--json", "--mute", "--speed", "100"]);
        assert!(output.status.success(), "{err}");
        let played: Vec<Value> = out
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        let told = played.iter().take_while(|line| line["event"] == "told");
        let (told, played) = played.split_at(told.count());
        assert!(told[0]["text"].as_str().unwrap().starts_with("Not for: "));
        let (opening, played) = played.split_at(1);
        assert_eq!(opening[0]["event"], "tells");
        for line in played {
            assert_eq!(
                keys(line),
                ["at_ms", "event", "side", "signal", "stroke", "text"]
            );
            assert_eq!(line["event"], "signal");
        }
        let story = |line: &Value| {
            ["at_ms", "signal", "stroke", "side", "text"].map(|field| line[field].clone())
        };
        let shown: Vec<_> = show["signals"]
            .as_array()
            .unwrap()
            .iter()
            .map(story)
            .collect();
        assert_eq!(played.iter().map(story).collect::<Vec<_>>(), shown, "{id}");
        let end = played.last().unwrap();
        assert_eq!(end["signal"], "end");
        let total = listed["seconds"].as_u64().unwrap();
        assert_eq!(end["at_ms"], total * 1000);
        assert_eq!(show["seconds"], total);
        let last = show["segments"].as_array().unwrap().last().unwrap();
        assert_eq!(
            last["start_ms"].as_u64().unwrap() + last["length_ms"].as_u64().unwrap(),
            total * 1000
        );
    }
}

#[test]
fn without_a_terminal_play_speaks_in_lines() {
    let (output, out, err) = run(&["play", "desk-microbreak", "--speed", "100", "--mute"]);
    assert!(output.status.success(), "{err}");
    assert!(out.contains("\nStop if it feels sharp"), "{out}");
    assert!(
        out.contains("Two minutes, three strokes, only your hands."),
        "{out}"
    );
    assert!(out.contains("Other side. "), "{out}");
    assert!(out.trim_end().ends_with("The end. Well done."), "{out}");
    assert!(!out.contains('\x1b'), "{out}");
    assert_eq!(err, "");
}

/// A home folder in which these conditions were marked.
fn home_with(conditions: &str) -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let state = home.path().join("state/backrub");
    std::fs::create_dir_all(&state).unwrap();
    let now = backrub::clock::date();
    let memory = format!("{{\"conditions\": {conditions}, \"no_red_flags\": \"{now}\"}}");
    std::fs::write(state.join("memory.json"), memory).unwrap();
    home
}

#[test]
fn what_applies_to_the_person_is_minded_without_a_screen_too() {
    let home = home_with("[\"high-blood-pressure\"]");
    let play = ["play", "desk-neck-shoulders", "--speed", "100", "--mute"];
    let output = backrub(home.path(), &play);
    let out = String::from_utf8(output.stdout).unwrap();
    assert!(
        out.contains("Gentler for you: high blood pressure."),
        "{out}"
    );
    assert!(out.contains(", pressure 3 of 6, comfortable."), "{out}");
    assert!(!out.contains("medium") && !out.contains("firm"), "{out}");
}

#[test]
fn a_routine_that_is_not_for_the_person_does_not_begin() {
    let home = home_with("[\"blood-thinners\"]");
    let play = ["play", "desk-neck-shoulders", "--mute"];
    let render = ["render", "desk-neck-shoulders", "-o", "out.wav"];
    for form in [
        &play[..],
        &[&play[..], &["--json"]].concat(),
        &[&play[..], &["--plain"]].concat(),
        &[&play[..], &["--inline"]].concat(),
        &[&play[..], &["--now"]].concat(),
        &render,
    ] {
        let output = backrub(home.path(), form);
        assert_eq!(output.status.code(), Some(1));
        assert!(output.stdout.is_empty());
        let err = String::from_utf8(output.stderr).unwrap();
        assert!(
            err.contains("not for you today: you take blood thinners"),
            "{err}"
        );
    }
}

/// Where what applies cannot be read, or only in part, nobody is taken for somebody to whom nothing
/// applies.
#[test]
fn nothing_is_played_in_doubt_about_the_person() {
    let partly = home_with("[\"scurvy\", \"diabetes\"]");
    let unreadable = home_with("[");
    for home in [&partly, &unreadable] {
        for form in [
            &["play", "desk-microbreak", "--mute"][..],
            &["play", "desk-microbreak", "--mute", "--json"],
            &["render", "desk-microbreak", "-o", "out.wav"],
        ] {
            let output = backrub(home.path(), form);
            assert_eq!(output.status.code(), Some(1), "{form:?}");
            let err = String::from_utf8(output.stderr).unwrap();
            assert!(err.contains("backrub me"), "{err}");
        }
    }
    for (home, command, act) in [
        (
            &partly,
            "me",
            "`backrub me --remove scurvy` if it no longer applies",
        ),
        (&partly, "doctor", "`backrub me --remove scurvy`"),
        (&unreadable, "me", "`backrub me --none --add TAG`"),
        (&unreadable, "doctor", "`backrub me --none --add TAG`"),
    ] {
        let output = backrub(home.path(), &[command]);
        let (out, err) = (output.stdout, output.stderr);
        let said = String::from_utf8([out, err].concat()).unwrap();
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains(act), "{said}");
        // What takes all else away is for who cannot be known, and there is no list here.
        assert_eq!(said.contains("--none"), act.contains("--none"), "{said}");
        assert!(
            !said.contains("Enter") && !said.contains("All is well"),
            "{said}"
        );
    }
    let mended = backrub(partly.path(), &["me", "--remove", "scurvy", "--json"]);
    let me: Value = serde_json::from_slice(&mended.stdout).unwrap();
    assert_eq!(me["conditions"][0]["tag"], "diabetes");
    assert_eq!(me["doubt"], Value::Null);
    assert!(
        backrub(unreadable.path(), &["me", "--none"])
            .status
            .success()
    );
    let state = std::fs::read_dir(unreadable.path().join("state/backrub")).unwrap();
    let names = state.map(|file| file.unwrap().file_name().into_string().unwrap());
    let aside = names.filter(|name| name.starts_with("memory.json.bad-"));
    assert_eq!(aside.count(), 1, "what could not be read is kept");
}

/// A session without anybody to ask begins only after the warning signs were all answered.
#[test]
fn nothing_is_played_where_nobody_has_answered() {
    let home = tempfile::tempdir().unwrap();
    for form in [
        &["play", "desk-microbreak", "--mute"][..],
        &["play", "desk-microbreak", "--mute", "--plain"],
        &["play", "desk-microbreak", "--mute", "--json"],
        &["render", "desk-microbreak", "-o", "out.wav"],
    ] {
        let output = command(home.path(), form).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{form:?}");
        let err = String::from_utf8(output.stderr).unwrap();
        assert!(err.contains("run `backrub` in a terminal"), "{err}");
    }
    let for_anyone = [
        "render",
        "desk-neck-shoulders",
        "-o",
        "out.wav",
        "--for-anyone",
    ];
    let output = command(home.path(), &for_anyone).output().unwrap();
    assert!(output.status.success());
    let err = String::from_utf8(output.stderr).unwrap();
    for told in [
        "Not if you have hurt the area",
        "Not if you have a new, severe pain in the neck or head.",
        "go lighter",
        "Go lighter with any of these: ",
    ] {
        assert!(err.contains(told), "{told}: {err}");
    }
}

#[test]
fn marks_are_made_and_taken_away_without_the_screen() {
    let home = tempfile::tempdir().unwrap();
    let me = |arguments: &[&str]| {
        let output = backrub(home.path(), &[&["me"], arguments].concat());
        let text = [output.stdout, output.stderr].concat();
        (
            output.status.code().unwrap(),
            String::from_utf8(text).unwrap(),
        )
    };
    assert!(me(&[]).1.contains("Nothing is marked."));
    let (code, told) = me(&["--add", "blood-thinner"]);
    assert!(
        code == 1 && told.contains("did you mean `blood-thinners`?"),
        "{told}"
    );
    let (code, told) = me(&["--add", "blood-thinners", "bruise"]);
    assert!(
        code == 0 && told.contains("Blood thinners: at most pressure 3"),
        "{told}"
    );
    assert!(told.contains("Fresh bruise (since "), "{told}");
    assert!(!me(&["--remove", "bruise"]).1.contains("Fresh bruise"));
    assert!(me(&["--none"]).1.contains("Nothing is marked."));
    assert!(me(&["--add"]).1.contains("fall-risk"));
}

#[test]
fn the_diary_can_be_read() {
    let home = tempfile::tempdir().unwrap();
    let empty = backrub(home.path(), &["diary"]);
    assert!(String::from_utf8_lossy(&empty.stdout).contains("Nothing yet"));
    let play = ["play", "desk-microbreak", "--speed", "100", "--mute"];
    assert!(backrub(home.path(), &play).status.success());
    let diary = backrub(home.path(), &["diary"]);
    let diary = String::from_utf8_lossy(&diary.stdout);
    assert!(
        diary.contains("completed      Two-minute desk microbreak"),
        "{diary}"
    );
    let json = backrub(home.path(), &["diary", "--json"]);
    let json: Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(
        keys(&json[0]),
        [
            "at", "benefit", "finished", "routine", "seconds", "strokes", "title"
        ]
    );
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let home = tempfile::tempdir().unwrap();
    let mut child = command(home.path(), &["list"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert!(output.status.success());
}

#[test]
fn exit_codes_tell_whose_fault_it_is() {
    let (output, _, err) = run(&["play", "desk-microbraek"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err.contains("did you mean `desk-microbreak`?"), "{err}");
    let (output, _, err) = run(&["show", "./not/there.yaml"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err.contains("cannot read ./not/there.yaml"), "{err}");
    assert_eq!(run(&["play"]).0.status.code(), Some(2));
    assert_eq!(run(&["--speed", "0", "list"]).0.status.code(), Some(2));
    let (output, _, err) = run(&["5x"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err.contains("write a time like 5, 5m"), "{err}");
    let (output, _, err) = run(&["lits"]);
    assert_eq!(output.status.code(), Some(2));
    let meant = "neither a command nor a time; did you mean `list`?";
    assert!(err.contains(meant), "{err}");
    let (output, out, _) = run(&["3m"]);
    assert!(output.status.success(), "what fits needs no terminal");
    assert!(out.contains("desk-microbreak") && !out.contains("desk-neck"));
    let (output, _, err) = run(&[]);
    assert_eq!(output.status.code(), Some(3));
    assert!(err.contains("no terminal"), "{err}");
}

#[test]
fn check_reports_all_and_warns_of_limits() {
    let home = tempfile::tempdir().unwrap();
    let good = format!(
        "{}/routines/relax-muscles/desk-microbreak.yaml",
        env!("CARGO_MANIFEST_DIR")
    );
    let (output, out, _) = run(&["check", &good]);
    assert!(output.status.success());
    assert!(out.contains("can be played, 1:54"), "{out}");

    let over = home.path().join("over.yaml");
    let text = "title: Over\nbenefit: relax-muscles\nsetting: desk\nstrokes:\n  \
                - { technique: petrissage, area: low-back, side: each, time: 30s, pressure: 6 }\n  \
                - { technique: petrissage, area: low-back, side: left, time: 30s }\n";
    std::fs::write(&over, text).unwrap();
    let (output, out, _) = run(&["check", over.to_str().unwrap()]);
    assert!(output.status.success(), "warnings do not fail");
    for rule in ["area-pressure", "unequal-sides", "no-source"] {
        assert!(out.contains(rule), "{out}");
    }

    let broken = home.path().join("broken.yaml");
    std::fs::write(
        &broken,
        "titel: X\nbenefit: relax\nsetting: sofa\nstrokes: []\n",
    )
    .unwrap();
    let (output, out, _) = run(&["check", broken.to_str().unwrap(), &good]);
    assert_eq!(output.status.code(), Some(1));
    for words in [
        "did you mean `title`?",
        "`relax`",
        "`sofa`",
        "can be played",
        "2 files: ",
    ] {
        assert!(out.contains(words), "{words}: {out}");
    }
}

#[test]
fn check_takes_folders_and_ends_with_one_line() {
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name);
    std::fs::create_dir_all(at("in/here")).unwrap();
    let head = "title: X\nbenefit: relax-muscles\nsetting: desk\n";
    let stroke = "strokes:\n  - { technique: petrissage, area: calf, side: each, time: 30s }\n";
    std::fs::write(
        at("in/good.yaml"),
        format!("{head}sources: [Behm20]\n{stroke}"),
    )
    .unwrap();
    std::fs::write(at("in/here/warns.yml"), format!("{head}{stroke}")).unwrap();
    let check = |arguments: &[&str]| {
        let output = backrub(home.path(), &[&["check"], arguments].concat());
        let text = [&output.stdout[..], &output.stderr[..]].concat();
        (
            output.status.code().unwrap(),
            String::from_utf8(text).unwrap(),
        )
    };
    let folder = at("in").display().to_string();
    let (code, text) = check(&[&folder]);
    assert_eq!(
        (code, text.lines().last().unwrap()),
        (0, "2 files: 1 warning")
    );
    assert!(text.contains("warns.yml:1:1"), "{text}");
    assert!(
        !text.contains("good.yaml"),
        "nothing is to be said of it: {text}"
    );
    assert_eq!(check(&[&folder, "--strict"]).0, 1);
    std::fs::write(at("in/broken.yaml"), head).unwrap();
    let (code, text) = check(&[&folder]);
    assert_eq!(
        (code, text.lines().last().unwrap()),
        (1, "3 files: 1 error, 1 warning")
    );
    let gone = at("gone.yaml").display().to_string();
    let (code, text) = check(&[&gone]);
    assert_eq!((code, text.lines().last().unwrap()), (1, "1 file: 1 error"));
    assert!(
        text.contains("unreadable-file") && text.contains("gone.yaml:1:1"),
        "{text}"
    );
    std::fs::create_dir(at("empty")).unwrap();
    let (code, text) = check(&[&at("empty").display().to_string()]);
    assert_eq!((code, text.as_str()), (0, "no .yaml or .yml file found\n"));
}

#[test]
fn check_tells_editors_every_place() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("wärm.yaml").display().to_string();
    let text = "title: Größe 首 😀\r\nbenefit: relax-muscles\r\nsetting: desk\r\nsources: [Behm20]\r\n\
                strokes:\r\n  - { technique: petrissage, area: low-back, cue: ä 首 😀, side: both, \
                time: 30s, pressure: 6 }\r\n  - { technique: rset, area: chest-belly, time: 30s }\r\n";
    std::fs::write(&path, format!("\u{FEFF}{text}")).unwrap();
    let output = backrub(home.path(), &["check", "--json", &path]);
    assert_eq!(output.status.code(), Some(1));
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    let names = [
        "path",
        "line",
        "column",
        "end_column",
        "rule",
        "level",
        "message",
        "help",
    ];
    let [warning, error] = found.as_array().unwrap().as_slice() else {
        panic!("{found}")
    };
    let mut sorted = names;
    sorted.sort_unstable();
    assert_eq!(keys(warning), sorted);
    let told = |problem: &Value| {
        let [.., line, column, end, rule, level] =
            ["line", "column", "end_column", "rule", "level"].map(|name| problem[name].to_string());
        format!("{line}:{column}-{end} {level} {rule}")
    };
    assert_eq!(told(warning), "6:91-92 \"warning\" \"area-pressure\"");
    assert_eq!(told(error), "7:18-22 \"error\" \"unknown-word\"");
    assert_eq!(error["path"], path);
    assert!(error["help"].as_str().unwrap().contains("rest"), "{error}");
}

#[test]
fn check_explains_every_rule() {
    for rule in backrub::rules::Rule::all() {
        let (output, out, _) = run(&["check", "--explain", rule.id]);
        assert!(output.status.success(), "{}", rule.id);
        assert!(out.contains(rule.id) && out.contains("Wrong:"), "{out}");
        let words = out.split("Wrong:").next().unwrap();
        let addresses = |line: &&str| line.starts_with("  ");
        let widest = words
            .lines()
            .filter(|line| !addresses(line))
            .map(|line| line.chars().count());
        assert!(widest.max().unwrap() <= 80, "{words}");
    }
    let (output, _, err) = run(&["check", "--explain", "unknown-kye"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err.contains("did you mean `unknown-key`?"), "{err}");
}

#[test]
fn the_built_in_files_are_checked_strictly() {
    let folder = format!("{}/routines", env!("CARGO_MANIFEST_DIR"));
    let (output, out, _) = run(&["check", "--strict", &folder]);
    assert!(
        output.status.success() && out.contains("16 files: "),
        "{out}"
    );
}

#[test]
fn completions_and_the_manual_are_printed() {
    for shell in ["bash", "zsh", "fish"] {
        let (output, out, _) = run(&["completions", shell]);
        assert!(
            output.status.success() && out.contains("backrub"),
            "{shell}"
        );
        assert!(out.contains("desk") && out.contains("speed"), "{shell}");
    }
    let (_, out, _) = run(&["man"]);
    assert!(out.contains(".TH") && out.contains("play"), "{out}");
}
