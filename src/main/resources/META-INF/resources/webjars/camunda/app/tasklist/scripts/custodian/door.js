// There is one login, and it is ours: where Tasklist would show its own, the person goes to our page.
// Whoever did not sign out, but was signed off, comes back to the same task: the page is asked for anew
// with its place in the address, and the answer is our sign-in page with the reason.
const ENGINES = '#/login';
let place = window.location.hash.startsWith(ENGINES) ? '' : window.location.hash;

const signedOff = async () => {
  const answer = await fetch('/session', {
    headers: { Accept: 'application/json' },
    credentials: 'same-origin'
  }).catch(() => undefined);
  return answer?.ok && (await answer.json()).ended !== '';
};

const ours = async () => {
  if (!window.location.hash.startsWith(ENGINES)) {
    place = window.location.hash;
  } else if (await signedOff()) {
    window.history.replaceState(null, '', window.location.pathname + window.location.search + place);
    window.location.reload();
  } else {
    window.location.replace('/login?out');
  }
};
window.addEventListener('hashchange', ours);
ours();
