//! The site without scripts says all that the rulebook says, leads nowhere wrong, and tells a shared phone nothing.

use crate::shelf;
use drogowskaz::authoring::library::Edition;
use drogowskaz::authoring::pages;
use drogowskaz::domain::{Phone, dial};
use drogowskaz::publish::pages::{File, Page, Shelf, fill, names};
use expect_test::{Expect, expect};
use jsonschema::{Registry, RegistryBuilder, Resource};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;

/// Words that no name of a file and no title may hold.
const TELLING: [&str; 14] = [
    "przemoc",
    "bit",
    "gwałt",
    "niebiesk",
    "kryzys",
    "psych",
    "uzależn",
    "alkohol",
    "karn",
    "bezdom",
    "noclegow",
    "schronisk",
    "ogrzewaln",
    "samobój",
];

/// What somebody does with all pages and files of the site, published at an address or nowhere yet.
fn with_site<T>(address: &str, see: impl FnOnce(&[Page], &[File], &Shelf) -> T) -> T {
    let mut words = pages::open(shelf::root()).expect("data/strony.toml has no mistakes");
    address.clone_into(&mut words.address);
    let shelf = Shelf {
        editions: &shelf::library().editions,
        words: &words,
    };
    let pages = shelf.pages();
    let files = shelf.files(&pages);
    see(&pages, &files, &shelf)
}

fn page<'a>(pages: &'a [Page], name: &str) -> &'a Page {
    let page = pages.iter().find(|page| page.name == name);
    page.unwrap_or_else(|| panic!("there is no page {name}"))
}

/// Text as pages write it.
fn html(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// What the page of a city does not say of the city.
fn missing(edition: &Edition, main: &str) -> Vec<String> {
    let book = &edition.book;
    let text = |id| html(book.text(id));
    let mut wanted: Vec<String> = Vec::new();
    let phone = |it: &Phone| format!("href=\"{}\"", dial(book.text(it.number)));
    for (id, section) in book.all_sections() {
        wanted.extend([text(section.name), text(section.scope)]);
        wanted.extend(book.phones(id).iter().map(phone));
    }
    for (id, office) in book.all_offices() {
        wanted.push(text(office.name));
        wanted.extend(office.address.map(|it| text(it.street)));
        wanted.extend(
            book.address(id)
                .filter(|it| !it.starts_with(book.text(office.name)))
                .map(|it| html(&it)),
        );
    }
    for (_, place) in book.all_facilities() {
        wanted.extend([text(place.name), text(place.address)]);
        wanted.extend(place.phones.iter().map(phone));
    }
    for line in &book.lines {
        wanted.extend([
            text(line.name),
            format!("href=\"{}\"", dial(book.text(line.number))),
        ]);
    }
    for (id, service) in book.all_services() {
        wanted.extend([
            text(service.name),
            format!("href=\"{}\"", names::service(edition, id)),
        ]);
    }
    wanted.retain(|one| !main.contains(one.as_str()));
    wanted
        .into_iter()
        .map(|one| format!("{}: {one}", edition.city))
        .collect()
}

#[test]
fn every_door_line_and_service_of_a_city_stands_on_its_page() {
    let missing = with_site("", |pages, _, shelf| {
        let editions = shelf.editions.iter();
        let missing = editions.map(|it| missing(it, &page(pages, &names::city(it)).main));
        missing.flatten().collect::<Vec<_>>()
    });
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn the_page_of_a_service_has_a_door_or_a_number_in_every_city_that_has_any() {
    let missing = with_site("", |pages, _, shelf| {
        let mut missing = Vec::new();
        for edition in shelf.editions {
            let book = &edition.book;
            for route in &book.city.routes {
                let page = page(pages, &names::service(edition, route.service));
                for id in &route.sections {
                    let section = book.section(*id);
                    let mut wanted = vec![html(book.text(section.name))];
                    wanted.extend(book.phones(*id).iter().map(|it| html(book.text(it.number))));
                    wanted.extend(book.address(section.office).map(|it| html(&it)));
                    wanted.retain(|one| !page.main.contains(one.as_str()));
                    missing.extend(wanted.into_iter().map(|it| format!("{}: {it}", page.name)));
                }
            }
        }
        missing
    });
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn every_link_leads_to_a_page_a_file_or_a_part_that_exists() {
    let astray = with_site("", |pages, files, _| {
        let outside = ["https://", "tel:", "mailto:"];
        let file = |name: &str| files.iter().any(|file| file.name == name);
        let leads = |here: &Page, link: &str| {
            let (name, part) = link.split_once('#').unwrap_or((link, ""));
            let name = if name.is_empty() { &here.name } else { name };
            let there = pages.iter().find(|page| page.name == name);
            let part =
                |page: &Page| part.is_empty() || page.main.contains(&format!("id=\"{part}\""));
            there.map_or_else(|| file(name), part)
        };
        let mut astray = Vec::new();
        for page in pages {
            let links = page.main.split("href=\"").skip(1);
            let links: BTreeSet<&str> = links.filter_map(|rest| rest.split('"').next()).collect();
            let inside = links
                .iter()
                .filter(|link| !outside.iter().any(|it| link.starts_with(it)));
            let inside = inside.filter(|link| !link.starts_with("#i-"));
            let wrong = inside.filter(|link| !leads(page, link));
            astray.extend(wrong.map(|link| format!("{}: {link}", page.name)));
        }
        astray
    });
    assert_eq!(astray, Vec::<String>::new());
}

#[test]
fn no_name_of_a_page_and_no_title_says_what_the_matter_was() {
    let telling = with_site("https://mops.example/", |pages, files, _| {
        let pages = pages
            .iter()
            .flat_map(|page| [&page.name, &page.title, &page.preview]);
        let said = pages.chain(files.iter().map(|file| &file.name));
        let telling = said.filter(|said| {
            TELLING
                .iter()
                .any(|word| said.to_lowercase().contains(word))
        });
        telling.cloned().collect::<Vec<_>>()
    });
    assert_eq!(telling, Vec::<String>::new());
}

#[test]
fn no_two_pages_share_a_name_and_no_page_repeats_an_id() {
    let twice = with_site("", |pages, files, _| {
        let mut seen = BTreeSet::new();
        let names = pages
            .iter()
            .map(|it| &it.name)
            .chain(files.iter().map(|it| &it.name));
        let mut twice: Vec<String> = names.filter(|name| !seen.insert(*name)).cloned().collect();
        for page in pages {
            let ids = page.main.split(" id=\"").skip(1);
            let mut seen = BTreeSet::new();
            let again = ids
                .filter_map(|rest| rest.split('"').next())
                .filter(|id| !seen.insert(*id));
            twice.extend(again.map(|id| format!("{}: {id}", page.name)));
        }
        twice
    });
    assert_eq!(twice, Vec::<String>::new());
}

/// What one of the published schemas says against rows of data.
fn faults(schema: &str, rows: &[Value]) -> Vec<String> {
    let schemas = shelf::root().join("tests/hsds");
    let read = |name: &str| -> Value {
        let text = fs::read_to_string(schemas.join(name)).expect("the schema is there");
        serde_json::from_str(&text).expect("the schema is JSON")
    };
    let entries = fs::read_dir(&schemas).expect("the schemas are there");
    let names = entries
        .flatten()
        .map(|it| it.file_name().to_string_lossy().into_owned());
    let names = names.filter(|name| name != "LICENSE");
    let all = names.map(|name| {
        (
            format!("json-schema:///{name}"),
            Resource::from_contents(read(&name)),
        )
    });
    let registry = Registry::new()
        .extend(all)
        .and_then(RegistryBuilder::prepare)
        .expect("the schemas hang together");
    let whole = json!({ "$ref": format!("json-schema:///{schema}") });
    let options = jsonschema::options()
        .with_registry(&registry)
        .should_validate_formats(true);
    let validator = options.build(&whole).expect("the schema is one");
    let say = |it: jsonschema::ValidationError| format!("{}: {it}", it.instance_path());
    rows.iter()
        .flat_map(|row| validator.iter_errors(row).map(say).collect::<Vec<_>>())
        .collect()
}

/// The rows of a file of data.
fn rows(name: &str) -> Vec<Value> {
    with_site("https://mops.example/drogowskaz/", |_, files, _| {
        let file = files
            .iter()
            .find(|file| file.name == name)
            .expect("the file is there");
        serde_json::from_slice(&file.content).expect("the file is a list in JSON")
    })
}

/// Validates the rows of a file of data against one of the published schemas.
fn check_data(name: &str, schema: &str, expected: &Expect) {
    let rows = rows(name);
    expected.assert_eq(&format!(
        "{} rows, wrong: {:?}",
        rows.len(),
        faults(schema, &rows)
    ));
}

#[test]
fn the_services_are_valid_hsds() {
    check_data(
        "dane/hsds.json",
        "service.json",
        &expect!["336 rows, wrong: []"],
    );
}

#[test]
fn the_organizations_are_valid_hsds() {
    check_data(
        "dane/hsds-organizacje.json",
        "organization.json",
        &expect!["3 rows, wrong: []"],
    );
}

#[test]
fn the_schemas_refuse_what_is_broken_deep_inside_a_service() {
    let mut rows = rows("dane/hsds.json");
    let place = "/service_at_locations/0/location/addresses/0";
    rows.retain(|row| row.pointer(place).is_some());
    rows.truncate(1);
    rows[0]["service_at_locations"][0]["location"]["addresses"][0]["country"] = json!(48);
    rows[0]["service_at_locations"][0]["phones"][0]["id"] = json!("one");
    rows[0]["status"] = json!("maybe");
    expect![[r#"
        /service_at_locations/0/location/addresses/0/country: 48 is not of type "string"
        /service_at_locations/0/phones/0/id: "one" is not a "uuid"
        /status: "maybe" is not one of "active", "inactive" or 2 other candidates"#]]
    .assert_eq(&faults("service.json", &rows).join("\n"));
}

#[test]
fn search_engines_read_of_every_city_and_service_what_schema_org_asks_for() {
    let lacking = with_site("https://mops.example/drogowskaz/", |pages, _, _| {
        let linked = pages
            .iter()
            .filter_map(|page| Some((page, page.linked.as_ref()?)));
        let lacking = linked.flat_map(|(page, data)| {
            let keys: &[&str] = match data["@type"].as_str() {
                Some("GovernmentOrganization") => {
                    &["@context", "name", "department", "mainEntityOfPage"]
                }
                Some("GovernmentService") => &[
                    "@context",
                    "name",
                    "description",
                    "provider",
                    "areaServed",
                    "availableChannel",
                ],
                _ => &["a known type"],
            };
            let absent = keys
                .iter()
                .filter(|key| data.get(**key).is_none_or(|it| it == ""));
            absent
                .map(|key| format!("{}: {key}", page.name))
                .collect::<Vec<_>>()
        });
        lacking.collect::<Vec<String>>()
    });
    assert_eq!(lacking, Vec::<String>::new());
}

/// What the head of a page says of where it is, and which files say so too.
fn check_address(address: &str, expected: &Expect) {
    let said = with_site(address, |pages, files, shelf| {
        let page = page(pages, "adresy-wroclaw.html");
        let framed = fill("  <link rel=\"icon\" href=\"data:,\">\n", shelf, page);
        let lines = framed
            .lines()
            .filter(|line| line.contains("mops.example") && !line.contains("ld+json"));
        let lines: Vec<&str> = lines.map(str::trim).collect();
        let robots = files.iter().filter(|file| file.name == "robots.txt");
        let robots: Vec<_> = robots
            .map(|file| String::from_utf8_lossy(&file.content).into_owned())
            .collect();
        let map = files.iter().find(|file| file.name == "sitemap.xml");
        let map = map.map(|file| {
            String::from_utf8_lossy(&file.content)
                .matches("<loc>https://mops.example/drogowskaz/")
                .count()
        });
        format!(
            "{}\n{}{map:?} of {} pages\n",
            lines.join("\n"),
            robots.concat(),
            pages.len()
        )
    });
    expected.assert_eq(&said);
}

#[test]
fn a_site_with_an_address_says_where_it_is() {
    check_address(
        "https://mops.example/drogowskaz/",
        &expect![[r#"
        <link rel="canonical" href="https://mops.example/drogowskaz/adresy-wroclaw.html">
        <meta property="og:url" content="https://mops.example/drogowskaz/adresy-wroclaw.html">
        <meta property="og:image" content="https://mops.example/drogowskaz/znak-podglad.png">
        User-agent: *
        Allow: /
        Sitemap: https://mops.example/drogowskaz/sitemap.xml
        Some(130) of 129 pages
    "#]],
    );
}

#[test]
fn a_site_without_an_address_claims_none() {
    check_address(
        "",
        &expect![[r#"

        User-agent: *
        Allow: /
        None of 129 pages
    "#]],
    );
}
