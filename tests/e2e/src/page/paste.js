// Pastes text as the keyboard does. arguments: element, the text. Firefox takes it by itself, others on a clipboard.
const [target, text] = arguments;
const clipboardData = new DataTransfer();
clipboardData.setData("text/plain", text);
const event = { bubbles: true, cancelable: true, clipboardData, data: text, dataType: "text/plain" };
target.dispatchEvent(new ClipboardEvent("paste", event));
