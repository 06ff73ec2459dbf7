//! Recorded interviews rated by others for practice: what material holds of its source and what it does not, and that
//! those who rate it do so apart from each other and from the session.

mod apart;
mod made;
mod nothing_told;
mod signed;
