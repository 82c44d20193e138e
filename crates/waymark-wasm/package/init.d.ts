/**
 * Fetches and starts the WebAssembly beside this file; in Node it is read from disk. Calling it again does nothing.
 * `from` is for those who keep it elsewhere: an address, a response, bytes, or a compiled module.
 */
export default function init(from?: URL | string | Response | BufferSource | WebAssembly.Module): Promise<void>;
