// A page that was only to be looked at: the task can be completed.
if (parent !== window) parent.postMessage({ type: 'custodian-task', ready: true, summary: document.querySelector('h1').textContent }, location.origin);
