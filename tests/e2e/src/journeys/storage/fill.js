// Fills local storage to the last unit, as a page of another project on the same host may.
let text = "x".repeat(5 * 1024 * 1024);
let all = localStorage.getItem("foreign") ?? "";
while (text) {
  try {
    localStorage.setItem("foreign", all + text);
    all += text;
  } catch {
    text = text.slice(0, text.length / 2);
  }
}
