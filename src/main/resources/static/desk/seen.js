// What the recipient sees: the real output of one page beside the page as it came, with its text and proof.
import { ask, say } from './ask.js';

const $ = (id) => document.getElementById(id);

export function recipient(desk, sheet) {
  let asked = 0;

  async function show() {
    const { document: d, page: p } = desk.current;
    const mine = ++asked;
    $('seen-where').textContent = `${desk.state.documents[d - 1].title}, ${say('page-of', p, desk.state.documents[d - 1].pages)}`;
    $('seen-line').textContent = say('making');
    $('seen-line').className = 'line';
    $('seen-page').hidden = true;
    $('seen-text').textContent = '';
    $('seen-checks').replaceChildren();
    source(mine);
    if (!$('seen').open) $('seen').showModal();
    try {
      const seen = await ask(`${desk.home}/documents/${d}/pages/${p}/recipient`);
      if (mine !== asked) return;
      $('seen-line').textContent = seen.line;
      $('seen-line').classList.add(seen.clean ? 'clean' : 'leaks');
      $('seen-text').textContent = seen.text;
      $('seen-page').hidden = !seen.shown;
      if (seen.shown) $('seen-page').src = seen.png;
      $('seen-checks').replaceChildren(
        ...seen.checks.map((check) => Object.assign(document.createElement('li'), { textContent: check })));
    } catch (refusal) {
      if (mine !== asked) return;
      $('seen-line').textContent = refusal.message;
      $('seen-line').classList.add('leaks');
    }
  }

  /** The page as it came, from the sheet behind. */
  async function source(mine) {
    const one = sheet();
    await one?.draw();
    await one?.task?.promise.catch(() => {});
    if (mine !== asked) return;
    const to = $('seen-source');
    to.hidden = !one?.canvas.width;
    if (to.hidden) return;
    to.width = one.canvas.width;
    to.height = one.canvas.height;
    to.getContext('2d').drawImage(one.canvas, 0, 0);
  }

  const turn = async (by) => {
    await desk.step(by);
    await show();
  };
  $('seen-before').addEventListener('click', () => turn(-1));
  $('seen-after').addEventListener('click', () => turn(1));
  $('seen').addEventListener('keydown', (e) => {
    const by = { j: 1, k: -1, ArrowRight: 1, ArrowLeft: -1 }[e.key];
    if (by && $('letters').checked) turn(by);
  });
  return show;
}
