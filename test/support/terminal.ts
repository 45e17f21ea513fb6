import { Readable } from 'node:stream'
import { type CliContext, coflyfr, processContext } from '@coflyfr/cli'
import type { Ran } from './command-line.ts'

/** Runs a command as at a terminal where somebody types these keys. */
export const runInTerminal = async (
  folder: string,
  args: readonly string[],
  keys: string,
): Promise<Ran> => {
  const printed = { out: '', err: '' }
  const target: { exitCode?: number | string | null } & CliContext['process'] = {
    stdout: { isTTY: true, write: (text: string) => void (printed.out += text) },
    stderr: { isTTY: true, write: (text: string) => void (printed.err += text) },
    env: {},
  }
  const stdin = Readable.from(keys === '' ? [] : [keys])
  await coflyfr({ ...processContext(), process: target, stdin, folder, debug: false }, args)
  return { code: Number(target.exitCode), ...printed }
}
