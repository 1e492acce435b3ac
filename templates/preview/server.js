// What the page asks of the server, all of it relative to the address that was opened.

/** A refusal, in words for the reader. */
export class Refused extends Error {}

export const STOPPED = "Lệnh ctrgen preview đã dừng. Chạy lại lệnh ấy, trang mới sẽ mở; chữ chưa lưu ở trang này thì chép sang.";

/** Ask for data; with a body, by POST. */
export async function ask(path, body) {
  return (await answered(path, body)).json();
}

/** Ask for what is no data, such as a document. */
export async function answered(path, body) {
  const sent = body && { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  let answer;
  try {
    answer = await fetch(path, sent);
  } catch {
    throw new Refused(STOPPED);
  }
  if (answer.ok) return answer;
  if (answer.status === 403) throw new Refused(STOPPED); // another one listens there now
  const said = await answer.json().catch(() => ({}));
  throw new Refused(said.message ?? "Máy chủ không trả lời được.");
}

/** What Typst wrote of a page; none that a later text has no more. */
export async function picture(digest) {
  const answer = await fetch(`page/${digest}.svg`).catch(() => null);
  return answer?.ok ? answer.text() : null;
}

/** What was changed in the page is on the screen; of a page that nobody sees, soon. */
export function painted() {
  return new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
    setTimeout(done, 100);
  });
}

/** Does a piece of work again and again, one at a time: what is asked meanwhile is done once, afterwards. */
export function oneAtATime(work) {
  let running = false;
  let again = false;
  return async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        await work();
      } while (again);
    } finally {
      running = false;
    }
  };
}
