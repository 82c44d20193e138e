import init, { scoreboard } from "./waymark.js";

const [file, today, problem, goals] = document.querySelectorAll("input, output, tbody");
today.valueAsDate = new Date();

document.oninput = async () => {
  await init();
  goals.textContent = problem.value = "";
  for (const { title, score, band } of scoreboard(await file.files[0]?.text(), today.value).objectives) {
    const row = goals.insertRow();
    for (const text of [title, score?.toFixed(2) ?? "–", band]) row.insertCell().textContent = text;
  }
};
document.ondragover = (event) => event.preventDefault();
document.ondrop = (event) => {
  event.preventDefault();
  file.files = event.dataTransfer.files;
  document.oninput();
};
window.onunhandledrejection = ({ reason }) => (problem.value = JSON.stringify(reason));
