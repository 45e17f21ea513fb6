/** One file in a ZIP archive, by its entry in the directory at the archive's end. */
export interface ZipEntry {
  readonly name: string
  readonly isPacked: boolean
  /** CRC-32 of the unpacked bytes. */
  readonly crc: number
  /** Size of the unpacked bytes. */
  readonly size: number
  /** The bytes as they are stored. */
  readonly stored: Buffer
}

/**
 * Offsets of numbers in the end of the directory, in one of its entries, and before a file's own bytes (APPNOTE 4.3).
 */
const endMark = Buffer.from('PK\u0005\u0006', 'latin1')
const endLength = 22
const commentMax = 65_535
const entryMark = 0x02014b50
const entryLength = 46
const fileMark = 0x04034b50
const fileLength = 30
const packedMethod = 8

/** The value that says that a number is in the ZIP64 record, because it may not fit into four bytes. */
const elsewhere = 0xffffffff
const elsewhereField = 1
const endElsewhereLength = 20

/**
 * The files of a ZIP archive; null where its directory is missing or points outside of it: the archive is cut off, or
 * the file is no archive.
 */
export const zipEntries = (bytes: Buffer): readonly ZipEntry[] | null => {
  try {
    return [...entriesIn(bytes)]
  } catch (fault) {
    // Buffer throws this where an offset is outside of it.
    if (fault instanceof RangeError) return null
    throw fault
  }
}

function* entriesIn(bytes: Buffer): Generator<ZipEntry> {
  let { at, count } = listOf(bytes)
  for (; count > 0; count -= 1) {
    if (bytes.readUInt32LE(at) !== entryMark) throw new RangeError('No entry')
    const name = bytes.readUInt16LE(at + 28)
    const extra = bytes.readUInt16LE(at + 30)
    const own = [24, 20, 42].map((offset) => bytes.readUInt32LE(at + offset))
    const behindName = at + entryLength + name
    const [size = 0, packed = 0, place = 0] = withLarge(
      own,
      bytes.subarray(behindName, behindName + extra),
    )
    yield {
      name: bytes.toString('utf8', at + entryLength, behindName),
      isPacked: bytes.readUInt16LE(at + 10) === packedMethod,
      crc: bytes.readUInt32LE(at + 16),
      size,
      stored: storedAt(bytes, place, packed),
    }
    at = behindName + extra + bytes.readUInt16LE(at + 32)
  }
}

/** Where the directory begins, and how many entries it has. */
const listOf = (bytes: Buffer): { readonly at: number; readonly count: number } => {
  const end = bytes.lastIndexOf(endMark, bytes.length - endLength)
  if (end < Math.max(0, bytes.length - endLength - commentMax)) throw new RangeError('No end')
  const [count, at] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 16)]
  if (at !== elsewhere && count !== 0xffff) return { at, count }
  const large = largeAt(bytes, end - endElsewhereLength + 8)
  return { at: largeAt(bytes, large + 48), count: largeAt(bytes, large + 32) }
}

const largeAt = (bytes: Buffer, at: number): number => Number(bytes.readBigUInt64LE(at))

/** The numbers of an entry; those that do not fit follow each other in its extra field. */
const withLarge = (own: readonly number[], extra: Buffer): readonly number[] => {
  if (!own.includes(elsewhere)) return own
  for (let at = 0; at < extra.length; ) {
    const [field, length] = [extra.readUInt16LE(at), extra.readUInt16LE(at + 2)]
    at += 4
    if (field === elsewhereField) {
      return own.map((number) => {
        if (number !== elsewhere) return number
        at += 8
        return largeAt(extra, at - 8)
      })
    }
    at += length
  }
  throw new RangeError('No large numbers')
}

const storedAt = (bytes: Buffer, place: number, length: number): Buffer => {
  if (bytes.readUInt32LE(place) !== fileMark) throw new RangeError('No file')
  const begin = place + fileLength + bytes.readUInt16LE(place + 26) + bytes.readUInt16LE(place + 28)
  if (begin + length > bytes.length) throw new RangeError('Cut off')
  return bytes.subarray(begin, begin + length)
}
