import { writeFile } from 'node:fs/promises'
import { type CliContext, userPath } from './cli-context.ts'
import { fileProblem, systemCode } from './file-problem.ts'
import { UsageFault } from './usage-fault.ts'

/** Writes what a command made to the file of `--out`, or to standard output where none is given. */
export const writeText = async (
  context: CliContext,
  file: string | undefined,
  text: string,
): Promise<void> => {
  if (file === undefined) {
    context.process.stdout.write(text)
    return
  }
  await writeFile(userPath(context, file), text).catch((fault: unknown) => {
    throw new UsageFault(`--out: cannot write "${file}": ${fileProblem(systemCode(fault))}`)
  })
}
