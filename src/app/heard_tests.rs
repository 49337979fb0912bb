//! What is promised is what will be heard.

use super::*;
use crate::model::Levels;

#[test]
fn what_was_said_is_broken_by_what_is_found_out() {
    let mut program = Program::silent();
    let mut promise = Promise::default();
    assert!(!promise.is_broken(&program), "nothing was said yet");
    assert_eq!(promise.say(&program), Heard::NoDevice);
    assert_eq!(
        promise.wait(&program),
        Some(Duration::ZERO),
        "not looked for yet"
    );
    promise.pass(&program);
    program.set_sound(Action::Mute);
    assert!(promise.is_broken(&program) && promise.wait(&program).is_some());
    promise.say(&program);
    assert_eq!(promise.wait(&program), None, "nothing can be found");
}

#[test]
fn where_there_was_no_device_one_is_looked_for_again() {
    let mut program = Program::silent();
    program.speaker = Speaker::refused();
    let mut promise = Promise::default();
    assert_eq!(promise.say(&program), Heard::NoDevice);
    assert_eq!(
        promise.wait(&program),
        Some(Duration::ZERO),
        "not looked for yet"
    );
    promise.pass(&program);
    for _ in 0..3 {
        assert_eq!(promise.wait(&program), Some(AGAIN));
        program.time.now += AGAIN / 2;
        assert!(!promise.pass(&program));
        assert_eq!(promise.wait(&program), Some(AGAIN / 2), "not yet");
        program.time.now += AGAIN / 2;
        assert!(!promise.pass(&program));
    }
    // Muted, nobody needs to know.
    program.set_sound(Action::Mute);
    assert!(promise.pass(&program));
    promise.say(&program);
    assert_eq!(promise.wait(&program), None);
}

#[test]
fn what_is_said_is_what_is_heard() {
    let mut program = Program::silent();
    assert_eq!(program.heard(), Heard::NoDevice);
    program.speaker = Speaker::start(Volume::default(), Levels::FULL, false, None);
    // A build without sound has no device.
    let with_device = |heard| match program.speaker.status().is_silent() {
        true => Heard::NoDevice,
        false => heard,
    };
    for voice in VoiceMode::ALL {
        let heard = Heard::of(&program.speaker, *voice);
        assert_eq!(heard, with_device(Heard::Sounds(*voice)));
    }
    program.speaker.set_muted(true);
    assert_eq!(program.heard(), Heard::Muted);
    program.set_sound(Action::Mute);
    assert!(!program.speaker.muted() && !program.memory.muted);
    let none = Volume::new(0).unwrap_or_default();
    program.speaker.set_volume(none);
    assert_eq!(program.heard(), Heard::TurnedDown);
    program.set_sound(Action::Mute);
    assert_eq!(program.speaker.volume(), Volume::default());
    assert_eq!(program.memory.volume, Some(Volume::default().percent()));
    program.set_sound(Action::Mute);
    assert!(program.memory.muted);
    program.set_sound(Action::Mute);
    // Muted for this run alone, as by an option.
    program.speaker.set_muted(true);
    program.set_sound(Action::Louder);
    assert!(program.speaker.muted() && !program.memory.muted);
    program.set_voice(VoiceMode::Off);
    assert_eq!(program.memory.voice, Some(VoiceMode::Off));
}
