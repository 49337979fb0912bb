//! What is asked for from elsewhere, on its way to the loop: it comes the way of the keys.
//!
//! The loop sleeps until the terminal says something; whoever hands something in here wakes it as a
//! change of the window does.

use std::collections::VecDeque;
use std::io::Write;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::bus::Asked;

/// More than this is nobody's finger, and is dropped.
const WAITING_MAX: usize = 8;

static INBOX: Mutex<Inbox> = Mutex::new(Inbox {
    waiting: VecDeque::new(),
    waker: None,
});

struct Inbox {
    waiting: VecDeque<Asked>,
    waker: Option<Box<dyn Write + Send>>,
}

fn lock() -> MutexGuard<'static, Inbox> {
    INBOX.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Hands in what is asked for. Where nobody listens it waits; where too much does, it is dropped.
pub fn hand_in(asked: Asked) {
    let mut inbox = lock();
    if inbox.waiting.len() >= WAITING_MAX {
        return;
    }
    inbox.waiting.push_back(asked);
    if let Some(waker) = &mut inbox.waker {
        // Where it takes no more, it has not been heard yet.
        let _ = waker.write(b"a");
    }
}

/// Whether something waits.
pub(super) fn waits() -> bool {
    !lock().waiting.is_empty()
}

/// What has waited longest.
pub(super) fn take() -> Option<Asked> {
    lock().waiting.pop_front()
}

/// Where a byte goes when something was handed in. What came before is of another sitting.
pub(super) fn wakes(waker: Box<dyn Write + Send>) {
    let mut inbox = lock();
    inbox.waiting.clear();
    inbox.waker = Some(waker);
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;
    use std::sync::mpsc::{Sender, channel};

    struct Bell(Sender<()>);

    impl Write for Bell {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.send(()).unwrap();
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_storm_is_cut_short_and_the_order_is_kept() {
        let (sender, woken) = channel();
        wakes(Box::new(Bell(sender)));
        for asked in [Asked::Next, Asked::Pause] {
            hand_in(asked);
        }
        (0..10_000).for_each(|_| hand_in(Asked::Stop));
        assert_eq!(woken.try_iter().count(), WAITING_MAX);
        let taken: Vec<Asked> = std::iter::from_fn(take).collect();
        assert_eq!(taken[..3], [Asked::Next, Asked::Pause, Asked::Stop]);
        assert_eq!(taken.len(), WAITING_MAX);
    }
}
