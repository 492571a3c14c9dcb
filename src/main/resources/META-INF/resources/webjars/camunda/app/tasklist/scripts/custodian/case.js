// A tab beside the form: the request's clocks and steps. The part is made by the desk and holds
// nothing of a person, because a tab can be read before anybody claims the task.
export default {
  id: 'custodian-case',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'Case' },
  render: async (node, { taskId }) => {
    const answer = await fetch(`/desk/case/${encodeURIComponent(taskId)}`, {
      headers: { Accept: 'text/html' },
      credentials: 'same-origin'
    });
    const part = new DOMParser()
      .parseFromString(answer.ok ? await answer.text() : '', 'text/html')
      .querySelector('.custodian-case');
    node.replaceChildren(part ?? document.createTextNode('The request cannot be shown now.'));
  }
};
