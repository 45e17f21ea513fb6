import { run } from '@stricli/core'
import { app } from './app.ts'
import type { CliContext } from './cli-context.ts'
import { exitCode } from './exit-code.ts'
import { usageHint } from './usage-text.ts'

/**
 * Carries out one command line and sets the exit code of the context's process; faults are told on its standard error.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { coflyfr, processContext } from '@coflyfr/cli'
 *
 * const printed: string[] = []
 * const output = { write: (text: string) => printed.push(text) }
 * const surroundings = { stdout: output, stderr: output, exitCode: 0 }
 * await coflyfr({ ...processContext(), process: surroundings }, ['report', 'reserves', 'no-such.ledger'])
 * assert.equal(surroundings.exitCode, 3)
 * assert.match(printed.join(''), /there is no such file/)
 * ```
 */
export const coflyfr = async (context: CliContext, args: readonly string[]): Promise<void> => {
  const [command, ...words] = args
  const target = context.process
  if (command === 'complete') {
    const { complete } = await import('./complete.ts')
    target.exitCode = await complete(context, words)
  } else await run(app, [...args], context)
  // Stricli reports what it could not parse with negative codes; to a user that is all one: usage.
  if (typeof target.exitCode === 'number' && target.exitCode < 0) {
    target.stderr.write(`${usageHint}\n`)
    target.exitCode = exitCode.malformed
  }
}
