// A line on each card: which request, of which class, and how many days are left. The description
// is written by the task's own listener and holds the number, the class and the hospital's due day,
// never a name.
const DAY = 24 * 60 * 60 * 1000;
const date = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'short', year: 'numeric' });

const midnight = (moment) => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate());

const DUE = / \u00b7 due (\d{4})-(\d{2})-(\d{2})$/;

/** The day as the hospital counts it, at the reader's midnight; without it the reader's own day. */
const dueDay = (task) => {
  const day = DUE.exec(task.description || '');
  return day ? new Date(day[1], day[2] - 1, day[3]) : new Date(task.due);
};

const left = (task, now) => {
  const due = dueDay(task);
  const late = new Date(task.due) < now;
  const days = Math.round((midnight(due) - midnight(now)) / DAY);
  const words =
    late && days === 0 ? 'due earlier today'
      : days === 0 ? 'due today'
        : days === 1 ? 'due tomorrow'
          : days > 1 ? `${days} days left`
            : days === -1 ? '1 day overdue'
              : `${-days} days overdue`;
  return { words: `${words}, ${date.format(due)}`, late, today: days === 0 };
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
      line.append(chip(task.description.replace(DUE, ''), ''));
    }
    if (task.priority >= 90) {
      line.append(chip('STAT', 'custodian-stat'));
    }
    if (task.due) {
      const due = left(task, new Date());
      line.append(chip(due.words, due.late ? 'custodian-late' : due.today ? 'custodian-today' : ''));
    }
    node.replaceChildren(line);
  }
};
