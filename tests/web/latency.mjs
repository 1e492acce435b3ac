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

// When findings and pictures of the last change were there, and when they were painted, by the page's clock: in the
// frame after that in which they came the browser has them on the screen.
await run(`(() => {
  globalThis.times = {};
  const now = () => performance.timeOrigin + performance.now();
  document.querySelector("#source").addEventListener("input", () => { times = { since: now() }; }, true);
  new MutationObserver((records) => {
    for (const { attributeName: what } of records) {
      const own = times;
      if (own[what]) continue;
      own[what] = now();
      requestAnimationFrame(() => requestAnimationFrame(() => { own[what + "-painted"] = now(); }));
    }
  }).observe(document.body, { attributes: true, attributeFilter: ["data-checked", "data-drawn"] });
})()`);

async function measured(change) {
  const before = await run(`Number(document.body.dataset.edition)`);
  const since = await change();
  await run(`new Promise((done) => {
    const look = () => (Number(document.body.dataset.drawn) > ${before} && times["data-drawn-painted"] ? done() : setTimeout(look, 5));
    look();
  })`);
  const times = await run("times");
  return Object.fromEntries(Object.entries(WHAT).map(([name, of]) => [name, times[of] - (since ?? times.since)]));
}

const WHAT = {
  "findings": "data-checked", "findings painted": "data-checked-painted",
  "picture": "data-drawn", "picture painted": "data-drawn-painted",
};
const found = {};
const add = (what, times) => {
  for (const [name, time] of Object.entries(times)) (found[`${what} to ${name}`] ??= []).push(time);
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
