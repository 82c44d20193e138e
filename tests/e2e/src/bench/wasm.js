// Starts a module and runs one bench of it at the size of a number; gives its row, or null when there is no such size.
const [folder, bench, at] = arguments;
return import(new URL(`${folder}/bench.js`, location)).then(async (module) => {
  await module.default();
  return JSON.parse(module[bench](at) ?? "null");
});
