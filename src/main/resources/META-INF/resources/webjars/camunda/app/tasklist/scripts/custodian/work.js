// What a task's form and the page in its frame say to each other. The frame works on our own page;
// the form only knows whether the work is done. No variable is bound: what is bound is stored in the
// browser and in the engine.
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
};
