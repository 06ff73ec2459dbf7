//! A message before it has a language: its id in the `.ftl` files and its arguments. The core speaks in messages;
//! only the doors, which know the user's language, turn them into words.

use crate::number::Number;

use super::Text;

/// A text to be said in the user's language.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    pub id: &'static str,
    pub arguments: Vec<(&'static str, Argument)>,
}

/// An argument that a message is filled with.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument {
    Text(String),
    /// Chooses plural forms and is written as the language writes numbers.
    Number(f64),
    /// A text that stands in several languages, such as one of the rubric: in that in which the message is said.
    InLanguages(Text),
    /// A message of its own within this one, such as the reason for what it tells.
    Message(Box<Message>),
}

/// Something that can tell the user what it is, in the user's language.
pub trait Explain {
    fn explain(&self) -> Message;
}

impl Explain for Message {
    fn explain(&self) -> Message {
        self.clone()
    }
}

macro_rules! arguments_from {
    ($($number:ty)*) => {$(
        impl From<$number> for Argument {
            fn from(value: $number) -> Self {
                Argument::Number(value as f64)
            }
        }
    )*};
}
arguments_from!(u8 u16 u32 u64 usize i32 i64 f64);

/// An exact number is shown as the language writes it; in files it has a point.
impl From<Number> for Argument {
    fn from(value: Number) -> Self {
        Argument::Number(value.as_f64())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Argument::Text(text)
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Argument::Text(text.to_owned())
    }
}

impl From<&Text> for Argument {
    fn from(text: &Text) -> Self {
        Argument::InLanguages(text.clone())
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Argument::Message(Box::new(message))
    }
}

/// `message!("refusal-level", level = "5", criterion = "C2")`; the id stands in `locales/`.
#[macro_export]
macro_rules! message {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::locale::Message {
            id: $id,
            arguments: vec![$((stringify!($name), $crate::locale::Argument::from($value))),*],
        }
    };
}
