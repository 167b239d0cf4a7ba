//! The smallest page that Leptos can make: `bench page` sets ours beside it. Nothing of it is published.

fn main() {
    #[cfg(target_arch = "wasm32")]
    leptos::mount::mount_to_body(|| "Leptos");
}
