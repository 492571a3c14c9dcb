// The engine knows our lists, tasks and forms by one name, in English. For a reader who chose Spanish
// those names, and no other text, are put into Spanish wherever Tasklist shows them.
import { language, own } from './words.js';

const NAMED = ['title', 'aria-label', 'placeholder'];

// What is said alike in both languages stays untouched: putting it in place anew would be a change
// that is watched for, without end.
const differs = (name) => Object.hasOwn(own, name) && own[name] !== name;

const tellText = (node) => {
  const name = node.data.trim();
  if (differs(name)) {
    node.data = node.data.replace(name, own[name]);
  }
};

const tell = (node) => {
  if (node.nodeType === Node.TEXT_NODE) {
    tellText(node);
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    NAMED.filter((name) => differs(node.getAttribute(name)?.trim() ?? ''))
      .forEach((name) => node.setAttribute(name, own[node.getAttribute(name).trim()]));
    node.childNodes.forEach(tell);
  }
};

if (language !== 'en') {
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'childList') {
        addedNodes.forEach(tell);
      } else {
        tell(target);
      }
    }
  }).observe(document.body, {
    childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: NAMED
  });
  tell(document.body);
}
