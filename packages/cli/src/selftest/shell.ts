import { text } from 'node:stream/consumers'
import type { Ending, Program, Running } from './program.ts'

/** How a process of the command line ended, and all it printed. */
export interface Ended extends Ending {
  readonly out: string
  readonly err: string
}

/** The command line in one folder. */
export interface Shell {
  readonly folder: string
  readonly start: (args: readonly string[]) => Running
  /** Runs a command to its end. */
  readonly run: (args: readonly string[], input?: string) => Promise<Ended>
  /** Runs it where anything but success is a fault of this machine or this program; what it printed is the answer. */
  readonly mustRun: (args: readonly string[], input?: string) => Promise<string>
}

/** Waits until a process has ended; what it prints is read meanwhile. */
export const endOf = async ({ stdout, stderr, ending }: Running): Promise<Ended> => {
  const [out, err, ended] = await Promise.all([text(stdout), text(stderr), ending])
  return { ...ended, out, err }
}

/** A program at work in a folder. */
export const shellIn = (program: Program, folder: string): Shell => {
  const start = (args: readonly string[]): Running => program(folder, args)
  const run = (args: readonly string[], input = ''): Promise<Ended> => {
    const running = start(args)
    running.stdin.end(input)
    return endOf(running)
  }
  const mustRun = async (args: readonly string[], input = ''): Promise<string> => {
    const { code, signal, out, err } = await run(args, input)
    if (code === 0) return out
    throw new Error(`coflyfr ${args.join(' ')} ended with ${code ?? signal}: ${err || out}`)
  }
  return { folder, start, run, mustRun }
}
