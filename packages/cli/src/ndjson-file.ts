import { closeSync, openSync, writeSync } from 'node:fs'
import type { CliContext } from './cli-context.ts'
import { fileProblem, systemCode } from './file-problem.ts'
import { outputPath } from './output-path.ts'
import { UsageFault } from './usage-fault.ts'

/** How much is gathered before it is written. */
const bufferLength = 65_536

/** A file that takes one JSON value a line. */
export interface NdjsonFile extends Disposable {
  readonly write: (value: unknown) => void
}

const nowhere: NdjsonFile = { write: () => undefined, [Symbol.dispose]: () => undefined }

/** Opens the file of `--rejections` anew, or nothing where none is asked for; `read` are files that it must not be. */
export const ndjsonFile = (
  context: CliContext,
  file: string | undefined,
  read: readonly string[],
): NdjsonFile => {
  if (file === undefined) return nowhere
  const problem = (fault: unknown): UsageFault =>
    new UsageFault(`--rejections: cannot write "${file}": ${fileProblem(systemCode(fault))}`)
  const handle = opened(outputPath(context, '--rejections', file, read), problem)
  let gathered = ''
  const flush = (): void => {
    const bytes = Buffer.from(gathered)
    // What cannot be written is not tried again when the file is closed.
    gathered = ''
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
    } catch (fault) {
      throw problem(fault)
    }
  }
  return {
    write: (value) => {
      gathered += `${JSON.stringify(value)}\n`
      if (gathered.length > bufferLength) flush()
    },
    [Symbol.dispose]: () => {
      try {
        flush()
      } finally {
        closeSync(handle)
      }
    },
  }
}

const opened = (path: string, problem: (fault: unknown) => UsageFault): number => {
  try {
    return openSync(path, 'w')
  } catch (fault) {
    throw problem(fault)
  }
}
