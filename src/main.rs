//! The binary `viva`: the command line door of the library.

fn main() -> std::process::ExitCode {
    viva::cli::main()
}
