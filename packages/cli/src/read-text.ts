import { readFile } from 'node:fs/promises'
import { type CliContext, userPath } from './cli-context.ts'
import { fileProblem, systemCode } from './file-problem.ts'
import { UsageFault } from './usage-fault.ts'
import { utf8Text } from './utf8-text.ts'

/** The text of a file that the user named; one that cannot be read is the user's fault. */
export const readText = async (context: CliContext, file: string): Promise<string> => {
  const bytes = await readFile(userPath(context, file)).catch((fault: unknown) => {
    throw new UsageFault(`Cannot read "${file}": ${fileProblem(systemCode(fault))}`)
  })
  return utf8Text(file, bytes)
}
