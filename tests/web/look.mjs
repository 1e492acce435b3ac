// Opens pages in headless Chromium, on a phone and on a desk. Of each page one line of JSON: what axe-core finds,
// what is wider than the screen, how many requests left the page; and its print, as a PDF beside it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [program, profile, ...paths] = process.argv.slice(2);
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];
const browser = await chromium.launchPersistentContext(profile, { executablePath: program, headless: true, args });
const page = await browser.newPage();
page.setDefaultTimeout(120_000);
let requests = 0;
page.on("request", (request) => { requests += !/^(file|data|about):/.test(request.url()); });
for (const path of paths) {
  const found = { path, violations: [], wide: [], requests: 0 };
  requests = 0;
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`file://${path}`);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    found.violations.push(...violations.map((one) => `${width}: ${one.id}: ${one.nodes[0].html}`));
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
    if (scroll > width) found.wide.push(`${width}: ${scroll}`);
  }
  await page.pdf({ path: `${path}.pdf`, preferCSSPageSize: true });
  console.log(JSON.stringify({ ...found, requests }));
}
await browser.close();
