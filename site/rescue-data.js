// Reads everything that Waymark keeps in this browser, as it is, without WebAssembly: for the overlay after a crash
// (boot.js) and for the rescue page (rescue.js). Nothing here writes.

const PREFIX = "waymark/";
const DATABASE = "waymark";
const PATIENCE = 10_000; // milliseconds; a storage that is broken may never answer

/** Every raw record: `[{ place, key, value }]`, and what could not be read, as texts. */
export async function records() {
  const found = [];
  const problems = [];
  for (const read of [localRecords, databaseRecords]) {
    try {
      found.push(...(await inTime(read())));
    } catch (error) {
      problems.push(String(error));
    }
  }
  return { records: found, problems };
}

/** Hands the person one JSON file with every raw record. Returns how many there are. */
export async function downloadRecords() {
  const content = { waymark: "raw records", version: 1, made: new Date().toISOString(), ...(await records()) };
  const file = new Blob([JSON.stringify(content, null, 1)], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `waymark-rescue-${content.made.slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return content.records.length;
}

async function localRecords() {
  const found = [];
  for (let at = 0; at < localStorage.length; at += 1) {
    const key = localStorage.key(at);
    if (key.startsWith(PREFIX)) {
      found.push({ place: "localStorage", key, value: localStorage.getItem(key) });
    }
  }
  return found.sort((one, other) => (one.key < other.key ? -1 : 1));
}

async function databaseRecords() {
  const database = await existingDatabase();
  if (!database) {
    return [];
  }
  try {
    const stores = [...database.objectStoreNames];
    return (await Promise.all(stores.map((store) => storeRecords(database, store)))).flat();
  } finally {
    database.close();
  }
}

/** Opens the database, but makes none where there is none. */
function existingDatabase() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE);
    let isNew = false;
    request.onupgradeneeded = () => {
      isNew = true;
      request.transaction.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => (isNew ? resolve(null) : reject(request.error));
  });
}

function storeRecords(database, store) {
  return new Promise((resolve, reject) => {
    const found = [];
    const request = database.transaction(store, "readonly").objectStore(store).openCursor();
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) {
        resolve(found);
        return;
      }
      found.push({ place: `indexedDB/${store}`, key: cursor.key, value: cursor.value });
      cursor.continue();
    };
  });
}

function inTime(promise) {
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new Error("The storage does not answer.")), PATIENCE);
  });
  return Promise.race([promise, late]);
}
