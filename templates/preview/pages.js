// The pages on screen: only those that changed are drawn again, those out of sight when they come near; place and
// zoom stay.

import { drawing } from "./drawing.js";
import { picture } from "./server.js";

const PIXELS_PER_POINT = 96 / 72;
const REACH_POINTS = 40;
const STEPS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];

export class Pages {
  /**
   * `shown(word)` is called when a word is chosen, `edited(word)` when it is to be edited; `asked(page)` gives the
   * words of a page.
   */
  constructor(box, zoomLabel, shown, edited, asked) {
    this.box = box;
    this.zoomLabel = zoomLabel;
    this.shown = shown;
    this.edited = edited;
    this.asked = asked;
    this.sizes = [];
    this.zoom = Number(localStorage.getItem("zoom")) || 0;
    this.words = new Map();
    this.chosen = null;
    new ResizeObserver(() => this.resize()).observe(box);
    this.sight = new IntersectionObserver((seen) => this.moved(seen), { root: box, rootMargin: "100% 0px" });
  }

  /** Show these pages; resolves once those in sight are drawn. */
  async show(pages) {
    this.sizes = pages;
    this.words.clear();
    const old = [...this.box.children];
    pages.forEach((page, at) => this.put(page, old[at] ?? this.empty(at), at, pages.length));
    for (const one of old.slice(pages.length)) one.remove();
    this.resize();
    await Promise.all([...this.box.children].filter((own) => this.isNear(own)).map((own) => this.draw(own)));
  }

  put(page, own, at, count) {
    own.setAttribute("aria-label", `Trang ${at + 1} trên ${count}`);
    if (own.dataset.digest === page.digest) return;
    own.dataset.digest = page.digest;
    this.clear(own);
    if (!this.isNear(own)) this.blank(own);
  }

  /** Pages that came near are drawn; of those that went far nothing is kept. */
  moved(seen) {
    for (const { target: own, isIntersecting } of seen) {
      if (isIntersecting) this.draw(own);
      else this.blank(own);
    }
  }

  isNear(own) {
    const [sheet, box] = [own.getBoundingClientRect(), this.box.getBoundingClientRect()];
    return sheet.bottom > box.top - box.height && sheet.top < box.bottom + box.height;
  }

  /** The number of the first page in sight. */
  get inSight() {
    const { top } = this.box.getBoundingClientRect();
    return [...this.box.children].findIndex((own) => own.getBoundingClientRect().bottom > top) + 1;
  }

  async draw(own) {
    const { digest, drawn } = own.dataset;
    if (digest === drawn) return;
    const svg = await picture(digest);
    if (svg === null || own.dataset.digest !== digest || own.dataset.drawn === digest) return;
    if (!this.isNear(own)) return;
    own.dataset.drawn = digest;
    own.querySelector("svg")?.remove();
    own.prepend(drawing(svg));
  }

  blank(own) {
    delete own.dataset.drawn;
    own.querySelector("svg")?.remove();
  }

  empty(at) {
    const own = document.createElement("div");
    own.className = "page";
    own.tabIndex = 0;
    own.setAttribute("role", "group");
    own.addEventListener("click", (event) => this.clicked(own, at + 1, event));
    own.addEventListener("keydown", (event) => this.typed(at + 1, event));
    this.box.append(own);
    this.sight.observe(own);
    return own;
  }

  // Zoom

  resize() {
    const widest = Math.max(...this.sizes.map((page) => page.width), 1) * PIXELS_PER_POINT;
    const fit = Math.max((this.box.clientWidth - 20) / widest, 0.1);
    const zoom = this.zoom || fit;
    [...this.box.children].forEach((own, at) => {
      const page = this.sizes[at];
      if (!page) return;
      own.style.width = `${page.width * PIXELS_PER_POINT * zoom}px`;
      own.style.aspectRatio = `${page.width} / ${page.height}`;
    });
    this.zoomLabel.textContent = `${Math.round(zoom * 100)}%`;
    return zoom;
  }

  /** A step larger (1), smaller (-1), or as wide as the box (0), about the same place of the pages. */
  zoomBy(step) {
    const now = this.resize();
    const larger = STEPS.find((one) => one > now + 0.01) ?? STEPS.at(-1);
    const smaller = STEPS.findLast((one) => one < now - 0.01) ?? STEPS[0];
    const place = this.box.scrollTop / this.box.scrollHeight;
    this.zoom = { 1: larger, [-1]: smaller, 0: 0 }[step];
    localStorage.setItem("zoom", this.zoom);
    this.resize();
    this.box.scrollTop = place * this.box.scrollHeight;
  }

  // Words

  /** The words of a page, asked for once as long as it is shown. */
  async known(number) {
    if (!this.words.has(number)) this.words.set(number, this.asked(number));
    const words = await this.words.get(number);
    if (!words) this.words.delete(number);
    return words ?? [];
  }

  clicked(own, number, event) {
    const page = this.sizes[number - 1];
    const frame = own.getBoundingClientRect();
    const x = ((event.clientX - frame.left) / frame.width) * page.width;
    const y = ((event.clientY - frame.top) / frame.height) * page.height;
    this.choose(async () => this.nearest(await this.known(number), x, y));
  }

  nearest(words, x, y) {
    const away = ({ box: [left, , width] }) => Math.max(left - x, x - left - width, 0);
    const line = words.filter(({ box: [, top, , height] }) => y >= top && y <= top + height);
    return line.filter((word) => away(word) <= REACH_POINTS).sort((a, b) => away(a) - away(b))[0];
  }

  typed(number, event) {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: "below", ArrowUp: "above" }[event.key];
    if (event.key === "Enter" && this.chosen) {
      this.edited(this.chosen);
    } else if (step && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      this.choose(async () => this.next(await this.known(number), step));
    }
  }

  next(words, step) {
    const at = words.findIndex((word) => this.chosen && word.page === this.chosen.page && `${word.box}` === `${this.chosen.box}`);
    if (at < 0) return words[0];
    if (typeof step === "number") return words[at + step] ?? words[at];
    const [left, top] = words[at].box;
    const beyond = words.filter(({ box: [, y] }) => (step === "below" ? y > top + 2 : y < top - 2));
    const distance = ({ box: [x, y] }) => Math.abs(y - top) * 1000 + Math.abs(x - left);
    return beyond.sort((a, b) => distance(a) - distance(b))[0] ?? words[at];
  }

  async choose(found) {
    const word = await found();
    this.chosen = word ?? null;
    this.mark(word ? [word] : []);
    this.shown(word);
  }

  /** Mark words, and bring the first into sight. */
  mark(words) {
    for (const own of this.box.children) this.clear(own);
    words.forEach((word, at) => {
      const own = this.box.children[word.page - 1];
      const page = this.sizes[word.page - 1];
      if (!own || !page) return;
      const [left, top, width, height] = word.box;
      const shade = document.createElement("div");
      shade.className = "word";
      shade.style.left = `${(100 * left) / page.width}%`;
      shade.style.top = `${(100 * top) / page.height}%`;
      shade.style.width = `${(100 * width) / page.width}%`;
      shade.style.height = `${(100 * height) / page.height}%`;
      own.append(shade);
      if (at === 0) shade.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
  }

  clear(own) {
    for (const shade of own.querySelectorAll(".word")) shade.remove();
  }
}
