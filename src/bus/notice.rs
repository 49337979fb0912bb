//! A notice on the desktop, for whoever looks there.

use std::io::{self, ErrorKind};

use super::Address;
use super::line::Line;
use super::message::{Message, Purpose};
use super::value::Value;

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";
/// So many times something else may come before the answer.
const READS: usize = 8;
/// It is shown for as long as the desktop shows any.
const AS_USUAL: i32 = -1;

/// Shows a notice, without a sound of ours. It can do nothing: there is no button on it.
///
/// # Errors
/// When there is no bus, or nobody there who shows notices.
pub fn notify(address: &Address, title: &str, words: &str) -> io::Result<()> {
    let mut line = Line::open(address)?;
    let call = Message::call(NAME, PATH, NAME, "Notify");
    let call = call.with(vec![
        Value::text("backrub"),
        Value::U32(0),
        Value::text(""),
        Value::text(title),
        Value::text(words),
        Value::Texts(Vec::new()),
        Value::Table(Vec::new()),
        Value::I32(AS_USUAL),
    ]);
    let serial = line.send(call)?;
    for _ in 0..READS {
        let messages = line.read()?;
        let answer = messages
            .iter()
            .find(|message| message.answers == Some(serial));
        match answer.map(|answer| answer.purpose) {
            Some(Purpose::Answer) => return Ok(()),
            Some(_) => return Err(ErrorKind::NotFound.into()),
            None => {}
        }
    }
    Err(ErrorKind::TimedOut.into())
}
