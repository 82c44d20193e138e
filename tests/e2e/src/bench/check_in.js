// Waits for the next Enter; gives the times from this key to the changed row painted, and to "Saved", in milliseconds.
// arguments[0]: the key result.
const id = arguments[0];
const value = () => document.getElementById(id)?.closest(".goal-row").querySelector(".goal-value").textContent;
const before = value();
const times = {};
const channel = new MessageChannel();
window.__checkIn = new Promise((resolve) => {
  let start;
  const finish = () => "painted" in times && "saved" in times && resolve(times);
  const isSaved = () => document.querySelector(".save-state").dataset.state === "saved";
  let hasLeftSaved = false;
  const observer = new MutationObserver(() => {
    hasLeftSaved ||= !isSaved();
    if (hasLeftSaved && isSaved()) {
      observer.disconnect();
      times.saved = performance.now() - start;
      finish();
    }
  });
  // A message that is sent in a frame arrives after this frame was painted.
  const look = () =>
    requestAnimationFrame(() => {
      if (value() === before) {
        look();
      } else {
        channel.port2.postMessage(null);
      }
    });
  channel.port1.onmessage = () => {
    times.painted = performance.now() - start;
    finish();
  };
  const pressed = (event) => {
    if (event.key === "Enter") {
      removeEventListener("keydown", pressed, true);
      start = event.timeStamp;
      observer.observe(document.body, { subtree: true, attributeFilter: ["data-state"] });
      look();
      // After the listeners of the page, and what they have set off, have run.
      queueMicrotask(() => setTimeout(() => (times.handled = performance.now() - start)));
    }
  };
  addEventListener("keydown", pressed, true);
});
