//! The adapter program: the harness around the implementation.

mod bit_array;
mod harness;
mod implementation;

fn main() -> std::io::Result<()> {
    harness::serve(implementation::about(), implementation::start)
}
