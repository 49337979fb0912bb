//! A message of the bus: a call, an answer to one, or a signal.

use super::outgoing::Outgoing;
use super::value::Value;

/// The caller does not wait for an answer.
pub(super) const NO_ANSWER: u8 = 1;
/// A call starts no program.
const NO_START: u8 = 2;

/// What a message is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Purpose {
    /// Asks for something.
    #[default]
    Call = 1,
    /// Answers a call.
    Answer = 2,
    /// Answers that it cannot be done.
    Error = 3,
    /// Tells whoever wants to hear it.
    Signal = 4,
}

/// A message. Of the fields only those are filled that its purpose asks for.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Message {
    /// What it is for.
    pub purpose: Purpose,
    /// Whether nobody waits for an answer.
    pub wants_no_answer: bool,
    /// Its number; given when it is sent.
    pub serial: u32,
    /// The number of the call that it answers.
    pub answers: Option<u32>,
    /// The object.
    pub path: Option<String>,
    /// The interface.
    pub interface: Option<String>,
    /// The method or signal.
    pub member: Option<String>,
    /// The name of an error.
    pub error: Option<String>,
    /// Whom it is for.
    pub to: Option<String>,
    /// Who sent it; the bus says so.
    pub from: Option<String>,
    /// What it says.
    pub body: Vec<Value>,
}

impl Message {
    /// A call.
    pub(super) fn call(to: &str, path: &str, interface: &str, member: &str) -> Self {
        Self {
            to: Some(to.to_owned()),
            ..Self::signal(Purpose::Call, path, interface, member)
        }
    }

    /// Something that is told to whoever wants to hear it.
    pub(super) fn signal(purpose: Purpose, path: &str, interface: &str, member: &str) -> Self {
        Self {
            purpose,
            path: Some(path.to_owned()),
            interface: Some(interface.to_owned()),
            member: Some(member.to_owned()),
            ..Self::default()
        }
    }

    /// The answer to this call.
    pub(super) fn answer(&self, body: Vec<Value>) -> Self {
        Self {
            purpose: Purpose::Answer,
            answers: Some(self.serial),
            to: self.from.clone(),
            body,
            ..Self::default()
        }
    }

    /// The answer that it cannot be done, with the name of the error.
    pub(super) fn refusal(&self, error: &str) -> Self {
        Self {
            purpose: Purpose::Error,
            error: Some(error.to_owned()),
            ..self.answer(Vec::new())
        }
    }

    /// The same with these values.
    pub(super) fn with(mut self, body: Vec<Value>) -> Self {
        self.body = body;
        self
    }

    /// The message as it is sent.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let (mut body, mut types) = (Outgoing::default(), String::new());
        for value in &self.body {
            types.push_str(value.signature());
            body.value(value);
        }
        let quiet = u8::from(self.wants_no_answer) * NO_ANSWER;
        let mut all = Outgoing(vec![b'l', self.purpose as u8, quiet | NO_START, 1]);
        all.u32(u32::try_from(body.0.len()).unwrap_or(u32::MAX));
        all.u32(self.serial);
        let text = |code, text: &Option<String>| {
            let text = text.clone().map(Value::Text);
            text.map(|text| (code, text))
        };
        let fields = [
            self.path.clone().map(|path| (1, Value::Path(path))),
            text(2, &self.interface),
            text(3, &self.member),
            text(4, &self.error),
            self.answers.map(|serial| (5, Value::U32(serial))),
            text(6, &self.to),
            (!types.is_empty()).then_some((8, Value::Signature(types))),
        ];
        all.array(8, |all| {
            for (code, value) in fields.into_iter().flatten() {
                all.align(8);
                all.0.push(code);
                all.variant(&value);
            }
        });
        all.align(8);
        all.0.extend(body.0);
        all.0
    }
}
