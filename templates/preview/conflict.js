// What is on disk is not what stands here: told, and where there is a choice, left to the reader.

const at = (id) => document.getElementById(id);

/** Tell it; `take` and `keep` are what either choice does. */
export function disagreement(said, take, keep) {
  at("conflict-said").textContent = said;
  at("conflict").hidden = false;
  at("take").hidden = at("keep").hidden = !take;
  at("take").onclick = take;
  at("keep").onclick = keep;
}

/** Both are the same again. */
export function agreement() {
  at("conflict").hidden = true;
}
