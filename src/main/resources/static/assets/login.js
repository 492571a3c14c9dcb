// Whoever was signed off in Tasklist comes back to the same task: its place stands after the # of the
// address, which a form and a link would drop.
const form = document.querySelector('form[method="post"] input[name="username"]')?.form;
const place = window.location.hash;
if (form && place) {
  form.action = form.getAttribute('action') + place;
  for (const link of document.querySelectorAll('a[href^="?lang="]')) link.href = link.getAttribute('href') + place;
}

// The page stays good as long as it is open: its form, and the page that it leads back to.
const EVERY = 5 * 60 * 1000;
if (form) window.setInterval(() => fetch('/session', { credentials: 'same-origin' }).catch(() => undefined), EVERY);
