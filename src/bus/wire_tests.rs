//! Messages as they stand on the wire.

use proptest::prelude::*;

use super::heard::HEAD;
use super::media::{PATH, PLAYER};
use super::message::{Message, Purpose};
use super::value::Value;

/// A call as `dbus-send` sends it on a machine whose larger part comes first.
const BIG: &[u8] = b"B\x01\x00\x01\x00\x00\x00\x08\x00\x00\x00\x02\x00\x00\x00\x37\
    \x01\x01o\x00\x00\x00\x00\x17/org/mpris/MediaPlayer2\x00\
    \x03\x01s\x00\x00\x00\x00\x04Seek\x00\x00\x00\x00\x08\x01g\x00\x01x\x00\
    \x00\xff\xff\xff\xff\xff\xff\xff\xfe";

#[test]
fn what_is_written_is_read() {
    let message = Message {
        serial: 7,
        wants_no_answer: true,
        ..Message::call(":1.5", PATH, PLAYER, "Next")
    }
    .with(vec![
        Value::text("nul\0é"),
        Value::Bool(true),
        Value::I32(-3),
        Value::I64(-4),
        Value::F64(0.25).any(),
        Value::Path(PATH.into()),
        Value::Texts(vec!["a".into(), String::new(), "bcd".into()]),
        Value::U32(9),
    ]);
    let bytes = message.bytes();
    let head = bytes.first_chunk::<HEAD>().unwrap();
    assert_eq!(Message::length(head), Some(bytes.len()));
    let mut read = Message::read(&bytes).unwrap();
    read.body[0] = match &read.body[0] {
        Value::Text(text) if text == "nulé" => message.body[0].clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(read, message);
}

#[test]
fn the_other_order_is_read_too() {
    let head = BIG.first_chunk::<HEAD>().unwrap();
    assert_eq!(Message::length(head), Some(BIG.len()));
    let read = Message::read(BIG).unwrap();
    assert_eq!((read.purpose, read.serial), (Purpose::Call, 2));
    assert_eq!(read.member.as_deref(), Some("Seek"));
    assert_eq!(read.body, [Value::I64(-2)]);
}

#[test]
fn a_table_is_aligned_as_the_bus_wants_it() {
    let table = Value::Table(vec![("a", Value::Bool(true)), ("bc", Value::I64(1))]);
    let bytes = Message::default().with(vec![table]).bytes();
    let rows = b"\x28\0\0\0\0\0\0\0\x01\0\0\0a\0\x01b\0\0\0\0\x01\0\0\0\
        \x02\0\0\0bc\0\x01x\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0";
    assert!(bytes.ends_with(rows), "{bytes:?}");
}

#[test]
fn what_is_too_long_is_none() {
    let mut head = *BIG.first_chunk::<HEAD>().unwrap();
    head[7] = 0xff;
    assert!(Message::length(&head).is_some(), "a message may be long");
    head[4] = 0xff;
    assert_eq!(Message::length(&head), None);
    head[12..].fill(0xff);
    assert_eq!(Message::length(&head), None);
    assert_eq!(Message::length(&[0; HEAD]), None);
}

proptest! {
    #[test]
    fn nothing_that_is_sent_breaks_it(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = Message::read(&bytes);
        let _ = Message::read(&[b"l\x01\0\x01", &bytes[..]].concat());
    }

    #[test]
    fn nor_does_a_message_with_a_hole(at in 0..BIG.len(), byte in any::<u8>(), end in 0..BIG.len()) {
        let mut broken = BIG.to_vec();
        broken[at] = byte;
        let _ = Message::read(&broken);
        let _ = Message::read(&broken[..end]);
    }
}
