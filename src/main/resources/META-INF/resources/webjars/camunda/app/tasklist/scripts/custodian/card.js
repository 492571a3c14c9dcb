// A line on each card: which request, of which class, who asks, how many pages, how many days are
// left. The desk puts it into words; it holds nothing of a person.
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
    const { chips } = await answer.json();
    const line = document.createElement('div');
    line.className = 'custodian-card';
    line.append(...chips.map(chip));
    node.replaceChildren(line);
  }
};
