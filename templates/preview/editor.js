// The pane in which the file is edited: a plain text field, with a margin of line numbers and proposals of keys.

import { sign } from "./findings.js";

const STEP = "  ";
const LINE_PX = 20;
const SEVERITY = ["error", "warning", "note"];

export class Editor {
  /** `changed()` is called after every change; `proposals(offset)` gives what may be typed there. */
  constructor(field, margin, keys, changed, proposals) {
    Object.assign(this, { field, margin, keys, changed, proposals });
    this.mayLeave = false;
    this.findings = [];
    this.offered = [];
    field.addEventListener("input", () => this.wasChanged());
    field.addEventListener("scroll", () => { this.margin.scrollTop = field.scrollTop; });
    field.addEventListener("keydown", (event) => this.typed(event));
    field.addEventListener("blur", () => this.close());
  }

  get text() { return this.field.value; }

  /** Put another text in its place, the caret where it was. */
  set text(text) {
    const { selectionStart, scrollTop } = this.field;
    this.field.value = text;
    this.field.setSelectionRange(selectionStart, selectionStart);
    this.field.scrollTop = scrollTop;
    this.number();
  }

  /** The line and column of the caret, from 1. */
  get place() {
    const before = this.text.slice(0, this.field.selectionStart);
    const start = before.lastIndexOf("\n") + 1;
    return { line: before.split("\n").length, column: [...before.slice(start)].length + 1 };
  }

  /** Select a stretch given by lines and columns, in characters, and bring it into sight. */
  select({ line, column, endLine, endColumn }) {
    const start = this.offset(line, column);
    this.field.setSelectionRange(start, this.offset(endLine, endColumn));
    this.field.scrollTop = Math.max((line - 5) * LINE_PX, 0);
  }

  offset(line, column) {
    const lines = this.text.split("\n");
    const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    return before + [...(lines[line - 1] ?? "")].slice(0, column - 1).join("").length;
  }

  /** Show the signs of findings beside their lines. */
  tell(findings) {
    this.findings = findings.filter((one) => one.own);
    this.number();
  }

  number() {
    const worst = new Map();
    for (const { line, severity } of this.findings) {
      const known = worst.get(line);
      if (!known || SEVERITY.indexOf(severity) < SEVERITY.indexOf(known)) worst.set(line, severity);
    }
    const parts = this.text.split("\n").flatMap((_, at) => {
      const severity = worst.get(at + 1);
      if (!severity) return [`${at + 1}\n`];
      const own = document.createElement("span");
      own.className = severity;
      own.textContent = `${sign(severity)} ${at + 1}`;
      return [own, "\n"];
    });
    this.margin.replaceChildren(...parts);
    this.margin.scrollTop = this.field.scrollTop;
  }

  wasChanged() {
    this.number();
    this.changed();
    if (this.offered.length) this.offer();
  }

  // What keys do

  typed(event) {
    if (this.offered.length && this.choosing(event)) {
      event.preventDefault();
      return;
    }
    if (event.key === "Escape") {
      this.mayLeave = true;
    } else if (event.key === "Tab" && !this.mayLeave && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      if (event.shiftKey) this.outdent(); else this.insert(STEP);
    } else if (event.key === "Enter" && !event.ctrlKey) {
      event.preventDefault();
      const start = this.text.lastIndexOf("\n", this.field.selectionStart - 1) + 1;
      this.insert(`\n${/^ */.exec(this.text.slice(start, this.field.selectionStart))[0]}`);
    } else if (event.key === " " && event.ctrlKey) {
      event.preventDefault();
      this.offer();
    } else {
      if (event.key !== "Shift") this.mayLeave = false;
    }
  }

  /** Insert as if it were typed, so that the browser can undo it. */
  insert(text) {
    if (!document.execCommand("insertText", false, text)) {
      this.field.setRangeText(text, this.field.selectionStart, this.field.selectionEnd, "end");
      this.wasChanged();
    }
  }

  outdent() {
    const caret = this.field.selectionStart;
    const start = this.text.lastIndexOf("\n", caret - 1) + 1;
    if (!this.text.slice(start).startsWith(STEP)) return;
    this.field.setSelectionRange(start, start + STEP.length);
    document.execCommand("delete");
    const back = Math.max(caret - STEP.length, start);
    this.field.setSelectionRange(back, back);
  }

  // Proposals of keys and values

  async offer() {
    const before = [...this.text.slice(0, this.field.selectionStart)];
    const { start, choices } = await this.proposals(before.length);
    this.begun = before.slice(start).join("");
    const begun = this.begun.toLowerCase();
    this.offered = choices.filter(({ label }) => label.toLowerCase().startsWith(begun) && label !== this.begun);
    this.at = 0;
    this.show();
  }

  show() {
    this.keys.replaceChildren(...this.offered.map((one, at) => {
      const own = document.createElement("li");
      own.id = `key-${at}`;
      own.setAttribute("role", "option");
      own.setAttribute("aria-selected", String(at === this.at));
      const about = document.createElement("small");
      about.textContent = ` ${[one.title, one.about].filter(Boolean).join(". ")}`;
      own.append(one.label, about);
      own.addEventListener("mousedown", (event) => {
        event.preventDefault();
        this.at = at;
        this.take();
      });
      return own;
    }));
    this.keys.hidden = !this.offered.length;
    if (this.keys.hidden) {
      this.field.removeAttribute("aria-activedescendant");
      return;
    }
    this.keys.style.top = `${Math.min(this.place.line * LINE_PX - this.field.scrollTop + 6, this.field.clientHeight - 60)}px`;
    this.keys.style.left = "4rem";
    this.field.setAttribute("aria-controls", "keys");
    this.field.setAttribute("aria-activedescendant", `key-${this.at}`);
    this.keys.children[this.at].scrollIntoView({ block: "nearest" });
  }

  choosing(event) {
    const count = this.offered.length;
    const step = { ArrowDown: 1, ArrowUp: count - 1 }[event.key];
    if (step) {
      this.at = (this.at + step) % count;
      this.show();
    } else if (event.key === "Enter" || event.key === "Tab") {
      this.take();
    } else if (event.key === "Escape") {
      this.close();
    } else {
      return false;
    }
    return true;
  }

  /** Write a proposal in the place of what was typed; its further lines stand as deep as it begins. */
  take() {
    const { text } = this.offered[this.at];
    const end = this.field.selectionStart;
    const start = end - this.begun.length;
    const column = start - (this.text.lastIndexOf("\n", start - 1) + 1);
    this.close();
    this.field.setSelectionRange(start, end);
    this.insert(text.replaceAll("\n", `\n${" ".repeat(column)}`));
  }

  close() {
    this.offered = [];
    this.show();
  }
}
