// The papers beside the checklist, and the word to the task form whether the answers are kept.
import { say, tellForm } from './ask.js';
import { keepPresses } from './press.js';
import { Sheet, onResize, openPdf } from './viewer.js';

const page = document.querySelector('.two').dataset;
const home = document.getElementById('paper');
const papers = [...document.querySelectorAll('[data-paper]')];
const form = document.getElementById('checklist');
const letter = document.querySelector('[data-letter]');
let kept = page.ready === 'true';

async function show(link) {
  papers.forEach((other) => other.removeAttribute('aria-current'));
  link.setAttribute('aria-current', 'true');
  home.replaceChildren();
  try {
    const pdf = await openPdf(link.href);
    const guess = (await pdf.getPage(1)).getViewport({ scale: 1 });
    if (!link.hasAttribute('aria-current')) return; // Another paper was chosen while this one came.
    if (link === letter) lookedAt();
    for (let n = 1; n <= pdf.numPages; n++) {
      const host = home.appendChild(document.createElement('section'));
      host.className = 'sheet';
      new Sheet(host, () => pdf.getPage(n), guess, { failed: () => (host.textContent = say('failed')) });
    }
  } catch {
    if (link.hasAttribute('aria-current')) home.textContent = say('failed');
  }
}

for (const link of papers)
  link.addEventListener('click', (e) => {
    if (e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    show(link);
  });

/** What is missing goes out as one letter, so the task is done only once that letter was shown. */
function lookedAt() {
  letter.dataset.shown = 'true';
  tellForm(kept, kept ? page.summary : say('unsaved'));
}

/** Whether an answer such as "path=VALUE" stands on the page. */
function holds(answer) {
  const [name, value] = answer.split('=');
  const field = form.elements[name];
  return field.type === 'checkbox' ? field.checked : field.value === value;
}

/** Hides questions that the other answers make idle; what is hidden is not read by the server. */
function fold() {
  for (const part of form.querySelectorAll('[data-shown-for]')) {
    const wanted = part.dataset.shownFor;
    part.hidden = wanted !== '' && !wanted.split('&').every(holds);
  }
}

form.addEventListener('input', () => {
  fold();
  kept = false;
  tellForm(false, say('unsaved'));
});
fold();
keepPresses();
onResize();
tellForm(kept && !letter, letter ? say('letter') : page.summary);
if (papers.length) show(papers[0]);
