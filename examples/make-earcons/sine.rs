//! Sine and exponential from additions and multiplications alone.
//!
//! The ones of the standard library may differ in the last digit from one system to the next, and
//! the files are to come out the same everywhere.

/// The sine of an angle in whole turns (1.0 is a full circle). Right to about 1e-9.
pub fn sine(turns: f64) -> f64 {
    let turn = turns - turns.floor();
    // Folded into the quarter around zero, where the series ends soon.
    let x = if turn < 0.25 {
        turn
    } else if turn < 0.75 {
        0.5 - turn
    } else {
        turn - 1.0
    } * std::f64::consts::TAU;
    let square = x * x;
    let mut sum = 0.0;
    for n in [13.0, 11.0, 9.0, 7.0, 5.0, 3.0] {
        sum = (1.0 + sum) * -square / (n * (n - 1.0));
    }
    x * (1.0 + sum)
}

/// e to the power of `-x`, for `x` from 0 to about 40.
pub fn fading(x: f64) -> f64 {
    let small = -x / 1024.0;
    let mut power = 1.0 + small * (1.0 + small / 2.0 * (1.0 + small / 3.0));
    for _ in 0..10 {
        power *= power; // ten squarings make the 1024th power
    }
    power
}

/// A soft step from 0 to 1 while `x` goes from 0 to 1, level at both ends.
pub fn rise(x: f64) -> f64 {
    let x = x.clamp(0.0, 1.0);
    x * x * (3.0 - 2.0 * x)
}
