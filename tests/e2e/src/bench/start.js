// Runs before the page's own scripts: notes when the screen with its rows is there, painted, and when the page has
// nothing left to do, so that a click is answered at once. Times count from the start of the navigation.
(() => {
  const times = { longest_task: 0 };
  const channel = new MessageChannel();
  let finish;
  window.__start = new Promise((resolve) => (finish = resolve));
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      times.longest_task = Math.max(times.longest_task, duration);
    }
  }).observe({ type: "longtask", buffered: true });

  const isShown = () =>
    document.querySelector("main h1") !== null && document.querySelectorAll("main .goal-row").length >= ROWS;
  const observer = new MutationObserver(() => {
    if (isShown()) {
      observer.disconnect();
      times.shown = performance.now();
      // A message that is sent in a frame arrives after this frame was painted.
      requestAnimationFrame(() => channel.port2.postMessage(null));
    }
  });
  channel.port1.onmessage = () => {
    times.painted = performance.now();
    requestIdleCallback(() => {
      times.usable = performance.now();
      times.first_paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? times.painted;
      finish(times);
    });
  };
  observer.observe(document, { subtree: true, childList: true });
})();
