// What a task's form and the page in its frame say to each other. The frame works on our own page;
// the form only knows whether the work is done. No variable is bound: what is bound is stored in the
// browser and in the engine.
const ENGINE = '/camunda/api/engine/engine/default';

// When a task is done, the first of the same list opens: the place of the list is in the address.
// Whoever has opened another task meanwhile keeps it.
const openNext = async (done) => {
  const place = () => new URLSearchParams(window.location.hash.replace(/^#\/?\??/, ''));
  const filter = place().get('filter');
  if (!filter) {
    return;
  }
  const answer = await fetch(`${ENGINE}/filter/${encodeURIComponent(filter)}/list?maxResults=2`, {
    headers: { Accept: 'application/json' },
    credentials: 'same-origin'
  });
  const next = answer.ok ? (await answer.json()).find((task) => task.id !== done) : undefined;
  const now = place();
  const opened = now.get('task');
  if (!next || now.get('filter') !== filter || (opened && opened !== done)) {
    return;
  }
  now.set('task', next.id);
  window.location.hash = `#/?${now}`;
};

window.custodianWork = ({ scope, camForm, form, page, said }) => {
  const done = (yes) => scope[form].$setValidity('done', yes);
  const told = (event) => {
    if (event.origin !== window.location.origin || event.data?.type !== 'custodian-task') {
      return;
    }
    scope.$evalAsync(() => {
      scope.said = String(event.data.summary || '');
      done(event.data.ready === true);
    });
  };
  scope.page = page + encodeURIComponent(camForm.taskId);
  scope.said = said;
  window.addEventListener('message', told);
  scope.$on('$destroy', () => window.removeEventListener('message', told));
  camForm.on('form-loaded', () => done(false));
  camForm.on('store', () => {
    camForm.storePrevented = true;
  });
  camForm.on('submit-success', () => openNext(camForm.taskId));
};
