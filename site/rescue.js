// The rescue page: shows and downloads every raw record, without WebAssembly.
import { downloadRecords, records } from "./rescue-data.js";
import { language, words } from "./rescue-words.js";

const counted = (text, count) => text.replace("{count}", count);
const place = (id) => document.getElementById(id);

document.documentElement.lang = language;
document.title = words.rescueTitle;
for (const element of document.querySelectorAll("[data-word]")) {
  element.textContent = words[element.dataset.word];
}

// Inside another page a click may be stolen: it shows, and hands out nothing.
if (window.top !== window.self) {
  place("download").hidden = true;
}
place("download").addEventListener("click", async () => {
  place("downloaded").textContent = counted(words.downloaded, await downloadRecords());
});

const found = await records();
place("summary").textContent = found.records.length ? counted(words.found, found.records.length) : words.nothing;
place("problems").append(...[words.problems, ...found.problems].slice(found.problems.length ? 0 : 1).map(item));
place("records").append(...found.records.map(shown));

function item(text) {
  const made = document.createElement("li");
  made.textContent = text;
  return made;
}

function shown(record) {
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  const value = document.createElement("pre");
  summary.textContent = `${record.place}: ${typeof record.key === "string" ? record.key : JSON.stringify(record.key)}`;
  value.textContent = typeof record.value === "string" ? record.value : JSON.stringify(record.value, null, 1);
  details.append(summary, value);
  const made = item("");
  made.append(details);
  return made;
}
