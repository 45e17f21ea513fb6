import { createHash } from 'node:crypto'
import { ImportFault } from '../import-fault.ts'
import { chunksOf } from './chunks-of.ts'
import type { Encoding, Survey } from './survey.ts'

/** How much is read at a time: few reads of a large file, and little memory. */
const chunkBytes = 1 << 15

/**
 * A surveyed file's text in chunks, its byte-order mark left out. Bytes that are none of the encoding are a fault: what
 * the map says of the file is wrong then, and every character after them in doubt. So are other bytes than were surveyed:
 * the last row of a file that is still being written may be half a row, and half an amount.
 */
export async function* textOf(
  path: string,
  encoding: Encoding,
  surveyed: Pick<Survey, 'hash'>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const hash = createHash('sha256')
  let bytes = 0
  const decode = (part?: Uint8Array): string => {
    try {
      return decoder.decode(part, { stream: part !== undefined })
    } catch {
      throw new ImportFault(
        `Cannot read "${path}": expected ${encoding}, found other bytes before byte ${bytes + 1}; leave file.encoding out or name another`,
      )
    }
  }
  for await (const chunk of chunksOf(path, chunkBytes)) {
    hash.update(chunk)
    bytes += chunk.length
    yield decode(chunk)
  }
  const rest = decode()
  if (rest !== '') yield rest
  if (hash.digest('hex') !== surveyed.hash)
    throw new ImportFault(`Cannot read "${path}": it changed meanwhile; wait until it is written`)
}
