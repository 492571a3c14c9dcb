// A line on each card: which request, of which class, who asks, how many pages, how many days are
// left. The desk puts it into words; it holds nothing of a person.
import { language } from './words.js';

const chip = ({ words, look }) => {
  const element = document.createElement('span');
  element.className = look ? `custodian-chip custodian-${look}` : 'custodian-chip';
  element.textContent = words;
  return element;
};

export default {
  id: 'custodian-card',
  pluginPoint: 'tasklist.card',
  priority: 10,
  render: async (node, { taskId }) => {
    const answer = await fetch(`/desk/cards/${encodeURIComponent(taskId)}`, {
      headers: { Accept: 'application/json' },
      credentials: 'same-origin'
    });
    if (!answer.ok) {
      return;
    }
    const { step, chips } = await answer.json();
    const line = document.createElement('div');
    line.className = 'custodian-card';
    line.append(...chips.map(chip));
    node.replaceChildren(line);
    // The engine knows a task by one name; the heading is put into the reader's language here.
    const heading = language === 'en' ? null : node.closest('.task')?.querySelector('h4 a');
    if (heading) {
      heading.textContent = step;
    }
  }
};
