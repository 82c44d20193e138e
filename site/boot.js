// Starts the app. The page's two preload links name the module and the WebAssembly file, hashes included.
const module = document.getElementById("app-module").href;
const wasm = document.getElementById("app-wasm").href;

const app = await import(module);
await app.default({ module_or_path: wasm });
