// Goes to another screen (arguments[0]); resolves when every listener has heard of it and what follows at once is done.
const [address] = arguments;
if (location.hash === address) return null;
return new Promise((resolve) => {
  addEventListener("hashchange", () => setTimeout(() => resolve(null)), { once: true });
  location.hash = address;
});
