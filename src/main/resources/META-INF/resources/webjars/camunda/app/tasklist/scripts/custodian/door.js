// There is one login, and it is ours: where Tasklist would show its own, or the session has ended,
// the person goes to our page and comes back to the same task.
const ours = () => {
  if (window.location.hash.startsWith('#/login')) {
    window.location.replace('/login?out');
  }
};
window.addEventListener('hashchange', ours);
ours();
