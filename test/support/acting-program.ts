import { PassThrough, type Readable } from 'node:stream'
import { coflyfr, processContext } from '@coflyfr/cli'
import type { Ending, Program } from '../../packages/cli/src/selftest/program.ts'

/** What a command of a program is given. */
export interface Doing {
  readonly folder: string
  readonly args: readonly string[]
  readonly stdin: Readable
  readonly say: (text: string) => void
}

/** What a program does for a command; its answer is the exit code. */
export type Act = (doing: Doing) => Promise<number>

/** The command line itself. */
export const honest: Act = async ({ folder, args, stdin, say }) => {
  const silent = { write: () => undefined }
  const target = { exitCode: 0, stdout: { write: say }, stderr: silent, env: {} }
  const surroundings = { ...processContext(), process: target, stdin, folder, debug: false }
  await coflyfr(surroundings, [...args, '--quiet'])
  return target.exitCode
}

/** A program that does so, within this process; killed, it says no more. */
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
