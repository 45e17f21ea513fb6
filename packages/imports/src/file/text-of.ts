import { createReadStream } from 'node:fs'
import { ImportFault } from '../import-fault.ts'
import { fileProblem } from './file-problem.ts'
import type { Encoding } from './survey.ts'

/** How much is read at a time: few reads of a large file, and little memory. */
const chunkBytes = 1 << 15

/**
 * A file's text in chunks, its byte-order mark left out. Bytes that are none of the encoding are a fault: what the map
 * says of the file is wrong then, and every character after them in doubt.
 */
export async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
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
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
      bytes += chunk.length
      yield decode(chunk)
    }
  } catch (fault) {
    if (fault instanceof ImportFault) throw fault
    throw new ImportFault(`Cannot read "${path}": ${fileProblem(fault)}`)
  }
  const rest = decode()
  if (rest !== '') yield rest
}
