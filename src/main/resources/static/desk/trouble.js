// What did not work, until the person has read it. What was meant and not kept is named step by step.
import { say } from './ask.js';

const $ = (id) => document.getElementById(id);
const steps = [];

const place = (state, { document: d, page: p }) => {
  const title = state.documents[d - 1]?.title ?? '';
  return p ? say('place', title, p) : title;
};

/** A step in words: what, and where or which. */
function named({ path, body }, state) {
  const places = (body.pages ?? (body.document ? [body] : [])).map((one) => place(state, one));
  const parts = [...places.slice(0, 3), places.length > 3 ? '…' : '', body.text ?? ''];
  return [say('step.' + path.slice(1).replace(/\/[^/]+\/(?=taken)/, '/').replace('/', '-')), parts.filter(Boolean).join('; ')].filter(Boolean).join(': ');
}

/** Tells why; the same sentence stands there once. */
export function trouble(...sentences) {
  const text = sentences.filter(Boolean).join(' ');
  const told = $('trouble-text').textContent;
  if (!told.includes(text)) $('trouble-text').textContent = [told, text].filter(Boolean).join(' ');
  $('trouble').hidden = false;
}

/** A step that was not kept. */
export function lost(step, state) {
  steps.push(named(step, state));
  $('trouble-lost').textContent = say('lost', steps.length);
  $('trouble-steps').replaceChildren(
    ...steps.map((text) => Object.assign(document.createElement('li'), { textContent: text })));
  $('trouble').hidden = false;
  return false;
}

/** What the person has not read yet, or nothing. */
export const untold = () => ($('trouble').hidden ? '' : say(steps.length ? 'not-saved-yet' : 'read-first'));

$('trouble-read')?.addEventListener('click', () => {
  steps.length = 0;
  for (const part of ['text', 'lost', 'steps']) $('trouble-' + part).replaceChildren();
  $('trouble').hidden = true;
  $('sheets').focus({ preventScroll: true });
});
