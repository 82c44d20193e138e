// Keeps the next file that the page hands out in window.__handedOut instead of letting the browser have it.
const make = URL.createObjectURL;
URL.createObjectURL = (blob) => {
  window.__handedOut = blob;
  return make.call(URL, blob);
};
const click = HTMLAnchorElement.prototype.click;
HTMLAnchorElement.prototype.click = function () {
  if (!this.hasAttribute("download")) click.call(this);
};
