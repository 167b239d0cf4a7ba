//! A random number generator of four lines (Knuth's constants): the same seed, the same people.

/// The generator.
pub(super) struct Dice(u64);

impl Dice {
    /// A generator that begins at a seed.
    pub(super) fn seeded(seed: u64) -> Dice {
        let mut dice = Dice(seed);
        dice.roll(2);
        dice
    }

    /// A number below `sides`.
    pub(super) fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides.max(1)
    }

    /// Whether a rare thing happens: once in `times`.
    pub(super) fn once_in(&mut self, times: u64) -> bool {
        self.roll(times) == 0
    }

    /// One thing of a list.
    pub(super) fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let sides = u64::try_from(list.len()).ok()?;
        let place = usize::try_from(self.roll(sides)).ok()?;
        list.get(place)
    }
}
