// Holds what the module answers in WebAssembly against what native code has answered about the same goal files, one a
// line: every text, and every number to the last bit.
import { readFileSync } from "node:fs";
import init, { evaluate, open, save, scoreboard, Workspace } from "waymark";

await init();
const seen = { workspaces: 0, numbers: 0, scores: 0, kpis: 0, formulas: 0 };

for (const line of readFileSync(process.argv[2], "utf8").trimEnd().split("\n")) {
  const native = JSON.parse(line);
  const workspace = new Workspace(native.file);
  compare(native.opened, workspace.opened(), "/opened");
  compare(native.scoreboard, workspace.scoreboard(native.today), "/scoreboard");
  compare(native.checkup, workspace.checkup(native.today, "en"), "/checkup");
  for (const { id, from, to, history } of native.histories) {
    compare(history, workspace.history(id, from, to), `/history/${id}`);
  }
  for (const { formula, inputs, value, problem } of native.evaluations) {
    compare(value ?? problem, evaluated(formula, inputs), `/evaluations/${formula}`);
    seen.formulas += typeof value?.value === "number";
  }
  compare(native.saved, workspace.save(), "/saved");
  workspace.free();
  if (seen.workspaces % 10 === 0) {
    compare(native.opened, open(native.file), "/opened");
    compare(native.scoreboard, scoreboard(native.file, native.today), "/scoreboard");
    compare(native.saved, save(native.file), "/saved");
  }
  seen.workspaces += 1;
  seen.kpis += native.scoreboard.kpis.filter(({ latest }) => latest?.value != null).length;
  seen.scores += native.scoreboard.keyResults.filter(({ score }) => score !== null).length;
}
// What compares nothing must not pass.
if (seen.numbers < 20 * seen.workspaces || seen.scores < seen.workspaces || seen.kpis === 0 || seen.formulas === 0) throw new Error(JSON.stringify(seen));
console.log(`equal to the last bit: ${JSON.stringify(seen)}`);

function evaluated(formula, inputs) {
  try {
    return evaluate(formula, inputs);
  } catch (problem) {
    return problem;
  }
}

function compare(native, module, at) {
  if (typeof native === "number") seen.numbers += 1;
  if (typeof native === "object" && native !== null && typeof module === "object" && module !== null) {
    compare(String(Object.keys(native)), String(Object.keys(module)), `${at} (fields)`);
    for (const name of Object.keys(native)) compare(native[name], module[name], `${at}/${name}`);
  } else if (!Object.is(native, module)) {
    throw new Error(`workspace ${seen.workspaces}, ${at}: ${native} natively, ${module} in the module`);
  }
}
