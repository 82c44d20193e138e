// Notes how long each frame takes from now on; `__slowest` ends this and gives the slowest in milliseconds.
let before = performance.now();
let slowest = 0;
let goes = true;
const note = (now) => {
  slowest = Math.max(slowest, now - before);
  before = now;
  goes && requestAnimationFrame(note);
};
requestAnimationFrame((now) => {
  before = now;
  requestAnimationFrame(note);
});
window.__slowest = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      goes = false;
      resolve(slowest);
    }),
  );
