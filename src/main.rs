//! In the browser: starts the app. On the machine that builds: the command line.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    drogowskaz::commands::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {
    wasm_bindgen_futures::spawn_local(drogowskaz::ui::start());
}
