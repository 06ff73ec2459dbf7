//! What of a message must be the same in every language: its variables, the messages that it takes in, and the words
//! by which the program chooses among its variants. Plural forms are each language's own.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey},
    parser::parse,
};

/// Forms that the Unicode plural rules name, and that no value of the program is called, `other` aside.
const PLURAL_FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

pub type Messages = BTreeMap<String, Shape>;

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Shape {
    variables: BTreeSet<String>,
    messages: BTreeSet<String>,
    /// By word: the variable, its values in their alphabet, the value for all others.
    choices: BTreeSet<(String, Vec<String>, String)>,
    /// By number: the variable, and whether zero has a variant of its own, which often says nothing at all.
    counts: BTreeSet<(String, bool)>,
}

impl Shape {
    pub fn differences(&self, original: &Shape) -> Vec<String> {
        let mut differences = Vec::new();
        if self.variables != original.variables {
            differences.push(format!("variables {:?}, in English {:?}", self.variables, original.variables));
        }
        if self.messages != original.messages {
            differences.push(format!("takes in {:?}, in English {:?}", self.messages, original.messages));
        }
        if self.choices != original.choices {
            differences.push(format!("chooses by {:?}, in English {:?}", self.choices, original.choices));
        }
        let zeros = |shape: &Shape| -> BTreeSet<String> {
            shape.counts.iter().filter(|(_, zero)| *zero).map(|(variable, _)| variable.clone()).collect()
        };
        if zeros(self) != zeros(original) {
            differences.push(format!("zero of {:?}, in English {:?}", zeros(self), zeros(original)));
        }
        differences
    }

    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.read_expression(expression);
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline),
            Expression::Select { selector, variants } => {
                self.read_inline(selector);
                if let InlineExpression::VariableReference { id } = selector {
                    self.read_variants(id.name, variants);
                }
                variants.iter().for_each(|variant| self.read(&variant.value));
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.messages.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.read_expression(expression),
            _ => {}
        }
    }

    fn read_variants(&mut self, variable: &str, variants: &[Variant<&str>]) {
        let by_number = |key: &VariantKey<&str>| match key {
            VariantKey::NumberLiteral { .. } => true,
            VariantKey::Identifier { name } => PLURAL_FORMS.contains(name),
        };
        if variants.iter().all(|variant| by_number(&variant.key)) {
            let zero = variants.iter().any(|variant| name(&variant.key) == "0");
            self.counts.insert((variable.to_owned(), zero));
            return;
        }
        let mut keys: Vec<String> = variants.iter().map(|variant| name(&variant.key).to_owned()).collect();
        keys.sort();
        let others = variants.iter().find(|variant| variant.default).expect("one variant is for all others");
        self.choices.insert((variable.to_owned(), keys, name(&others.key).to_owned()));
    }
}

fn name<'a>(key: &VariantKey<&'a str>) -> &'a str {
    match key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

/// The messages of a file by their ids.
pub fn messages_of(text: &str, file: &str) -> Messages {
    let resource = parse(text).unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
    let mut messages = Messages::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            let mut shape = Shape::default();
            shape.read(message.value.as_ref().expect("every message says something"));
            let before = messages.insert(message.id.name.to_owned(), shape);
            assert!(before.is_none(), "{file}: {} stands twice", message.id.name);
        }
    }
    messages
}
