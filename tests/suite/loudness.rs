//! How loud a sound is to the ear, after ITU-R BS.1770-4: K-weighting and a mean over 400 ms.

/// Samples in 400 ms.
const SPAN: usize = 19_200;

/// The loudest 400 ms of samples at 48 kHz, in LUFS; shorter sounds count with the silence after
/// them.
pub fn loudest(samples: &[f32]) -> f64 {
    let rest = std::iter::repeat_n(0.0, SPAN);
    let mut shelf = Filter::new(
        [
            1.535_124_859_586_97,
            -2.691_696_189_406_38,
            1.198_392_810_852_85,
        ],
        [-1.690_659_293_182_41, 0.732_480_774_215_85],
    );
    let mut high = Filter::new(
        [1.0, -2.0, 1.0],
        [-1.990_047_454_833_98, 0.990_072_250_366_21],
    );
    let wide = samples.iter().map(|x| f64::from(*x)).chain(rest);
    let powers: Vec<f64> = wide.map(|x| high.next(shelf.next(x)).powi(2)).collect();
    let mut sum: f64 = powers[..SPAN].iter().sum();
    let mut most = sum;
    for (old, new) in powers.iter().zip(&powers[SPAN..]) {
        sum += new - old;
        most = most.max(sum);
    }
    10.0 * (most / SPAN as f64).log10() - 0.691
}

/// A filter of second order, in direct form II transposed.
struct Filter {
    b: [f64; 3],
    a: [f64; 2],
    kept: [f64; 2],
}

impl Filter {
    fn new(b: [f64; 3], a: [f64; 2]) -> Self {
        Self {
            b,
            a,
            kept: [0.0; 2],
        }
    }

    fn next(&mut self, x: f64) -> f64 {
        let y = self.b[0] * x + self.kept[0];
        self.kept = [
            self.b[1] * x - self.a[0] * y + self.kept[1],
            self.b[2] * x - self.a[1] * y,
        ];
        y
    }
}

#[test]
fn a_full_sine_of_997_hertz_is_three_below_full_scale() {
    // The standard's own example, for one channel.
    let turn = std::f64::consts::TAU * 997.0 / 48_000.0;
    let tone: Vec<f32> = (0..48_000)
        .map(|n| (f64::from(n) * turn).sin() as f32)
        .collect();
    assert!((loudest(&tone) + 3.01).abs() < 0.05, "{}", loudest(&tone));
}
