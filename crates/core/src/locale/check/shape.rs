//! The shape of a message, which must be the same in every language: its variables, the parts that it takes in, and the
//! words by which the program chooses among its variants. Plural forms are each language's own.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};

use super::MessageFaultKind as Kind;

/// Forms that the Unicode plural rules name, and that no value of the program is called, `other` aside.
const PLURAL_FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The names in it are slices of the text that was read, so that they tell their places.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct MessageShape<'t> {
    variables: BTreeSet<&'t str>,
    /// Messages, terms and functions.
    parts: BTreeSet<&'t str>,
    /// By variable: for each choice by word its variants in their alphabet, the one for all others with a star.
    choices: BTreeMap<&'t str, BTreeSet<String>>,
    /// Variables of which zero has a variant of its own, which often says nothing at all.
    zeros: BTreeSet<&'t str>,
}

impl<'t> MessageShape<'t> {
    pub(super) fn of(pattern: &Pattern<&'t str>) -> Self {
        let mut shape = MessageShape::default();
        shape.read(pattern);
        shape
    }

    /// The differences from the original, each with the name that it is about where that stands in this message.
    pub(super) fn differences(&self, original: &MessageShape<'_>) -> Vec<(Kind, Option<&'t str>)> {
        let mut found = Vec::new();
        let known = original.variables.iter().map(|name| format!("{{ ${name} }}")).collect::<Vec<_>>().join(", ");
        for name in self.variables.iter().filter(|name| !original.variables.contains(*name)) {
            found.push((Kind::UnknownVariable { name: (*name).into(), known: known.clone() }, Some(*name)));
        }
        for name in original.variables.iter().filter(|name| !self.variables.contains(*name)) {
            found.push((Kind::VariableMissing { name: (*name).into() }, None));
        }
        for name in self.parts.iter().filter(|name| !original.parts.contains(*name)) {
            found.push((Kind::UnknownPart { name: (*name).into() }, Some(*name)));
        }
        for name in original.parts.iter().filter(|name| !self.parts.contains(*name)) {
            found.push((Kind::PartMissing { name: (*name).into() }, None));
        }
        // A variable that stands in one of the two alone was told already.
        for name in self.variables.iter().copied().filter(|name| original.variables.contains(name)) {
            let choices = |shape: &MessageShape| shape.choices.get(name).cloned().unwrap_or_default();
            let (own, wanted) = (choices(self), choices(original));
            if own != wanted {
                let shown = |all: BTreeSet<String>| all.into_iter().collect::<Vec<_>>().join("; ");
                let kind = Kind::OtherVariants { name: name.into(), found: shown(own), wanted: shown(wanted) };
                found.push((kind, Some(name)));
            }
            match (self.zeros.contains(name), original.zeros.contains(name)) {
                (true, false) => found.push((Kind::UnknownZero { name: name.into() }, Some(name))),
                (false, true) => found.push((Kind::ZeroMissing { name: name.into() }, Some(name))),
                _ => {}
            }
        }
        found
    }

    fn read(&mut self, pattern: &Pattern<&'t str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.read_expression(expression);
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<&'t str>) {
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

    fn read_inline(&mut self, inline: &InlineExpression<&'t str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name);
            }
            InlineExpression::MessageReference { id, .. } => {
                self.parts.insert(id.name);
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.parts.insert(id.name);
                arguments.iter().for_each(|arguments| self.read_arguments(arguments));
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.parts.insert(id.name);
                self.read_arguments(arguments);
            }
            InlineExpression::Placeable { expression } => self.read_expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn read_arguments(&mut self, arguments: &CallArguments<&'t str>) {
        arguments.positional.iter().for_each(|argument| self.read_inline(argument));
        arguments.named.iter().for_each(|argument| self.read_inline(&argument.value));
    }

    fn read_variants(&mut self, variable: &'t str, variants: &[Variant<&'t str>]) {
        let by_number = |key: &VariantKey<&str>| match key {
            VariantKey::NumberLiteral { .. } => true,
            VariantKey::Identifier { name } => PLURAL_FORMS.contains(name),
        };
        if variants.iter().all(|variant| by_number(&variant.key)) {
            if variants.iter().any(|variant| name(&variant.key) == "0") {
                self.zeros.insert(variable);
            }
            return;
        }
        let star = |variant: &Variant<&str>| if variant.default { "*" } else { "" };
        let mut keys: Vec<(&str, &str)> = variants.iter().map(|variant| (name(&variant.key), star(variant))).collect();
        keys.sort_unstable();
        let shown: Vec<String> = keys.into_iter().map(|(key, star)| format!("{star}[{key}]")).collect();
        self.choices.entry(variable).or_default().insert(shown.join(" "));
    }
}

fn name<'a>(key: &VariantKey<&'a str>) -> &'a str {
    match key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}
