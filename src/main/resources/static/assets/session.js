// Tells the server when a person uses the page, and warns before the session ends. The server alone keeps
// time and ends it; without this file it does the same, only without a warning.
const DOOR = '/session';
const ACTS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart', 'input'];
const AGAIN = 5000;
const SPOKEN = [30, 10];

const framed = window.parent !== window;
let state;
let heard = 0;
let told = 0;
let report;
let next;
let over = false;
let box;
let closed = false;
let pointer = '';

const left = () => state.left - (Date.now() - heard) / 1000;

async function ask(options = {}) {
  const answer = await fetch(DOOR, {
    ...options,
    headers: { Accept: 'application/json', ...options.headers },
    credentials: 'same-origin',
    cache: 'no-store'
  });
  if (!answer.ok) return undefined;
  state = await answer.json();
  heard = Date.now();
  return state;
}

const tell = () => ask({ method: 'POST', headers: { [state.header]: state.token } });

// Whoever signed in anew in another tab has another token; then it is told once more.
async function tellUse() {
  clearTimeout(report);
  report = undefined;
  told = Date.now();
  try {
    if (!(await tell()) && (await ask())?.held) await tell();
    plan();
  } catch {
    later();
  }
}

function act() {
  const rest = told + state.report * 1000 - Date.now();
  if (rest <= 0) tellUse();
  else report ??= setTimeout(tellUse, rest);
}

async function look() {
  if (over) return;
  if (report) return tellUse();
  try {
    await ask();
    plan();
  } catch {
    later();
  }
}

// The server does not answer: it may end the session meanwhile, so nothing stays on the screen after it.
function later() {
  clearTimeout(next);
  if (left() <= 0) leave();
  else next = setTimeout(look, Math.min(AGAIN, left() * 1000));
}

function plan() {
  clearTimeout(next);
  if (over) return;
  if (!state.held) return leave();
  const calm = left() - state.warn;
  if (calm > 0) {
    closed = false;
    box?.close();
    next = setTimeout(look, calm * 1000);
  } else if (framed || closed) {
    next = setTimeout(look, Math.max(1, Math.min(left(), AGAIN / 1000)) * 1000);
  } else {
    warn();
  }
}

const made = (name, className, text = '') => Object.assign(document.createElement(name), { className, textContent: text });

function drawn() {
  const look = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/assets/session.css' });
  document.head.append(look);
  const dialog = made('dialog', 'custodian-session');
  dialog.setAttribute('role', 'alertdialog');
  dialog.setAttribute('aria-labelledby', 'custodian-session-title');
  dialog.setAttribute('aria-describedby', 'custodian-session-why custodian-session-left');
  const title = Object.assign(made('h2', ''), { id: 'custodian-session-title' });
  const why = Object.assign(made('p', ''), { id: 'custodian-session-why' });
  const time = Object.assign(made('p', 'time'), { id: 'custodian-session-left' });
  const aloud = made('p', 'aloud');
  aloud.setAttribute('role', 'status');
  const button = Object.assign(made('button', ''), { type: 'button' });
  dialog.append(title, why, time, aloud, button);
  // A key while it is open is an answer to it and nothing else.
  const answered = (event) => {
    event.stopPropagation();
    if (!event.isTrusted) return;
    if (!state.last) {
      event.preventDefault();
      tellUse();
    } else if (event.type === 'click' || event.key === 'Escape') {
      closed = true;
      dialog.close();
      plan();
    }
  };
  dialog.addEventListener('keydown', answered);
  dialog.addEventListener('pointerdown', (event) => event.stopPropagation());
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  button.addEventListener('click', answered);
  document.body.append(dialog);
  return { title, why, time, aloud, button, dialog, close: () => dialog.open && dialog.close() };
}

const timeLeft = (seconds) => (seconds === 1 ? state.words.one : state.words.left.replace('{0}', seconds));

function warn() {
  box ??= drawn();
  box.title.textContent = state.words.title;
  box.why.textContent = state.last ? state.words.last : state.words.idle;
  box.button.textContent = state.last ? state.words.close : state.words.stay;
  if (!box.dialog.open) {
    box.aloud.textContent = '';
    box.dialog.showModal();
    box.button.focus();
  }
  count();
}

function count() {
  const seconds = Math.max(0, Math.ceil(left()));
  box.time.textContent = timeLeft(seconds);
  if (SPOKEN.includes(seconds)) box.aloud.textContent = box.time.textContent;
  // Another tab may have been used: the server knows.
  const asks = seconds <= 0 || Date.now() - heard >= AGAIN;
  next = setTimeout(asks ? look : count, asks && seconds > 0 ? 0 : 1000);
}

// The page is asked for anew: the answer is the sign-in, which says why and leads back here.
function leave() {
  over = true;
  clearTimeout(next);
  clearTimeout(report);
  box?.close();
  document.body.hidden = true;
  document.body.style.display = 'none';
  // The engine's pages lead to our sign-in by themselves and know the place to come back to.
  if (framed || window.location.hash.startsWith('#/login')) return;
  if (window.location.hash) window.location.reload();
  else window.location.replace(window.location.pathname + window.location.search);
}

// A list that changes below a pointer at rest makes an event without any movement.
function moved({ type, screenX, screenY }) {
  if (type !== 'pointermove') return true;
  const before = pointer;
  pointer = `${screenX},${screenY}`;
  return before !== '' && before !== pointer;
}

function watch() {
  const heed = (event) => {
    if (event.isTrusted && !over && !box?.dialog.open && moved(event)) act();
  };
  for (const name of ACTS) window.addEventListener(name, heed, { capture: true, passive: true });
  // A machine that slept, or a page that was not in sight, has slow timers.
  for (const name of ['focus', 'pageshow']) window.addEventListener(name, () => look());
  document.addEventListener('visibilitychange', () => document.hidden || look());
  plan();
}

try {
  if ((await ask())?.held) watch();
} catch {
  // Without the server there is no session to keep.
}
