// Scores a folder of goal files, knowing nothing but the module's README.
import { readdir, readFile } from "node:fs/promises";
import assert from "node:assert";
import init, { scoreboard } from "waymark";

await init();
const names = (await readdir("goals")).filter((name) => name.endsWith(".json"));
const scores = {};
for (const name of names) {
  const { cycles, objectives, keyResults, kpis } = scoreboard(await readFile(`goals/${name}`, "utf8"), "2026-11-16");
  assert.ok(objectives.length > 0 || kpis.length > 0, name);
  for (const { score } of [...cycles, ...objectives, ...keyResults]) {
    assert.ok(score === null || (score >= 0 && score <= 1), name);
  }
  scores[name] = cycles.find(({ state }) => state === "active")?.score ?? null;
}
assert.ok(names.length >= 5 && Object.values(scores).every((score) => score !== null), JSON.stringify(scores));
console.log(scores);
