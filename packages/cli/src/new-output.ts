import { rm, writeFile } from 'node:fs/promises'
import type { CliContext } from './cli-context.ts'
import { fileProblem, systemCode } from './file-problem.ts'
import { outputPath } from './output-path.ts'
import { UsageFault } from './usage-fault.ts'

/** The file of `--out`, held before a command does what cannot be done twice. */
export interface NewOutput extends AsyncDisposable {
  /** Writes the file; does nothing where none was asked for. */
  readonly write: (content: string) => Promise<void>
}

/**
 * Makes the file of `--out`, empty, so that a path that cannot be written is refused before anything happens. It never
 * replaces a file. Left unwritten it is removed again.
 */
export const newOutput = async (
  context: CliContext,
  file: string | undefined,
): Promise<NewOutput> => {
  if (file === undefined) return { write: async () => {}, [Symbol.asyncDispose]: async () => {} }
  const path = outputPath(context, '--out', file)
  const put = (content: string, flag: 'w' | 'wx'): Promise<void> =>
    writeFile(path, content, { flag, flush: true }).catch((fault: unknown) => {
      throw new UsageFault(`--out: cannot write "${file}": ${fileProblem(systemCode(fault))}`)
    })
  await put('', 'wx')
  let isWritten = false
  return {
    write: async (content) => {
      await put(content, 'w')
      isWritten = true
    },
    [Symbol.asyncDispose]: async () => {
      if (!isWritten) await rm(path, { force: true })
    },
  }
}
