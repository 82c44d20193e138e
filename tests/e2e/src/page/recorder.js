// The first script of every page that the journeys open: keeps what must not happen, from the start on.
(() => {
  const seen = { violations: [], errors: [], requests: [] };
  Object.defineProperty(window, "__journey", { value: seen });

  const words = (value) => (value instanceof Error ? (value.stack ?? String(value)) : String(value));
  addEventListener(
    "securitypolicyviolation",
    (event) =>
      seen.violations.push(
        `${event.effectiveDirective} blocked ${event.blockedURI || "inline"} ` +
          `at ${event.sourceFile || location.href}:${event.lineNumber}`,
      ),
    true,
  );
  addEventListener(
    "error",
    (event) => seen.errors.push(event.message ?? `cannot load ${event.target.src ?? event.target.href}`),
    true,
  );
  addEventListener("unhandledrejection", (event) => seen.errors.push(`unhandled: ${words(event.reason)}`));
  for (const level of ["error", "warn"]) {
    const original = console[level].bind(console);
    console[level] = (...values) => {
      seen.errors.push(`console.${level}: ${values.map(words).join(" ")}`);
      original(...values);
    };
  }
  new PerformanceObserver((list) => seen.requests.push(...list.getEntries().map((entry) => entry.name))).observe({
    type: "resource",
    buffered: true,
  });
})();
