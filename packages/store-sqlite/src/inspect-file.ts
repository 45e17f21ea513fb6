import { closeSync, openSync, readSync, type Stats, statSync } from 'node:fs'
import { StoreFault } from '@coflyfr/core'
import { applicationId, formatVersion } from './schema.sql.ts'

/** The fields of SQLite's file header (sqlite.org/fileformat2.html, §1.3) that tell a ledger from other files. */
interface FileHeader {
  readonly isSqlite: boolean
  readonly pageSizeBytes: number
  /** Number of pages; null where the file was last written by an SQLite that does not keep it. */
  readonly pages: number | null
  readonly formatVersion: number
  readonly applicationId: number
}

const headerLengthBytes = 100

const magic = 'SQLite format 3\0'

/**
 * Looks at a file before the engine does, so that what is wrong with it can be said in its own words. Throws
 * `NotFound`, `IsADirectory`, `ReadOnly`, `Unavailable`, `NotALedger`, `NewerFormat`, `Damaged`, `Truncated`.
 */
export const inspectFile = (path: string, readOnly: boolean): void => {
  const refuse = (code: StoreFault['code'], found: string): never => {
    throw new StoreFault(code, `Cannot open the ledger "${path}": ${found}`)
  }
  const stats = statsOf(path)
  if (stats.isDirectory())
    refuse('IsADirectory', 'it is a folder; give the path of the ledger file')
  if (!stats.isFile()) refuse('NotALedger', 'it is not a regular file; give the path of a ledger')
  // Asked of the mode, not of the system, which lets an administrator write what was marked read-only.
  if (!readOnly && (stats.mode & 0o222) === 0) {
    refuse('ReadOnly', 'the file is marked read-only; open it read-only, or allow writing')
  }
  if (stats.size === 0) refuse('NotALedger', 'the file is empty; create a ledger at another path')
  const header = headerOf(path)
  if (!header.isSqlite && header.applicationId !== applicationId) {
    refuse('NotALedger', 'it is not an SQLite file; give the path of a ledger')
  }
  if (!header.isSqlite) refuse('Damaged', 'its first bytes were changed; restore it from a backup')
  if (header.applicationId !== applicationId) {
    refuse('NotALedger', 'it is an SQLite file of another application; give the path of a ledger')
  }
  if (header.formatVersion > formatVersion) {
    refuse(
      'NewerFormat',
      `its format is ${header.formatVersion}, the newest known here is ${formatVersion}; update`,
    )
  }
  if (header.formatVersion < 1) {
    refuse('Damaged', `its format is ${header.formatVersion}; restore it from a backup`)
  }
  const expectedBytes = (header.pages ?? 0) * header.pageSizeBytes
  if (stats.size < expectedBytes && !hasWriteAheadLog(path)) {
    refuse('Truncated', `it has ${stats.size} of ${expectedBytes} bytes; restore it from a backup`)
  }
}

const statsOf = (path: string): Stats => {
  try {
    return statSync(path)
  } catch (cause) {
    const isMissing =
      isErrorWithCode(cause) && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
    throw isMissing
      ? new StoreFault(
          'NotFound',
          `Cannot open the ledger "${path}": there is no such file; create it first`,
        )
      : unreadable(path, cause)
  }
}

const headerOf = (path: string): FileHeader => {
  const header = Buffer.alloc(headerLengthBytes)
  try {
    const file = openSync(path, 'r')
    readSync(file, header, 0, headerLengthBytes, 0)
    closeSync(file)
  } catch (cause) {
    throw unreadable(path, cause)
  }
  const [changeCounter, pages, versionValidFor] = [24, 28, 92].map((at) => header.readUInt32BE(at))
  const pageSize = header.readUInt16BE(16)
  return {
    isSqlite: header.toString('latin1', 0, magic.length) === magic,
    pageSizeBytes: pageSize === 1 ? 65_536 : pageSize,
    pages: changeCounter === versionValidFor ? (pages ?? null) : null,
    formatVersion: header.readInt32BE(60),
    applicationId: header.readUInt32BE(68),
  }
}

/** After a crash the missing pages may be in the write-ahead log; then it is for the engine to say. */
const hasWriteAheadLog = (path: string): boolean =>
  (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0

const isErrorWithCode = (error: unknown): error is Error & { readonly code: unknown } =>
  error instanceof Error && 'code' in error

const unreadable = (path: string, cause: unknown): StoreFault =>
  new StoreFault(
    isErrorWithCode(cause) && cause.code === 'EACCES' ? 'ReadOnly' : 'Unavailable',
    `Cannot open the ledger "${path}": it cannot be read (${cause}); check its permissions`,
    { cause },
  )
