type Crypto = typeof import('node:crypto')

let loaded: Crypto | null = null

/**
 * Node's crypto, loaded at the first hash. It brings Node's streams along and takes a third as long to load as all of
 * core, which a program that only prints a page of help should not pay.
 */
export const nodeCrypto = (): Crypto => {
  loaded ??= process.getBuiltinModule('node:crypto')
  return loaded
}
