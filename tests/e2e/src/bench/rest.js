// Resolves when the page has rested for ten frames: nothing was added or removed, and each frame was a quick one.
const QUICK = 25;
const FRAMES = 10;
return new Promise((resolve) => {
  let calm = 0;
  let before = performance.now();
  const observer = new MutationObserver(() => (calm = 0));
  observer.observe(document.body, { subtree: true, childList: true });
  const step = (now) => {
    calm = now - before < QUICK ? calm + 1 : 0;
    before = now;
    if (calm < FRAMES) {
      requestAnimationFrame(step);
    } else {
      observer.disconnect();
      resolve(null);
    }
  };
  requestAnimationFrame(step);
});
