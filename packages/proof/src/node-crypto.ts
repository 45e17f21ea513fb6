type Crypto = typeof import('node:crypto')

let loaded: Crypto | null = null

/**
 * Node's crypto, loaded by whoever first hashes: it brings Node's streams along, which programs that only look a page of
 * help up do without. Core has these lines too: this package is usable alone, and core knows nothing of proofs.
 */
export const nodeCrypto = (): Crypto => {
  loaded ??= process.getBuiltinModule('node:crypto')
  return loaded
}
