// Finds things as a person names them. arguments[0]: steps, see step.rs. Roles, names and visibility are axe-core's.
// Returns null when axe-core is not in the page yet, else the elements and, when there are none, what is there instead.
const steps = arguments[0];
if (!window.axe) return null;

const SELECTORS = {
  alert: "[role=alert]",
  article: "article, [role=article]",
  button: "button, summary, input:is([type=button], [type=submit], [type=reset], [type=image]), [role=button]",
  checkbox: "input[type=checkbox], [role=checkbox]",
  combobox: "select, input[list], [role=combobox]",
  dialog: "dialog, [role=dialog]",
  group: "details, fieldset, optgroup, [role=group]",
  heading: "h1, h2, h3, h4, h5, h6, [role=heading]",
  img: "img, svg, [role=img], [role=image]",
  link: "a, area, [role=link]",
  list: "ul, ol, menu, [role=list]",
  listitem: "li, [role=listitem]",
  option: "option, [role=option]",
  main: "main, [role=main]",
  navigation: "nav, [role=navigation]",
  radio: "input[type=radio], [role=radio]",
  row: "tr, [role=row]",
  textbox: "input, textarea, [role=textbox], [contenteditable]",
};
const FIELDS =
  "input:not([type=hidden]), select, textarea, [contenteditable], " +
  "[role=textbox], [role=combobox], [role=slider], [role=spinbutton], [role=switch]";

const { aria, dom, text } = axe.commons;
const plain = (words) => words.replace(/\s+/g, " ").trim();
const fits = (name, words) =>
  name.match === "any" || (name.match === "is" ? plain(words) === plain(name.text) : plain(words).includes(plain(name.text)));
const isSeen = (element) => dom.isVisibleToScreenReaders(element) || element.checkVisibility();
const below = (from, selector) => [...new Set(from.flatMap((element) => [...element.querySelectorAll(selector)]))];

function named(candidates, name) {
  const visible = candidates.filter(isSeen);
  const found = visible.filter((element) => fits(name, text.accessibleText(element)));
  if (!found.length) instead = visible.slice(0, 20).map((element) => text.accessibleText(element));
  return found;
}

function reading(from, name) {
  const readers = below(from, "*").filter((element) => element.checkVisibility() && fits(name, element.textContent));
  return readers.filter((element) => !readers.some((other) => other !== element && element.contains(other)));
}

function next(from, step) {
  switch (step.kind) {
    case "role": {
      const candidates = below(from, SELECTORS[step.role] ?? "*");
      return named(candidates.filter((element) => aria.getRole(element) === step.role), step.name);
    }
    case "field":
      return named(below(from, FIELDS), step.name);
    case "text":
      return reading(from, step.text);
    case "selector":
      return below(from, step.selector);
    case "holding":
      return from.filter((element) => step.steps.reduce(next, [element]).length);
    case "at":
      return from.slice(step.index, step.index + 1);
  }
}

let instead = [];
axe.setup(document);
try {
  return { elements: steps.reduce(next, [document]), instead };
} finally {
  axe.teardown();
}
