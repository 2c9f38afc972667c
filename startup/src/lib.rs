//! Whether standard output was closed when the program began (`gov list >&-`). Rust opens
//! `/dev/null` in its place before `main`, so that a program can't tell: it is looked at before
//! that, which takes the one word `unsafe` of the house, for where a function is put.

/// Whether standard output was closed when the program began; elsewhere than on Linux nobody knows.
pub fn is_stdout_closed() -> bool {
    #[cfg(target_os = "linux")]
    return linux::CLOSED.load(std::sync::atomic::Ordering::Relaxed);
    #[cfg(not(target_os = "linux"))]
    false
}

#[cfg(target_os = "linux")]
mod linux {
    use std::sync::atomic::{AtomicBool, Ordering};

    pub static CLOSED: AtomicBool = AtomicBool::new(false);

    /// The loader calls what stands in this section, before anything of Rust has run.
    #[used]
    #[unsafe(link_section = ".init_array")]
    static LOOK: extern "C" fn() = look;

    extern "C" fn look() {
        let is_closed = rustix::io::fcntl_getfd(rustix::stdio::stdout()).is_err();
        CLOSED.store(is_closed, Ordering::Relaxed);
    }
}
