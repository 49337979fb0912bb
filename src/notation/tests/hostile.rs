//! Files made to hurt: each is answered by a report, and none in more than linear work.

use crate::notation::{BYTES_MAX, PROBLEMS_MAX, read, render};

const HEAD: &str = "title: T\nbenefit: relax-muscles\nsetting: desk\n";

/// Aliases of aliases: `width` to the power of `depth` values.
fn bomb(depth: usize, width: usize) -> String {
    let mut text = String::from("x-0: &a0 [rest]\n");
    for level in 1..=depth {
        let uses = vec![format!("*a{}", level - 1); width].join(", ");
        text += &format!("x-{level}: &a{level} [{uses}]\n");
    }
    text
}

fn merge_bomb() -> String {
    let mut text = String::from("x-0: &a0 { k: v }\n");
    for level in 1..20 {
        let uses = vec![format!("*a{}", level - 1); 9].join(", ");
        text += &format!("x-{level}: &a{level} {{ <<: [{uses}] }}\n");
    }
    text
}

/// A file of the full size from a line that is repeated.
fn full(head: &str, line: &str) -> Vec<u8> {
    let mut text = String::from(head);
    while text.len() + line.len() <= BYTES_MAX {
        text += line;
    }
    text.into_bytes()
}

fn many_keys() -> String {
    (0..9_000).map(|n| format!("k{n}: 1\n")).collect()
}

fn many_merged_keys() -> String {
    let pairs = |from, to| (from..to).map(|n| format!("k{n}: 1,")).collect::<String>();
    let (other, own) = (pairs(0, 3_000), pairs(2_500, 5_500));
    format!("x-a: &a {{ {other} }}\nx-b: {{ <<: *a, {own} }}\n")
}

type Files = Vec<(&'static str, Vec<u8>)>;

fn of_nesting() -> Files {
    vec![
        ("billion laughs", bomb(9, 9).into_bytes()),
        ("wide aliases", bomb(2, 4_000).into_bytes()),
        ("merge bomb", merge_bomb().into_bytes()),
        ("an anchor in itself", b"x-a: &a [*a]\n".to_vec()),
        ("a mapping in itself", b"x-a: &a { <<: *a }\n".to_vec()),
        ("brackets", vec![b'['; 20_000]),
        ("braces", b"{a: ".repeat(5_000)),
        ("question marks", b"? ".repeat(10_000)),
        ("dashes", b"- ".repeat(10_000)),
    ]
}

fn of_length() -> Files {
    let long = "a".repeat(120_000);
    let escapes = "\\e".repeat(50_000);
    vec![
        ("too big", vec![b'a'; 10_000_000]),
        ("one long word", format!("title: {long}\n").into_bytes()),
        ("one long key", format!("{long}: 1\n").into_bytes()),
        (
            "a long word in the vocabulary's place",
            format!("benefit: {long}\n").into_bytes(),
        ),
        ("escapes", format!("title: \"{escapes}\"\n").into_bytes()),
    ]
}

fn of_number() -> Files {
    let stroke = "- { technique: rset, area: chest-bely, time: 1, pressure: 99, tempo: 1 }\n";
    let strokes = format!("{HEAD}strokes:\n");
    let braces = "{sied}".repeat(33);
    let braces = format!("- {{ technique: rest, area: chest-belly, time: 5, cue: '{braces}' }}\n");
    let anchors: String = (0..9_000).map(|n| format!("- &a{n} 1\n")).collect();
    vec![
        ("many keys", many_keys().into_bytes()),
        ("many merged keys", many_merged_keys().into_bytes()),
        ("many mistakes", full(&strokes, stroke)),
        ("many numbers", full(&strokes, "- 1\n")),
        ("many empty entries", full(&strokes, "-\n")),
        ("many lists", full(&strokes, "- []\n")),
        ("many sources", full("sources:\n", "- a\n")),
        ("many braces", (strokes + &braces).into_bytes()),
        ("many anchors", anchors.into_bytes()),
        ("many documents", b"---\na: 1\n".repeat(10_000)),
        ("one line of mistakes", full("strokes: [", "{ teh: 1 }, ")),
    ]
}

fn of_no_sense() -> Files {
    let numbers =
        "title: 99999999999999999999999999999999999999999999\nbenefit: 1e309\nsetting: .nan\n";
    vec![
        ("nul", b"title: \0\n".to_vec()),
        ("no utf-8", vec![0xFF; 100_000]),
        ("utf-16", b"\xFF\xFEt\0i\0t\0l\0e\0".to_vec()),
        ("huge numbers", numbers.as_bytes().to_vec()),
        ("nothing", Vec::new()),
        ("only a mark", b"\xEF\xBB\xBF".to_vec()),
        ("only a tag", b"!a".to_vec()),
        ("only an alias", b"*a".to_vec()),
        ("a directive", b"%YAML 9.9\n---\na\n".to_vec()),
    ]
}

#[test]
fn every_hostile_file_gets_a_report_of_bounded_size() {
    let files = [of_nesting(), of_length(), of_number(), of_no_sense()];
    for (name, bytes) in files.concat() {
        let report = read("id", &bytes).expect_err(name);
        let problems = report.problems.len();
        assert!((1..=PROBLEMS_MAX).contains(&problems), "{name}");
        let shown = render(name, &report, true);
        assert!(shown.len() < 200_000, "{name}: {} bytes", shown.len());
        for problem in &report.problems {
            assert!(
                problem.title.len() < 400 && problem.label.len() < 400,
                "{name}"
            );
        }
    }
}

#[test]
fn nothing_of_a_file_or_its_name_reaches_the_terminal_raw() {
    let hidden = "title: \"a\\e[31m\\u202e\\x9b\"\n\"\\e[2J\": 1\nbenefit: \"\\e[1m\"\n";
    let raw = "title: a\u{1b}[31m\u{202e}\n";
    for text in [hidden, raw] {
        let report = read("id", text.as_bytes()).unwrap_err();
        let shown = render("\u{1b}[2J\u{202e}.yaml", &report, false);
        let acts = |c: char| crate::shown::acts(c) && c != '\n';
        assert!(!shown.contains(acts), "{shown:?}");
        for problem in report.problems {
            assert!(!problem.title.contains(acts) && !problem.label.contains(acts));
        }
    }
}
