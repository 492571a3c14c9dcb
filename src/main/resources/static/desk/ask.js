// Talks to the server and to the task form around us.
const csrf = document.querySelector('[data-csrf]').dataset;
const texts = {};
for (const line of document.querySelectorAll('#texts [data-key]')) texts[line.dataset.key] = line.textContent;

/** A sentence in the reader's language; {0} and {1} are filled in. */
export function say(key, ...parts) {
  return parts.reduce((text, part, i) => text.replace(`{${i}}`, part), texts[key] ?? key);
}

/** What went wrong, in words for the person. */
export class Refusal extends Error {
  constructor(status, code, title, hint) {
    super([title, hint].filter(Boolean).join(' '));
    this.status = status;
    this.code = code;
  }
}

export async function ask(url, body, revision) {
  const headers = { Accept: 'application/json, application/problem+json' };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
    headers[csrf.csrfHeader] = csrf.csrf;
    if (revision !== undefined) headers['If-Match'] = revision;
  }
  let answer;
  try {
    answer = await fetch(url, { method: body === undefined ? 'GET' : 'POST', headers, body: body && JSON.stringify(body) });
  } catch {
    throw new Refusal(0, 'offline', say('offline'));
  }
  if (answer.ok && answer.headers.get('Content-Type')?.includes('json')) return answer.json();
  if (answer.status === 204) return null;
  if (answer.status === 401 || answer.redirected) throw new Refusal(401, 'session', say('session'));
  const problem = await answer.json().catch(() => ({}));
  throw new Refusal(answer.status, problem.code ?? '', problem.title ?? say('failed'), problem.hint);
}

/** Tells the task form whether Complete may be pressed, and why or why not. */
export function tellForm(ready, summary) {
  if (parent !== window) parent.postMessage({ type: 'custodian-task', ready, summary }, location.origin);
}
