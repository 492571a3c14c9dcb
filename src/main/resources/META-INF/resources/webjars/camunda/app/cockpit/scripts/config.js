// Stands in front of the engine's own file of the same name: one login, and a warning before its end.
export default {
  customScripts: ['../tasklist/scripts/custodian/door', '../tasklist/scripts/custodian/stay']
};
