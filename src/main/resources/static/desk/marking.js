// The marking page: which page is in front, what is marked, what is decided. The server keeps it all.
import { ask, say, tellForm } from './ask.js';
import { Sheet, onResize, openPdf, thumbnails } from './viewer.js';
import { WordCursor, wholeLines, wirePointer } from './layer.js';
import { fillChoices, fillLists, shown } from './lists.js';
import { answers } from './suggest.js';
import { recipient } from './seen.js';
import { keepPresses } from './press.js';
import { lost, trouble, untold } from './trouble.js';

const home = document.querySelector('.marking').dataset.url;
const $ = (id) => document.getElementById(id);
const sheets = [];
const chosen = new Set();
let state;
let current;
let loaded = 0;
let opening;
let acts = 0;
let cursor = null;
let lastWord = null;
let hits = [];
let pattern = '';

const key = (d, p) => `${d}/${p}`;
const pageCard = (d = current?.document, p = current?.page) =>
  state.pages.find((page) => page.document === d && page.page === p);
const announce = (text) => ($('status').textContent = text);
const reason = () => $('reason').value;

async function start() {
  state = await ask(home + '/state');
  fillChoices(state);
  render();
  if (state.documents.length) await go(state.last.document, state.last.page);
}

// Changes wait for each other, so that each names the count that the one before it made.

let line = Promise.resolve();
const queue = [];
let waiting = 0;
let summary = '';
let turn = 0;

/** Sends a step once those before it are kept; says whether it was kept. The same step is not sent twice at a time. */
function change(path, body, then) {
  const same = path + JSON.stringify(body);
  if (!REPEATED.includes(path) && queue.some((step) => step.same === same)) {
    announce(say('in-work'));
    return Promise.resolve(false);
  }
  const step = { path, body, then, same, turn };
  queue.push(step);
  $('status').dataset.waiting = ++waiting;
  announce(say('saving'));
  tellForm(false, summary);
  const kept = line.then(() => send(step));
  line = kept.then(settle, settle);
  return kept;
}

const REPEATED = ['/undone', '/redone'];

/** A step that is refused, and those made before the newest state is shown, are named to the person. */
async function send(step) {
  const { path, body, then } = step;
  try {
    if (step.turn !== turn) return lost(step, state);
    const answer = await ask(home + path, body, state.revision).catch((refusal) => refused(refusal, step));
    if (!answer) return false;
    announce(say('saved'));
    if (!answer.pages) state.revision = answer.revision;
    then?.(answer);
    if (answer.pages) adopt(answer);
    return true;
  } finally {
    queue.splice(queue.indexOf(step), 1);
  }
}

async function refused(refusal, step) {
  turn++;
  announce(say('not-saved'));
  trouble(refusal.message);
  lost(step, state);
  await newest(true);
  turn++;
}

async function settle() {
  if (--waiting === 0) await newest();
  $('status').dataset.waiting = waiting;
}

/** Shows the newest state, unless a step was made on the older one meanwhile: it goes with the count that it saw. */
async function newest(always = false) {
  const before = waiting;
  try {
    const answer = await ask(home + '/state');
    if (always || before === waiting) adopt(answer);
  } catch {
    trouble(say('not-shown'));
    render();
  }
}

/** Shows what the server knows, less the suggestions whose answers are still on their way. */
function adopt(newest) {
  const answered = queue.flatMap((step) => (step.path.startsWith('/suggestions/') ? step.body.ids : []));
  state = { ...newest, suggestions: newest.suggestions.filter((one) => !answered.includes(one.id)) };
  render();
}

// Pages

/** Shows the file of a document; whoever asks while it comes waits for the same. */
function open(document_) {
  if (loaded === document_) return opening;
  loaded = document_;
  leaveWords();
  sheets.splice(0).forEach((sheet) => sheet.close());
  $('thumbs').replaceChildren();
  const card = state.documents[document_ - 1];
  $('title').textContent = card.title;
  $('line').textContent = card.line;
  $('notices-part').hidden = card.notices.length === 0;
  $('notices-title').textContent = card.readable ? say('notices', card.notices.length) : say('unreadable');
  $('notices').replaceChildren(
    ...card.notices.map((text) => Object.assign(document.createElement('li'), { textContent: text })));
  $('notices-part').open = !card.readable;
  opening = card.readable ? lay(document_).catch(() => missing(document_)) : announce(say('unreadable'));
  return opening;
}

/** The next choice of one of its pages asks for the file again. */
function missing(document_) {
  if (loaded !== document_) return;
  loaded = 0;
  trouble(say('not-opened'));
}

async function lay(document_) {
  const pdf = await openPdf(`${home}/documents/${document_}`);
  if (loaded !== document_) return;
  const guess = (await pdf.getPage(1)).getViewport({ scale: 1 });
  if (loaded !== document_) return;
  const all = document.createDocumentFragment();
  const hosts = Array.from({ length: pdf.numPages }, (_, i) => {
    const host = all.appendChild(document.createElement('section'));
    host.className = 'sheet';
    host.setAttribute('aria-label', say('page-of', i + 1, pdf.numPages));
    return host;
  });
  $('sheets').append(all);
  hosts.forEach((host, i) => {
    const sheet = new Sheet(host, () => pdf.getPage(i + 1), guess, { seen: look, ready: paint, failed: unseen });
    Object.assign(sheet, { document: document_, number: i + 1, words: [] });
    wirePointer(sheet, tools);
    sheets.push(sheet);
  });
  if ($('thumbs-part').open) strip(pdf);
  $('thumbs-part').ontoggle = () => $('thumbs-part').open && !$('thumbs').children.length && strip(pdf);
}

const strip = (pdf) =>
  thumbnails($('thumbs'), pdf, (n) => say('page-of', n, pdf.numPages), (n) => go(loaded, n));

/** Asks for the words of a page that came into sight; the server logs the look. */
async function look(sheet) {
  const answer = await ask(`${home}/documents/${sheet.document}/pages/${sheet.number}`).catch(() => null);
  sheet.unread = !answer;
  if (!answer) return unseen(sheet);
  sheet.words = answer.words;
  sheet.told.answer = answer;
  sheet.host.dataset.ready = 'true';
  if (sheet === front()) tellWhose(sheet);
}

/** A page that could not be drawn, or whose words did not come, is asked for again when it is chosen. */
function unseen(sheet) {
  if (sheet.host.isConnected) trouble(say('no-look', sheet.number));
}

/** The sheet of the page in front, once its document is laid. */
const front = () => (current && loaded === current.document ? sheets[current.page - 1] : undefined);

/** Whose page it is, beside whose it should be, and what every rule said. */
function tellWhose(sheet) {
  const answer = sheet?.told.answer;
  const part = (kind, expected) => {
    const found = (answer?.whose ?? []).filter((one) => one.kind === kind);
    const wrong = found.filter((one) => !one.own).map((one) => one.text);
    const text = wrong.length ? say('whose.wrong', wrong.join(', '), expected) : say(found.length ? 'whose.right' : 'whose.none');
    return Object.assign(document.createElement('span'), {
      className: wrong.length ? 'wrong' : found.length ? 'right' : 'none',
      textContent: `${say('whose.' + kind)}: ${text}`,
    });
  };
  const { name, born, mrn } = state.patient;
  $('whose').replaceChildren(...(answer ? [part('NAME', name), part('BORN', born), part('MRN', mrn)] : []));
  $('rules').replaceChildren(
    ...(answer?.rules ?? []).map((one) =>
      Object.assign(document.createElement('li'), { textContent: `${one.rule} · ${one.citation}: ${one.outcome}${one.says ? '. ' + one.says : ''}` })));
}

/** The words beside the buttons change at once; the page itself comes when its file is here. */
async function go(document_, page) {
  const mine = (current = { document: document_, page });
  acts++;
  leaveWords();
  const coming = open(document_);
  tellWhose(front());
  render();
  await coming;
  if (current !== mine) return;
  const sheet = front();
  sheet?.host.scrollIntoView({ block: 'start' });
  sheet?.draw();
  if (sheet?.unread) look(sheet);
  if (coming) render();
}

/** Goes on by itself only if the person did nothing else since. */
const goOn = (since, act) => since === acts && act();

function step(by) {
  const list = shown(state);
  const at = list.indexOf(pageCard());
  const next = list[Math.max(0, Math.min(list.length - 1, at + by))];
  if (next) return go(next.document, next.page);
}

function nextUndecided() {
  const at = state.pages.indexOf(pageCard());
  const open_ = [...state.pages.slice(at + 1), ...state.pages.slice(0, at + 1)];
  const next = open_.find((page) => page.verdict === 'UNDECIDED');
  if (next) go(next.document, next.page);
  else announce(say('all-decided'));
}

// Marks

const pressed = (id) => $(id).getAttribute('aria-pressed') === 'true';

const tools = {
  twoClicks: () => pressed('draw') || pressed('keep'),
  words: (sheet) => sheet.words,
  touched: (sheet) => {
    if (sheet !== front()) {
      current = { document: sheet.document, page: sheet.number };
      tellWhose(sheet);
      render();
    }
    if (!sheet.told.answer) announce(say('coming'));
    $('sheets').focus({ preventScroll: true });
  },
  box: (sheet, box, origin) => {
    if (!pressed('keep')) return mark(sheet, { box, origin });
    toggle('keep');
    return change('/marks/around', { document: sheet.document, page: sheet.number, box, reason: reason() });
  },
  word: (sheet, index, extend, wholeLine) => {
    const from = extend && lastWord?.sheet === sheet ? lastWord.index : index;
    lastWord = { sheet, index };
    const [a, b] = [Math.min(from, index), Math.max(from, index)];
    const words = Array.from({ length: b - a + 1 }, (_, i) => a + i);
    mark(sheet, { words: wholeLine ? wholeLines(sheet.words, words) : words, origin: 'WORD' });
  },
};

function mark(sheet, what) {
  const wish = { document: sheet.document, page: sheet.number, reason: reason(), ...what };
  return change('/marks', wish, (answer) => added(answer.marks));
}

/** Shows marks at once; the state that follows says the same. */
function added(marks) {
  state.marks.push(...marks);
  for (const one of marks) {
    const card = pageCard(one.document, one.page);
    if (card?.verdict === 'INCLUDE') card.verdict = 'REDACT';
  }
  render();
}

const takeBack = (ids) => change('/marks/taken-back', { ids });
const dropTerm = (id) => change(`/terms/${id}/taken-back`, {});
const repeat = (id, everywhere) => change('/marks/repeated', { id, everywhere }, (answer) => announce(say('repeated', answer.marks.length)));
function turned(path) {
  const since = acts;
  return change(path, {}, ({ place }) => {
    const elsewhere = place.document && (place.document !== current.document || place.page !== current.page);
    if (elsewhere && queue.length === 1) goOn(since, () => go(place.document, place.page));
  });
}
const undo = () => turned('/undone');
const redo = () => turned('/redone');

function wholePage() {
  const sheet = front();
  if (!sheet?.page) return announce(say('coming'));
  mark(sheet, { box: sheet.page.view, origin: 'DRAG' });
}

function line_() {
  const sheet = cursor?.sheet ?? lastWord?.sheet;
  const from = cursor?.chosen ?? (lastWord ? [lastWord.index] : []);
  if (!sheet || !from.length) return announce(say('no-line'));
  mark(sheet, { words: wholeLines(sheet.words, from), origin: 'KEY' });
}

/** The chosen words, to be looked for everywhere. */
function everywhere() {
  const text = cursor?.chosen.map((i) => cursor.sheet.words[i].text).join(' ') ?? lastWord?.sheet.words[lastWord.index]?.text;
  if (!text) return announce(say('no-line'));
  $('term').value = text;
  search().then(() => $('ban').focus());
}

// Words by keyboard

function enterWords() {
  const sheet = front();
  if (!sheet?.told.answer) return announce(say('coming'));
  if (!sheet.words.length) return announce(say('no-words'));
  cursor = new WordCursor(sheet, sheet.words, announce);
}

function leaveWords() {
  cursor?.hide();
  cursor = null;
  sheets.forEach((sheet) => sheet.forgetCorner?.());
  for (const id of ['draw', 'keep']) $(id).setAttribute('aria-pressed', 'false');
}

function toggle(id) {
  const on = !pressed(id);
  leaveWords();
  $(id).setAttribute('aria-pressed', on);
  announce(say(on ? `${id}-on` : 'draw-off'));
}

// Decisions

function decide(reasonCode, pages) {
  const meant = pages.map(({ document: d, page: p }) => ({ document: d, page: p }));
  return change('/decisions', { pages: meant, reason: reasonCode }, () => chosen.clear());
}

/** One of the choices about a page that kept the packet from being made. */
async function mend(choice, place, page) {
  const meant = state.pages.filter((p) => p.document === place && (page === 0 || p.page === page) && !p.locked);
  if (choice === 'replace') {
    const since = acts;
    if (!(await change('/replacements', { document: place }, () => chosen.clear()))) return;
    if (loaded === place) loaded = 0;
    goOn(since, () => go(place, 1));
  } else if (meant.length) await decide(choice === 'picture' ? 'AS_PICTURE' : 'CANNOT_BE_READ', meant);
  else announce(say('locked'));
}

function targets(which) {
  if (which === 'selected') return state.pages.filter((p) => chosen.has(key(p.document, p.page)));
  return state.pages.filter((p) => p.document === current.document && (which === 'document' ? !p.locked : p.page === current.page));
}

async function quick(code) {
  const card = pageCard();
  if (!card || card.locked) return announce(say('locked'));
  const since = acts;
  if ((await decide(code, [card])) && card.verdict === 'UNDECIDED') goOn(since, nextUndecided);
}

// Terms and forms

let sought = {};

async function search() {
  const since = acts;
  const mine = (sought = { text: $('term').value, pattern: $('pattern').value });
  pattern = mine.pattern;
  $('ban').disabled = true;
  try {
    const found = pattern ? await ask(home + '/patterns/found', { pattern }) : await ask(home + '/searches', { text: mine.text });
    if (mine !== sought) return;
    hits = found.pages;
    const blind = found.unsearchable.length;
    const parts = [found.count ? say('found', found.count, hits.length) : say('found-none')];
    if (blind) parts.push(say('found-blind', blind));
    if (found.patientsOwn) parts.push(say('found-own'));
    $('found').textContent = parts.join(' ');
    $('ban').disabled = found.count === 0;
    $('ban').textContent = say(found.patientsOwn ? 'ban-own' : 'ban');
    mine.sure = found.patientsOwn;
    if (hits.length) goOn(since, () => go(hits[0].document, hits[0].page));
  } catch (refusal) {
    if (mine !== sought) return;
    hits = [];
    $('found').textContent = refusal.message;
  }
  render();
}

/** What was found is blacked out, not what was typed since. */
async function ban() {
  const { text, pattern: form, sure } = sought;
  $('ban').disabled = true;
  const done = () => {
    hits = [];
    $('term').value = $('found').textContent = $('pattern').value = '';
  };
  const kept = form
    ? await change('/patterns', { pattern: form, reason: reason() }, (answer) => (done(), added(answer.marks)))
    : await change('/terms', { text, reason: reason(), sure: sure === true }, done);
  if (!kept) $('ban').disabled = false;
}

/** Other words were not looked for yet. */
function forget() {
  sought = {};
  $('ban').disabled = true;
  $('found').textContent = '';
}

// The picture of it all

const desk = {
  get state() { return state; },
  get current() { return current; },
  home, chosen, key, go, takeBack, dropTerm, mend, repeat, pageCard, change, added, announce, step,
  render: () => render(),
};
const offered = answers(desk);
const view = recipient(desk, front);

function paint(sheet) {
  if (!sheet.view) return;
  sheet.layer.querySelectorAll('.mark, .hit, .offer').forEach((old) => old.remove());
  const here = (one) => one.document === sheet.document && one.page === sheet.number;
  const box = (className) => Object.assign(document.createElement('div'), { className });
  for (const hit of hits.filter(here)) for (const one of hit.boxes) sheet.lay(box('hit'), one);
  for (const one of state.suggestions.filter(here))
    for (const place of one.boxes) sheet.lay(box(one.id === offered.chosen()?.id ? 'offer at' : 'offer'), place);
  for (const m of state.marks.filter(here)) {
    const act = sheet.layer.appendChild(box('mark'));
    act.dataset.mark = m.id;
    act.addEventListener('click', () => focusMark(m.id));
    for (const one of m.boxes) sheet.lay(Object.assign(document.createElement('div'), { title: say('reason.' + m.reason) }), one, act);
  }
}

function render() {
  fillLists(desk);
  offered.fill();
  for (const sheet of sheets) {
    const card = pageCard(sheet.document, sheet.number);
    sheet.host.dataset.verdict = card?.verdict ?? '';
    sheet.host.dataset.stamp = card ? say('verdict.' + card.verdict) : '';
    sheet.host.classList.toggle('current', sheet === front());
    paint(sheet);
  }
  $('undo').disabled = !state.undo && waiting === 0;
  $('redo').disabled = !state.redo;
  const going = state.pages.filter((page) => ['INCLUDE', 'REDACT'].includes(page.verdict)).length;
  const counts = say('counts', going, state.pages.length) + ' ' + say('counts-marks', state.marks.length, state.terms.length);
  $('counts').textContent = counts;
  const said = state.hindrances.length ? state.hindrances.join(' ') : counts;
  // The sentence above the frame keeps its words while a step is on its way: the frame would move under the hand.
  if (waiting === 0) summary = [untold(), state.setbackSummary, said].filter(Boolean).join(' ');
  tellForm(waiting === 0 && !untold() && state.hindrances.length === 0, summary);
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
  g: () => quick('BELONGS_IN_SCOPE'),
  h: () => quick('NOT_NEEDED'),
  s: () => offered.next(),
  a: (e) => offered.answer('accepted', e?.shiftKey),
  x: (e) => offered.answer('rejected', e?.shiftKey),
  w: () => (cursor ? leaveWords() : enterWords()),
  l: line_,
  p: wholePage,
  t: everywhere,
  r: () => toggle('draw'),
  o: () => toggle('keep'),
  u: undo,
  y: redo,
  v: () => view(),
  '?': () => $('help').showModal(),
};

document.addEventListener('keydown', (e) => {
  const typing = e.target.closest('input:not([type=checkbox]), select, textarea, dialog[open]');
  const letter = e.key.toLowerCase();
  if ((e.ctrlKey || e.metaKey) && ['z', 'y'].includes(letter) && !typing) {
    e.preventDefault();
    return letter === 'y' || e.shiftKey ? redo() : undo();
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
  if (e.target.closest('button, a, summary, input') && ['Enter', ' '].includes(e.key)) return;
  if (keys[letter]) {
    e.preventDefault();
    keys[letter](e);
  }
});

const buttons = { draw: keys.r, keep: keys.o, words: keys.w, page: wholePage, undo, redo, view: keys.v, next: nextUndecided, ask: keys['?'], ban };
for (const [id, act] of Object.entries(buttons)) $(id).addEventListener('click', () => act());
$('search').addEventListener('submit', (e) => {
  e.preventDefault();
  search();
});
$('decision').addEventListener('submit', (e) => {
  e.preventDefault();
  const pages = targets(e.submitter?.value ?? 'page');
  if (pages.length) decide($('decide-reason').value, pages);
  else announce(say('locked'));
});
$('filter').addEventListener('change', render);
$('jump').addEventListener('change', () => $('jump').value && go(Number($('jump').value), 1));
$('pick-all').addEventListener('change', () => {
  for (const page of shown(state).filter((p) => !p.locked)) {
    if ($('pick-all').checked) chosen.add(key(page.document, page.page));
    else chosen.delete(key(page.document, page.page));
  }
  render();
});
document.querySelectorAll('dialog [data-close]').forEach((b) => b.addEventListener('click', () => b.closest('dialog').close()));
for (const id of ['term', 'pattern']) $(id).addEventListener('input', forget);
document.addEventListener('pointerdown', () => acts++, true);
keepPresses();
$('trouble-read').addEventListener('click', () => (line = line.then(() => newest())));
onResize(render);

start().catch((refusal) => {
  announce(refusal.message);
  tellForm(false, refusal.message);
});
