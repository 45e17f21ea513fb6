import type { LedgerElsewhere } from '@coflyfr/core'

const own = import.meta.url

/**
 * The root of this package, as it was written or, built into one file, that file itself. Put together as a text: the build
 * takes a file that `new URL` names for one that it should copy.
 */
const module = `${own.slice(0, own.lastIndexOf('/'))}/index${own.slice(-3)}`

/** Where other threads find the ledger of a file. */
export const elsewhereOf = (path: string): LedgerElsewhere => ({ module, path })
