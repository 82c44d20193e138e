// Scrolls what scrolls farthest from its top to its end, so many pixels with each frame; the slowest frame in milliseconds.
// arguments[0]: the pixels.
const stride = arguments[0];
const room = (it) => it.scrollHeight - it.clientHeight;
const scrolls = (it) => /auto|scroll/.test(getComputedStyle(it).overflowY);
const boxes = [...document.querySelectorAll("main *")].filter((it) => room(it) > 0 && scrolls(it));
const box = boxes.reduce((one, other) => (room(other) > room(one) ? other : one), document.scrollingElement);
box.scrollTop = 0;
return new Promise((resolve) => {
  let before;
  let slowest = 0;
  const step = (now) => {
    slowest = Math.max(slowest, now - (before ?? now));
    before = now;
    const top = box.scrollTop;
    box.scrollTop += stride;
    if (box.scrollTop === top) {
      resolve(slowest);
    } else {
      requestAnimationFrame(step);
    }
  };
  requestAnimationFrame(() => requestAnimationFrame(step));
});
