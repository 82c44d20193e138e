//! The commands: what a person types, and what it starts.
use crate::site::Profile;
use crate::{bench, checks, links, module, module_checks, programs, site, tools};
use anyhow::{Context, Result, bail};

/// What a person asked for.
#[derive(Debug, PartialEq, Eq)]
enum Request<'a> {
    Explain,
    Serve { profile: Profile, port: Option<u16> },
    Build(Profile),
    Module,
    TestModule { workspaces: u32 },
    Test(checks::Scope),
    Bench { parts: Vec<bench::Part>, site: bench::Site },
    CheckLinks,
    CleanTools,
    Program { name: &'a str, arguments: &'a [String] },
}

/// Runs the command that `words` name.
///
/// # Errors
/// When the words are no command, or the command fails.
pub fn run(words: &[String]) -> Result<()> {
    match request(words)? {
        Request::Explain => {
            explain();
            Ok(())
        }
        Request::Serve { profile, port } => site::serve(profile, port),
        Request::Build(profile) => site::build(profile),
        Request::Module => module::build(),
        Request::TestModule { workspaces } => module_checks::run(workspaces),
        Request::Test(scope) => checks::run(scope),
        Request::Bench { parts, site } => bench::run(&parts, site),
        Request::CheckLinks => links::check(&crate::paths::root()),
        Request::CleanTools => tools::clean(),
        Request::Program { name, arguments } => programs::run(name, arguments),
    }
}

fn request(words: &[String]) -> Result<Request<'_>> {
    let Some((name, arguments)) = words.split_first() else {
        return Ok(Request::Explain);
    };
    let plain: Vec<&str> = arguments.iter().map(String::as_str).collect();
    Ok(match (name.as_str(), plain.as_slice()) {
        ("help" | "--help" | "-h", _) => Request::Explain,
        ("serve", options) => served(options)?,
        ("build", []) => Request::Build(Profile::Release),
        ("build", ["--dev"]) => Request::Build(Profile::Dev),
        ("module", []) => Request::Module,
        ("module", ["--test"]) => Request::TestModule {
            workspaces: module_checks::WORKSPACES,
        },
        ("module", ["--test", number]) => Request::TestModule {
            workspaces: number
                .parse()
                .with_context(|| format!("--test wants a number of workspaces, not {number}"))?,
        },
        ("test", []) => Request::Test(checks::Scope::All),
        ("test", ["--fast"]) => Request::Test(checks::Scope::Fast),
        ("bench", options) => benched(options)?,
        ("check-links", []) => Request::CheckLinks,
        ("clean-tools", []) => Request::CleanTools,
        (name, _) if programs::is_name(name) => Request::Program { name, arguments },
        ("build" | "module" | "test" | "check-links" | "clean-tools", options) => {
            bail!("`{name}` does not know {}: see `cargo xtask`", options.join(" "))
        }
        (unknown, _) => bail!("there is no command `{unknown}`: `cargo xtask` alone lists them"),
    })
}

fn served(options: &[&str]) -> Result<Request<'static>> {
    let (mut profile, mut port) = (Profile::Release, None);
    let mut rest = options.iter();
    while let Some(option) = rest.next() {
        match *option {
            "--dev" => profile = Profile::Dev,
            "--port" => match rest.next().map(|text| text.parse()) {
                Some(Ok(number)) => port = Some(number),
                _ => bail!("--port wants a number from 1 to 65535, as in: cargo xtask serve --port 8080"),
            },
            unknown => bail!("`serve` does not know {unknown}: see `cargo xtask`"),
        }
    }
    Ok(Request::Serve { profile, port })
}

fn benched(options: &[&str]) -> Result<Request<'static>> {
    let (flags, names): (Vec<&str>, Vec<&str>) = options.iter().partition(|word| **word == "--no-build");
    let site = if flags.is_empty() {
        bench::Site::Built
    } else {
        bench::Site::AsItIs
    };
    let named = names.iter().map(|name| {
        bench::Part::named(name).with_context(|| {
            format!("`bench` does not know {name}: it is scoring, checkup, file, kpis, wasm, module or page")
        })
    });
    let parts: Vec<bench::Part> = named.collect::<Result<_>>()?;
    let parts = if parts.is_empty() {
        bench::Part::ALL.to_vec()
    } else {
        parts
    };
    Ok(Request::Bench { parts, site })
}

fn explain() {
    println!(
        "cargo xtask COMMAND

  serve [--port N] [--dev]   build the site, serve it on this machine and print its address
  build [--dev]              build the site into dist/ and report its size
  module [--test [NUMBER]]   build the module for other people's JavaScript into target/module/; --test runs its
                             examples in Node and holds NUMBER generated workspaces against native scores
  test [--fast]              every check; --fast leaves out what needs a browser
  bench [scoring|checkup|file|kpis|wasm|module|page]
                             how fast things are (docs/performance.md); --no-build takes dist/ as it is
  check-links                links in *.md and files named in index.html
  clean-tools                remove the build tools from the user's cache"
    );
    for program in programs::present() {
        println!("  {:<26} {}", program.usage, program.summary);
    }
    println!(
        "
Everything that a command needs is installed or named. Build tools are compiled once into
the user's cache (XDG_CACHE_HOME or ~/.cache, folder waymark/tools). --dev compiles
quickly instead of small."
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn options_reach_their_command() {
        let line = words("serve --port 9000 --dev");
        assert_eq!(
            request(&line).unwrap(),
            Request::Serve {
                profile: Profile::Dev,
                port: Some(9000)
            }
        );
        assert_eq!(request(&words("build")).unwrap(), Request::Build(Profile::Release));
        assert_eq!(
            request(&words("test --fast")).unwrap(),
            Request::Test(checks::Scope::Fast)
        );
        assert_eq!(request(&words("module")).unwrap(), Request::Module);
        assert_eq!(
            request(&words("module --test 10000")).unwrap(),
            Request::TestModule { workspaces: 10_000 }
        );
        assert_eq!(request(&[]).unwrap(), Request::Explain);
    }

    #[test]
    fn a_bench_alone_is_all_of_them() {
        let bench = |parts: &[bench::Part], site| Request::Bench {
            parts: parts.to_vec(),
            site,
        };
        assert_eq!(
            request(&words("bench")).unwrap(),
            bench(&bench::Part::ALL, bench::Site::Built)
        );
        assert_eq!(
            request(&words("bench page --no-build")).unwrap(),
            bench(&[bench::Part::Page], bench::Site::AsItIs)
        );
    }

    #[test]
    fn what_is_not_known_is_refused_and_named() {
        for (line, named) in [
            ("sevre", "sevre"),
            ("build --fast", "--fast"),
            ("serve --port x", "--port"),
            ("test a", "a"),
            ("module --test x", "x"),
            ("bench speed", "speed"),
        ] {
            let error = request(&words(line)).unwrap_err().to_string();
            assert!(error.contains(named), "{line}: {error}");
        }
    }
}
