import { coflyfr, processContext } from '@coflyfr/cli'

/** Carries out one command line in this process and answers with what it printed; throws where it ends otherwise. */
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
