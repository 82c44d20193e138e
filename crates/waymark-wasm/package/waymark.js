// Waymark's core as an ES module, for browsers, bundlers and Node. `await init()` once, then call anything.
import start from "./glue.js";

export * from "./glue.js";

let started;

/**
 * Fetches and starts the WebAssembly beside this file; in Node it is read from disk. Calling it again does nothing.
 * `from` is for those who keep it elsewhere: an address, a response, bytes, or a compiled module.
 */
export default function init(from) {
  started ??= load(from).catch((reason) => {
    started = undefined;
    throw reason;
  });
  return started;
}

async function load(from) {
  const file = new URL("waymark_bg.wasm", import.meta.url);
  await start({ module_or_path: from ?? (file.protocol === "file:" ? await read(file) : file) });
}

// fetch() does not read files. The name is no literal, so that bundlers for browsers do not look for it.
async function read(file) {
  const name = "node:fs/promises";
  const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ name);
  return readFile(file);
}
