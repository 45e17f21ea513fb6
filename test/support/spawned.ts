import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { root } from './repository.ts'

/** The program that `pnpm coflyfr` runs. */
export const program = join(root, 'packages', 'cli', 'src', 'bin.ts')

/** How a process of the command line ended, and all it printed. */
export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

/** Environment variables to add to the suite's own; undefined removes one. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Starts the command line as a process of its own, in a folder. */
export const start = (
  folder: string,
  args: readonly string[],
  environment: Environment = {},
): ChildProcessWithoutNullStreams => {
  // The suite itself may run under a package script, whose INIT_CWD is not the test's folder.
  const { INIT_CWD: _, ...inherited } = process.env
  return spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...inherited, ...environment },
  })
}

/** Waits until a started process has ended, reading what it prints. */
export const ended = async (child: ChildProcessWithoutNullStreams): Promise<Ended> => {
  const [out, err, [code, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { code, signal, out, err }
}

/** Runs the command line as a process of its own to its end. */
export const spawned = (
  folder: string,
  args: readonly string[],
  {
    stdin = '',
    environment = {},
  }: { readonly stdin?: string; readonly environment?: Environment } = {},
): Promise<Ended> => {
  const child = start(folder, args, environment)
  child.stdin.end(stdin)
  return ended(child)
}
