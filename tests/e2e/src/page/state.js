// What a person would say is on the page: where it is, its title, whether it says that the program has ended, its text.
const plain = (words) => (words ?? "").replace(/\s+/g, " ").trim();
const ended = document.getElementById("ended");
const focused = document.activeElement;
return {
  address: location.href,
  title: document.title,
  heading: plain(document.querySelector("main h1, h1")?.textContent),
  focus: focused ? focused.outerHTML.slice(0, 120) : "nothing",
  ended: ended ? plain(ended.textContent) : null,
  text: plain(document.body?.innerText),
};
