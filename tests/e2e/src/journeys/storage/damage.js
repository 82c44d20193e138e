// Overwrites every text of ours whose key has arguments[0] in it with arguments[1], in both copies; returns how many.
const [kind, text] = arguments;
const isMeant = (key) => key.startsWith("waymark/1/") && key.includes(`/${kind}`);
let count = 0;
for (const key of Object.keys(localStorage).filter(isMeant)) {
  localStorage.setItem(key, text);
  count += 1;
}
return new Promise((resolve, reject) => {
  const opening = indexedDB.open("waymark");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const transaction = database.transaction("records", "readwrite");
    const records = transaction.objectStore("records");
    const keys = records.getAllKeys();
    keys.onsuccess = () => {
      for (const key of keys.result.filter(isMeant)) {
        records.put(text, key);
        count += 1;
      }
    };
    transaction.onabort = () => reject(transaction.error);
    transaction.oncomplete = () => {
      database.close();
      resolve(count);
    };
  };
});
