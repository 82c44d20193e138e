// The page as it is printed, on the screen: what holds for print holds for everything. Then what is wrong, in words.
const printed = (rules) => {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule && rule.media.mediaText === "print") rule.media.mediaText = "all";
    if (rule.cssRules) printed(rule.cssRules);
  }
};
for (const sheet of document.styleSheets) printed(sheet.cssRules);
const wrong = [];
const isSeen = (element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
for (const selector of ["nav", "button", "input", "select", ".shell-bar", ".skip"]) {
  if ([...document.querySelectorAll(selector)].some((it) => isSeen(it) && getComputedStyle(it).visibility !== "hidden")) {
    wrong.push(`${selector} is printed`);
  }
}
const report = document.querySelector(".report");
if (!report || !isSeen(report)) wrong.push("the report is not printed");
const channels = (color) => (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
const ink = channels(getComputedStyle(report).color);
if (ink.some((it) => it > 100)) wrong.push(`letters are ${ink}`);
const first = document.querySelector(".report-whole");
if (getComputedStyle(first).breakInside !== "avoid") wrong.push("an objective may be split from its first key result");
if (!first.querySelector("h3") || !first.querySelector(".report-card")) wrong.push("the first key result is elsewhere");
if (getComputedStyle(document.querySelector(".report thead")).display !== "table-header-group") {
  wrong.push("heads of tables are not repeated");
}
if (report.scrollWidth > report.clientWidth + 1) wrong.push("something is cut off at the side");
return wrong;
