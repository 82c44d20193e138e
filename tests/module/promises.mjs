// What the README promises and no example shows: errors are plain objects, nothing is infinite, nothing is left behind.
import assert from "node:assert";
import { readFileSync } from "node:fs";
import init, * as waymark from "waymark";

assert.throws(() => waymark.version(), TypeError, "before init()");
await Promise.all([init(), init()]);
await init("never fetched");

const caught = (call) => {
  try {
    call();
  } catch (problem) {
    assert.equal(Object.getPrototypeOf(problem), Object.prototype);
    assert.deepEqual(Object.keys(problem), ["code", "at", "detail"]);
    return problem;
  }
  assert.fail("nothing was thrown");
};
const file = (more = "") =>
  `{"format":"waymark","version":2,"workspace":{"id":"w","title":"W"}${more && ","}${more}}`;

// Arguments of any kind are refused, each by its name.
for (const wrong of [undefined, null, 7, {}, [], Symbol("s"), 1n, new Uint8Array(4), () => {}]) {
  assert.deepEqual(caught(() => waymark.open(wrong)), { code: "notAText", at: { argument: "text" }, detail: {} });
  assert.deepEqual(caught(() => new waymark.Workspace(wrong)).code, "notAText");
  assert.deepEqual(caught(() => waymark.scoreboard(file(), wrong)).at, { argument: "today" });
}
for (const [today, code] of [["", "notADate"], ["2026-02-30", "notADate"], ["16.11.2026", "notADate"], ["3000-01-01", "dateOutOfRange"]]) {
  assert.equal(caught(() => waymark.scoreboard(file(), today)).code, code);
}

assert.equal(caught(() => waymark.checkup(file(), "2026-11-16", "tlh")).code, "unknownLanguage");
assert.equal(caught(() => waymark.checkup(file(), "2026-11-16")).at.argument, "language");
const days = (...words) => caught(() => waymark.history(file(), "nobody", ...words));
assert.deepEqual(days("2026-10-01", "2026-10-02"), { code: "unknownId", at: { argument: "id" }, detail: {} });
assert.equal(days("2026-10-02").code, "notAText");

// A formula and its inputs are refused with their place.
for (const wrong of [undefined, null, 7, [], "won", () => {}]) {
  assert.deepEqual(caught(() => waymark.evaluate("won", wrong)), { code: "notAnObject", at: { argument: "inputs" }, detail: {} });
}
assert.deepEqual(caught(() => waymark.evaluate(1, {})).at, { argument: "formula" });
for (const [wrong, code] of [["3", "notANumber"], [true, "notANumber"], [3n, "notANumber"], [[3], "notANumber"], [NaN, "notANumber"], [Infinity, "notANumber"],
  [{ now: "3" }, "notANumber"], [{ before: {} }, "notANumber"], [2e15, "numberTooLarge"], [{ before: -2e15 }, "numberTooLarge"]]) {
  assert.deepEqual(caught(() => waymark.evaluate("won", { won: wrong })), { code, at: { argument: "inputs" }, detail: { name: "won" } });
}
for (const [formula, character, detail] of [
  ["", 1, { fault: "blank" }],
  ["won /", 6, { expected: "operand", fault: "expected" }],
  ["€ + 1", 1, { fault: "unknownSign", word: "€" }],
  ["1 + median(won)", 5, { fault: "unknownFunction", word: "median" }],
  ["abs(1, 2)", 1, { fault: "wrongCount", word: "abs" }],
  ["1".repeat(2001), 2001, { fault: "tooLong", most: 2000 }],
]) {
  const problem = caught(() => waymark.evaluate(formula, {}));
  assert.deepEqual({ ...problem, detail: { ...problem.detail } }, { code: "notAFormula", at: { character }, detail }, formula);
}

// What a formula lacks is named; what an object inherits is no input.
const lacks = (formula, inputs) => waymark.evaluate(formula, inputs).notAvailable;
const missing = (name, when) => ({ code: "missing", name, when, part: null });
assert.deepEqual(waymark.evaluate("20% * 50", {}), { value: 10, notAvailable: null });
assert.deepEqual(lacks("toString", {}), missing("toString", "now"));
assert.deepEqual(lacks("won", Object.create({ won: 3 })), missing("won", "now"));
assert.deepEqual(lacks("won", { won: null }), missing("won", "now"));
assert.deepEqual(lacks("previous([Won deals])", { "Won deals": 3 }), missing("Won deals", "before"));
assert.deepEqual(lacks("1 / won", { won: 0 }), { code: "divisionByZero", name: "won", when: "now", part: null });
assert.deepEqual(lacks("1 / (won - 1)", { won: 1 }), { code: "divisionByZero", name: null, when: null, part: "won - 1" });
assert.deepEqual(lacks("won * won", { won: 1e15 }), { code: "outOfRange", name: null, when: null, part: null });

// Files that are none are refused with a place.
assert.deepEqual(caught(() => waymark.open('{\n  "format" waymark')), { code: "notJson", at: { line: 2, column: 12 }, detail: {} });
assert.equal(caught(() => waymark.open("[".repeat(100_000))).code, "tooDeep");
assert.equal(caught(() => waymark.open(" ".repeat(10 * 1024 * 1024 + 1))).detail.most, 10 * 1024 * 1024);
assert.equal(caught(() => waymark.open("\0x")).code, "utf16");
assert.deepEqual(caught(() => waymark.open("[]")).detail, { reason: "notAnObject" });
assert.deepEqual(caught(() => waymark.open(file().replace("2", "3"))).detail, { most: 2, version: 3 });
assert.equal(caught(() => waymark.open(file('"version":2'))).code, "duplicateName");
assert.deepEqual(caught(() => waymark.open(file().replace('"W"', '""'))), {
  code: "notAGoalFile",
  at: { pointer: "/workspace/title" },
  detail: { reason: "blankOrTooLong" },
});

// What does not fit is named and kept.
const damaged = file('"people":[{"id":"mira","name":"Mira","team":"nowhere"},7]');
assert.deepEqual(waymark.open(damaged).repairs, [
  { at: "/people/1", what: "setAside", reason: "notAnObject", named: null },
  { at: "/people/0/team", what: "referenceCleared", reason: null, named: "team/nowhere" },
]);
assert.deepEqual(JSON.parse(waymark.save(damaged)).people[0].team, "nowhere");
assert.equal(waymark.save(waymark.save(damaged)), waymark.save(damaged));

// An infinite score is said so, in JSON's own terms.
const queue = `"cycles":[{"id":"q","title":"Q","start":"2026-10-01","end":"2026-12-31"}],"objectives":[{"id":"o","cycle":"q","title":"O"}],
  "keyResults":[{"id":"k","objective":"o","title":"K","measure":{"type":"metric","direction":"decrease","target":5}}],
  "checkIns":[{"keyResult":"k","id":"c","date":"2026-10-02","value":0}]`;
const board = waymark.scoreboard(file(queue), "2026-10-05");
const [{ raw, isInfinite, score, sum }] = board.keyResults;
assert.deepEqual([raw, isInfinite, score, sum.isRatioInfinite], [null, true, 1, true]);
assert.deepEqual(JSON.parse(JSON.stringify(board)), board);
assert.deepEqual(waymark.history(file(queue), "k", "2026-10-05", "2026-10-05").moments.map(({ value }) => value), [0]);
for (const [from, to, code] of [["2026-10-05", "2026-10-04", "endsBeforeItStarts"], ["2000-01-01", "2026-10-04", "tooManyDays"]]) {
  assert.equal(caught(() => waymark.history(file(queue), "k", from, to)).code, code);
}
assert.ok(!/NaN|Infinity|undefined/.test(JSON.stringify(board)));

// What KPIs lack is named; what feeds a goal and what a goal improves is named as well.
const watched = `"objectives":[{"id":"o","cycle":"q","title":"O","improves":"rate"}],"cycles":[{"id":"q","title":"Q","start":"2026-10-01","end":"2026-12-31"}],
  "keyResults":[{"id":"k","objective":"o","title":"K","measure":{"type":"metric","target":10,"feed":{"kpi":"leads","segment":"Web"}}}],
  "kpis":[{"id":"leads","title":"L","aggregation":"last","direction":"lower","target":10,"dimension":{"by":"region"}},
    {"id":"rate","title":"R","formula":"won / leads","inputs":{"won":null,"leads":"leads"},"rank":1}],
  "readings":[{"kpi":"leads","date":"2026-10-02","id":"r","segment":"Web","value":0}]`;
const seen = waymark.scoreboard(file(watched), "2026-10-05");
const [leads, rate] = seen.kpis;
assert.deepEqual([leads.latest.value, leads.attainment, leads.isAttainmentInfinite, leads.health], [0, null, true, "green"]);
assert.deepEqual([rate.latest.value, rate.latest.notAvailable, rate.health], [null, missing("won", "now"), null]);
assert.deepEqual([seen.objectives[0].improves, seen.keyResults[0].fedBy], ["rate", { kpi: "leads", part: { kind: "named", name: "Web" } }]);
assert.deepEqual(seen.rankings.map(({ kpi, parts }) => [kpi, parts.length]), [["leads", 1], ["rate", 1]]);
assert.deepEqual(seen.gaps, [{ kpi: "leads", gap: 10, missing: -1 }]);
assert.deepEqual(JSON.parse(JSON.stringify(seen)), seen);

// Half a character does not come through as one, and nothing breaks.
assert.equal(waymark.open(file().replace("W", "\ud800")).workspace.title, "\ufffd");

// The schema describes what the module writes; the version is that of the package.
assert.equal(JSON.parse(waymark.schema()).properties.format.const, "waymark");
assert.equal(waymark.version(), JSON.parse(readFileSync("node_modules/waymark/package.json", "utf8")).version);

// A workspace gives its memory back; after that it throws instead of reading what is not its own.
const large = readFileSync("goals/large.json", "utf8");
const used = new waymark.Workspace(large);
used.free();
assert.throws(() => used.scoreboard("2026-11-16"));
const memory = await init().then(() => process.memoryUsage().arrayBuffers);
for (let at = 0; at < 20; at += 1) {
  const workspace = new waymark.Workspace(large);
  assert.equal(workspace.scoreboard("2026-11-16").keyResults.length, 1000);
  (workspace[Symbol.dispose ?? "free"] ?? workspace.free).call(workspace);
}
const grown = process.memoryUsage().arrayBuffers - memory;
assert.ok(grown < 64 * 1024 * 1024, `${grown} bytes more after 20 workspaces`);
console.log("promises kept");
