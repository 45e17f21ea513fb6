/** The root of this package, as it was written or, built into one file, that file itself. */
const module = new URL(`./index${import.meta.url.slice(-3)}`, import.meta.url).href

/** How another thread comes to the same ledger: by calling `openStore` of a module with a path. */
export interface LedgerElsewhere {
  /** Address of the module. */
  readonly module: string
  readonly path: string
}

/** Where other threads find the ledger of a file. */
export const elsewhereOf = (path: string): LedgerElsewhere => ({ module, path })
