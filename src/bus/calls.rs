//! What is said to another player.

use super::media::{PATH, PLAYER, PROPERTIES};
use super::message::Message;
use super::value::Value;

/// Tells a player what to do.
pub(super) fn tell(player: &str, member: &str) -> Message {
    without_answer(Message::call(player, PATH, PLAYER, member))
}

/// Asks a player for a property.
pub(super) fn get(player: &str, property: &str) -> Message {
    let body = vec![Value::text(PLAYER), Value::text(property)];
    Message::call(player, PATH, PROPERTIES, "Get").with(body)
}

/// Tells a player how loud to be; 1 is as loud as it goes by itself.
pub(super) fn set_volume(player: &str, volume: f64) -> Message {
    let body = vec![
        Value::text(PLAYER),
        Value::text("Volume"),
        Value::F64(volume).any(),
    ];
    without_answer(Message::call(player, PATH, PROPERTIES, "Set").with(body))
}

fn without_answer(mut message: Message) -> Message {
    message.wants_no_answer = true;
    message
}
