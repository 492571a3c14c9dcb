// The lists beside the page: every page with its verdict, every mark, every term.
import { say } from './ask.js';

const $ = (id) => document.getElementById(id);

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

export function fillLists(desk) {
  keepFocus(() => {
    setbacks(desk);
    pages(desk);
    marks(desk);
    terms(desk);
  });
  decision(desk);
}

/** Filling a list anew must not throw a keyboard user back to the top. */
function keepFocus(fill) {
  const had = document.activeElement?.closest('aside [data-key]')?.dataset.key;
  fill();
  if (had) document.querySelector(`aside [data-key="${CSS.escape(had)}"]`)?.focus({ preventScroll: true });
}

/** Why the pages came back, above everything else. */
function setbacks({ state, go, mend }) {
  $('setbacks-part').hidden = state.setbacks.length === 0;
  $('setbacks').replaceChildren(
    ...state.setbacks.map(({ line, note, document: place, page, choices }, i) => {
      const head = place ? element('button', { type: 'button', className: 'go', textContent: line }) : element('b', { textContent: line });
      if (place) {
        head.dataset.key = 'setback-' + i;
        head.addEventListener('click', () => go(place, Math.max(1, page)));
      }
      const ways = choices.map((choice) => {
        const way = element('button', { type: 'button', className: 'way', textContent: say('mend.' + choice), ariaLabel: `${say('mend.' + choice)}: ${line}` });
        way.dataset.key = `setback-${i}-${choice}`;
        way.addEventListener('click', () => mend(choice, place, page));
        return way;
      });
      return element('li', {}, head, element('span', { textContent: note }), ...ways);
    }),
  );
}

/** The pages that the filter shows, in their order. */
export function shown(state) {
  const [kind, value] = $('filter').value.split(/:(.*)/);
  const offered = new Set(state.suggestions.map((one) => `${one.document}/${one.page}`));
  const document_ = (page) => state.documents[page.document - 1];
  const fits = {
    all: () => true,
    labels: (page) => page.labels.length > 0,
    whose: (page) => page.labels.some((label) => WHOSE.includes(label)),
    offered: (page) => offered.has(`${page.document}/${page.page}`),
    unit: (page) => document_(page).unit === value,
    month: (page) => document_(page).date.startsWith(value),
    label: (page) => page.labels.includes(value),
  };
  return state.pages.filter(fits[kind] ?? ((page) => page.verdict === kind));
}

const WHOSE = ['other-patient', 'look-alike', 'no-identifier', 'picture-only'];

/** Choices that depend on the chart: its documents, units, months and labels. */
export function fillChoices(state) {
  const option = (value, textContent) => element('option', { value, textContent });
  $('jump').append(
    ...state.documents.map((one) => option(one.document, `${one.title} · ${one.line}`)));
  const words = new Map(state.pages.flatMap((page) => page.labels.map((label, i) => [label, page.notes[i]])));
  const group = (name, options) =>
    options.length && $('filter').append(element('optgroup', { label: say('group.' + name) }, ...options));
  const sorted = (values) => [...new Set(values)].filter(Boolean).sort();
  group('label', [...words].map(([label, note]) => option('label:' + label, note)));
  group('unit', sorted(state.documents.map((one) => one.unit)).map((unit) => option('unit:' + unit, unit)));
  group('month', sorted(state.documents.map((one) => one.date.slice(0, 7))).map((month) => option('month:' + month, month)));
}

let rows = { made: '', items: new Map() };

function pages(desk) {
  const { state, current, chosen, key } = desk;
  const list = $('pages');
  const wanted = shown(state);
  const made = wanted.map((page) => key(page.document, page.page)).join();
  if (made !== rows.made || !list.children.length) {
    rows = { made, items: new Map() };
    let before = 0;
    list.replaceChildren(
      ...wanted.flatMap((page) => {
        const item = row(desk, page);
        rows.items.set(key(page.document, page.page), item);
        if (page.document === before) return [item];
        before = page.document;
        return [element('li', { className: 'document', textContent: state.documents[before - 1].title }), item];
      }),
    );
    if (!wanted.length) list.append(element('li', { textContent: say('none-here') }));
  }
  for (const page of wanted) refresh(rows.items.get(key(page.document, page.page)), page, chosen.has(key(page.document, page.page)));
  list.querySelector('.here')?.classList.remove('here');
  list.querySelector('[aria-current]')?.removeAttribute('aria-current');
  const here = current && rows.items.get(key(current.document, current.page));
  if (here) {
    here.classList.add('here');
    here.querySelector('button').setAttribute('aria-current', 'page');
    requestAnimationFrame(() => here.scrollIntoView({ block: 'nearest' }));
  }
  $('pick-all').checked = wanted.some((p) => !p.locked) && wanted.every((p) => p.locked || chosen.has(key(p.document, p.page)));
}

function row({ chosen, key, go, render }, page) {
  const id = key(page.document, page.page);
  const pick = element('input', { type: 'checkbox', ariaLabel: say('select-page', page.page) });
  pick.addEventListener('change', () => {
    if (pick.checked) chosen.add(id);
    else chosen.delete(id);
    render();
  });
  const button = element('button', { type: 'button' });
  button.dataset.key = id;
  button.append(
    element('span', { className: 'number', textContent: page.page }), element('span', {}), element('span', { className: 'why' }));
  button.addEventListener('click', () => go(page.document, page.page));
  return element('li', {}, pick, button);
}

/** Writes into a row only what has changed. */
function refresh(item, page, picked) {
  const [pick, button] = item.children;
  pick.checked = picked;
  const why = page.notes.length ? page.notes.join(', ') : page.why;
  const now = [page.verdict, why, page.locked].join('|');
  if (item.dataset.now === now) return;
  item.dataset.now = now;
  pick.disabled = page.locked;
  button.children[1].className = 'verdict ' + page.verdict;
  button.children[1].textContent = say('verdict.' + page.verdict);
  button.children[2].textContent = why;
}

/** Marks of the page in front first; a list of hundreds would slow each step. */
function near(marks, current) {
  const here = (mark) => mark.document === current?.document && mark.page === current?.page;
  return [...marks.filter(here), ...marks.filter((mark) => !here(mark)).slice(-60).reverse()];
}

function marks({ state, current, takeBack, repeat, go }) {
  $('marks-count').textContent = state.marks.length;
  $('marks').replaceChildren(
    ...near(state.marks, current).map((mark) => {
      const show = element('button', { type: 'button', className: 'go', textContent: say('mark-line', say('origin.' + mark.origin), say('reason.' + mark.reason), state.documents[mark.document - 1]?.title ?? '', mark.page) });
      show.dataset.mark = show.dataset.key = mark.id;
      show.addEventListener('click', () => go(mark.document, mark.page));
      show.addEventListener('keydown', (e) => e.key === 'Delete' && takeBack([mark.id]));
      const drop = element('button', { type: 'button', className: 'drop', textContent: say('remove'), ariaLabel: say('remove-mark', mark.page) });
      drop.dataset.key = 'drop-' + mark.id;
      drop.addEventListener('click', () => takeBack([mark.id]));
      const near = mark.document === current?.document && mark.page === current?.page;
      const again = [false, true].map((everywhere) => {
        const name = everywhere ? 'repeat-all' : 'repeat';
        const made = element('button', { type: 'button', className: 'drop', textContent: say(name), ariaLabel: say(name + '-mark', mark.page) });
        made.dataset.key = `${name}-${mark.id}`;
        made.addEventListener('click', () => repeat(mark.id, everywhere));
        return made;
      });
      return element('li', { className: near ? 'here' : '' }, show, ...(near ? again : []), drop);
    }),
  );
}

function terms({ state, dropTerm }) {
  $('terms-count').textContent = state.terms.length;
  $('terms').replaceChildren(
    ...state.terms.map((term) => {
      const drop = element('button', { type: 'button', className: 'drop', textContent: say('remove'), ariaLabel: say('remove-term', term.text) });
      drop.dataset.key = 'term-' + term.id;
      drop.addEventListener('click', () => dropTerm(term.id));
      return element('li', {}, element('span', { textContent: `“${term.text}” · ${say('reason.' + term.reason)}` }), drop);
    }),
  );
}

function decision({ pageCard, chosen, state, current }) {
  const page = current && pageCard();
  if (!page) return;
  const count = state.pages.filter((p) => p.document === page.document).length;
  $('now').textContent = say('page-of', page.page, count);
  $('now-verdict').textContent = say('verdict.' + page.verdict);
  $('now-verdict').className = 'verdict ' + page.verdict;
  $('now-why').textContent = say('why-line', page.why, page.rule, page.by);
  $('now-notes').textContent = page.notes.join(' · ');
  $('now-locked').hidden = !page.locked;
  $('decide-page').disabled = page.locked;
  $('decide-selected').disabled = chosen.size === 0;
  $('decide-selected').textContent = say('decide-selected', chosen.size);
}
