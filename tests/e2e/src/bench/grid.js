// Waits for the next event of a type and gives the milliseconds from it until what it changes is painted otherwise.
// arguments[0]: the type; arguments[1]: what changes; arguments[2]: a selector for that, where it has one.
const [type, what, selector] = arguments;
const looks = {
  focus: () => document.activeElement?.dataset.cell,
  text: () => document.querySelector(selector)?.textContent,
  there: () => document.querySelector(selector) !== null,
};
const look = looks[what];
const before = look();
const channel = new MessageChannel();
window.__grid = new Promise((resolve) => {
  let start;
  // A message that is sent in a frame arrives after this frame was painted.
  const wait = () => requestAnimationFrame(() => (look() === before ? wait() : channel.port2.postMessage(null)));
  channel.port1.onmessage = () => resolve(performance.now() - start);
  const begun = (event) => {
    start = event.timeStamp;
    wait();
  };
  addEventListener(type, begun, { capture: true, once: true });
});
