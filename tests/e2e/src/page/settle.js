// Brings an element (arguments[0]) into the middle of the window; resolves when it stands still there, so that a click
// lands on it: null, or else what is in its way.
const [element] = arguments;
const FRAMES = 30;
const place = () => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left, top, width, height].join(" ");
};
// A window that is not painted has no frames.
const frame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, 100);
  });
return (async () => {
  let before = null;
  for (let count = 0; count < FRAMES; count += 1) {
    if (!element.isConnected) return "it has gone";
    element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    const now = place();
    if (now === before) return null;
    before = now;
    await frame();
  }
  return "it does not stand still";
})();
