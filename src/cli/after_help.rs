//! What stands below the options in the help of the whole program.

/// What is told below the options.
pub(super) const AFTER_HELP: &str = "\
Examples:
  backrub                   choose: type what you need, such as 6m shoulder quiet
  backrub 5 lower back      the same, with that already typed
  backrub now               open what suits you best for now
  backrub resume            resume the session that you left
  backrub play desk-neck    play a routine by its id or the beginning of it

Reminders, off until you ask for them; none ever begins a session:
  backrub init SHELL        code for a prompt (bash, zsh, fish): one quiet line when a break is due
  backrub due               whether a break is due, for scripts and bars (--bar, --json)
  backrub later [30m|today] not now; without a time in 10, then 20, then 40 minutes
  backrub remind on         let the system's timer tell you (off, status)

During a session Space or any key without another meaning pauses, and `?` shows every key.
Settings in ~/.config/backrub/settings.yaml, all optional: voice, volume, theme, calm, speech,
letters (auto | dots | plain: what drawings are made of), any-key (pause | nothing),
others (pause | lower | leave: other players while a session plays),
awake (screen | sleep | no: what does not sleep in a session), private (yes | no: whether a lock
screen or a reminder shows no names), remind ({ after: 50m, offer: 3m, between: [9:00, 18:00],
days: [mon, tue, wed, thu, fri] }: when to remind you to take a break), ask (yes | no: how it is before and after a
session).";
