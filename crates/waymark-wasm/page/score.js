import init, { scoreboard } from "./waymark.js";

const ready = init();
const [file, today, goals, problem] = ["file", "today", "goals", "problem"].map((id) => document.getElementById(id));
today.valueAsDate = new Date();

async function score() {
  await ready;
  const { objectives } = scoreboard(await file.files[0].text(), today.value);
  goals.replaceChildren();
  for (const { title, score, band } of objectives) {
    const row = goals.insertRow();
    for (const text of [title, score?.toFixed(2) ?? "–", band]) row.insertCell().textContent = text;
  }
}

function show() {
  problem.value = "";
  score().catch((reason) => (problem.value = JSON.stringify(reason)));
}

file.onchange = today.onchange = () => file.files.length && show();
document.ondragover = (event) => event.preventDefault();
document.ondrop = (event) => {
  event.preventDefault();
  file.files = event.dataTransfer.files;
  show();
};
