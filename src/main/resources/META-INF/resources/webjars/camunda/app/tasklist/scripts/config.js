// What Tasklist reads first; it stands in front of the engine's own file of the same name.
import { language } from './custodian/words.js';

const spanish = language === 'es';
document.documentElement.lang = language;

// Tasklist draws itself while its words are still on their way and then shows their keys. They are put
// where it looks for them first; it fetches them again by itself.
const root = document.querySelector('base')?.getAttribute('app-root');
const KEPT = 'camunda-web';
try {
  const place = `${root}/app/tasklist/locales/`;
  const answer = await fetch(`${place}${language}.json?bust=${window.bust}`, { credentials: 'same-origin' });
  if (answer.ok) {
    const kept = JSON.parse(window.localStorage.getItem(KEPT) || '{}');
    kept[`${place}_locales_data_${language}_${window.bust}`] = JSON.stringify(await answer.json());
    window.localStorage.setItem(KEPT, JSON.stringify(kept));
  }
} catch {
  // Without them the page is drawn as before: its words come a moment later.
}

export default {
  app: { name: spanish ? 'Lista de trabajo' : 'Worklist', vendor: 'Custodian' },
  // One language only, so that the person's choice on our pages holds and not the browser's.
  locales: { availableLocales: [language], fallbackLocale: language },
  dateFormat: { normal: 'D MMM YYYY HH:mm', long: 'D MMM YYYY HH:mm' },
  customScripts: ['scripts/custodian/door', 'scripts/custodian/stay', 'scripts/custodian/work', 'scripts/custodian/card', 'scripts/custodian/case', 'scripts/custodian/ways', 'scripts/custodian/own'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: spanish ? 'toma la tarea elegida' : 'claims the selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: spanish ? 'va a los filtros' : 'goes to the filters' },
    focusList: { key: 'ctrl+alt+l', description: spanish ? 'va a la lista de tareas' : 'goes to the list of tasks' },
    focusForm: { key: 'ctrl+alt+f', description: spanish ? 'va al formulario de la tarea' : 'goes to the form of the task' }
  }
};
