// Starts the app, and stays when the app has ended: says what happened and hands out the data.
// The page's two preload links name the module and the WebAssembly file, hashes included.
import { downloadRecords } from "./rescue-data.js";
import { language, words } from "./rescue-words.js";

if (window.top !== window.self) {
  showFramed();
} else {
  watch();
  start();
}

async function start() {
  try {
    const module = document.getElementById("app-module").href;
    const wasm = document.getElementById("app-wasm").href;
    const app = await import(module);
    await app.default({ module_or_path: wasm });
  } catch (error) {
    showEnd(words.startTitle, words.startLead, String(error));
  }
}

/** Inside another page a click may be stolen, so the app does not start there. */
function showFramed() {
  const link = element("a", words.framedOpen);
  link.href = location.href;
  link.target = "_blank";
  link.rel = "noopener";
  document.documentElement.lang = language;
  link.className = "button";
  link.dataset.kind = "primary";
  const page = element("main");
  page.className = "alone";
  const way = element("p");
  way.append(link);
  page.append(element("h1", words.framedLead), way);
  document.body.append(page);
}

/** A panic ends the app for good: it says so itself, or the trap it ends in does. */
function watch() {
  const crashed = (message) => showEnd(words.crashTitle, words.crashLead, message);
  const trapped = (error) => {
    if (error instanceof WebAssembly.RuntimeError) {
      crashed(String(error));
    }
  };
  addEventListener("waymark-panic", (event) => crashed(event.detail));
  addEventListener("error", (event) => trapped(event.error));
  addEventListener("unhandledrejection", (event) => trapped(event.reason));
}

/** Once: a panic is followed by its trap. */
function showEnd(title, lead, message) {
  if (document.getElementById("ended")) {
    return;
  }
  const dialog = element("dialog");
  dialog.id = "ended";
  dialog.className = "ended";
  dialog.setAttribute("aria-labelledby", "ended-title");
  dialog.lang = language;
  const heading = element("h2", title);
  heading.id = "ended-title";
  const details = element("details");
  details.append(element("summary", words.details), element("pre", message));
  const outcome = element("p");
  outcome.setAttribute("role", "status");
  const rescue = element("a", words.rescuePage);
  rescue.href = "./rescue.html";
  dialog.append(heading, element("p", lead), buttons(outcome), outcome, details, rescue);
  // Behind it the app no longer answers, so there is nothing to go back to.
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  document.body.append(dialog);
  dialog.showModal();
}

function buttons(outcome) {
  const row = element("p");
  row.className = "ended-actions";
  row.append(
    button(words.reload, () => location.reload()),
    button(words.download, async () => {
      const count = await downloadRecords();
      outcome.textContent = words.downloaded.replace("{count}", count);
    }),
  );
  return row;
}

function button(text, act) {
  const made = element("button", text);
  made.type = "button";
  made.className = "button";
  made.addEventListener("click", act);
  return made;
}

function element(name, text = "") {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
