// Types and saves in the preview, and measures in the page how soon findings and pictures follow. Arguments:
// Chromium, a folder for its profile, the address of the preview, the file that is open. One line of JSON.
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const ROUNDS = 40;
const [program, profile, address, file] = process.argv.slice(2);
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];
const browser = await chromium.launchPersistentContext(profile, { executablePath: program, headless: true, args });
const page = await browser.newPage();
await page.setViewportSize({ width: 1280, height: 900 });
await page.goto(address);
await page.waitForSelector("body[data-drawn]");
const debug = await browser.newCDPSession(page);
async function run(expression) {
  const { result, exceptionDetails } = await debug.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails).slice(0, 500));
  return result.value;
}

// When findings and pictures of the last change came, by the page's clock.
await run(`(() => {
  globalThis.times = {};
  document.querySelector("#source").addEventListener("input", () => { times = { since: performance.timeOrigin + performance.now() }; }, true);
  new MutationObserver((records) => {
    for (const { attributeName } of records) times[attributeName] ??= performance.timeOrigin + performance.now();
  }).observe(document.body, { attributes: true, attributeFilter: ["data-checked", "data-drawn"] });
})()`);

async function measured(change) {
  const before = await run(`Number(document.body.dataset.edition)`);
  const since = await change();
  await run(`new Promise((done) => {
    const look = () => (Number(document.body.dataset.drawn) > ${before} ? done() : setTimeout(look, 5));
    look();
  })`);
  const times = await run("times");
  return [times["data-checked"] - (since ?? times.since), times["data-drawn"] - (since ?? times.since)];
}

const found = { "key to findings": [], "key to picture": [], "save to findings": [], "save to picture": [] };
const add = (what, [checked, drawn]) => {
  found[`${what} to findings`].push(checked);
  found[`${what} to picture`].push(drawn);
};
for (let round = 0; round < ROUNDS; round += 1) {
  await run(`(() => {
    const field = document.querySelector("#source");
    const places = [...field.value.matchAll(/ (?:của|và|các|cho) /g)].map((one) => one.index);
    field.focus();
    field.setSelectionRange(...Array(2).fill(places[${round} * 7 % places.length]));
  })()`);
  add("key", await measured(() => page.keyboard.type("a")));
}
await page.keyboard.press("Control+s");
await page.waitForTimeout(500);
for (let round = 0; round < ROUNDS; round += 1) {
  const text = readFileSync(file, "utf8");
  await run("times = {}");
  add("save", await measured(async () => {
    writeFileSync(file, text.replace(/ (của|và|các|cho) /g, (one, _, at) => (at % ROUNDS === round ? `b${one}` : one)) + "\n");
    return Date.now();
  }));
}
console.log(JSON.stringify(found));
await browser.close();
