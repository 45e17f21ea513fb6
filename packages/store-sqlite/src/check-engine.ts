import { StoreFault } from '@coflyfr/core'

/**
 * The oldest SQLite that is trusted with a ledger: before 3.51.3 a checkpoint in one process could overlook a commit
 * made by another and leave a damaged file (sqlite.org/wal.html, "The WAL-reset bug").
 */
const engineVersionMin = [3, 51, 3] as const

/** Throws `UnsupportedEngine` if SQLite is too old, or if its version cannot be read. */
export const checkEngine = (version: string): void => {
  const parts = version.split('.').map(Number)
  const differing = engineVersionMin.findIndex((least, place) => parts[place] !== least)
  const least = engineVersionMin[differing]
  if (least === undefined || (parts[differing] ?? Number.NaN) > least) return
  throw new StoreFault(
    'UnsupportedEngine',
    `Cannot use SQLite ${version}: a ledger needs ${engineVersionMin.join('.')} or later; update Node`,
  )
}
