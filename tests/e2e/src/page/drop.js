// Drops a file as the system's file manager does. arguments: element, the file's name, its bytes, a letter each.
const [target, name, letters] = arguments;
const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
const dataTransfer = new DataTransfer();
dataTransfer.items.add(new File([bytes], name, { type: "application/json" }));
for (const kind of ["dragenter", "dragover", "drop"]) {
  target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
}
