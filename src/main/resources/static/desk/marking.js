// The marking page: which page is in front, what is marked, what is decided. The server keeps it all.
import { ask, say, tellForm } from './ask.js';
import { Sheet, onResize, openPdf } from './viewer.js';
import { WordCursor, wirePointer } from './layer.js';
import { fillLists } from './lists.js';

const home = document.querySelector('.marking').dataset.url;
const $ = (id) => document.getElementById(id);
const sheets = [];
const undo = [];
const chosen = new Set();
let state;
let current;
let loaded = 0;
let cursor = null;
let lastWord = null;
let hits = [];

const key = (d, p) => `${d}/${p}`;
const pageCard = (d = current?.document, p = current?.page) =>
  state.pages.find((page) => page.document === d && page.page === p);
const announce = (text) => ($('status').textContent = text);
const reason = () => $('reason').value;

async function start() {
  state = await ask(home + '/state');
  render();
  if (state.documents.length) await go(state.last.document, state.last.page);
}

/** Runs a change; on a conflict shows the newest state and says that nothing was lost in silence. */
async function change(path, body, then) {
  announce(say('saving'));
  try {
    const answer = await ask(home + path, body, state.revision);
    if (answer.pages) state = answer;
    else state.revision = answer.revision;
    await then?.(answer);
    announce(say('saved'));
  } catch (refusal) {
    if (refusal.code === 'changed') state = await ask(home + '/state');
    announce(refusal.message);
    $('status').classList.add('warns');
    setTimeout(() => $('status').classList.remove('warns'), 6000);
  }
  render();
}

// Pages

async function open(document_) {
  if (loaded === document_) return;
  loaded = document_;
  leaveWords();
  sheets.splice(0).forEach((sheet) => sheet.close());
  const card = state.documents[document_ - 1];
  $('title').textContent = card.title;
  $('line').textContent = card.line;
  $('notices-part').hidden = card.notices.length === 0;
  $('notices-title').textContent = card.readable ? say('notices', card.notices.length) : say('unreadable');
  $('notices').replaceChildren(
    ...card.notices.map((text) => Object.assign(document.createElement('li'), { textContent: text })));
  $('notices-part').open = !card.readable;
  if (!card.readable) return announce(say('unreadable'));
  const pdf = await openPdf(`${home}/documents/${document_}`);
  if (loaded !== document_) return;
  for (let n = 1; n <= pdf.numPages; n++) {
    const host = $('sheets').appendChild(document.createElement('section'));
    host.className = 'sheet';
    host.setAttribute('aria-label', say('page-of', n, pdf.numPages));
    const sheet = new Sheet(await pdf.getPage(n), host, look);
    Object.assign(sheet, { document: document_, number: n, words: [] });
    wirePointer(sheet, tools);
    sheets.push(sheet);
  }
}

/** Asks for the words of a page that came into sight; the server logs the look. */
async function look(sheet) {
  const answer = await ask(`${home}/documents/${sheet.document}/pages/${sheet.number}`).catch(() => null);
  sheet.words = answer?.words ?? [];
  sheet.host.dataset.ready = 'true';
}

async function go(document_, page) {
  current = { document: document_, page };
  await open(document_);
  const sheet = sheets[page - 1];
  sheet?.host.scrollIntoView({ block: 'start' });
  sheet?.draw();
  leaveWords();
  render();
}

function step(by) {
  const at = state.pages.indexOf(pageCard());
  const next = state.pages[Math.max(0, Math.min(state.pages.length - 1, at + by))];
  if (next) go(next.document, next.page);
}

function nextUndecided() {
  const at = state.pages.indexOf(pageCard());
  const open_ = [...state.pages.slice(at + 1), ...state.pages.slice(0, at + 1)];
  const next = open_.find((page) => page.verdict === 'UNDECIDED');
  if (next) go(next.document, next.page);
  else announce(say('all-decided'));
}

// Marks

const tools = {
  twoClicks: () => $('draw').getAttribute('aria-pressed') === 'true',
  words: (sheet) => sheet.words,
  touched: (sheet) => {
    if (current.page !== sheet.number) {
      current = { document: sheet.document, page: sheet.number };
      render();
    }
    $('sheets').focus({ preventScroll: true });
  },
  box: (sheet, box, origin) => mark(sheet, { box, origin }),
  word: (sheet, index, extend) => {
    const from = extend && lastWord?.sheet === sheet ? lastWord.index : index;
    lastWord = { sheet, index };
    const [a, b] = [Math.min(from, index), Math.max(from, index)];
    mark(sheet, { words: Array.from({ length: b - a + 1 }, (_, i) => a + i), origin: 'WORD' });
  },
};

function mark(sheet, what) {
  const wish = { document: sheet.document, page: sheet.number, reason: reason(), ...what };
  return change('/marks', wish, async (answer) => {
    const ids = answer.marks.map((m) => m.id);
    undo.push(() => takeBack(ids));
    state = await ask(home + '/state');
  });
}

const takeBack = (ids) => change('/marks/taken-back', { ids });
const dropTerm = (id) => change(`/terms/${id}/taken-back`, {});

function undoLast() {
  const last = undo.pop();
  if (last) last();
  else announce(say('nothing-to-undo'));
}

// Words by keyboard

function enterWords() {
  const sheet = sheets[current.page - 1];
  if (!sheet?.words.length) return announce(say('no-words'));
  cursor = new WordCursor(sheet, sheet.words, announce);
}

function leaveWords() {
  cursor?.hide();
  cursor = null;
  sheets.forEach((sheet) => sheet.forgetCorner?.());
  $('draw').setAttribute('aria-pressed', 'false');
}

// Decisions

function decide(reasonCode, pages) {
  const before = pages.map(({ document: d, page: p }) => ({ document: d, page: p }));
  return change('/decisions', { pages: before, reason: reasonCode }, () => chosen.clear());
}

/** One of the choices about a page that kept the packet from being made. */
async function mend(choice, place, page) {
  const meant = state.pages.filter((p) => p.document === place && (page === 0 || p.page === page) && !p.locked);
  if (choice === 'replace') {
    await change('/replacements', { document: place }, () => chosen.clear());
    loaded = 0;
    await go(place, 1);
  } else if (meant.length) await decide(choice === 'picture' ? 'AS_PICTURE' : 'CANNOT_BE_READ', meant);
}

function targets(which) {
  if (which === 'selected') return state.pages.filter((p) => chosen.has(key(p.document, p.page)));
  return state.pages.filter((p) => p.document === current.document && (which === 'document' ? !p.locked : p.page === current.page));
}

// Terms

async function search() {
  const text = $('term').value;
  try {
    const found = await ask(home + '/searches', { text });
    hits = found.pages;
    const blind = found.unsearchable.length;
    const parts = [found.count ? say('found', found.count, hits.length) : say('found-none')];
    if (blind) parts.push(say('found-blind', blind));
    if (found.patientsOwn) parts.push(say('found-own'));
    $('found').textContent = parts.join(' ');
    $('ban').disabled = found.count === 0;
    if (hits.length) await go(hits[0].document, hits[0].page);
  } catch (refusal) {
    hits = [];
    $('found').textContent = refusal.message;
    $('ban').disabled = true;
  }
  render();
}

function ban() {
  return change('/terms', { text: $('term').value, reason: reason() }, (answer) => {
    const made = answer.terms.at(-1);
    undo.push(() => dropTerm(made.id));
    hits = [];
    $('term').value = $('found').textContent = '';
    $('ban').disabled = true;
  });
}

// What the recipient sees

async function view() {
  $('seen-line').textContent = say('making');
  $('seen-line').className = 'line';
  $('seen-page').hidden = true;
  $('seen-text').textContent = '';
  if (!$('seen').open) $('seen').showModal();
  try {
    const seen = await ask(`${home}/documents/${current.document}/pages/${current.page}/recipient`);
    $('seen-line').textContent = seen.line;
    $('seen-line').classList.add(seen.clean ? 'clean' : 'leaks');
    $('seen-text').textContent = seen.text;
    $('seen-page').hidden = !seen.shown;
    if (seen.shown) $('seen-page').src = seen.png;
  } catch (refusal) {
    $('seen-line').textContent = refusal.message;
    $('seen-line').classList.add('leaks');
  }
}

// The picture of it all

function render() {
  fillLists({ state, current, chosen, key, go, takeBack, dropTerm, mend, pageCard, render });
  for (const sheet of sheets) {
    sheet.layer.querySelectorAll('.mark, .hit').forEach((old) => old.remove());
    const card = pageCard(sheet.document, sheet.number);
    sheet.host.dataset.verdict = card?.verdict ?? '';
    sheet.host.dataset.stamp = card ? say('verdict.' + card.verdict) : '';
    sheet.host.classList.toggle('current', sheet.number === current?.page);
    for (const hit of hits.filter((h) => h.document === sheet.document && h.page === sheet.number))
      for (const box of hit.boxes) sheet.lay(Object.assign(document.createElement('div'), { className: 'hit' }), box);
    for (const m of state.marks.filter((m) => m.document === sheet.document && m.page === sheet.number)) {
      const act = sheet.layer.appendChild(Object.assign(document.createElement('div'), { className: 'mark' }));
      act.dataset.mark = m.id;
      act.addEventListener('click', () => focusMark(m.id));
      for (const box of m.boxes) sheet.lay(Object.assign(document.createElement('div'), { title: say('reason.' + m.reason) }), box, act);
    }
  }
  const open_ = state.pages.filter((page) => page.verdict === 'UNDECIDED').length;
  const going = state.pages.filter((page) => ['INCLUDE', 'REDACT'].includes(page.verdict)).length;
  const counts = say('counts', going, state.pages.length) + ' ' + say('counts-marks', state.marks.length, state.terms.length);
  $('counts').textContent = counts;
  const said = state.hindrances.length ? `${state.hindrances.join(' ')} ${say('still-open', open_)}` : counts;
  tellForm(state.hindrances.length === 0, [state.setbackSummary, said].filter(Boolean).join(' '));
}

function focusMark(id) {
  $('marks-part').open = true;
  document.querySelector(`#marks [data-mark="${id}"]`)?.focus();
}

// Keys and buttons

const keys = {
  j: () => step(1),
  k: () => step(-1),
  n: nextUndecided,
  w: () => (cursor ? leaveWords() : enterWords()),
  r: () => toggleDraw(),
  u: undoLast,
  v: view,
  '?': () => $('help').showModal(),
};

function toggleDraw() {
  const on = !tools.twoClicks();
  leaveWords();
  $('draw').setAttribute('aria-pressed', on);
  announce(say(on ? 'draw-on' : 'draw-off'));
}

document.addEventListener('keydown', (e) => {
  const typing = e.target.closest('input, select, textarea, dialog[open]');
  if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'z' && !typing) {
    e.preventDefault();
    return undoLast();
  }
  if (typing || e.ctrlKey || e.metaKey || e.altKey || !$('letters').checked) return;
  if (e.key === 'Escape') return leaveWords();
  if (cursor && e.key.startsWith('Arrow')) {
    e.preventDefault();
    return cursor.move(e.key, e.shiftKey);
  }
  if (cursor && e.key === ' ') {
    e.preventDefault();
    const { sheet, chosen: words } = cursor;
    return mark(sheet, { words, origin: 'KEY' });
  }
  if (e.target.closest('button, a, summary') && ['Enter', ' '].includes(e.key)) return;
  const act = keys[e.key.toLowerCase()];
  if (act) {
    e.preventDefault();
    act();
  }
});

for (const [id, act] of Object.entries({ draw: toggleDraw, words: keys.w, undo: undoLast, view, next: nextUndecided, ask: keys['?'], ban }))
  $(id).addEventListener('click', act);
$('search').addEventListener('submit', (e) => {
  e.preventDefault();
  search();
});
$('decision').addEventListener('submit', (e) => {
  e.preventDefault();
  const pages = targets(e.submitter?.value ?? 'page');
  if (pages.length) decide($('decide-reason').value, pages);
});
$('filter').addEventListener('change', render);
document.querySelectorAll('dialog [data-close]').forEach((b) => b.addEventListener('click', () => b.closest('dialog').close()));
onResize(render);

start().catch((refusal) => {
  announce(refusal.message);
  tellForm(false, refusal.message);
});
