import { proposeCompletions } from '@stricli/core'
import { app } from './app.ts'
import type { CliContext } from './cli-context.ts'
import { type ExitCode, exitCode } from './exit-code.ts'

const shells = ['bash', 'zsh', 'fish', 'powershell']

/** What the shell scripts of @bomb.sh/tab read after the proposals: offer files where there are none of ours. */
const offerFiles = ':0'
const offerNothingElse = ':4'

const propose = async (context: CliContext, words: readonly string[]): Promise<string> => {
  const proposals = await proposeCompletions(app, words, context)
  const lines = proposals.map(({ completion, brief }) => `${completion}\t${brief}`)
  return [...lines, lines.length === 0 ? offerFiles : offerNothingElse, ''].join('\n')
}

/**
 * `coflyfr complete SHELL` prints the script that a shell's start-up file sources; that script calls
 * `coflyfr complete -- WORDS` for the proposals.
 */
export const complete = async (context: CliContext, args: readonly string[]): Promise<ExitCode> => {
  const [first = '', ...words] = args
  if (first === '--') {
    context.process.stdout.write(await propose(context, words))
    return exitCode.done
  }
  if (!shells.includes(first)) {
    context.process.stderr.write(
      `coflyfr: complete: expected one of ${shells.join(', ')}, found "${first}"\n`,
    )
    return exitCode.malformed
  }
  const { script } = await import('@bomb.sh/tab')
  script(first, 'coflyfr', 'coflyfr')
  return exitCode.done
}
