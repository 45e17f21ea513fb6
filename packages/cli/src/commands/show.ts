import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { type CommonFlags, commonFlags, ledgerArgument, textArgument } from '../parameters.ts'

/** `coflyfr show LEDGER EVENT`. */
export const showCommand = buildCommand<CommonFlags, [string, string], CliContext>({
  loader: async () => guarded((await import('../run/show.ts')).show),
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [ledgerArgument, textArgument('EVENT', 'Id or position of the event')],
    },
    flags: commonFlags,
  },
  docs: documented(
    'Show an event with its whole envelope and its proof',
    'The proof is checked against the tree as it stands; exit code 1 when it fails.',
    'coflyfr show council.ledger 42',
  ),
})
