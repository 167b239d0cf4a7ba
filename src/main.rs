//! In the browser: starts the app. On the machine that builds: the command line.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    drogowskaz::commands::run()
}

/// Whatever is freed is overwritten: what a person has taken back is nowhere in memory any more.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

#[cfg(target_arch = "wasm32")]
fn main() {
    wasm_bindgen_futures::spawn_local(drogowskaz::ui::start());
}
