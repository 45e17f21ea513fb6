import type { LedgerElsewhere } from '@coflyfr/core'

const own = import.meta.url

/**
 * The root module of this package: `index.ts` in the sources, the one built file once published. It is put together as
 * text, because the build copies any file that `new URL` names.
 */
const module = `${own.slice(0, own.lastIndexOf('/'))}/index${own.slice(-3)}`

/** What another thread needs to open the ledger at a path. */
export const elsewhereOf = (path: string): LedgerElsewhere => ({ module, path })
