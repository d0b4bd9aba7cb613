//! The harness: JSON-RPC 2.0 on standard input and output, one text a line. What is tested is not its business.

use serde_json::{json, Value};
use std::io::{stdin, stdout, Write};
use std::panic::{catch_unwind, AssertUnwindSafe};

/// Returned where a scenario cannot be set up or driven: it is counted, and never judged.
pub struct Unsupported(pub String);

/// What is tested, in the situation of one scenario.
pub trait Subject {
    /// Carries out one operation and says what happened.
    fn perform(&mut self, operation: &str, arguments: &Value) -> Result<Value, Unsupported>;
}

/// Makes a fresh subject of a level and a setup.
pub type Starter = fn(level: &Value, setup: &Value) -> Result<Box<dyn Subject>, Unsupported>;

fn act(start: Starter, scenario: &Value, begun: &mut bool, results: &mut Vec<Value>) -> Result<(), Unsupported> {
    let mut subject = start(&scenario["level"], &scenario["setup"])?;
    *begun = true;
    let malformed = || Unsupported("the steps are not a list of one operation each".into());
    for step in scenario["steps"].as_array().ok_or_else(malformed)? {
        let step = step.as_object().filter(|step| step.len() == 1);
        for (operation, arguments) in step.ok_or_else(malformed)? {
            results.push(subject.perform(operation, arguments)?);
        }
    }
    Ok(())
}

/// Acts out a scenario on a subject of its own. Every panic is taken for the subject's.
fn observe(start: Starter, scenario: &Value) -> Value {
    let (mut begun, mut results) = (false, Vec::new());
    let crash = json!({"crash": "a panic, whose text is on standard error"});
    match catch_unwind(AssertUnwindSafe(|| act(start, scenario, &mut begun, &mut results))) {
        Ok(Ok(())) => {}
        Ok(Err(Unsupported(why))) => return json!({"id": scenario["id"], "unsupported": why}),
        Err(_) if !begun => return json!({"id": scenario["id"], "setup": crash, "steps": []}),
        Err(_) => results.push(crash),
    }
    json!({"id": scenario["id"], "steps": results})
}

/// Answers requests until told to shut down: initialize with `about`, run with what fresh subjects of `start` do.
pub fn serve(about: Value, start: Starter) -> std::io::Result<()> {
    for line in stdin().lines() {
        let request: Value = serde_json::from_str(&line?).unwrap_or_default();
        let scenarios = request["params"]["scenarios"].as_array();
        let mut reply = json!({"jsonrpc": "2.0", "id": request["id"]});
        match (request["method"].as_str(), scenarios) {
            (Some("initialize"), _) => reply["result"] = about.clone(),
            (Some("shutdown"), _) => reply["result"] = Value::Null,
            (Some("run"), Some(scenarios)) => {
                let observations = scenarios.iter().map(|scenario| observe(start, scenario));
                reply["result"] = json!({"observations": observations.collect::<Vec<_>>()});
            }
            _ => reply["error"] = json!({"code": -32600, "message": "no such request"}),
        }
        writeln!(stdout(), "{reply}")?;
        if request["method"] == "shutdown" {
            break;
        }
    }
    Ok(())
}
