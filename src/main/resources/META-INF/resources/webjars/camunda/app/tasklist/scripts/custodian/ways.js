// The ways from Tasklist to our own pages: a request that came on paper, the board, the language.
import { language, say } from './words.js';

const way = (words, href, hint) => {
  const link = document.createElement('a');
  link.textContent = words;
  link.href = href;
  if (hint) {
    link.title = hint;
  }
  return link;
};

const own = (words, href, hint) => {
  const link = way(words, href, hint);
  link.target = '_blank';
  link.rel = 'noopener';
  return link;
};

const speak = () => {
  const link = way(say('language'), '#');
  link.lang = language === 'es' ? 'en' : 'es';
  link.addEventListener('click', async (event) => {
    event.preventDefault();
    await fetch(`/desk/tasklist/words?lang=${link.lang}`, { credentials: 'same-origin' });
    window.location.reload();
  });
  return link;
};

export default {
  id: 'custodian-ways',
  pluginPoint: 'tasklist.navbar.action',
  priority: 100,
  render: (node) => {
    const line = document.createElement('div');
    line.className = 'custodian-ways';
    line.append(
      own(say('log'), '/desk/log', say('log.hint')),
      own(say('board'), '/desk/board'),
      speak()
    );
    node.replaceChildren(line);
  }
};
