import { PassThrough, type Readable } from 'node:stream'
import { coflyfr, processContext } from '@coflyfr/cli'
import type { Ending, Program } from '../../packages/cli/src/selftest/program.ts'

/** What a run of the program is given. */
export interface Doing {
  readonly folder: string
  readonly args: readonly string[]
  readonly stdin: Readable
  readonly say: (text: string) => void
}

/** What the program does for a command; resolves to the exit code. */
export type Act = (doing: Doing) => Promise<number>

/** Runs the real command line. */
export const honest: Act = async ({ folder, args, stdin, say }) => {
  const silent = { write: () => undefined }
  const target = { exitCode: 0, stdout: { write: say }, stderr: silent, env: {} }
  const surroundings = { ...processContext(), process: target, stdin, folder, debug: false }
  await coflyfr(surroundings, [...args, '--quiet'])
  return target.exitCode
}

/** Makes a program of an act, inside this process. Once killed it prints nothing more. */
export const acting =
  (act: Act): Program =>
  (folder, args) => {
    const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
    const { promise: killed, resolve } = Promise.withResolvers<Ending>()
    const say = (text: string): void => {
      if (!stdout.writableEnded) stdout.write(text)
    }
    const acted = act({ folder, args, stdin, say }).then((code) => ({ code, signal: null }))
    const ending = Promise.race([acted, killed]).finally(() => {
      stdout.end()
      stderr.end()
    })
    return { stdin, stdout, stderr, kill: (signal) => resolve({ code: null, signal }), ending }
  }
