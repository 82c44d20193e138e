// What has nothing to do with the module: the file that is dropped or chosen, the day, and the table.
const file = document.getElementById("file");
const today = document.getElementById("today");
const goals = document.getElementById("goals");
const problem = document.getElementById("problem");
today.valueAsDate = new Date();

/** Calls back with the text of the goal file and the day, whenever one of them changes. */
export function onGoalFile(score) {
  const read = async () => {
    const [chosen] = file.files;
    if (chosen) score(await chosen.text(), today.value);
  };
  addEventListener("input", read);
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    file.files = event.dataTransfer.files;
    read();
  });
}

/** Shows objectives, a row each. */
export function show(objectives) {
  problem.value = "";
  goals.replaceChildren();
  for (const { title, score, band } of objectives) {
    const row = goals.insertRow();
    for (const text of [title, score?.toFixed(2) ?? "–", band]) row.insertCell().textContent = text;
  }
}

/** Says why a file cannot be scored: what the module throws is a plain object. */
export function showProblem(reason) {
  show([]);
  problem.value = reason.message ?? JSON.stringify(reason);
}
