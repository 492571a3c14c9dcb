// What our plugins say, in the language that was chosen on our own pages.
const answer = await fetch('/desk/tasklist/words', {
  headers: { Accept: 'application/json' },
  credentials: 'same-origin'
}).catch(() => undefined);
const found = answer?.ok ? await answer.json() : { language: 'en', words: {} };

export const language = found.language;
export const say = (key) => found.words[key] ?? key;
