import { createHash } from 'node:crypto'
import { ImportFault } from '../import-fault.ts'
import { chunksOf } from './chunks-of.ts'
import type { Encoding, Survey } from './survey.ts'

/** How many bytes are read at a time: few reads for a large file, and little memory. */
const chunkBytes = 1 << 15

/**
 * A surveyed file's text in chunks, without its byte-order mark. Bytes that are invalid in the encoding are a fault:
 * the map then names the wrong one, and every character is in doubt. It is also a fault if the bytes are not those
 * surveyed: in a file that is still being written the last row, and its amount, may be incomplete.
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
