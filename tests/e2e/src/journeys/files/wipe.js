// Forgets everything that is stored, as a browser does that clears a site's data.
localStorage.clear();
return new Promise((resolve, reject) => {
  const deleting = indexedDB.deleteDatabase("waymark");
  deleting.onsuccess = () => resolve(null);
  deleting.onerror = () => reject(deleting.error);
});
