/**
 * What the store uses of Node's file system. An `import` would also load its promises and streams, forty modules that
 * the store does not need and that take a twelfth of its loading time.
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
