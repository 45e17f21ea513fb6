type Crypto = typeof import('node:crypto')

let loaded: Crypto | null = null

/**
 * Node's crypto, loaded by whoever first hashes: it brings Node's streams along and takes a third as long to load as all of
 * core does, for programs that only look a page of help up.
 */
export const nodeCrypto = (): Crypto => {
  loaded ??= process.getBuiltinModule('node:crypto')
  return loaded
}
