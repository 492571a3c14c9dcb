// The desk's own scripts outside a browser: run by DeskScriptsTest with node --test.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { answers, element, sent } from './page.mjs';

const { ask, say, tellForm, Refusal } = await import('./ask.js');
const { WordCursor, wholeLines, wirePointer } = await import('./layer.js');
const { shown } = await import('./lists.js');

beforeEach(() => {
  sent.length = answers.length = 0;
});

test('a sentence chooses one and many as the server does', () => {
  assert.equal(say('pages', 1, 9), 'one page of 9');
  assert.equal(say('pages', 3, 9), '3 pages of 9');
  assert.equal(say('unknown key'), 'unknown key');
});

test('a change names the count it saw and carries the token', async () => {
  answers.push({ json: { revision: 8 } });
  assert.deepEqual(await ask('/desk/x', { a: 1 }, 7), { revision: 8 });
  const { asked } = sent[0];
  assert.equal(asked.method, 'POST');
  assert.equal(asked.headers['If-Match'], 7);
  assert.equal(asked.headers['X-CSRF'], 'token');
  assert.equal(asked.body, '{"a":1}');
});

test('a conflict is told in the words of the server and nothing else', async () => {
  answers.push({ status: 412, json: { code: 'conflict', title: 'Somebody changed this.', hint: 'Look again.' } });
  await assert.rejects(ask('/desk/x', {}, 1), (refused) => {
    assert.ok(refused instanceof Refusal);
    assert.equal(refused.status, 412);
    assert.equal(refused.message, 'Somebody changed this. Look again.');
    return true;
  });
});

test('a lost connection and an ended session are told apart', async () => {
  answers.push({ status: 0 }, { status: 401 });
  await assert.rejects(ask('/desk/x'), { message: 'No connection' });
  await assert.rejects(ask('/desk/x'), { message: 'Sign in again' });
});

test('the form hears of readiness at its own origin only', () => {
  tellForm(true, 'Done');
  assert.deepEqual(sent, [{ told: { type: 'custodian-task', ready: true, summary: 'Done' }, origin: 'http://desk' }]);
});

const words = [
  { text: 'Name', line: 0, box: [0, 90, 20, 100] },
  { text: 'Lau', line: 0, box: [25, 90, 40, 100] },
  { text: 'Blood', line: 1, box: [0, 70, 22, 80] },
  { text: 'normal', line: 1, box: [30, 70, 60, 80] },
];

test('a word stands for its whole line', () => {
  assert.deepEqual(wholeLines(words, [3]), [2, 3]);
  assert.deepEqual(wholeLines(words, [0, 2]), [0, 1, 2, 3]);
});

test('the word cursor goes by arrows, extends with Shift and stays on the page', () => {
  const said = [];
  const sheet = { lay: (box) => Object.assign(box, { classList: { contains: () => false } }) };
  const cursor = new WordCursor(sheet, words, (text) => said.push(text));
  cursor.move('ArrowRight', false);
  cursor.move('ArrowDown', false);
  assert.deepEqual(cursor.chosen, [3]);
  cursor.move('ArrowLeft', true);
  assert.deepEqual(cursor.chosen, [2, 3]);
  for (let i = 0; i < 9; i++) cursor.move('ArrowRight', false);
  assert.deepEqual(cursor.chosen, [3]);
  assert.deepEqual(said.slice(0, 4), ['Name', 'Lau', 'normal', 'Blood normal']);
});

/** A sheet whose layer is 100 by 100 points, and what was done on it. */
function hand(twoClicks) {
  const heard = {};
  const done = [];
  const layer = {
    addEventListener: (kind, act) => (heard[kind] = act),
    getBoundingClientRect: () => ({ left: 0, top: 0 }),
    setPointerCapture() {},
    appendChild: (child) => Object.assign(child, { style: {}, remove() {} }),
  };
  const sheet = { layer, view: {}, toPage: (x, y) => [x, 100 - y] };
  wirePointer(sheet, {
    twoClicks: () => twoClicks,
    words: () => words,
    touched() {},
    box: (on, box, origin) => done.push({ box, origin }),
    word: (on, index, extend, line) => done.push({ index, extend, line }),
  });
  const at = (x, y, keys = {}) => ({ button: 0, clientX: x, clientY: y, pointerId: 1, target: { closest: () => null }, preventDefault() {}, ...keys });
  const click = (x, y, keys) => {
    heard.pointerdown(at(x, y, keys));
    heard.pointerup(at(x, y, keys));
  };
  return { done, click, heard, at };
}

test('two clicks make the box that a drag makes, so nobody has to drag', () => {
  const clicks = hand(true);
  clicks.click(10, 10);
  assert.deepEqual(clicks.done, []);
  clicks.click(50, 40);
  const drag = hand(false);
  drag.heard.pointerdown(drag.at(10, 10));
  drag.heard.pointerup(drag.at(50, 40));
  assert.deepEqual(clicks.done, drag.done);
  assert.deepEqual(clicks.done[0].box, [10, 90, 50, 60]);
});

test('a click takes a word, with Shift up to it, with Alt its line, beside words nothing', () => {
  const one = hand(false);
  one.click(30, 5);
  one.click(5, 25, { shiftKey: true });
  one.click(5, 25, { altKey: true });
  one.click(90, 90);
  assert.deepEqual(one.done, [
    { index: 1, extend: undefined, line: undefined },
    { index: 2, extend: true, line: undefined },
    { index: 2, extend: undefined, line: true },
  ]);
});

const chart = {
  documents: [{ unit: 'ED', date: '2026-01-13' }, { unit: 'MED', date: '2026-02-01' }],
  suggestions: [{ document: 2, page: 1 }],
  pages: [
    { document: 1, page: 1, verdict: 'INCLUDE', labels: [] },
    { document: 1, page: 2, verdict: 'UNDECIDED', labels: ['look-alike'] },
    { document: 2, page: 1, verdict: 'WITHHOLD', labels: ['HIV'] },
  ],
};
const cases = {
  all: [1, 2, 3],
  UNDECIDED: [2],
  WITHHOLD: [3],
  labels: [2, 3],
  whose: [2],
  offered: [3],
  'unit:MED': [3],
  'month:2026-01': [1, 2],
  'label:HIV': [3],
};
for (const [filter, pages] of Object.entries(cases)) {
  test(`the page list shows ${filter}`, () => {
    element('filter').value = filter;
    assert.deepEqual(shown(chart).map((page) => chart.pages.indexOf(page) + 1), pages);
  });
}
