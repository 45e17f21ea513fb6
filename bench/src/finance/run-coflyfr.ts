import { coflyfr, processContext } from '@coflyfr/cli'

/** Runs one command line in this process; resolves to what it printed. Throws on any other exit code. */
export const runCoflyfr = async (
  folder: string,
  args: readonly string[],
  expectedCode = 0,
): Promise<string> => {
  const printed: string[] = []
  const complaints: string[] = []
  const surroundings = {
    stdout: { write: (text: string | Uint8Array) => printed.push(String(text)) },
    stderr: { write: (text: string) => complaints.push(text) },
    exitCode: 0,
  }
  await coflyfr({ ...processContext(), folder, process: surroundings }, args)
  if (surroundings.exitCode === expectedCode) return printed.join('')
  throw new Error(
    `coflyfr ${args.join(' ')} ended with ${surroundings.exitCode}: ${complaints.join('')}`,
  )
}
