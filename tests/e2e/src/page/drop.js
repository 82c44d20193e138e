// Drops a file as the system's file manager does. arguments: element, the file's name, its text.
const [target, name, text] = arguments;
const dataTransfer = new DataTransfer();
dataTransfer.items.add(new File([text], name, { type: "application/json" }));
for (const kind of ["dragenter", "dragover", "drop"]) {
  target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
}
