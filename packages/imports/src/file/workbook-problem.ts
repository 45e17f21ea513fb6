import { Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { type ZipEntry, zipEntries } from './zip-entries.ts'

/** Most bytes that a sheet may unpack to: thirty times the largest workbook, and still harmless to time and disk. */
const sheetBytesMax = 512 * 1_048_576

/**
 * Most bytes that any other part may unpack to. The shared texts are the largest: they are parsed as a whole, which
 * takes about 25 times their size.
 */
const partBytesMax = 16 * 1_048_576

/** How a sheet's part begins, and how it ends where nothing is missing. */
const sheetBegins = /<(?:\w+:)?worksheet[\s>]/
const sheetEnds = /<\/(?:\w+:)?worksheet\s*>\s*$/

/** How many bytes at either end of a part are searched for that. */
const looked = 2_048

/**
 * What is wrong with a workbook's archive, or null. The library that reads sheets trusts the archive: where bytes were
 * lost or changed, it would give other amounts or leave rows out without an error. So every part is unpacked and
 * checked against its checksum first.
 */
export const workbookProblem = async (bytes: Buffer): Promise<string | null> => {
  const entries = zipEntries(bytes)
  if (entries === null) return 'it is damaged or was cut off; send or save it again'
  const names = new Set(entries.map(({ name }) => name))
  if (names.has('mimetype')) return 'it is an OpenDocument file; save it as XLSX or CSV'
  if (names.has('xl/workbook.bin')) return 'it is a binary workbook (XLSB); save it as XLSX or CSV'
  for (const entry of entries) {
    const problem = /\.(?:xml|rels)$/i.test(entry.name) ? await partProblem(entry) : null
    if (problem !== null) return `${entry.name} ${problem}`
  }
  return null
}

const damaged = 'is damaged; send or save the workbook again'

const partProblem = async ({ isPacked, crc, size, stored }: ZipEntry): Promise<string | null> => {
  let [begin, end] = ['', '']
  let [found, length] = [0, 0]
  const unpacked = isPacked ? Readable.from([stored]).pipe(createInflateRaw()) : [stored]
  try {
    for await (const chunk of unpacked) {
      const part: Buffer = chunk
      found = crc32(part, found)
      length += part.length
      if (begin.length < looked) begin += part.toString('latin1', 0, looked)
      end = (end + part.toString('latin1', Math.max(0, part.length - looked))).slice(-looked)
      const most = sheetBegins.test(begin) ? sheetBytesMax : partBytesMax
      if (length > most) return `has more than ${most} bytes unpacked; save the sheet as CSV`
      if (length > size) return damaged
    }
  } catch {
    return damaged
  }
  if (found !== crc || length !== size) return damaged
  return sheetBegins.test(begin) && !sheetEnds.test(end)
    ? 'was cut off: the sheet has no end; save the workbook again'
    : null
}
