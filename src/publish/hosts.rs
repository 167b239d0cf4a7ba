//! Writes the headers out for the servers there are: nginx, Caddy, Apache, and hosts of static files.

use super::headers::{ASK_AGAIN, BASE, BY_CONTENT, FOLDER, FOR_EVER, Media, TYPES, security};

/// The file that hosts of static files read, in the root of the site.
pub const STATIC: &str = "_headers";

/// The file that Apache reads, in the root of the site.
pub const APACHE: &str = ".htaccess";

/// For nginx: a part of a `server` block.
pub fn nginx() -> String {
    let headers = lines(&security(), |(name, value)| {
        format!("    add_header {name} \"{value}\" always;\n")
    });
    let types = lines(&TYPES, |media| {
        format!("        {} {};\n", media.name, media.ending)
    });
    let text = TYPES.iter().filter(|media| media.text);
    let text: Vec<&str> = text.map(|media| media.name).collect();
    let text = text.join(" ").replace(" text/html ", " ");
    let bare = BASE.trim_end_matches('/');
    format!(
        r#"# Drogowskaz on nginx. Inside the `server` block of your site, which has its own name and certificate, write
#     include /srv/drogowskaz/hosting/nginx.conf;
# The site is then at {BASE} and is read from {FOLDER}: change both below if yours are others.

set $drogowskaz_cache "{ASK_AGAIN}";
if ($uri ~ "{BY_CONTENT}") {{
    set $drogowskaz_cache "{FOR_EVER}";
}}

location = {bare} {{
    absolute_redirect off;
    return 301 {BASE};
}}

location ^~ {BASE} {{
    alias {FOLDER};
    index index.html;
    absolute_redirect off;
    error_page 404 {BASE}404.html;

    # What is sent compressed lies ready beside each file.
    gzip off;
    gzip_static on;
    gzip_vary on;
    # Smaller by a sixth, with the module brotli (Debian: libnginx-mod-http-brotli-static):
    # brotli_static on;

    charset utf-8;
    charset_types {text};
    default_type application/octet-stream;
    types {{
{types}    }}

    add_header Cache-Control $drogowskaz_cache always;
{headers}
    # Notes for other servers.
    location ~ /[._](htaccess|headers)$ {{
        return 404;
    }}
}}
"#
    )
}

/// For Caddy: a part of a site's block.
pub fn caddy() -> String {
    let headers = lines(&security(), |(name, value)| {
        format!("\t\t{name} \"{value}\"\n")
    });
    let types = lines(&TYPES, |media| {
        let (ending, kind) = (media.ending, media.header());
        format!("\t@{ending} path *.{ending}\n\theader @{ending} Content-Type \"{kind}\"\n")
    });
    let bare = BASE.trim_end_matches('/');
    let folder = FOLDER.trim_end_matches('/');
    format!(
        r#"# Drogowskaz on Caddy. Inside the block of your site write
#     import /srv/drogowskaz/hosting/Caddyfile
# The site is then at {BASE} and is read from {FOLDER}: change both below if yours are others.

redir {bare} {BASE} permanent
handle_path {BASE}* {{
	root * {folder}
	header {{
{headers}	}}
{types}
	# Notes for other servers are not pages.
	@lost {{
		not {{
			file {{path}} {{path}}/index.html
			not path /.htaccess /_headers
		}}
	}}
	handle @lost {{
		header Cache-Control "{ASK_AGAIN}"
		header Content-Type "text/html; charset=utf-8"
		rewrite * /404.html
		file_server {{
			status 404
		}}
	}}
	@kept path_regexp {BY_CONTENT}
	handle @kept {{
		header Cache-Control "{FOR_EVER}"
		file_server {{
			precompressed br gzip
		}}
	}}
	handle {{
		header Cache-Control "{ASK_AGAIN}"
		file_server {{
			precompressed br gzip
		}}
	}}
}}
"#
    )
}

/// For Apache 2.4: a file in the root of the site, if the server lets it (`AllowOverride FileInfo`).
pub fn apache() -> String {
    let headers = lines(&security(), |(name, value)| {
        format!("Header always set {name} \"{value}\"\n")
    });
    let types = lines(&TYPES, |media| {
        format!("AddType {} .{}\n", media.name, media.ending)
    });
    let text = endings(|media| media.text).join(" .");
    let by_content = BY_CONTENT.replace('$', r"(\.(br|gz))?$");
    format!(
        r#"# Drogowskaz on Apache 2.4 with mod_headers, mod_rewrite and mod_mime; the folder needs `AllowOverride FileInfo`.
# If the site is not at {BASE}, change the next line; nothing else depends on the address.
ErrorDocument 404 {BASE}404.html

{headers}
Header always set Cache-Control "{ASK_AGAIN}"
Header always set Cache-Control "{FOR_EVER}" "expr=%{{REQUEST_STATUS}} -in {{'200','206','304'}} && %{{REQUEST_URI}} =~ m#{by_content}#"

{types}AddCharset utf-8 .{text}

# What is sent compressed lies ready beside each file.
RemoveType .gz
AddEncoding br .br
AddEncoding gzip .gz
Header append Vary Accept-Encoding
SetEnv no-gzip 1
SetEnv no-brotli 1
RewriteEngine On
RewriteCond %{{HTTP:Accept-Encoding}} \bbr\b
RewriteCond %{{REQUEST_FILENAME}}.br -f
RewriteRule ^(.+)$ $1.br [L]
RewriteCond %{{HTTP:Accept-Encoding}} \bgzip\b
RewriteCond %{{REQUEST_FILENAME}}.gz -f
RewriteRule ^(.+)$ $1.gz [L]
"#
    )
}

/// For hosts of static files that read `_headers`. They compress by themselves, and ask again about every file of which
/// nothing is said, so only what never changes is named: by the beginnings of names made from content.
pub fn hosts_of_static_files(by_content: &[&str]) -> String {
    let headers = lines(&security(), |(name, value)| format!("  {name}: {value}\n"));
    let types = lines(&TYPES, |media| {
        format!("/*.{}\n  Content-Type: {}\n", media.ending, media.header())
    });
    let kept = lines(by_content, |start| {
        format!("/{start}-*\n  Cache-Control: {FOR_EVER}\n")
    });
    format!("/*\n{headers}{types}{kept}")
}

/// The endings of some kinds of files.
pub fn endings(of: impl Fn(&Media) -> bool) -> Vec<&'static str> {
    let some = TYPES.iter().filter(|media| of(media));
    some.map(|media| media.ending).collect()
}

fn lines<T>(of: &[T], line: impl Fn(&T) -> String) -> String {
    of.iter().map(line).collect()
}
