// Typst's drawing of a page, as the browser shows it soonest: in the page itself, the letters of a run as one path.

const OUTLINE = /<symbol id="(\w+)" overflow="visible"><path d="M 0 0([^"]*)"\/><\/symbol>/g;
const RUN = /<g transform="(matrix\([^)]*\))">((?:<use [^>]*>)+)<\/g>/g;
const LETTER = /xlink:href="#(\w+)" x="([^"]*)" y="([^"]*)" fill="([^"]*)"/g;
const FRACTION = /\d+\.\d{3,}/g;

/** The outlines of letters, by what Typst calls them: the same on every page. */
const outlines = new Map();

/** The drawing of a page, of what Typst wrote. */
export function drawing(svg) {
  for (const [, name, path] of svg.matchAll(OUTLINE)) {
    if (!outlines.has(name)) outlines.set(name, path.replace(FRACTION, (number) => Number(number).toFixed(3)));
  }
  // A browser makes elements of its own of every use of a letter, and most of the time goes there.
  const joined = svg.replace(RUN, (whole, matrix, letters) => {
    const all = [...letters.matchAll(LETTER)];
    const fill = all[0]?.[4];
    if (!all.every(([, name, , , own]) => own === fill && outlines.has(name))) return whole;
    return `<path transform="${matrix}" fill="${fill}" d="${all.map(([, name, x, y]) => `M${x} ${y}${outlines.get(name)}`).join("")}"/>`;
  });
  const bare = joined.includes("<use ") ? joined : joined.replace(/<defs>.*?<\/defs>/gs, "");
  const own = document.importNode(new DOMParser().parseFromString(bare, "image/svg+xml").documentElement, true);
  own.setAttribute("aria-hidden", "true");
  own.removeAttribute("width");
  own.removeAttribute("height");
  return own;
}
