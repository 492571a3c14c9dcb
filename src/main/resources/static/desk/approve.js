// The real file beside its facts. Each page that comes into sight is told to the server, once.
import { ask, say, tellForm } from './ask.js';
import { keepPresses } from './press.js';
import { Sheet, drawInto, onResize, openPdf } from './viewer.js';

const page = document.querySelector('.packet').dataset;
const $ = (id) => document.getElementById(id);
let packet;

async function show() {
  const home = $('paper');
  const pdf = await (packet = openPdf(page.url + '/packet'));
  let seen = 0;
  const look = (number) => async () => {
    if (!(await told(number, $('seen-count')))) return;
    seen += 1;
    $('seen-count').textContent = say('seen', seen, pdf.numPages);
  };
  const guess = (await pdf.getPage(1)).getViewport({ scale: 1 });
  for (let n = 1; n <= pdf.numPages; n++) {
    const host = home.appendChild(document.createElement('section'));
    host.className = 'sheet';
    new Sheet(host, () => pdf.getPage(n), guess, { seen: look(n), failed: () => ($('seen-count').textContent = say('failed')) });
  }
}

/** The server hears that a page was looked at; if it does not, the person does. */
const told = (number, place) =>
  ask(page.url + '/seen', { page: number }).then(() => true, (refusal) => {
    place.textContent = refusal.message;
    return false;
  });

// Any page of the map: as it came, and what became of it.

const rows = [...document.querySelectorAll('#map button')];
const sources = new Map();
let at = 0;

async function open(row) {
  at = rows.indexOf(row);
  const mine = row.dataset;
  const stays = mine.packet === '0';
  $('beside-title').textContent = mine.title;
  $('beside-line').textContent = stays ? say('stays') : '';
  $('beside-packet').hidden = stays;
  $('beside-before').disabled = at === 0;
  $('beside-after').disabled = at === rows.length - 1;
  if (!$('beside').open) $('beside').showModal();
  try {
    const drawn = stays ? null : packet.then((pdf) => drawInto($('beside-packet'), pdf, Number(mine.packet)));
    if (!stays) told(Number(mine.packet), $('beside-line'));
    if ($('beside-source')) {
      if (!sources.has(mine.place)) sources.set(mine.place, openPdf(`${page.url}/documents/${mine.place}`));
      const source = await sources.get(mine.place);
      if (rows[at] === row) await drawInto($('beside-source'), source, Number(mine.page));
    }
    await drawn;
  } catch {
    sources.delete(mine.place); // Asked for again the next time.
    if (rows[at] === row) $('beside-line').textContent = say('failed');
  }
}

rows.forEach((row) => row.addEventListener('click', () => open(row)));
$('beside-before')?.addEventListener('click', () => open(rows[at - 1]));
$('beside-after')?.addEventListener('click', () => open(rows[at + 1]));
$('beside-close')?.addEventListener('click', () => $('beside').close());
$('beside')?.addEventListener('close', () => rows[at]?.focus());
$('decide')?.addEventListener('input', () => tellForm(false, say('unsaved')));
keepPresses();
onResize();
tellForm(page.ready === 'true', page.summary);
if ($('decide') || document.querySelector('.facts')) show().catch(() => ($('paper').textContent = say('failed')));
