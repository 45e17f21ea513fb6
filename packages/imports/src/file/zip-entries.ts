/** One file in a ZIP archive, as the list at the archive's end tells of it. */
export interface ZipEntry {
  readonly name: string
  readonly isPacked: boolean
  /** CRC-32 of what it unpacks to. */
  readonly crc: number
  /** Bytes that it unpacks to. */
  readonly size: number
  /** The bytes as they are stored. */
  readonly stored: Buffer
}

/** Where numbers stand in the end of the list, in an entry of it, and before a file's own bytes (APPNOTE 4.3). */
const endMark = Buffer.from('PK\u0005\u0006', 'latin1')
const endLength = 22
const commentMax = 65_535
const entryMark = 0x02014b50
const entryLength = 46
const fileMark = 0x04034b50
const fileLength = 30
const packedMethod = 8

/** A number that stands elsewhere, because it may be larger than four bytes hold. */
const elsewhere = 0xffffffff
const elsewhereField = 1
const endElsewhereLength = 20

/**
 * The files of a ZIP archive; null where its list is not there, or leads outside of it: the archive was cut off, or is
 * none.
 */
export const zipEntries = (bytes: Buffer): readonly ZipEntry[] | null => {
  try {
    return [...entriesIn(bytes)]
  } catch (fault) {
    // What Buffer throws where a number leads outside.
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

/** Where the list begins, and how many entries it has. */
const listOf = (bytes: Buffer): { readonly at: number; readonly count: number } => {
  const end = bytes.lastIndexOf(endMark, bytes.length - endLength)
  if (end < Math.max(0, bytes.length - endLength - commentMax)) throw new RangeError('No end')
  const [count, at] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 16)]
  if (at !== elsewhere && count !== 0xffff) return { at, count }
  const large = largeAt(bytes, end - endElsewhereLength + 8)
  return { at: largeAt(bytes, large + 48), count: largeAt(bytes, large + 32) }
}

const largeAt = (bytes: Buffer, at: number): number => Number(bytes.readBigUInt64LE(at))

/** The numbers of an entry; those that stand elsewhere follow each other in its extra field. */
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
