//! `backrub check PATH…`: reports every problem in routine files.

mod json;

use std::io::{self, Read as _, Write};
use std::path::{Path, PathBuf};

use super::progress::Progress;
use super::{Failure, Outcome, in_colour, own_folder, tell_links};
use crate::cli::{Check, ReportForm};
use crate::library::{self, Checked, Found, FoundFile, Opened};
use crate::model::secs::on_screen;
use crate::model::wording::strokes;
use crate::notation::{self, Count, Problem};
use crate::rules::Level;
use crate::shown::{self, Shown};
use json::JsonProblem;

/// Stands for what is typed or piped in.
const STANDARD_INPUT: &str = "-";

/// Reports the problems of the named files, and of all files in the named folders; of all one's own
/// routines if nothing is named.
pub fn run(wanted: &Check) -> Result<Outcome, Failure> {
    let paths: Vec<PathBuf> = match wanted.paths.as_slice() {
        [] => own_folder::folder()
            .filter(|own| own.is_dir())
            .into_iter()
            .collect(),
        paths => paths.iter().map(|path| meant(path)).collect(),
    };
    let Found { files, linked } = library::find_files(&paths);
    tell_links(&linked)?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut progress = Progress::new(files.len(), |done, all| format!("{done} of {all} files"));
    let form = match wanted.json {
        true => ReportForm::Json,
        false => wanted.format,
    };
    let count = match form {
        ReportForm::Full => write_reports(&files, &mut progress, &mut out)?,
        ReportForm::Short => write_lines(&files, &mut progress, &mut out)?,
        ReportForm::Json => write_json(&files, &mut progress, &mut out)?,
    };
    out.flush()?;
    let fails = count.of(Level::Error) > 0 || (wanted.strict && count.of(Level::Warning) > 0);
    Ok(match fails {
        true => Outcome::InputWrong,
        false => Outcome::Fine,
    })
}

/// Checks a file, or what is typed or piped in.
fn checked(path: &Path) -> Checked {
    if path != Path::new(STANDARD_INPUT) {
        return library::check_path(path);
    }
    let mut bytes = Vec::new();
    let most = notation::BYTES_MAX as u64 + 1;
    let read = io::stdin().lock().take(most).read_to_end(&mut bytes);
    library::check_read("standard-input", read.map(|_| bytes))
}

/// The path that is meant; where no such file exists, perhaps the id of one of the user's own.
fn meant(path: &Path) -> PathBuf {
    let own = || {
        let id = path.to_str().filter(|_| !path.exists())?;
        library::find(&own_folder::folder()?, id)
    };
    own().unwrap_or_else(|| path.to_owned())
}

fn write_reports(
    files: &[FoundFile],
    progress: &mut Progress,
    out: &mut impl Write,
) -> io::Result<Count> {
    let colour = in_colour(&io::stdout());
    let mut count = Count::default();
    for file in files {
        let checked = checked(&file.path);
        count += checked.report.count();
        let words = words(file, &checked, colour);
        if !words.is_empty() {
            progress.clear();
            out.write_all(words.as_bytes())?;
            // Shows what is known so far: the rest may take long.
            out.flush()?;
        }
        progress.add(1);
    }
    progress.clear();
    match files.len() {
        0 => writeln!(out, "no .yaml or .yml file found")?,
        1 => writeln!(out, "1 file: {count}")?,
        many => writeln!(out, "{many} files: {count}")?,
    }
    Ok(count)
}

/// The problems of one file; for a file named on the command line also that it can be played.
fn words(file: &FoundFile, checked: &Checked, colour: bool) -> String {
    let name = Shown::path(&file.path);
    let mut words = notation::render_problems(name.as_str(), &checked.report, colour);
    if let Some(Opened { timeline, .. }) = checked.opened.as_ref().filter(|_| file.named) {
        let total = on_screen(timeline.total);
        let strokes = strokes(timeline.strokes.len());
        words += &format!("{name}: can be played, {total}, {strokes}\n");
    }
    words
}

/// One line for each problem, as compilers write it.
fn write_lines(
    files: &[FoundFile],
    progress: &mut Progress,
    out: &mut impl Write,
) -> io::Result<Count> {
    let mut count = Count::default();
    for file in files {
        let report = checked(&file.path).report;
        count += report.count();
        let name = Shown::path(&file.path);
        for problem in &report.problems {
            progress.clear();
            let Problem {
                line,
                column,
                level,
                rule,
                title,
                label,
                ..
            } = problem;
            writeln!(
                out,
                "{name}:{line}:{column}: {level}: {title}: {label} [{rule}]"
            )?;
        }
        progress.add(1);
    }
    progress.clear();
    Ok(count)
}

fn write_json(
    files: &[FoundFile],
    progress: &mut Progress,
    out: &mut impl Write,
) -> Result<Count, Failure> {
    let mut count = Count::default();
    let mut problems = Vec::new();
    for file in files {
        let report = checked(&file.path).report;
        count += report.count();
        problems.extend(
            report
                .problems
                .into_iter()
                .map(|p| JsonProblem::new(&file.path, p)),
        );
        progress.add(1);
    }
    progress.clear();
    writeln!(out, "{}", shown::json(&problems)?)?;
    Ok(count)
}
