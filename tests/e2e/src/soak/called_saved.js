// Resolves as soon as the page shows a person of this name (arguments[0]) and calls everything saved.
const name = arguments[0];
const isSaved = () =>
  document.querySelector(".save-state[data-state=saved]") !== null &&
  [...document.querySelectorAll("main .inline-edit-text")].some((it) => it.textContent === name);
return new Promise((resolve) => {
  // In a task of its own: what one click changes on the page is then there as a whole.
  const look = () => setTimeout(() => isSaved() && (observer.disconnect(), resolve()));
  const observer = new MutationObserver(look);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  look();
});
