// The real file beside its facts. Each page that comes into sight is told to the server, once.
import { ask, say, tellForm } from './ask.js';
import { Sheet, drawInto, onResize, openPdf } from './viewer.js';

const page = document.querySelector('.packet').dataset;
const $ = (id) => document.getElementById(id);
let packet;

async function show() {
  const home = $('paper');
  const pdf = await (packet = openPdf(page.url + '/packet'));
  let seen = 0;
  const look = (number) => async () => {
    await ask(page.url + '/seen', { page: number });
    seen += 1;
    $('seen-count').textContent = say('seen', seen, pdf.numPages);
  };
  const guess = (await pdf.getPage(1)).getViewport({ scale: 1 });
  for (let n = 1; n <= pdf.numPages; n++) {
    const host = home.appendChild(document.createElement('section'));
    host.className = 'sheet';
    new Sheet(host, () => pdf.getPage(n), guess, { seen: look(n) });
  }
}

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
    if (!stays) {
      drawInto($('beside-packet'), await packet, Number(mine.packet));
      ask(page.url + '/seen', { page: Number(mine.packet) });
    }
    if (!$('beside-source')) return;
    if (!sources.has(mine.place)) sources.set(mine.place, openPdf(`${page.url}/documents/${mine.place}`));
    await drawInto($('beside-source'), await sources.get(mine.place), Number(mine.page));
  } catch {
    $('beside-line').textContent = say('failed');
  }
}

rows.forEach((row) => row.addEventListener('click', () => open(row)));
$('beside-before')?.addEventListener('click', () => open(rows[at - 1]));
$('beside-after')?.addEventListener('click', () => open(rows[at + 1]));
$('beside-close')?.addEventListener('click', () => $('beside').close());
$('beside')?.addEventListener('close', () => rows[at]?.focus());
$('decide')?.addEventListener('input', () => tellForm(false, say('unsaved')));
onResize();
tellForm(page.ready === 'true', page.summary);
if ($('decide') || document.querySelector('.facts')) show().catch(() => ($('paper').textContent = say('failed')));
