//! The time, as the sandbox sees it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The system's clock, which a test can put forward. Clones are the same clock.
///
/// ```
/// let clock = sandbox::Clock::default();
/// clock.advance(std::time::Duration::from_secs(600));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Clock {
    ahead: Arc<AtomicU64>,
}

impl Clock {
    /// Puts the clock forward, by whole seconds.
    pub fn advance(&self, by: Duration) {
        self.ahead.fetch_add(by.as_secs(), Ordering::Relaxed);
    }

    /// Seconds since 1970.
    pub(crate) fn now(&self) -> u64 {
        let system = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        system.as_secs() + self.ahead.load(Ordering::Relaxed)
    }
}
