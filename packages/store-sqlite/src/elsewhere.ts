const own = import.meta.url

/**
 * The root of this package, as it was written or, built into one file, that file itself. Put together as a text: the build
 * takes a file that `new URL` names for one that it should copy.
 */
const module = `${own.slice(0, own.lastIndexOf('/'))}/index${own.slice(-3)}`

/** How another thread comes to the same ledger: by calling `openStore` of a module with a path. */
export interface LedgerElsewhere {
  /** Address of the module. */
  readonly module: string
  readonly path: string
}

/** Where other threads find the ledger of a file. */
export const elsewhereOf = (path: string): LedgerElsewhere => ({ module, path })
