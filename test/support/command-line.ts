import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type CliContext, coflyfr as carryOut, processContext } from '@coflyfr/cli'

/** What a command left behind: its exit code and all it printed. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** What a command is given besides its arguments. */
export interface Given {
  readonly stdin?: string | Uint8Array
  /** Where the clock starts; it moves on by a millisecond each time it is read. By default the real clock. */
  readonly now?: string
}

/** Any JSON, untyped, because tests look into it. */
// biome-ignore lint/suspicious/noExplicitAny: a test that reads a missing field fails anyway
export type Answer = any

/** The command line inside this process, in a folder of its own. */
export interface CommandLine {
  readonly folder: string
  readonly path: (name: string) => string
  /** Writes a file of that name and returns the name. */
  readonly write: (name: string, content: string | Uint8Array) => string
  readonly read: (name: string) => string
  readonly coflyfr: (args: readonly string[], given?: Given) => Promise<Ran>
  /** The same, with the answer as one JSON document. */
  readonly json: (args: readonly string[], given?: Given) => Promise<Answer>
}

const clockFrom = (instant: string): (() => number) => {
  let microseconds = Date.parse(instant) * 1000
  return () => (microseconds += 1000)
}

/** Runs a command line in this process. */
const runIn = async (
  folder: string,
  args: readonly string[],
  { stdin = '', now }: Given,
): Promise<Ran> => {
  const printed = { out: '', err: '' }
  const target: { exitCode?: number | string | null } & CliContext['process'] = {
    stdout: { write: (text: string) => void (printed.out += text) },
    stderr: { write: (text: string) => void (printed.err += text) },
    env: {},
  }
  const surroundings = processContext()
  const clock = now === undefined ? surroundings.clock : clockFrom(now)
  await carryOut(
    {
      ...surroundings,
      process: target,
      stdin: Readable.from([stdin]),
      folder,
      clock,
      debug: false,
    },
    args,
  )
  return { code: Number(target.exitCode), ...printed }
}

const folders = mkdtempSync(join(tmpdir(), 'coflyfr-cli-'))

process.once('exit', () => rmSync(folders, { recursive: true, force: true }))

/** A command line in a new folder, which is removed when the process ends. */
export const commandLine = (): CommandLine => {
  const folder = mkdtempSync(join(folders, 'folder-'))
  const path = (name: string) => join(folder, name)
  const coflyfr: CommandLine['coflyfr'] = (args, given = {}) => runIn(folder, args, given)
  return {
    folder,
    path,
    write: (name, content) => {
      writeFileSync(path(name), content)
      return name
    },
    read: (name) => readFileSync(path(name), 'utf8'),
    coflyfr,
    json: async (args, given) => {
      const ran = await coflyfr([...args, '--format', 'json'], given)
      try {
        return JSON.parse(ran.out)
      } catch {
        throw new Error(`Not one JSON document, exit code ${ran.code}: ${ran.out}${ran.err}`)
      }
    },
  }
}
