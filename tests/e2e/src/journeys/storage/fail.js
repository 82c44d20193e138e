// From now on every write into IndexedDB ends as on a full disk, until __mendDisk is called.
const put = IDBObjectStore.prototype.put;
IDBObjectStore.prototype.put = function () {
  throw new DOMException("The disk is full.", "QuotaExceededError");
};
window.__mendDisk = () => {
  IDBObjectStore.prototype.put = put;
};
