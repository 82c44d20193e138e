// A machine that is late with drawing: frames that are asked for from now on come when __drawFrames is called.
const held = [];
const request = window.requestAnimationFrame;
window.requestAnimationFrame = (callback) => held.push(callback);
window.__drawFrames = () => {
  window.requestAnimationFrame = request;
  for (const callback of held) callback(performance.now());
};
