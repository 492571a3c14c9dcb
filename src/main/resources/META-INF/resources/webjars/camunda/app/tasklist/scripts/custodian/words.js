// What our plugins say, in the language that was chosen on our own pages.
const answer = await fetch('/desk/tasklist/words', {
  headers: { Accept: 'application/json' },
  credentials: 'same-origin'
}).catch(() => undefined);
const found = answer?.ok ? await answer.json() : { language: 'en', words: {}, own: {} };

export const language = found.language;
export const say = (key) => found.words[key] ?? key;
// What the engine calls our lists, tasks and forms, and how the reader's language says it.
export const own = found.own ?? {};
