// Suggested words: the list, the one in front, and answers with one key each.
import { say } from './ask.js';

const $ = (id) => document.getElementById(id);

export function answers(desk) {
  let at = 0;

  const chosen = () => desk.state.suggestions.find((one) => one.id === at);

  /** The next open one after the page in front, or the first of all. */
  function following() {
    const { suggestions } = desk.state;
    const { document: d, page: p } = desk.current ?? { document: 0, page: 0 };
    return suggestions.find((one) => one.document > d || (one.document === d && one.page >= p)) ?? suggestions[0];
  }

  async function show(one) {
    at = one?.id ?? 0;
    if (!one) return desk.announce(say('none-offered'));
    const { document: d, page: p } = desk.current;
    if (one.document !== d || one.page !== p) await desk.go(one.document, one.page);
    else desk.render();
    document.querySelector('.offer.at')?.scrollIntoView({ block: 'center' });
    desk.announce(say('offered', one.text, one.label, one.source, say('confidence.' + one.confidence)));
  }

  function next() {
    const { suggestions } = desk.state;
    const here = suggestions.findIndex((one) => one.id === at);
    return show(here < 0 ? following() : suggestions[(here + 1) % suggestions.length]);
  }

  /** Accepts or rejects the one in front, or its whole class; the next one comes at once. */
  function answer(how, whole, group) {
    const { suggestions } = desk.state;
    const one = chosen() ?? following();
    if (!one) return desk.announce(say('none-offered'));
    // The one that was in front was answered elsewhere: what takes its place is looked at first.
    if (at && !chosen() && !group) return show(one);
    const meant = whole ? suggestions.filter((other) => other.group === (group ?? one.group)) : [one];
    const ids = meant.map((other) => other.id);
    const from = suggestions.indexOf(meant[0]);
    desk.state.suggestions = suggestions.filter((other) => !ids.includes(other.id));
    desk.change('/suggestions/' + how, { ids }, (kept) => desk.added(kept.marks));
    const rest = desk.state.suggestions;
    at = 0;
    return rest.length ? show(rest[Math.min(from, rest.length - 1)]) : desk.render();
  }

  function button(text, key, act, label = text) {
    const made = Object.assign(document.createElement('button'), { type: 'button', textContent: text, ariaLabel: label });
    made.dataset.key = key;
    made.addEventListener('click', act);
    return made;
  }

  function row(one) {
    const item = document.createElement('li');
    item.className = one.id === at ? 'here' : '';
    const text = say('offer-line', one.text, one.source, say('confidence.' + one.confidence), one.page);
    const open = button(text, 'offer-' + one.id, () => show(one));
    open.className = 'go';
    if (one.id === at) open.setAttribute('aria-current', 'true');
    item.append(
      open,
      button('✓', 'yes-' + one.id, () => ((at = one.id), answer('accepted')), say('accept', one.text)),
      button('✗', 'no-' + one.id, () => ((at = one.id), answer('rejected')), say('reject', one.text)),
    );
    return item;
  }

  function fill() {
    const { suggestions } = desk.state;
    $('offers-count').textContent = suggestions.length;
    const groups = [...new Set(suggestions.map((one) => one.group))];
    const had = document.activeElement?.closest('#offers [data-key]')?.dataset.key;
    $('offers').replaceChildren(
      ...groups.flatMap((group) => {
        const of = suggestions.filter((one) => one.group === group);
        const head = document.createElement('li');
        head.className = 'group';
        head.append(
          Object.assign(document.createElement('b'), { textContent: `${of[0].label} (${of.length})` }),
          button(say('accept-all'), 'all-' + group, () => answer('accepted', true, group), say('accept-class', of[0].label)),
          button(say('reject-all'), 'none-' + group, () => answer('rejected', true, group), say('reject-class', of[0].label)),
        );
        // A class of hundreds is answered as one or page by page; the list shows those near by.
        const first = Math.max(0, of.findIndex((one) => one.id === at) - 10);
        return [head, ...of.slice(first, first + 40).map(row)];
      }),
    );
    if (had) document.querySelector(`#offers [data-key="${CSS.escape(had)}"]`)?.focus({ preventScroll: true });
  }

  return { chosen, next, answer, fill };
}
