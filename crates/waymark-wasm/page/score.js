import init, { scoreboard } from "./waymark.js";

const [file, today, problem, goals] = document.querySelectorAll("input, output, tbody");
today.valueAsDate = new Date();

document.oninput = async () => {
  goals.textContent = problem.value = "";
  try {
    await init();
    for (const { title, score, band } of scoreboard(await file.files[0]?.text(), today.value).objectives) {
      const row = goals.insertRow();
      for (const text of [title, score?.toFixed(2) ?? "–", band]) row.insertCell().textContent = text;
    }
  } catch (reason) {
    problem.value = reason.message ?? JSON.stringify(reason);
  }
};
document.ondragover = (event) => event.preventDefault();
document.ondrop = (event) => {
  event.preventDefault();
  file.files = event.dataTransfer.files;
  document.oninput();
};
