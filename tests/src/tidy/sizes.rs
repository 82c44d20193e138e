//! Files, functions and components that a person can hold in the head.

use super::source::{Source, check_all, sources};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Attribute, Block, Signature};

/// Lines of a file, tests not counted.
const FILE: usize = 500;
/// From here on a file is worth a question: could it be two?
const LONG_FILE: usize = 300;
/// Lines of a function, from `fn` to its closing brace.
const FUNCTION: usize = 60;
/// Lines of a component, most of which is its picture.
const COMPONENT: usize = 100;
/// Properties of a component.
const PROPERTIES: usize = 8;

fn faults(source: &Source) -> Vec<String> {
    let mut sizes = Sizes {
        name: &source.name,
        faults: Vec::new(),
    };
    let lines = source.code_lines().count();
    if lines > FILE {
        sizes
            .faults
            .push(format!("{}: {lines} lines of at most {FILE}", source.name));
    }
    sizes.visit_file(&source.code);
    sizes.faults
}

struct Sizes<'a> {
    name: &'a str,
    faults: Vec<String>,
}

impl Sizes<'_> {
    fn measure(&mut self, attributes: &[Attribute], signature: &Signature, body: &Block) {
        let is_component = attributes
            .iter()
            .any(|attribute| attribute.path().is_ident("component"));
        let limit = if is_component { COMPONENT } else { FUNCTION };
        let start = signature.span().start().line;
        let lines = body.span().end().line + 1 - start;
        let place = format!("{}:{start}: {}", self.name, signature.ident);
        if lines > limit {
            self.faults
                .push(format!("{place} has {lines} lines of at most {limit}"));
        }
        if is_component && signature.inputs.len() > PROPERTIES {
            let count = signature.inputs.len();
            self.faults
                .push(format!("{place} has {count} properties of at most {PROPERTIES}"));
        }
    }
}

impl<'ast> Visit<'ast> for Sizes<'_> {
    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        self.measure(&function.attrs, &function.sig, &function.block);
        visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        self.measure(&function.attrs, &function.sig, &function.block);
        visit::visit_impl_item_fn(self, function);
    }

    fn visit_trait_item_fn(&mut self, function: &'ast syn::TraitItemFn) {
        if let Some(body) = &function.default {
            self.measure(&function.attrs, &function.sig, body);
        }
        visit::visit_trait_item_fn(self, function);
    }
}

#[test]
fn files_functions_and_components_keep_their_size() {
    for source in sources() {
        let lines = source.code_lines().count();
        if lines > LONG_FILE {
            println!("{}: {lines} lines; could it be two files?", source.name);
        }
    }
    check_all(faults);
}

fn function(attribute: &str, lines: usize, inputs: usize) -> Source {
    let inputs: String = (0..inputs).map(|index| format!("a{index}: u8, ")).collect();
    let body = "    call();\n".repeat(lines - 2);
    Source::new(
        "crates/x/src/x.rs",
        &format!("/// Says.\n{attribute}\nfn f({inputs}) {{\n{body}}}\n"),
    )
}

#[test]
fn a_function_may_have_sixty_lines_and_a_component_a_hundred() {
    assert!(faults(&function("", 60, 0)).is_empty());
    assert_eq!(
        faults(&function("", 61, 0)),
        ["crates/x/src/x.rs:3: f has 61 lines of at most 60"]
    );
    assert!(faults(&function("#[component]", 100, 8)).is_empty());
    assert_eq!(faults(&function("#[component]", 101, 0)).len(), 1);
    assert_eq!(faults(&function("#[component]", 10, 9)).len(), 1);
}

#[test]
fn a_long_file_is_refused_and_its_tests_do_not_count() {
    let lines = "const A: u8 = 1;\n".repeat(501);
    assert_eq!(faults(&Source::new("a.rs", &lines)), ["a.rs: 501 lines of at most 500"]);
    let tests = format!("#[cfg(test)]\nmod tests {{\n{lines}}}\n");
    assert!(faults(&Source::new("a.rs", &tests)).is_empty());
}
