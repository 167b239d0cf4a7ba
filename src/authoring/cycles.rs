//! What is defined by way of itself. It knows only numbers and which of them leads to which.

/// Whether a way leads from `start` back to it; `next` lists where each leads.
pub fn leads_back(start: usize, next: &[Vec<usize>]) -> bool {
    let mut seen = vec![false; next.len()];
    let mut open = vec![start];
    while let Some(from) = open.pop() {
        for to in next.get(from).into_iter().flatten().copied() {
            if to == start {
                return true;
            }
            if seen.get(to) == Some(&false) {
                seen[to] = true;
                open.push(to);
            }
        }
    }
    false
}
