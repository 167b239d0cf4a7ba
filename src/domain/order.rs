//! Sorting of short lists.

/// Puts a list in the order of its keys; equals keep their places.
/// The library's sorts are made for long lists and would add five kilobytes to the page; ours hold a dozen things.
pub(super) fn sort_by<T, K: PartialOrd>(list: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..list.len() {
        let mut place = end;
        while place > 0 && key(&list[place]) < key(&list[place - 1]) {
            list.swap(place, place - 1);
            place -= 1;
        }
    }
}
