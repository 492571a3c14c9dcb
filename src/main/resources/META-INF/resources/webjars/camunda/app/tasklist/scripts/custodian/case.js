// A tab beside the form: the case at a glance. The part is made by the desk; it holds nothing of a
// person until this reader has claimed the task, so a claim draws it anew.
import { say } from './words.js';

const part = async (taskId) => {
  const answer = await fetch(`/desk/case/${encodeURIComponent(taskId)}`, {
    headers: { Accept: 'text/html' },
    credentials: 'same-origin'
  });
  const page = new DOMParser()
    .parseFromString(answer.ok ? await answer.text() : '', 'text/html')
    .querySelector('.custodian-case');
  return page ?? document.createTextNode(say('case.failed'));
};

const assignee = () => document.querySelector('.task-card .assignee .view-value')?.textContent.trim();

export default {
  id: 'custodian-case',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: say('case') },
  render: async (node, { taskId }) => {
    let shown = assignee();
    node.replaceChildren(await part(taskId));
    const card = node.closest('.task-card');
    if (!card) {
      return;
    }
    const watch = new MutationObserver(async () => {
      if (!node.isConnected) {
        watch.disconnect();
      } else if (assignee() !== shown) {
        shown = assignee();
        node.replaceChildren(await part(taskId));
      }
    });
    watch.observe(card.querySelector('header') ?? card, { childList: true, subtree: true, characterData: true });
  }
};
