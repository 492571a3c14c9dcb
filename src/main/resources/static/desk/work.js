// Asks how far long work is until it ends. What changed is put in place piece by piece, so that the
// focus stays where it is and a screen reader says the one line that changed.
const WAIT = 2000;
let work = document.getElementById('work');

const shown = (from) => from.querySelector('[role=status]')?.textContent.trim();

async function look() {
  try {
    const answer = await fetch(work.dataset.url, { credentials: 'same-origin', redirect: 'error' });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const now = page.getElementById('work');
    if (!now) return;
    const same = now.dataset.working === work.dataset.working && !now.querySelector('form') === !work.querySelector('form');
    if (!same) {
      const held = work.contains(document.activeElement);
      work.replaceWith(now);
      work = now;
      if (held) (work.querySelector('button, a') ?? document.getElementById('main')).focus();
    } else if (shown(now) !== shown(work)) {
      work.querySelector('[role=status]').replaceChildren(...now.querySelector('[role=status]').childNodes);
      const bar = now.querySelector('progress');
      work.querySelector('progress').value = bar.value;
      work.querySelector('progress').max = bar.max;
    }
  } catch {
    // The next look comes by itself.
  } finally {
    if (work.dataset.working === 'true') setTimeout(look, WAIT);
  }
}

setTimeout(look, WAIT);
