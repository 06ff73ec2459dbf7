//! Several assessors: each rates alone, on a sheet that nobody else's program shows; what follows when all have signed.

mod agreeing;
mod alone;
mod gathering;
mod office;
