import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CliContext, coflyfr as carryOut, processContext } from '@coflyfr/cli'
import { afterAll } from 'vitest'
import { root } from '../support/repository.ts'

/** What a command printed and how it ended. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** A folder that goes when the tests of the file have run. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'coflyfr-examples-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Text of a file of the examples. */
export const exampleText = (path: string): string =>
  readFileSync(join(root, 'examples', path), 'utf8')

/** Runs the command line in this process; `example` takes the place of the demo's own data. */
export const coflyfr = async (
  folder: string,
  args: readonly string[],
  example?: string,
): Promise<Ran> => {
  const printed = { out: '', err: '' }
  const target: { exitCode?: number | string | null } & CliContext['process'] = {
    stdout: { write: (text: string) => void (printed.out += text) },
    stderr: { write: (text: string) => void (printed.err += text) },
    env: {},
  }
  const surroundings = processContext()
  const files = surroundings.exampleFiles()
  const exampleFiles = () => ({ ...files, folder: example ?? files.folder })
  await carryOut({ ...surroundings, process: target, folder, exampleFiles }, args)
  return { code: Number(target.exitCode), ...printed }
}
