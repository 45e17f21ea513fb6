import { StoreFault } from '@coflyfr/core'
import { closeSync, openSync, readSync, statSync } from './file-system.ts'
import { applicationId } from './schema.sql.ts'

/** Length of SQLite's file header in bytes (sqlite.org/fileformat2.html, §1.3). */
const headerLengthBytes = 100

const magic = 'SQLite format 3\0'

/**
 * Says in plain words what is wrong with a file that the engine has refused; null if the header does not show it. Only
 * such a file may be read here: closing it drops the locks of every other connection that this process has to it
 * (sqlite.org/howtocorrupt.html, §2.2).
 */
export const diagnose = (path: string, refusal: StoreFault): StoreFault | null => {
  const header = Buffer.alloc(headerLengthBytes)
  try {
    const file = openSync(path, 'r')
    readSync(file, header, 0, headerLengthBytes, 0)
    closeSync(file)
  } catch {
    return null
  }
  const found = (code: StoreFault['code'], words: string): StoreFault =>
    new StoreFault(code, `Cannot open the ledger "${path}": ${words}`, { cause: refusal })
  if (header.toString('latin1', 0, magic.length) !== magic) {
    return header.readUInt32BE(68) === applicationId
      ? found('Damaged', 'its first bytes were changed; restore it from a backup')
      : found('NotALedger', 'it is not an SQLite file; give the path of a ledger')
  }
  const { size } = statSync(path)
  const expected = header.readUInt32BE(28) * pageLengthBytes(header)
  return size < expected
    ? found('Truncated', `it has ${size} of ${expected} bytes; restore it from a backup`)
    : null
}

/** Page length from the header. The largest does not fit into two bytes and is written as 1. */
const pageLengthBytes = (header: Buffer): number => {
  const written = header.readUInt16BE(16)
  return written === 1 ? 65_536 : written
}
