// A page that is only as much of one as the desk's scripts ask for when they are loaded.
const texts = {
  pages: '{0,choice,1#one page|1<{0} pages} of {1}',
  saved: 'Saved',
  offline: 'No connection',
  session: 'Sign in again',
  failed: 'Failed',
};
const elements = new Map();
const sent = [];

export function element(id) {
  if (!elements.has(id)) elements.set(id, { value: 'all', textContent: '', dataset: {} });
  return elements.get(id);
}

export const answers = [];
export { sent };

globalThis.document = {
  querySelector: () => ({ dataset: { csrf: 'token', csrfHeader: 'X-CSRF' } }),
  querySelectorAll: () => Object.entries(texts).map(([key, textContent]) => ({ dataset: { key }, textContent })),
  getElementById: element,
  createElement: () => ({ className: '', style: {}, classList: { contains: () => false }, remove() {} }),
  activeElement: null,
};
globalThis.window = globalThis;
globalThis.parent = { postMessage: (told, origin) => sent.push({ told, origin }) };
globalThis.location = { origin: 'http://desk' };
globalThis.fetch = async (url, asked) => {
  sent.push({ url, asked });
  const { status = 200, json = {}, type = 'application/json' } = answers.shift() ?? {};
  if (status === 0) throw new TypeError('network');
  return {
    ok: status < 300,
    status,
    headers: { get: () => type },
    json: async () => json,
  };
};
