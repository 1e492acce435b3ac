// What is wrong, in a list: each leads to its words on paper and to its line in the file.

const KINDS = { error: ["✖", "Lỗi"], warning: ["▲", "Cảnh báo"], note: ["●", "Lưu ý"] };

/** The sign of a kind, for the margin of the editor. */
export const sign = (severity) => KINDS[severity][0];

/** Fill a list with findings. `chosen(finding)` leads to one, `fix(finding)` mends it. */
export function list(findings, into, chosen, fix) {
  into.replaceChildren(...findings.map((finding) => item(finding, chosen, fix)));
}

function item(finding, chosen, fix) {
  const [shown, said] = KINDS[finding.severity];
  const own = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.className = `place ${finding.severity}`;
  const where = finding.own ? `dòng ${finding.line}` : `${finding.file}, dòng ${finding.line}`;
  button.textContent = `${shown} ${said} ở ${where}: ${finding.message}`;
  button.addEventListener("click", () => chosen(finding));
  own.append(button);
  if (finding.canBeMended) {
    const mend = document.createElement("button");
    mend.type = "button";
    mend.textContent = "Sửa";
    mend.setAttribute("aria-label", `Sửa tự động: ${finding.message}`);
    mend.addEventListener("click", () => fix(finding));
    own.append(mend);
  }
  const hint = document.createElement("span");
  hint.className = "hint";
  hint.textContent = [finding.hint, finding.clause, finding.code].filter(Boolean).join(" · ");
  own.append(hint);
  return own;
}

/** How many there are, in words. */
export function counted(findings) {
  const count = (severity) => findings.filter((one) => one.severity === severity).length;
  const parts = [[count("error"), "lỗi"], [count("warning"), "cảnh báo"], [count("note"), "lưu ý"]];
  return parts.filter(([number]) => number).map(([number, name]) => `${number} ${name}`).join(", ") || "không có lỗi";
}
