//! Keeps the peaks of a sound file within bounds, also between its samples.
//!
//! It looks a block ahead: the gain falls on a straight line before a peak and rises after it, and is
//! never higher in a block than its own peak allows.

/// How many samples on each side tell what is between two of them.
const REACH: usize = 8;

/// A gain and a limiter, block after block.
#[derive(Debug)]
pub struct Limiter {
    gain: f32,
    /// The highest peak.
    most: f32,
    kernels: [[f32; 2 * REACH]; 3],
    /// The block that is to be written next, amplified.
    held: Vec<f32>,
    /// The most gain that it allows, and that at its begin.
    allows: f32,
    begins: f32,
}

impl Limiter {
    /// One that amplifies by this gain, and lets no peak pass this one, above 0 and at most 1.
    #[must_use]
    pub fn new(gain: f32, most: f32) -> Self {
        let kernel = |part: f32| {
            std::array::from_fn(|n| windowed_sinc(n as f32 + 1.0 - REACH as f32 - part))
        };
        Self {
            gain,
            most,
            kernels: [0.25, 0.5, 0.75].map(kernel),
            held: Vec::new(),
            allows: 1.0,
            begins: 1.0,
        }
    }

    /// Takes a block, and answers the one before it.
    pub fn next(&mut self, block: &[f32]) -> Vec<f32> {
        let edge = self.held.len().saturating_sub(2 * REACH);
        let mut near = self.held[edge..].to_vec();
        near.extend(block.iter().map(|sample| sample * self.gain));
        let allows = (self.most / self.peak(&near)).min(1.0);
        let ends = self.allows.min(allows);
        let before = self.faded(ends);
        self.held = near.split_off(near.len() - block.len());
        (self.allows, self.begins) = (allows, ends);
        before
    }

    /// The last block.
    pub fn finish(&mut self) -> Vec<f32> {
        let last = self.faded(self.allows);
        self.held.clear();
        last
    }

    /// The held block, its gain on a straight line to this one.
    fn faded(&self, ends: f32) -> Vec<f32> {
        let (count, way) = (self.held.len().max(1) as f32, ends - self.begins);
        let held = self.held.iter().zip(0_u16..);
        let faded = held.map(|(x, n)| x * (self.begins + way * f32::from(n) / count));
        faded.collect()
    }

    /// The highest of these samples, and of what lies between them.
    fn peak(&self, samples: &[f32]) -> f32 {
        let own = samples
            .iter()
            .fold(f32::MIN_POSITIVE, |most, x| most.max(x.abs()));
        // Between soft samples nothing is loud.
        if own < self.most / 2.0 {
            return own;
        }
        let between = samples.windows(2 * REACH).flat_map(|near| {
            let at = |kernel: &[f32; 2 * REACH]| {
                let products = kernel.iter().zip(near).map(|(tap, x)| tap * x);
                products.sum::<f32>().abs()
            };
            self.kernels.each_ref().map(at)
        });
        between.fold(own, f32::max)
    }
}

/// A sinc under a raised cosine.
fn windowed_sinc(at: f32) -> f32 {
    let x = std::f32::consts::PI * at;
    match at == 0.0 {
        true => 1.0,
        false => (0.5 + 0.5 * (x / (REACH as f32 + 1.0)).cos()) * x.sin() / x,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOST: f32 = 0.82;

    fn limited(samples: &[f32], gain: f32) -> Vec<f32> {
        let mut limiter = Limiter::new(gain, MOST);
        let blocks = samples.chunks(480);
        let mut all: Vec<f32> = blocks.flat_map(|block| limiter.next(block)).collect();
        all.extend(limiter.finish());
        all
    }

    #[test]
    fn what_is_soft_is_only_amplified_and_nothing_is_lost() {
        let soft: Vec<f32> = (0..5_000).map(|n| 0.2 * (n as f32 * 0.05).sin()).collect();
        let twice: Vec<f32> = soft.iter().map(|x| x * 2.0).collect();
        assert_eq!(limited(&soft, 2.0), twice);
    }

    #[test]
    fn a_peak_between_two_samples_is_kept_within_bounds_too() {
        // A quarter of the rate, an eighth of a turn off: each sample lies beside the top.
        let turn = std::f32::consts::FRAC_PI_2;
        let steep: Vec<f32> = (0..9_600)
            .map(|n| 0.7 * (n as f32 * turn + turn / 2.0).sin())
            .collect();
        let highest = |samples: &[f32]| Limiter::new(1.0, MOST).peak(samples);
        assert!(highest(&steep) > 0.68 && steep.iter().all(|x| x.abs() < 0.5));
        let all = limited(&steep, 2.0);
        assert_eq!(all.len(), steep.len());
        assert!(highest(&all) <= MOST * 1.01, "{}", highest(&all));
    }
}
