//! The Rust files of the workspace, with their tests told apart from what they test.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use std::ops::RangeInclusive;
use std::path::Path;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, ImplItem, Item, Meta, Token};

/// One Rust file.
pub(super) struct Source {
    /// Its path below the root, with `/` on every system.
    pub(super) name: String,
    /// The whole text.
    pub(super) text: String,
    /// The code that is not only compiled for tests.
    pub(super) code: syn::File,
    /// Lines that are only compiled for tests, counted from 1.
    test_lines: Vec<RangeInclusive<usize>>,
    /// Files that this one declares as modules for tests only, without their ending.
    test_modules: Vec<String>,
}

impl Source {
    /// Reads one file's text.
    pub(super) fn new(name: &str, text: &str) -> Self {
        let mut code = syn::parse_file(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let mut pruning = Pruning::default();
        pruning.visit_file_mut(&mut code);
        let folder = module_folder(name);
        Self {
            name: name.to_owned(),
            text: text.to_owned(),
            code,
            test_lines: pruning.lines,
            test_modules: pruning
                .modules
                .iter()
                .map(|module| format!("{folder}/{module}"))
                .collect(),
        }
    }

    /// Whether a line, counted from 1, is only compiled for tests.
    pub(super) fn is_test_line(&self, line: usize) -> bool {
        self.test_lines.iter().any(|range| range.contains(&line))
    }

    /// The lines that are not only compiled for tests, with their numbers.
    pub(super) fn code_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let numbered = self.text.lines().enumerate().map(|(at, line)| (at + 1, line));
        numbered.filter(|(number, _)| !self.is_test_line(*number))
    }

    /// All tokens of the code, those inside macros and brackets included, with their lines.
    pub(super) fn tokens(&self) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        flatten(self.code.to_token_stream(), &mut found);
        found
    }
}

/// Every Rust file that people write, except those that are wholly for tests.
pub(super) fn sources() -> Vec<Source> {
    let root = xtask::paths::root();
    let is_rust = |path: &Path| path.extension().is_some_and(|kind| kind == "rs");
    let files = ["crates", "tests"].map(|folder| xtask::paths::files_below(&root.join(folder), &is_rust).unwrap());
    let mut sources: Vec<Source> = files
        .concat()
        .iter()
        .map(|file| {
            let name = file.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
            Source::new(&name, &std::fs::read_to_string(file).unwrap())
        })
        .collect();
    let for_tests: Vec<String> = sources.iter().flat_map(|source| source.test_modules.clone()).collect();
    sources.retain(|source| !for_tests.iter().any(|module| is_in_module(&source.name, module)));
    assert!(sources.len() > 10, "the workspace has Rust files");
    sources
}

/// Collects what `rule` finds in every file and fails with the whole list.
pub(super) fn check_all(rule: impl Fn(&Source) -> Vec<String>) {
    let faults: Vec<String> = sources().iter().flat_map(rule).collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

fn is_in_module(name: &str, module: &str) -> bool {
    name.strip_prefix(module)
        .is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
}

/// Where the modules that a file declares have their files.
fn module_folder(name: &str) -> String {
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    match file {
        "lib.rs" | "main.rs" | "mod.rs" => folder.to_owned(),
        _ => format!("{folder}/{}", file.trim_end_matches(".rs")),
    }
}

/// Takes out what is only compiled for tests.
#[derive(Default)]
struct Pruning {
    lines: Vec<RangeInclusive<usize>>,
    modules: Vec<String>,
}

impl Pruning {
    fn is_kept(&mut self, attributes: &[Attribute], whole: &impl Spanned) -> bool {
        let is_for_tests = attributes.iter().any(is_of_tests);
        if is_for_tests {
            self.lines.push(whole.span().start().line..=whole.span().end().line);
        }
        !is_for_tests
    }
}

impl VisitMut for Pruning {
    fn visit_file_mut(&mut self, file: &mut syn::File) {
        file.items.retain(|item| self.is_kept_item(item));
        visit_mut::visit_file_mut(self, file);
    }

    fn visit_item_mod_mut(&mut self, module: &mut syn::ItemMod) {
        if let Some((_, items)) = &mut module.content {
            items.retain(|item| self.is_kept_item(item));
        }
        visit_mut::visit_item_mod_mut(self, module);
    }

    fn visit_item_impl_mut(&mut self, block: &mut syn::ItemImpl) {
        block.items.retain(|item| match item {
            ImplItem::Fn(function) => self.is_kept(&function.attrs, item),
            ImplItem::Const(constant) => self.is_kept(&constant.attrs, item),
            _ => true,
        });
        visit_mut::visit_item_impl_mut(self, block);
    }
}

impl Pruning {
    fn is_kept_item(&mut self, item: &Item) -> bool {
        let attributes = match item {
            Item::Const(item) => &item.attrs,
            Item::Enum(item) => &item.attrs,
            Item::Fn(item) => &item.attrs,
            Item::Impl(item) => &item.attrs,
            Item::Macro(item) => &item.attrs,
            Item::Mod(item) => &item.attrs,
            Item::Static(item) => &item.attrs,
            Item::Struct(item) => &item.attrs,
            Item::Trait(item) => &item.attrs,
            Item::Type(item) => &item.attrs,
            Item::Use(item) => &item.attrs,
            _ => return true,
        };
        let is_kept = self.is_kept(attributes, item);
        if let (false, Item::Mod(module)) = (is_kept, item)
            && module.content.is_none()
        {
            self.modules.push(module.ident.to_string());
        }
        is_kept
    }
}

/// `#[test]`, `#[wasm_bindgen_test]`, `#[cfg(test)]` and `#[cfg(all(test, ...))]`.
fn is_of_tests(attribute: &Attribute) -> bool {
    let path = attribute.path();
    if path.is_ident("test") || path.is_ident("wasm_bindgen_test") {
        return true;
    }
    path.is_ident("cfg")
        && attribute
            .parse_args::<Meta>()
            .is_ok_and(|condition| is_only_in_tests(&condition))
}

/// Whether a condition can hold in tests only.
fn is_only_in_tests(condition: &Meta) -> bool {
    let Meta::List(list) = condition else {
        return condition.path().is_ident("test");
    };
    let parts = list
        .parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)
        .unwrap_or_default();
    if list.path.is_ident("all") {
        parts.iter().any(is_only_in_tests)
    } else {
        list.path.is_ident("any") && parts.iter().all(is_only_in_tests)
    }
}

fn flatten(tokens: TokenStream, found: &mut Vec<(usize, String)>) {
    for token in tokens {
        let line = token.span().start().line;
        match token {
            TokenTree::Group(group) => {
                let brackets = match group.delimiter() {
                    proc_macro2::Delimiter::Parenthesis => ["(", ")"],
                    proc_macro2::Delimiter::Brace => ["{", "}"],
                    proc_macro2::Delimiter::Bracket => ["[", "]"],
                    proc_macro2::Delimiter::None => ["", ""],
                };
                found.push((line, brackets[0].to_owned()));
                flatten(group.stream(), found);
                found.push((group.span_close().end().line, brackets[1].to_owned()));
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => found.push((line, token.to_string())),
        }
    }
}

#[test]
fn a_condition_that_needs_tests_is_told_from_one_that_does_not() {
    for (condition, is_for_tests) in [
        ("test", true),
        ("all(test, not(target_arch = \"wasm32\"))", true),
        ("any(test, debug_assertions)", false),
        ("not(test)", false),
        ("feature = \"test\"", false),
    ] {
        let source = Source::new("a.rs", &format!("#[cfg({condition})]\nfn a() {{}}\n"));
        assert_eq!(source.is_test_line(2), is_for_tests, "{condition}");
    }
}

#[test]
fn code_and_tests_are_told_apart() {
    let text = "fn a() {}\n#[cfg(test)]\nmod inner {\n    fn b() {}\n}\n#[cfg(test)]\nmod outer;\n#[cfg(not(test))]\nfn c() {}\n";
    let source = Source::new("crates/x/src/noun.rs", text);
    let lines: Vec<usize> = source.code_lines().map(|(number, _)| number).collect();
    assert_eq!(lines, [1, 8, 9]);
    assert_eq!(source.test_modules, ["crates/x/src/noun/outer"]);
    assert!(is_in_module("crates/x/src/noun/outer.rs", &source.test_modules[0]));
    assert!(is_in_module("crates/x/src/noun/outer/deep.rs", &source.test_modules[0]));
    assert!(!is_in_module("crates/x/src/noun/outermost.rs", &source.test_modules[0]));
}
