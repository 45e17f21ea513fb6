import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { ownProgram } from '../own-package.ts'

/** How a process of the command line ended, and all it printed. */
export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

/** Starts this very program as a process of its own in a folder, as its user does. */
export const startProgram = (
  folder: string,
  args: readonly string[],
): ChildProcessWithoutNullStreams => {
  const child = spawn(process.execPath, [ownProgram(), ...args, '--quiet'], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder },
  })
  // A process that is killed takes its end of the pipe with it.
  child.stdin.on('error', () => undefined)
  return child
}

/** Waits until it has ended; what it prints is read meanwhile. */
export const endOf = async (child: ChildProcessWithoutNullStreams): Promise<Ended> => {
  const [out, err, [code, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { code, signal, out, err }
}

/** Runs this program to its end. */
export const runProgram = (folder: string, args: readonly string[], input = ''): Promise<Ended> => {
  const child = startProgram(folder, args)
  child.stdin.end(input)
  return endOf(child)
}

/** Runs it where anything but success is a fault of this machine or this program. */
export const mustRun = async (
  folder: string,
  args: readonly string[],
  input = '',
): Promise<string> => {
  const { code, signal, out, err } = await runProgram(folder, args, input)
  if (code === 0) return out
  throw new Error(`coflyfr ${args.join(' ')} ended with ${code ?? signal}: ${err || out}`)
}
