// Works with the preview as a clerk does: in one headless Chromium, by mouse and by keyboard. Arguments: Chromium,
// a folder for its profile, the address of the preview, the file that is open. One line of JSON: what was seen.
import { readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [program, profile, address, file] = process.argv.slice(2);
/** A slow machine with much else to do is no fault. */
const PATIENCE_MS = 120_000;
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];
const browser = await chromium.launchPersistentContext(profile, { executablePath: program, headless: true, args });
const page = await browser.newPage();
page.setDefaultTimeout(PATIENCE_MS);
const seen = { foreign: [], errors: [], violations: [], wide: [] };
let pictures = 0;
page.on("request", (request) => {
  if (!request.url().startsWith(address)) seen.foreign.push(request.url());
  if (request.url().includes("/page/")) pictures += 1;
});
page.on("console", (message) => { if (message.type() === "error") seen.errors.push(message.text()); });
page.on("pageerror", (error) => seen.errors.push(error.message));
page.on("dialog", (dialog) => dialog.accept());

// The page's own policy forbids what Playwright's evaluate does; the debugger may.
const debug = await browser.newCDPSession(page);
async function run(expression) {
  const { result, exceptionDetails } = await debug.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails).slice(0, 500));
  return result.value;
}
const value = () => run(`document.querySelector("#source").value`);
const edition = () => run(`Number(document.body.dataset.edition)`);
const settled = () => until(`document.body.dataset.drawn === document.body.dataset.edition`);

/** Wait for something to be true. */
async function until(expression) {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    if (await run(expression)) return true;
    await page.waitForTimeout(25);
  }
  return false;
}

/** Do something, and wait until the pages that come of it are there. */
async function drawn(work) {
  const before = await edition();
  await work();
  return await until(`Number(document.body.dataset.edition) > ${before}`) && settled();
}

/** Put the caret behind some words. */
const caret = (words) => run(`(() => {
  const field = document.querySelector("#source");
  field.focus();
  const at = field.value.indexOf(${JSON.stringify(words)}) + ${words.length};
  field.setSelectionRange(at, at);
})()`);

/** Click a word on paper, by its text. */
async function clickWord(text) {
  const [x, y] = await run(`(async () => {
    const { value: text } = document.querySelector("#source");
    const ask = (page) => fetch("file/0/words", { method: "POST", body: JSON.stringify({ text, page }) });
    const pages = [...document.querySelectorAll(".page")].map((_, at) => ask(at + 1));
    const words = (await Promise.all(pages.map(async (one) => (await one).json()))).flat();
    const { page, box } = words.find((one) => one.text === ${JSON.stringify(text)});
    const own = document.querySelectorAll(".page")[page - 1];
    own.scrollIntoView();
    document.querySelector("#pages").scrollTop += own.clientHeight * box[1] / 842 - 200;
    const frame = own.getBoundingClientRect();
    const scale = frame.width / 595.275590551;
    return [frame.left + (box[0] + box[2] / 2) * scale, frame.top + (box[1] + box[3] / 2) * scale];
  })()`);
  await page.mouse.click(x, y);
  await until(`!document.querySelector("#place").hidden && document.querySelector("#place-said").textContent.includes(${JSON.stringify(text)})`);
}

await page.setViewportSize({ width: 1280, height: 900 });
await page.goto(address);
seen.opened = await until(`document.body.dataset.drawn && document.querySelectorAll(".page").length === 3 && document.querySelector(".page svg path")`);
seen.listed = await run(`[...document.querySelectorAll("#files button")].map((one) => one.textContent)`);

// A word leads to its line
await clickWord("Chiêm");
seen.said = await page.textContent("#place-said");
seen.line = await page.textContent("#place-line");
seen.selected = await run(`(() => { const { value, selectionStart, selectionEnd } = document.querySelector("#source"); return value.slice(selectionStart, selectionEnd); })()`);
await page.selectOption("#editor", "vscode");
seen.link = await page.getAttribute("#place-open", "href");
await clickWord("CỘNG");
seen.ofCtrgen = await page.textContent("#place-said");
await clickWord("Số");
seen.madeFor = await page.textContent("#place-said");

// A page far away is drawn when it comes near; typing on it draws that page alone
const last = `Boolean(document.querySelectorAll(".page")[2].querySelector("svg path"))`;
await run(`document.querySelector("#pages").scrollTop = 0`);
seen.far = await until(`!${last}`);
await run(`document.querySelector("#pages").scrollTop = 1e6`);
seen.near = await until(last);
pictures = 0;
await caret("ho_ten: Nguyễn Thị Hồng Tâm");
seen.redrawn = await drawn(() => page.keyboard.type("x"));
seen.pictures = pictures;
await drawn(() => page.keyboard.press("Backspace"));

// A finding leads to its words, and is mended
await run(`document.querySelector("#source").value = document.querySelector("#source").value.replace("Tuyên truyền", "Tuyên  truyền")`);
await caret("Tuyên  truyền");
await drawn(() => page.keyboard.type(" "));
seen.findings = await run(`[...document.querySelectorAll("#findings button.place")].map((one) => one.textContent)`);
seen.margin = await run(`document.querySelectorAll("#gutter span").length`);
await page.click("#findings button.place");
seen.marked = await until(`document.querySelectorAll(".page .word").length > 0`);
await drawn(() => page.click("#findings li button:not(.place)"));
seen.fixed = !(await value()).includes("Tuyên  truyền");

// A broken file keeps its pages
await caret("thang: 6/2020");
await drawn(() => page.keyboard.type("0"));
seen.old = await page.textContent("#old");
seen.kept = await run(`[document.querySelectorAll(".page").length, Boolean(document.querySelector(".page svg path"))]`);
await drawn(() => page.keyboard.press("Backspace"));
seen.fresh = await run(`document.querySelector("#old").hidden`);

// Keys are proposed, and Tab gives spaces
await caret("thang: 6/2020");
await page.keyboard.type("\nluu_");
await page.keyboard.press("Control+Space");
seen.proposed = await until(`!document.querySelector("#keys").hidden`) && await page.textContent("#keys");
await page.keyboard.press("Enter");
await page.keyboard.type("Lưu hành nội bộ");
seen.taken = (await value()).includes("thang: 6/2020\nluu_hanh: Lưu hành nội bộ\n");
await page.keyboard.press("Enter");
await page.keyboard.press("Tab");
seen.tab = (await value()).includes("nội bộ\n  \n");
await page.keyboard.press("Backspace");
await page.keyboard.press("Backspace");
await page.keyboard.press("Backspace");
await settled();
await page.keyboard.press("Control+s");
seen.saved = await until(`document.querySelector("#status").textContent.startsWith("Đã lưu")`);
seen.onDisk = readFileSync(file, "utf8") === await value();

// A save from elsewhere is followed; zoom and place stay
await settled();
await page.click("#larger");
await run(`document.querySelector("#pages").scrollTop = 700`);
const place = await run(`[document.querySelector("#zoom").textContent, document.querySelector("#pages").scrollTop]`);
writeFileSync(file, readFileSync(file, "utf8").replace("Lưu hành nội bộ", "Lưu hành trong tỉnh"));
seen.followed = await until(`document.querySelector("#source").value.includes("Lưu hành trong tỉnh")`) && await settled();
seen.stayed = JSON.stringify(await run(`[document.querySelector("#zoom").textContent, document.querySelector("#pages").scrollTop]`)) === JSON.stringify(place);

// What is not saved is not lost to a save from elsewhere
await caret("Lưu hành trong tỉnh");
await drawn(() => page.keyboard.type(" ta"));
writeFileSync(file, readFileSync(file, "utf8").replace("trong tỉnh", "trong huyện"));
seen.conflict = await until(`!document.querySelector("#conflict").hidden`);
await page.keyboard.press("Control+s");
seen.notOverwritten = await until(`document.querySelector("#status").textContent.startsWith("Chưa lưu: tệp đã bị")`) && readFileSync(file, "utf8").includes("trong huyện");
await page.click("#take");
seen.took = await until(`document.querySelector("#source").value.includes("trong huyện")`);

// What was deleted stays in the pane, and is written anew
await settled();
const whole = await value();
unlinkSync(file);
seen.gone = await until(`document.querySelector("#conflict-said").textContent.includes("không còn trên đĩa")`);
seen.stays = await value() === whole;
await page.click("#save");
seen.anew = await until(`document.querySelector("#conflict").hidden`) && readFileSync(file, "utf8") === whole;

// By keyboard alone
await settled();
await run(`document.activeElement.blur()`);
await run(`document.querySelector(".page").focus()`);
await page.keyboard.press("ArrowRight");
await until(`document.querySelectorAll(".page .word").length === 1`);
const said = () => page.textContent("#place-said");
for (let step = 0; step < 9 && !(await said()).includes("dòng"); step += 1) {
  const before = JSON.stringify(await said());
  await page.keyboard.press("ArrowDown");
  await until(`document.querySelector("#place-said").textContent !== ${before}`);
}
seen.byKeys = await said();
await page.keyboard.press("Enter");
seen.inEditor = await run(`document.activeElement.id`);
await page.keyboard.press("Escape");
await page.keyboard.press("Tab");
seen.left = await run(`document.activeElement.id`);
await run(`document.querySelector(".skip").focus()`);
const stops = [];
for (let step = 0; step < 60; step += 1) {
  stops.push(await run(`document.activeElement.id || document.activeElement.className || document.activeElement.tagName`));
  if (stops.at(-1) === "source") break;
  await page.keyboard.press("Tab");
}
seen.stops = stops;

// For everyone
for (const colorScheme of ["light", "dark"]) {
  for (const width of [360, 1280]) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const found = await run(`(async () => { ${axe}; return (await axe.run()).violations.map((one) => one.id + ": " + one.nodes[0].html); })()`);
    seen.violations.push(...found.map((one) => `${colorScheme} ${width}: ${one}`));
    const scroll = await run(`document.documentElement.scrollWidth`);
    if (scroll > width) seen.wide.push(`${width}: ${scroll}`);
  }
}
console.log(JSON.stringify(seen));
await browser.close();
