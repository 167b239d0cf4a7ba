//! Running other programs. What they print is kept in order, and shown if asked.

use super::console::say;
use super::failure::Failure;
use std::io::{self, BufRead, BufReader};
use std::process::{Command, ExitCode, Stdio};

/// What cargo, rustup, npm and apt print when they cannot reach their servers.
const NO_NETWORK: [&str; 10] = [
    "Could not resolve",
    "Temporary failure resolving",
    "Failed to connect",
    "failed to lookup address",
    "dns error",
    "error sending request",
    "ENOTFOUND",
    "EAI_AGAIN",
    "ECONNREFUSED",
    "ETIMEDOUT",
];

/// How a program ended, and what it printed to stdout and stderr together.
pub(crate) struct Ended {
    /// It reported success.
    pub(crate) well: bool,
    /// Everything it printed, in order.
    pub(crate) printed: String,
}

impl Ended {
    /// Whether it seems to have failed for want of a network.
    pub(crate) fn without_network(&self) -> bool {
        NO_NETWORK.iter().any(|sign| self.printed.contains(sign))
    }
}

/// Runs a program in silence.
pub(crate) fn capture(command: Command) -> Result<Ended, Failure> {
    follow(command, |_| ())
}

/// Runs a program and shows each line as it comes.
pub(crate) fn show(command: Command) -> Result<Ended, Failure> {
    follow(command, |line| say(line))
}

/// The version that `program --version` reports; nothing if there is no such program.
pub(crate) fn version(mut command: Command) -> Option<String> {
    let output = command.arg("--version").output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let version = text.split_whitespace().find(|word| word.contains('.'))?;
    output.status.success().then(|| version.to_owned())
}

/// Gives this process over to a program that runs until it is stopped, so that Ctrl-C or `kill` ends both at once.
#[cfg(unix)]
pub(crate) fn become_program(mut command: Command) -> Result<ExitCode, Failure> {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(not_started(&command, &error))
}

/// Where a process cannot be given over: waits for the program and ends as it ended.
#[cfg(not(unix))]
pub(crate) fn become_program(mut command: Command) -> Result<ExitCode, Failure> {
    match command.status() {
        Ok(status) if status.success() => Ok(ExitCode::SUCCESS),
        Ok(_) => Ok(ExitCode::FAILURE),
        Err(error) => Err(not_started(&command, &error)),
    }
}

fn follow(mut command: Command, on_line: impl Fn(&str)) -> Result<Ended, Failure> {
    let (reader, writer) = io::pipe().map_err(|error| not_started(&command, &error))?;
    let writer_too = writer
        .try_clone()
        .map_err(|error| not_started(&command, &error))?;
    command
        .stdin(Stdio::null())
        .stdout(writer)
        .stderr(writer_too);
    let mut child = command
        .spawn()
        .map_err(|error| not_started(&command, &error))?;
    // The command holds the writing ends: while it lives, reading would never end.
    drop(command);
    let mut printed = String::new();
    for line in BufReader::new(reader).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        on_line(&line);
        printed.push_str(&line);
        printed.push('\n');
    }
    let well = child.wait().is_ok_and(|status| status.success());
    Ok(Ended { well, printed })
}

fn not_started(command: &Command, error: &io::Error) -> Failure {
    let name = command.get_program().display();
    Failure::new(format!(
        "The program `{name}` could not be started: {error}."
    ))
}
