type Crypto = typeof import('node:crypto')

let loaded: Crypto | null = null

/**
 * Node's crypto module, loaded for the first hash: it also loads Node's streams, which a program that only prints a
 * page of help does without. Core has the same lines, because this package is usable alone and core knows nothing of
 * proofs.
 */
export const nodeCrypto = (): Crypto => {
  loaded ??= process.getBuiltinModule('node:crypto')
  return loaded
}
