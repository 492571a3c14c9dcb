// What Tasklist reads first; it stands in front of the engine's own file of the same name.
export default {
  app: { name: 'Worklist', vendor: 'Custodian' },
  dateFormat: { normal: 'D MMM YYYY HH:mm', long: 'D MMM YYYY HH:mm' },
  customScripts: ['scripts/custodian/door', 'scripts/custodian/work', 'scripts/custodian/card', 'scripts/custodian/case', 'scripts/custodian/ways'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'goes to the filters' },
    focusList: { key: 'ctrl+alt+l', description: 'goes to the list of tasks' },
    focusForm: { key: 'ctrl+alt+f', description: 'goes to the form of the task' }
  }
};
