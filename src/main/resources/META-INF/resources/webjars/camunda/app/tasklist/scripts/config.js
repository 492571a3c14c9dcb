// What Tasklist reads first; it stands in front of the engine's own file of the same name.
import { language } from './custodian/words.js';

const spanish = language === 'es';
document.documentElement.lang = language;

export default {
  app: { name: spanish ? 'Lista de trabajo' : 'Worklist', vendor: 'Custodian' },
  // One language only, so that the person's choice on our pages holds and not the browser's.
  locales: { availableLocales: [language], fallbackLocale: language },
  dateFormat: { normal: 'D MMM YYYY HH:mm', long: 'D MMM YYYY HH:mm' },
  customScripts: ['scripts/custodian/door', 'scripts/custodian/work', 'scripts/custodian/card', 'scripts/custodian/case', 'scripts/custodian/ways', 'scripts/custodian/own'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: spanish ? 'toma la tarea elegida' : 'claims the selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: spanish ? 'va a los filtros' : 'goes to the filters' },
    focusList: { key: 'ctrl+alt+l', description: spanish ? 'va a la lista de tareas' : 'goes to the list of tasks' },
    focusForm: { key: 'ctrl+alt+f', description: spanish ? 'va al formulario de la tarea' : 'goes to the form of the task' }
  }
};
