//! Rust source, read just far enough: what of it is code, and which top modules the code names.
//!
//! It knows nothing of layers. It trusts that the source compiles and that rustfmt was here.

/// The source with comments, texts and characters blank; lines keep their numbers.
pub fn bare(source: &str) -> String {
    let chars: Vec<char> = source.chars().collect();
    let (mut bare, mut at) = (String::with_capacity(source.len()), 0);
    while at < chars.len() {
        let end = at + blank(&chars, at);
        if end == at {
            bare.push(chars[at]);
            at += 1;
        }
        while at < end.min(chars.len()) {
            bare.push(if chars[at] == '\n' { '\n' } else { ' ' });
            at += 1;
        }
    }
    bare
}

/// How many characters from here on are no code.
fn blank(chars: &[char], at: usize) -> usize {
    let rest = &chars[at..];
    match rest {
        ['/', '/', ..] => rest.iter().take_while(|c| **c != '\n').count(),
        ['/', '*', ..] => block_comment(rest),
        ['r', '"' | '#', ..] if !in_a_word(chars, at) => raw_text(&rest[1..]).map_or(0, |n| n + 1),
        ['"', ..] => text(rest, '"'),
        ['\'', '\\', ..] | ['\'', _, '\'', ..] => text(rest, '\''),
        _ => 0,
    }
}

/// Whether a word goes on here; the `b` of `br"…"` is no word.
fn in_a_word(chars: &[char], at: usize) -> bool {
    let word = |c: &&char| c.is_alphanumeric() || **c == '_';
    let before = chars[..at].iter().rev().take_while(word);
    !matches!(before.collect::<String>().as_str(), "" | "b" | "c")
}

fn block_comment(rest: &[char]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        match rest[at..] {
            ['/', '*', ..] => depth += 1,
            ['*', '/', ..] => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            break;
        }
    }
    at
}

/// A raw text behind its `r`, or `None` for a raw name such as `r#type`.
fn raw_text(rest: &[char]) -> Option<usize> {
    let hashes = rest.iter().take_while(|c| **c == '#').count();
    if rest.get(hashes) != Some(&'"') {
        return None;
    }
    let body = hashes + 1;
    let closes = |tail: &[char]| {
        tail.first() == Some(&'"') && tail[1..].iter().take_while(|c| **c == '#').count() >= hashes
    };
    let end = (body..rest.len()).find(|at| closes(&rest[*at..]));
    Some(end.map_or(rest.len(), |at| at + 1 + hashes))
}

fn text(rest: &[char], quote: char) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != quote {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

/// Whether the line has this word, whole.
pub fn has_word(line: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word)
        .any(|(at, _)| !line[..at].ends_with(part) && !line[at + word.len()..].starts_with(part))
}

/// Every top module that bare code names, with the line: behind `crate::`, behind `backrub::`, and
/// behind as many `super::` as lead out of the file's own top module. A glob counts as `*`.
pub fn imports(path: &str, bare: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for root in ["crate::", "backrub::", "super::"] {
        for (at, _) in bare.match_indices(root) {
            let (before, mut rest) = (&bare[..at], &bare[at + root.len()..]);
            if before.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$') {
                continue;
            }
            if root == "super::" {
                let mut climbs = 1;
                while let Some(further) = rest.strip_prefix(root) {
                    (climbs, rest) = (climbs + 1, further);
                }
                if before.ends_with(root) || climbs < depth(path) + inline_modules(before) {
                    continue;
                }
            }
            let line = before.matches('\n').count() + 1;
            found.extend(first_names(rest).into_iter().map(|name| (line, name)));
        }
    }
    found
}

/// The types that bare code declares for others to see, with the line of each: structs, enums,
/// traits, unions and aliases with `pub` in front, and the sets of words of the `words!` macro.
pub fn visible_types(bare: &str) -> Vec<(usize, String)> {
    const KINDS: [&str; 5] = ["struct ", "enum ", "trait ", "union ", "type "];
    let mut found = Vec::new();
    let mut in_words = false;
    for (nth, line) in bare.lines().enumerate() {
        let line = line.trim_start();
        let visible = line
            .strip_prefix("pub")
            .and_then(|rest| match rest.strip_prefix('(') {
                Some(scope) => Some(scope.split_once(')')?.1),
                None => Some(rest),
            });
        let declared = visible.and_then(|rest| {
            KINDS
                .iter()
                .find_map(|kind| rest.trim_start().strip_prefix(kind))
        });
        if let Some(rest) = declared.or(Some(line).filter(|line| in_words && !line.is_empty())) {
            found.push((nth + 1, first_name(rest)));
            in_words = false;
        }
        in_words |= line.starts_with("words! {");
    }
    found
}

/// How many modules deep a file is: `model/mod.rs` 1, `model/area/arm.rs` 3, `main.rs` 0.
fn depth(path: &str) -> usize {
    match path {
        "main.rs" | "lib.rs" => 0,
        _ => path.split('/').filter(|part| *part != "mod.rs").count(),
    }
}

/// How many `mod x {` are open at the end of this code.
fn inline_modules(before: &str) -> usize {
    let mut open = Vec::new();
    for (at, c) in before.char_indices() {
        match c {
            '{' => open.push(before[..at].split_whitespace().rev().nth(1) == Some("mod")),
            '}' => drop(open.pop()),
            _ => {}
        }
    }
    open.into_iter().filter(|module| *module).count()
}

/// The first names of `a::b`, of `*`, or of `{a::b, c::{d, e}, f}`.
fn first_names(rest: &str) -> Vec<String> {
    let Some(group) = rest.strip_prefix('{') else {
        return vec![first_name(rest)];
    };
    let (mut depth, mut names, mut start) = (0, Vec::new(), true);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => start = true,
            c if start && !c.is_whitespace() => {
                names.push(first_name(&group[at..]));
                start = false;
            }
            _ => {}
        }
    }
    names
}

fn first_name(text: &str) -> String {
    if text.starts_with('*') {
        return "*".to_owned();
    }
    let word = |c: &char| c.is_alphanumeric() || *c == '_';
    text.chars().take_while(word).collect()
}

#[test]
fn only_code_is_left_of_a_source() {
    let kept = [
        ("a // b\nc", "a\nc"),
        ("a /* b /* c */ d\n */ e", "a\ne"),
        (r#"f("a \" // b", c)"#, "f(,c)"),
        (r##"f(r#"a " // b"#, c)"##, "f(,c)"),
        (r#"f(br"\", c)"#, "f(b,c)"),
        (r"f('\'', '/', '{', '\u{2f}', b)", "f(,,,,b)"),
        (
            "fn f<'a>(x: &'a str, r#type: T) {}",
            "fnf<'a>(x:&'astr,r#type:T){}",
        ),
        ("let for_r = \"x\"; y", "letfor_r=;y"),
    ];
    for (source, code) in kept {
        assert_eq!(bare(source).replace(' ', ""), code, "{source}");
        assert_eq!(bare(source).chars().count(), source.chars().count());
    }
}

#[test]
fn visible_types_are_found() {
    let source = "struct A;\npub struct B<T>(T);\npub(super) enum C {\n    pub type X = Y;\n}\n\
                  pub(in crate::a) trait D: E {}\npub fn struct_like() {}\nimpl F { type G = H; }\n\
                  words! {\n\n    I, {\n        J = ,\n    }\n}\n";
    let names: Vec<_> = visible_types(source)
        .into_iter()
        .map(|(_, name)| name)
        .collect();
    assert_eq!(names, ["B", "C", "X", "D", "I"]);
}
