// A line on each card: which request, of which class, and how many days are left. The description
// is written by the task's own listener and holds the number and the class, never a name.
const DAY = 24 * 60 * 60 * 1000;
const date = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'short', year: 'numeric' });

const midnight = (moment) => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate());

const left = (due, now) => {
  const days = Math.round((midnight(due) - midnight(now)) / DAY);
  const words =
    due < now && days === 0 ? 'due earlier today'
      : days === 0 ? 'due today'
        : days === 1 ? 'due tomorrow'
          : days > 1 ? `${days} days left`
            : days === -1 ? '1 day overdue'
              : `${-days} days overdue`;
  return { words: `${words}, ${date.format(due)}`, late: due < now, today: days === 0 };
};

const chip = (text, kind) => {
  const element = document.createElement('span');
  element.className = `custodian-chip ${kind}`.trim();
  element.textContent = text;
  return element;
};

export default {
  id: 'custodian-card',
  pluginPoint: 'tasklist.card',
  priority: 10,
  render: async (node, { taskId, api }) => {
    const answer = await fetch(`${api.engineApi}/task/${encodeURIComponent(taskId)}`, {
      headers: { Accept: 'application/json' },
      credentials: 'same-origin'
    });
    if (!answer.ok) {
      return;
    }
    const task = await answer.json();
    const line = document.createElement('div');
    line.className = 'custodian-card';
    if (task.description) {
      line.append(chip(task.description, ''));
    }
    if (task.priority >= 90) {
      line.append(chip('STAT', 'custodian-stat'));
    }
    if (task.due) {
      const due = left(new Date(task.due), new Date());
      line.append(chip(due.words, due.late ? 'custodian-late' : due.today ? 'custodian-today' : ''));
    }
    node.replaceChildren(line);
  }
};
