// Asks how far long work is until it ends. Only what changed is put in place, so that the focus
// stays where it is; what is said aloud is a new phase, a quarter of it done, and the end.
const WAIT = 2000;
const PATIENCE = 3;
let missed = 0;
const work = document.getElementById('work');
const part = (id, from = document) => from.querySelector('#work-' + id);

function put(now) {
  part('line').replaceChildren(...part('line', now).childNodes);
  const bar = part('part').querySelector('progress');
  const next = part('part', now).querySelector('progress');
  const same = bar && next && !part('part', now).querySelector('form') === !part('part').querySelector('form');
  if (same) {
    bar.max = next.max;
    bar.value = next.value;
  } else {
    const held = part('part').contains(document.activeElement);
    part('part').replaceChildren(...part('part', now).childNodes);
    if (held) (part('part').querySelector('button, a') ?? document.getElementById('main')).focus();
  }
  work.hidden = now.hidden;
  if (now.dataset.told !== work.dataset.told) part('told').textContent = part('line').textContent.trim();
  work.dataset.told = now.dataset.told;
  work.dataset.working = now.dataset.working;
}

async function look() {
  try {
    const answer = await fetch(work.dataset.url, { credentials: 'same-origin', redirect: 'error' });
    if (!answer.ok) throw new Error();
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const now = page.getElementById('work');
    missed = 0;
    if (now) put(now);
  } catch {
    // The next look comes by itself; whoever waits long hears that nothing was heard.
    if (++missed === PATIENCE) part('told').textContent = part('line').textContent = work.dataset.silent;
  } finally {
    if (work.dataset.working === 'true') setTimeout(look, WAIT);
  }
}

setTimeout(look, WAIT);
