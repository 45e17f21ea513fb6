import { randomBytes, randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import type { CommandContext, StricliProcess } from '@stricli/core'
import { bridgendFiles, type ExampleFiles } from './demo/example-files.ts'

/** A stream that a person may be looking at. */
interface Output {
  write(content: string | Uint8Array): unknown
  readonly isTTY?: boolean
}

/** Everything a command takes from its surroundings, so that tests can give it instead. */
export interface CliContext extends CommandContext {
  readonly process: StricliProcess & { readonly stdout: Output; readonly stderr: Output }
  readonly stdin: Readable
  /** The user's folder; relative paths resolve against it. */
  readonly folder: string
  /** Microseconds since 1970. */
  readonly clock: () => number
  readonly uuid: () => string
  /** Salts the evidence of a refusal. */
  readonly salt: () => string
  /** That many random bytes, for the salts of personal values. */
  readonly random: (bytes: number) => Uint8Array
  readonly debug: boolean
  /** Where the demo takes its data from. */
  readonly exampleFiles: () => ExampleFiles
}

/** How many random bytes salt the evidence of a refusal: as many as the hash they protect has bits of security. */
const evidenceSaltBytes = 16

/**
 * The surroundings of the real process. Under a package script the working folder is the root; INIT_CWD is the user's.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { processContext } from '@coflyfr/cli'
 *
 * assert.ok(processContext().clock() > 0)
 * ```
 */
export const processContext = (): CliContext => ({
  // Node's own type says undefined where Stricli's says absent; both mean that no code was set.
  process: process as CliContext['process'],
  stdin: process.stdin,
  folder: process.env['INIT_CWD'] ?? process.cwd(),
  clock: () => Math.floor((performance.timeOrigin + performance.now()) * 1000),
  uuid: randomUUID,
  salt: () => randomBytes(evidenceSaltBytes).toString('hex'),
  random: randomBytes,
  debug: process.argv.includes('--debug'),
  exampleFiles: bridgendFiles,
})

/** A path as the user means it. */
export const userPath = (context: CliContext, path: string): string => resolve(context.folder, path)
