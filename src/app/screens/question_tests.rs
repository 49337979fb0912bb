//! That nothing answers unseen.

use super::*;
use crate::app::Program;

#[test]
fn a_key_that_is_held_down_or_was_typed_before_answers_nothing() {
    let (begin, mut question) = (Program::silent().time.now, Question::default());
    let at = |ms| begin + Duration::from_millis(ms);
    assert!(!question.takes_answer(at(5_000)), "not drawn yet");
    question.was_drawn(false, at(5_000));
    // The rest of it comes into sight.
    question.was_drawn(true, at(10_000));
    assert_eq!(question.wait(at(10_000)), Some(STANDS));
    // Repeated 30 times a second.
    for ms in (10_001..15_000).step_by(33) {
        assert!(!question.takes_answer(at(ms)), "{ms}");
        question.was_drawn(true, at(ms));
    }
    assert!(!question.is_news(at(15_600)) && question.is_news(at(15_700)));
    assert!(
        !question.is_news(at(15_700)),
        "said once, also if no picture comes"
    );
    assert_eq!(question.wait(at(15_700)), None);
    assert!(question.offers(at(15_700)));
    question.was_drawn(true, at(15_700));
    assert_eq!(question.wait(at(15_700)), None);
    // Something covers it for a while, such as the help.
    question.is_covered();
    question.was_drawn(true, at(20_000));
    assert!(!question.takes_answer(at(20_100)));
    assert!(!question.takes_answer(at(20_200)) && question.wait(at(20_200)).is_some());
    assert!(question.takes_answer(at(20_901)));
    assert!(!question.takes_answer(at(30_000)), "the next one");
}
