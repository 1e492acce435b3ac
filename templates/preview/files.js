// Files: those there are in a list, and one that is taken away.

/** Fill a list with files; `chosen(number)` opens one. */
export function list(files, open, into, chosen) {
  into.replaceChildren(...files.map((file) => {
    const own = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    const wrong = file.errors ? `${file.errors} lỗi` : `${file.warnings} cảnh báo`;
    button.textContent = `${file.name} (${file.errors || file.warnings ? wrong : "không có lỗi"})`;
    button.title = file.folder;
    if (file.number === open) button.setAttribute("aria-current", "true");
    button.addEventListener("click", () => chosen(file.number));
    own.append(button);
    return own;
  }));
}

/** What the document of a programme is called. */
export const nameOf = (programme, kind) => `${programme.replace(/\.ya?ml$/i, "")}.${kind}`;

/** Put a document, once it is made, among what the browser has downloaded. */
export async function handOver(making, name, say) {
  say(`Đang tạo ${name}…`);
  const made = await making;
  if (!made) return;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await made.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  say(`Đã tải về ${name}.`);
}
