/**
 * What is used of Node's file system. An `import` of it would also load its promises and streams, forty modules that a ledger
 * has no use for and that take a twelfth of the time in which the store is loaded.
 */
export const {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readSync,
  realpathSync,
  rmSync,
  statSync,
} = process.getBuiltinModule('node:fs')
