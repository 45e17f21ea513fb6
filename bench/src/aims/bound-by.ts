/** What limits several goals, in the words of the closing table. */
export const boundBy = {
  sync: 'the sync of every commit',
  evidence: 'ids, leaf, tree and index of streams',
  objects: 'making objects of JSON',
  pages: 'the engine’s pages',
  states: 'the states of the reports',
  node: 'Node itself',
  texts: 'regular expressions of its texts',
  hashes: 'two SHA-256 and the text of the envelope',
  leaves: 'SHA-256 of every leaf and node',
  modules: 'modules resolved and compiled',
  rows: 'the rows of the report',
  nothing: 'nothing',
} as const
