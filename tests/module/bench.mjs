// What the module costs beside JSON.parse and the same formulas in hand-written JavaScript, on 1,000 key results. Both must
// come to the same scores. Prints a Markdown table; the first argument is the number of runs.
import assert from "node:assert";
import { readFileSync } from "node:fs";
import init, { open, save, scoreboard, Workspace } from "waymark";
import { scores } from "./by_hand.mjs";

const RUNS = Number(process.argv[2] ?? 40);
const today = "2026-12-10";
const text = readFileSync("goals/large.json", "utf8");

const started = performance.now();
await init();
const start = performance.now() - started;
agree(scores(text, today), scoreboard(text, today));

const workspace = new Workspace(text);
const work = {
  "`JSON.parse` alone": () => JSON.parse(text),
  "by hand: parse and score": () => scores(text, today),
  "module: `scoreboard(text, today)`": () => scoreboard(text, today),
  "module: `open(text)`": () => open(text),
  "module: `save(text)`": () => save(text),
  "module: `workspace.scoreboard(today)`": () => workspace.scoreboard(today),
};
const times = Object.fromEntries(Object.keys(work).map((name) => [name, []]));
// In turns, so that a disturbance of the machine meets all of them.
for (let run = 0; run < RUNS; run += 1) {
  for (const [name, act] of Object.entries(work)) {
    const before = performance.now();
    act();
    times[name].push(performance.now() - before);
  }
}
const least = (name) => Math.min(...times[name]);
const median = (name) => times[name].sort((one, other) => one - other)[RUNS >> 1];
const [, hand, module] = Object.keys(work);
console.log(`\n${(text.length / 1e6).toFixed(2)} MB, Node ${process.version}; the module starts in ${start.toFixed(0)} ms\n`);
console.log("| work | median (min) | of by hand |\n|---|--:|--:|");
for (const name of Object.keys(work)) {
  console.log(`| ${name} | ${median(name).toFixed(1)} ms (${least(name).toFixed(1)} ms) | ${(least(name) / least(hand)).toFixed(2)} |`);
}
console.log(`\nmodule: ${(least(module) / least(hand)).toFixed(2)} times as long as by hand, by the fastest runs`);

function agree(hand, module) {
  const same = (one, other, at) => assert.ok(one === other || Math.abs(one - other) < 1e-9, `${at}: ${one} by hand, ${other} in the module`);
  const byId = (list) => new Map(list.map((one) => [one.id, one]));
  for (const [list, fields] of [
    ["keyResults", ["value", "raw", "score", "expected", "projected", "low", "high", "neededPerWeek", "currentPerWeek", "ageDays", "confidence", "band", "freshness"]],
    ["objectives", ["score", "expected", "projected", "low", "high", "confidence", "reporting", "members", "band"]],
    ["cycles", ["score", "expected", "projected", "low", "high", "confidence", "counted"]],
  ]) {
    const known = byId(module[list]);
    assert.equal(hand[list].length, known.size);
    for (const one of hand[list]) {
      for (const field of fields) same(one[field], known.get(one.id)[field], `${list}/${one.id}/${field}`);
      if (list !== "cycles") same(one.status, known.get(one.id).status.band, `${list}/${one.id}/status`);
    }
  }
  assert.deepEqual(hand.attention, module.attention);
}
