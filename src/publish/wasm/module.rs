//! A wasm module as a list of sections, and what they are written in: numbers, texts, lists.

/// One section.
pub struct Section {
    /// Which one; nought for one that only tools read.
    pub id: u8,
    /// What is in it; of one that only tools read, its name first.
    pub content: Vec<u8>,
}

/// What each wasm file begins with.
const HEAD: usize = 8;

/// The sections of a module; none where it is no module.
pub fn sections(wasm: &[u8]) -> Option<Vec<Section>> {
    let mut cursor = Cursor(wasm.get(HEAD..)?);
    let mut sections = Vec::new();
    while !cursor.0.is_empty() {
        let id = cursor.byte()?;
        let length = cursor.number()?;
        let content = cursor.take(length)?.to_vec();
        sections.push(Section { id, content });
    }
    Some(sections)
}

/// The module made of these sections.
pub fn module(sections: &[Section]) -> Vec<u8> {
    let mut wasm = b"\0asm\x01\0\0\0".to_vec();
    for section in sections {
        wasm.push(section.id);
        wasm.extend(number(section.content.len()));
        wasm.extend(&section.content);
    }
    wasm
}

impl Section {
    /// Its name, if it is one that only tools read, and what follows.
    pub fn named(&self) -> Option<(&str, &[u8])> {
        let mut cursor = Cursor(&self.content);
        let name = (self.id == 0).then(|| cursor.text()).flatten()?;
        Some((name, cursor.0))
    }

    /// Whether it has this name.
    pub fn is_named(&self, wanted: &str) -> bool {
        self.named().is_some_and(|(name, _)| name == wanted)
    }
}

/// A number as wasm writes it (LEB128).
pub fn number(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let [low, ..] = number.to_le_bytes();
        number >>= 7;
        if number == 0 {
            bytes.push(low & 0x7f);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

/// A text as wasm writes it.
pub fn text(text: &str) -> Vec<u8> {
    let mut bytes = number(text.len());
    bytes.extend(text.as_bytes());
    bytes
}

/// A list as wasm writes it.
pub fn list(items: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = number(items.len());
    bytes.extend(items.concat());
    bytes
}

/// What is not read yet.
pub struct Cursor<'a>(pub &'a [u8]);

impl<'a> Cursor<'a> {
    /// So many bytes.
    pub fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    /// One byte.
    pub fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    /// A number.
    pub fn number(&mut self) -> Option<usize> {
        let length = self.0.iter().take(5).position(|byte| byte & 0x80 == 0)? + 1;
        let bytes = self.take(length)?.iter().rev();
        Some(bytes.fold(0, |sum, byte| sum << 7 | usize::from(byte & 0x7f)))
    }

    /// A text.
    pub fn text(&mut self) -> Option<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.take(length)?).ok()
    }

    /// What `read` makes of the items of a list.
    pub fn list<T>(
        &mut self,
        mut read: impl FnMut(&mut Cursor<'a>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let count = self.number()?;
        (0..count).map(|_| read(self)).collect()
    }

    /// The items of a list, as they are written, that `wanted` says yes to.
    pub fn filtered(
        &mut self,
        wanted: impl Fn(&mut Cursor<'a>) -> Option<bool>,
    ) -> Option<Vec<Vec<u8>>> {
        let items = self.list(|cursor| {
            let before = cursor.0;
            let kept = wanted(cursor)?;
            let item = &before[..before.len() - cursor.0.len()];
            Some(kept.then(|| item.to_vec()))
        })?;
        Some(items.into_iter().flatten().collect())
    }
}
