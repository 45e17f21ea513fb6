import { createReadStream } from 'node:fs'
import { ImportFault } from '../import-fault.ts'
import { fileProblem } from './file-problem.ts'

/** A file's bytes in chunks of a given size. Throws an ImportFault where the file cannot be read. */
export async function* chunksOf(path: string, highWaterMark: number): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark })) yield chunk
  } catch (fault) {
    throw new ImportFault(`Cannot read "${path}": ${fileProblem(fault)}`)
  }
}
