import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { ownProgram } from '../own-package.ts'

/** How a process ended: by itself with a code, or by a signal. */
export interface Ending {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** A process of the command line while it runs. */
export interface Running {
  readonly stdin: Writable
  readonly stdout: Readable
  readonly stderr: Readable
  readonly kill: (signal: 'SIGKILL') => unknown
  readonly ending: Promise<Ending>
}

/** Starts the command line in a folder, as its user does there. Tests of the checks give one with a planted defect. */
export type Program = (folder: string, args: readonly string[]) => Running

/** Starts this very program as a process of its own. */
export const thisProgram: Program = (folder, args) => {
  const child = spawn(process.execPath, [ownProgram(), ...args, '--quiet'], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder },
  })
  // A process that is killed takes its end of the pipe with it.
  child.stdin.on('error', () => undefined)
  const { stdin, stdout, stderr } = child
  const ending = once(child, 'close').then(([code, signal]) => ({ code, signal }))
  return { stdin, stdout, stderr, kill: (signal) => child.kill(signal), ending }
}
