// Resolves as soon as one of arguments[0] on the page reads arguments[1], and everything is called saved.
const [places, text] = arguments;
const isSaved = () =>
  document.querySelector(".save-state[data-state=saved]") !== null &&
  [...document.querySelectorAll(places)].some((it) => it.textContent === text);
return new Promise((resolve) => {
  // In a task of its own: what one click changes on the page is then there as a whole.
  const look = () => setTimeout(() => isSaved() && (observer.disconnect(), resolve()));
  const observer = new MutationObserver(look);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  look();
});
