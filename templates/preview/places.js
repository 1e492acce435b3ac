// Places in files: shown, and opened in an editor.

const LINKS = {
  vscode: ({ path, line, column }) => `vscode://file${path}:${line}:${column}`,
  vscodium: ({ path, line, column }) => `vscodium://file${path}:${line}:${column}`,
  cursor: ({ path, line, column }) => `cursor://file${path}:${line}:${column}`,
  zed: ({ path, line, column }) => `zed://file${path}:${line}:${column}`,
  idea: ({ path, line, column }) => `idea://open?file=${path}&line=${line}&column=${column}`,
};

/** An absolute path as addresses have it, with a slash before the letter of a drive. */
function slashed(path) {
  const forward = encodeURI(path.replaceAll("\\", "/"));
  return forward.startsWith("/") ? forward : `/${forward}`;
}

/** The address that opens a place in an editor; none of one that has no such addresses. */
export function linkTo(place, editor) {
  return LINKS[editor]?.({ ...place, path: slashed(place.path) });
}

/** The line of a place, with the place marked. */
export function excerpt({ excerpt: line, column, endColumn, line: first, endLine }) {
  const letters = [...line];
  const end = endLine > first ? letters.length : endColumn - 1;
  const own = document.createElement("mark");
  own.textContent = letters.slice(column - 1, end).join("");
  return [letters.slice(0, column - 1).join(""), own, letters.slice(end).join("")];
}

/** Where a word is written, for the reader; of one of ctrgen's own, what it was made for. */
export function said(word, place) {
  if (!word) return "Ở đây không có chữ nào.";
  if (!place) return `“${word.text}” do ctrgen tự ghi theo chuẩn, không nằm trong tệp.`;
  const where = `${place.own ? "" : `tệp ${place.file}, `}dòng ${place.line}, cột ${place.column}`;
  return word.place ? `“${word.text}”: ${where}` : `“${word.text}” do ctrgen tự ghi, cho ${where}`;
}
