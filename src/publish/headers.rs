//! What a host is to send with each file, written once. `hosts` writes it out for the servers there are, the page says
//! of itself what a page can, and the tests read what was written.

/// The address the examples use: a folder of the site of a centre.
pub const BASE: &str = "/drogowskaz/";

/// Where the examples put what is published.
pub const FOLDER: &str = "/srv/drogowskaz/dist/";

/// What a browser may load and do: nothing but what comes from us.
/// The default policy of Trusted Types is in `public/safety.js`; a page without scripts has none, and needs none.
const POLICY: [(&str, &str); 13] = [
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    ("style-src", "'self'"),
    ("img-src", "'self' data:"),
    ("connect-src", "'self'"),
    ("worker-src", "'self'"),
    ("manifest-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
    (FRAMES, "'none'"),
    ("object-src", "'none'"),
    ("require-trusted-types-for", "'script'"),
    ("trusted-types", "default"),
];

/// The one part of the policy that a page cannot say of itself.
const FRAMES: &str = "frame-ancestors";

/// What no page of ours, and nothing in it, may ask of the device.
const REFUSED: [&str; 16] = [
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "usb",
    "xr-spatial-tracking",
];

/// For a file whose name is made from its content.
pub const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// For every other file: it is asked about each time.
pub const ASK_AGAIN: &str = "no-cache";

/// The end of a name made from content, as a regular expression.
pub const BY_CONTENT: &str = r"-[0-9a-f]{12}\.[a-z0-9]+$";

/// What files of one ending are.
pub struct Media {
    /// The ending.
    pub ending: &'static str,
    /// The media type.
    pub name: &'static str,
    /// Text, always in UTF-8.
    pub text: bool,
}

impl Media {
    const fn text(ending: &'static str, name: &'static str) -> Self {
        let text = true;
        Self { ending, name, text }
    }

    const fn bytes(ending: &'static str, name: &'static str) -> Self {
        let text = false;
        Self { ending, name, text }
    }

    /// The type as a header says it.
    pub fn header(&self) -> String {
        let charset = if self.text { "; charset=utf-8" } else { "" };
        format!("{}{charset}", self.name)
    }

    /// Whether it is worth compressing; pictures are compressed in themselves.
    pub fn is_packed(&self) -> bool {
        self.text || !self.name.starts_with("image/")
    }
}

/// Every kind of file on the site.
pub const TYPES: [Media; 17] = [
    Media::bytes("bin", "application/octet-stream"),
    Media::text("css", "text/css"),
    Media::text("csv", "text/csv"),
    Media::text("html", "text/html"),
    Media::bytes("ico", "image/x-icon"),
    Media::text("ics", "text/calendar"),
    Media::text("js", "text/javascript"),
    Media::text("json", "application/json"),
    Media::text("jsonld", "application/ld+json"),
    Media::text("md", "text/markdown"),
    Media::bytes("png", "image/png"),
    Media::text("svg", "image/svg+xml"),
    Media::text("txt", "text/plain"),
    Media::bytes("wasm", "application/wasm"),
    Media::text("webmanifest", "application/manifest+json"),
    Media::bytes("webp", "image/webp"),
    Media::text("xml", "application/xml"),
];

/// The headers of every answer, mistakes included.
pub fn security() -> [(&'static str, String); 8] {
    let refused = REFUSED.map(|name| format!("{name}=()")).join(", ");
    [
        ("Content-Security-Policy", policy(|_| true)),
        ("Cross-Origin-Embedder-Policy", "require-corp".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
        (
            "Permissions-Policy",
            format!("geolocation=(self), {refused}"),
        ),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Strict-Transport-Security", "max-age=63072000".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ]
}

/// The policy as a page says it of itself, for hosts that cannot send headers.
pub fn in_page() -> String {
    let policy = policy(|name| name != FRAMES);
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

fn policy(said: impl Fn(&str) -> bool) -> String {
    let parts = POLICY.iter().filter(|(name, _)| said(name));
    let parts: Vec<String> = parts
        .map(|(name, value)| format!("{name} {value}"))
        .collect();
    parts.join("; ")
}
