// The real file beside its facts. Each page that comes into sight is told to the server, once.
import { ask, say, tellForm } from './ask.js';
import { Sheet, onResize, openPdf } from './viewer.js';

const page = document.querySelector('.packet').dataset;
const home = document.getElementById('paper');
const count = document.getElementById('seen-count');

async function show() {
  const pdf = await openPdf(page.url + '/packet');
  let seen = 0;
  const look = (number) => async () => {
    await ask(page.url + '/seen', { page: number });
    seen += 1;
    count.textContent = say('seen', seen, pdf.numPages);
  };
  const guess = (await pdf.getPage(1)).getViewport({ scale: 1 });
  for (let n = 1; n <= pdf.numPages; n++) {
    const host = home.appendChild(document.createElement('section'));
    host.className = 'sheet';
    new Sheet(host, () => pdf.getPage(n), guess, { seen: look(n) });
  }
}

document.getElementById('decide')?.addEventListener('input', () => tellForm(false, say('unsaved')));
onResize();
tellForm(page.ready === 'true', page.summary);
if (document.getElementById('decide') || document.querySelector('.facts')) show().catch(() => (home.textContent = say('failed')));
