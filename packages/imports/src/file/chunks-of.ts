import { createReadStream } from 'node:fs'
import { ImportFault } from '../import-fault.ts'
import { fileProblem } from './file-problem.ts'

/** A file's bytes, so many at a time. Throws an ImportFault where the system does not give them. */
export async function* chunksOf(path: string, highWaterMark: number): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark })) yield chunk
  } catch (fault) {
    throw new ImportFault(`Cannot read "${path}": ${fileProblem(fault)}`)
  }
}
