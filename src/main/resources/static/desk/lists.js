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

function pages({ state, current, chosen, key, go, render }) {
  const wanted = $('filter').value;
  const list = $('pages');
  list.replaceChildren();
  let before = 0;
  for (const page of state.pages.filter((p) => fits(p, wanted))) {
    if (page.document !== before) {
      before = page.document;
      list.append(element('li', { className: 'document', textContent: state.documents[before - 1].title }));
    }
    const id = key(page.document, page.page);
    const here = page.document === current?.document && page.page === current?.page;
    const pick = element('input', { type: 'checkbox', checked: chosen.has(id), ariaLabel: say('select-page', page.page), disabled: page.locked });
    pick.addEventListener('change', () => {
      if (pick.checked) chosen.add(id);
      else chosen.delete(id);
      render();
    });
    const button = element('button', { type: 'button' });
    button.dataset.key = id;
    if (here) button.setAttribute('aria-current', 'page');
    button.append(
      element('span', { className: 'number', textContent: page.page }),
      element('span', { className: 'verdict ' + page.verdict, textContent: say('verdict.' + page.verdict) }),
      element('span', { className: 'why', textContent: page.notes.length ? page.notes.join(', ') : page.why }),
    );
    button.addEventListener('click', () => go(page.document, page.page));
    const item = element('li', { className: here ? 'here' : '' }, pick, button);
    list.append(item);
    if (here) requestAnimationFrame(() => item.scrollIntoView({ block: 'nearest' }));
  }
  if (!list.children.length) list.append(element('li', { textContent: say('none-here') }));
}

const fits = (page, wanted) =>
  wanted === 'all' || page.verdict === wanted || (wanted === 'labels' && page.labels.length > 0);

function marks({ state, current, takeBack, go }) {
  $('marks-count').textContent = state.marks.length;
  $('marks').replaceChildren(
    ...state.marks.map((mark) => {
      const show = element('button', { type: 'button', className: 'go', textContent: say('mark-line', say('origin.' + mark.origin), say('reason.' + mark.reason), state.documents[mark.document - 1]?.title ?? '', mark.page) });
      show.dataset.mark = show.dataset.key = mark.id;
      show.addEventListener('click', () => go(mark.document, mark.page));
      show.addEventListener('keydown', (e) => e.key === 'Delete' && takeBack([mark.id]));
      const drop = element('button', { type: 'button', className: 'drop', textContent: say('remove'), ariaLabel: say('remove-mark', mark.page) });
      drop.addEventListener('click', () => takeBack([mark.id]));
      const near = mark.document === current?.document && mark.page === current?.page;
      return element('li', { className: near ? 'here' : '' }, show, drop);
    }),
  );
}

function terms({ state, dropTerm }) {
  $('terms-count').textContent = state.terms.length;
  $('terms').replaceChildren(
    ...state.terms.map((term) => {
      const drop = element('button', { type: 'button', className: 'drop', textContent: say('remove'), ariaLabel: say('remove-term', term.text) });
      drop.dataset.key = term.id;
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
