//! A whole number of any size, built from digits of changing radices and taken apart in the opposite order.

/// The number, its least part first. A part is 16 bits wide, so that its product with a radix below 2^47 fits 64.
#[derive(Default)]
pub(super) struct Numeral(Vec<u16>);

impl Numeral {
    /// Makes room for a digit of this radix, and puts it there.
    pub(super) fn push(&mut self, radix: u64, digit: u64) {
        let mut carry = digit;
        for part in &mut self.0 {
            let sum = u64::from(*part) * radix + carry;
            *part = low(sum);
            carry = sum >> 16;
        }
        while carry > 0 {
            self.0.push(low(carry));
            carry >>= 16;
        }
    }

    /// Takes out the digit of this radix that was put in last.
    pub(super) fn pull(&mut self, radix: u64) -> u64 {
        let radix = radix.max(1);
        let mut rest = 0;
        for part in self.0.iter_mut().rev() {
            let whole = (rest << 16) | u64::from(*part);
            *part = low(whole / radix);
            rest = whole % radix;
        }
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
        rest
    }

    /// Whether nothing is left.
    pub(super) fn is_nothing(&self) -> bool {
        self.0.is_empty()
    }
}

/// The lowest 16 bits.
fn low(number: u64) -> u16 {
    u16::try_from(number & 0xFFFF).unwrap_or_default()
}
