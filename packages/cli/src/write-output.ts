import { writeFile } from 'node:fs/promises'
import { type CliContext, userPath } from './cli-context.ts'
import { fileProblem, systemCode } from './file-problem.ts'
import { UsageFault } from './usage-fault.ts'

/** Writes what a command made, text or bytes, to the file of `--out`, or to standard output where none is given. */
export const writeOutput = async (
  context: CliContext,
  file: string | undefined,
  content: string | Uint8Array,
): Promise<void> => {
  if (file === undefined) {
    context.process.stdout.write(content)
    return
  }
  await writeFile(userPath(context, file), content).catch((fault: unknown) => {
    throw new UsageFault(`--out: cannot write "${file}": ${fileProblem(systemCode(fault))}`)
  })
}
