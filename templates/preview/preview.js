// The page: one file at a time, its pages beside its text and what is wrong with it.

import { agreement, disagreement } from "./conflict.js";
import { Editor } from "./editor.js";
import { handOver, list as listOf, nameOf } from "./files.js";
import { counted, list } from "./findings.js";
import { Pages } from "./pages.js";
import { excerpt, linkTo, said } from "./places.js";
import { Refused, STOPPED, answered, ask, oneAtATime, painted } from "./server.js";

const at = (id) => document.getElementById(id);
/** The file that is open: its number, its text as it is on disk, the digest of that, and whether it was saved here. */
const open = { number: 0, text: "", seen: "", isSaved: false };
/** Of which text of which file the pages are: another page may have drawn another one meanwhile. */
const shown = { number: -1, text: "" };
let findings = [];
let place = null;
/** Counts texts: another file's answer, or that of an older text, is not shown. What is shown says of which it is. */
let edition = 0;
/** When the findings are on the screen: the pages, which take the browser longer, come after them. */
let told = Promise.resolve();
const REST_MS = 700;
let resting = 0;

const editor = new Editor(at("source"), at("gutter"), at("keys"), changed, async (offset) =>
  (await tried(() => ask(`file/${open.number}/proposals`, { text: editor.text, offset }))) ?? { start: offset, choices: [] });
const pages = new Pages(at("pages"), at("zoom"), showPlace, editPlace,
  (page) => tried(() => ask(`file/${shown.number}/words`, { text: shown.text, page })));

function say(text) {
  at("status").textContent = text;
}

/** Do something for the reader, and tell why it could not be done. */
async function tried(work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    say(error.message);
    return undefined;
  }
}

// Texts and answers

const check = oneAtATime(() => tried(async () => {
  const [own, text] = [edition, editor.text];
  const answer = await ask(`file/${open.number}/check`, { text });
  if (own === edition) tell(answer.findings);
  draw();
}));

const draw = oneAtATime(() => tried(async () => {
  const [own, text] = [edition, editor.text];
  const answer = await ask(`file/${open.number}/draw`, { text });
  if (own !== edition) return;
  await show(answer, text);
}));

async function show(answer, text) {
  // What only drawing finds, such as a letter that the font lacks.
  if (answer.findings.length > findings.length) tell(answer.findings);
  const hasPages = shown.number === open.number ? pages.sizes.length > 0 : answer.pages.length > 0;
  at("old").hidden = answer.isCurrent;
  at("old").textContent = hasPages
    ? "Tệp đang có lỗi nên chưa vẽ lại được: các trang dưới đây là của lần trước."
    : "Tệp đang có lỗi nên chưa vẽ được trang nào.";
  await told;
  if (answer.isCurrent || shown.number !== open.number) {
    Object.assign(shown, { number: open.number, text });
    await pages.show(answer.pages);
  }
  document.body.dataset.drawn = String(edition);
  lookForWords();
  if (at("as-text").open) await readAsText();
}

/** A first click need not wait: the words in sight are looked for when typing rests. */
function lookForWords() {
  clearTimeout(resting);
  resting = setTimeout(() => pages.known(pages.inSight), REST_MS);
}

function changed() {
  edition += 1;
  document.body.dataset.edition = String(edition);
  clearTimeout(resting);
  at("save").disabled = editor.text === open.text;
  check();
}

function tell(found) {
  findings = found;
  told = painted();
  list(found, at("findings"), showFinding, fix);
  at("none").hidden = found.length > 0;
  editor.tell(found);
  tellHere();
  tellState();
  document.body.dataset.checked = String(edition);
}

function tellState() {
  const saved = open.isSaved ? "Đã lưu; " : "";
  say(`${editor.text === open.text ? saved : "Chưa lưu; "}${counted(findings)}.`);
}

/** The findings of the line in which the caret stands. */
function tellHere() {
  const { line } = editor.place;
  list(findings.filter((one) => one.own && one.line === line), at("here"), showFinding, fix);
}

// Places

function showPlace(word) {
  at("place").hidden = false;
  place = word?.place ?? word?.madeFor ?? null;
  at("place-line").replaceChildren(...(place ? excerpt(place) : []));
  at("place-edit").hidden = !place?.own;
  const link = place && linkTo(place, at("editor").value);
  at("place-open").hidden = !link;
  if (link) at("place-open").href = link;
  at("place-said").textContent = said(word, place);
  if (place?.own) editor.select(place);
}

function editPlace(word) {
  const meant = word.place ?? word.madeFor;
  if (!meant?.own) return;
  editor.select(meant);
  at("source").focus();
}

async function showFinding(finding) {
  if (finding.own) editor.select(finding);
  tellHere();
  const { source, line, column, endLine, endColumn } = finding;
  const place = { text: shown.text, source, line, column, endLine, endColumn };
  const found = (await tried(() => ask(`file/${shown.number}/marks`, place))) ?? [];
  pages.mark(found);
  if (!found.length) say("Chỗ này không in ra chữ nào trên trang.");
}

function nextFinding() {
  const { line } = editor.place;
  const own = findings.filter((one) => one.own);
  const next = own.find((one) => one.line > line) ?? own[0];
  if (next) showFinding(next);
}

// Saving and mending

async function fix(finding) {
  const [number, text] = [open.number, editor.text];
  const answer = await tried(() => ask(`file/${number}/fix`, { text, finding: findings.indexOf(finding) }));
  // What was typed meanwhile stays.
  if (!answer || number !== open.number || text !== editor.text) return;
  editor.text = answer.text;
  changed();
}

/** The save that is on its way: what it writes is no other's. */
let saving = Promise.resolve();

async function save() {
  const [number, text] = [open.number, editor.text];
  const asked = tried(() => ask(`file/${number}/save`, { text, seen: open.seen }));
  saving = asked;
  const answer = await asked;
  if (number !== open.number) return;
  if (!answer) {
    await disagree();
    return;
  }
  Object.assign(open, { text, seen: answer.seen, isSaved: true });
  at("save").disabled = editor.text === open.text;
  agreement();
  tellState();
}

/** What is on disk may be no longer what this page has seen: then whoever edits chooses. Whether it is. */
async function disagree() {
  const { number } = open;
  let disk, own;
  do {
    await (own = saving);
    disk = await tried(() => ask(`file/${number}`));
  } while (own !== saving);
  if (!disk || number !== open.number) return false;
  if (disk.trouble) {
    // What stands here stays, and can be saved once that is mended.
    disagreement(`Tệp trên đĩa không dùng được: ${disk.trouble} Bản ở đây vẫn còn, và không ghi đè lên tệp ấy.`);
    return true;
  }
  if (disk.seen === open.seen) {
    if (disk.seen) agreement();
    return false;
  }
  if (!disk.seen) {
    // What stands here may be all that is left of it: saved, it is written anew.
    Object.assign(open, { seen: "", text: "" });
    at("save").disabled = editor.text === open.text;
    disagreement("Tệp này không còn trên đĩa: đã bị xóa hoặc đổi tên. Bản ở đây vẫn còn; lưu thì tệp được ghi lại.");
    return true;
  }
  if (editor.text === open.text || editor.text === disk.text) {
    take(disk);
    return true;
  }
  disagreement("Chương trình khác đã đổi tệp này trên đĩa, còn bản đang soạn ở đây chưa lưu.", () => take(disk), () => keep(disk));
  return true;
}

function take(disk) {
  editor.text = disk.text;
  keep(disk);
}

/** What stands here follows what is on disk, and would be saved over it. */
function keep(disk) {
  Object.assign(open, { text: disk.text, seen: disk.seen, isSaved: false });
  agreement();
  changed();
}

// Files

async function listFiles() {
  const files = (await tried(() => ask("files"))) ?? [];
  at("list").hidden = files.length < 2;
  listOf(files, open.number, at("files"), openFile);
}

async function openFile(number) {
  if (editor.text !== open.text && !confirm("Bản đang soạn chưa lưu. Bỏ những chỗ đã sửa?")) return;
  const file = await tried(() => ask(`file/${number}`));
  if (!file) return;
  edition += 1;
  open.number = number;
  at("name").textContent = file.name;
  document.title = `${file.name} – ctrgen`;
  at("place").hidden = true;
  take(file);
  if (file.trouble) disagreement(`Không sửa được tệp này ở đây: ${file.trouble}`);
  listFiles();
}

// Documents

const product = (kind) => tried(() => answered(`file/${open.number}/product`, { text: editor.text, kind }));

async function readAsText() {
  const answer = await product("txt");
  at("text").textContent = answer ? await answer.text() : "Chưa đọc được: chương trình còn lỗi.";
}


function follow() {
  const events = new EventSource("events");
  // What a file inherits may have changed, though its own text has not.
  const look = oneAtATime(async () => await disagree() || changed());
  // What was saved while nobody listened.
  events.addEventListener("open", look);
  events.addEventListener("error", () => say(STOPPED));
  events.addEventListener("message", async ({ data }) => {
    if (JSON.parse(data).changed.includes(open.number)) await look();
    listFiles();
  });
}

at("save").addEventListener("click", save);
for (const kind of ["docx", "pdf"]) at(kind).addEventListener("click", () => handOver(product(kind), nameOf(at("name").textContent, kind), say));
at("smaller").addEventListener("click", () => pages.zoomBy(-1));
at("larger").addEventListener("click", () => pages.zoomBy(1));
at("fit").addEventListener("click", () => pages.zoomBy(0));
at("place-edit").addEventListener("click", () => pages.chosen && editPlace(pages.chosen));
at("as-text").addEventListener("toggle", () => at("as-text").open && readAsText());
at("editor").value = localStorage.getItem("editor") ?? "";
at("editor").addEventListener("change", () => {
  localStorage.setItem("editor", at("editor").value);
  if (pages.chosen) showPlace(pages.chosen);
});
document.addEventListener("selectionchange", () => document.activeElement === at("source") && tellHere());
document.addEventListener("keydown", (event) => {
  if (event.key === "s" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    if (!at("save").disabled) save();
  } else if (event.key === "F8") {
    event.preventDefault();
    nextFinding();
  }
});
addEventListener("beforeunload", (event) => {
  if (editor.text !== open.text) event.preventDefault();
});

await openFile(0);
follow();
