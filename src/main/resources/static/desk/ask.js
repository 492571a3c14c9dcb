// Talks to the server and to the task form around us.
const csrf = document.querySelector('[data-csrf]').dataset;
const texts = {};
for (const line of document.querySelectorAll('#texts [data-key]')) texts[line.dataset.key] = line.textContent;

/** A sentence in the reader's language, filled in as the server does it: {0}, or {0,choice,1#one page|1<{0} pages}. */
export function say(key, ...parts) {
  const text = texts[key] ?? key;
  return text
    .replace(/\{(\d),choice,((?:[^{}]|\{\d\})*)\}/g, (all, i, choices) => fitting(choices, Number(parts[i])))
    .replace(/\{(\d)\}/g, (all, i) => parts[i] ?? all);
}

/** The last choice whose limit the count reaches (#) or passes (<), else the first. */
function fitting(choices, count) {
  const read = choices.split('|').map((choice) => /^(\d+)([#<])(.*)$/s.exec(choice));
  const reached = read.filter(([, limit, sign]) => (sign === '#' ? count >= limit : count > limit));
  return (reached.at(-1) ?? read[0])[3];
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
