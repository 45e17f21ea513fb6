import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { type CommonFlags, commonFlags, ledgerArgument, textArgument } from '../parameters.ts'

/** `coflyfr may LEDGER COMMAND.json`. */
export const mayCommand = buildCommand<CommonFlags, [string, string], CliContext>({
  loader: async () => guarded((await import('../run/may.ts')).may),
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [ledgerArgument, textArgument('COMMAND.json', 'A file with one command')],
    },
    flags: commonFlags,
  },
  docs: documented(
    'Check whether a command would be accepted, by which rules and with what headroom',
    'Decides as record would and writes nothing. Exit code 1 when the answer is no.',
    'coflyfr may council.ledger approve-v1.json',
  ),
})
