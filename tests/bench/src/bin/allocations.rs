//! Allocations, bytes and the most bytes at once of each case. A program of its own, because the
//! allocator that counts would be counted as well.

use allocation_counter::measure;

fn main() {
    for case in bench::cases() {
        // The first run makes what is made once.
        (case.run)();
        let info = measure(|| (case.run)());
        let each = u64::from(case.operations);
        println!("{} {} {}", info.count_total / each, info.bytes_total / each, info.bytes_max);
    }
}
