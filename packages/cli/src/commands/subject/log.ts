import { buildCommand } from '@stricli/core'
import type { CliContext } from '../../cli-context.ts'
import { documented } from '../../documented.ts'
import { guarded } from '../../guarded.ts'
import {
  type CommonFlags,
  commonFlags,
  ledgerArgument,
  optionalTextArgument,
} from '../../parameters.ts'

/** `coflyfr subject log LEDGER [SUBJECT]`. */
export const logCommand = buildCommand<CommonFlags, [string, string | undefined], CliContext>({
  loader: async () => guarded((await import('../../run/subject/log.ts')).log),
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [ledgerArgument, optionalTextArgument('SUBJECT', 'Key of one person')],
    },
    flags: commonFlags,
  },
  docs: documented(
    'Show who read what of whom, when and why',
    'Every reading of the vault through coflyfr is an event; this lists them. With a key, also those under keys that were merged into it.',
    'coflyfr subject log council.ledger',
    'coflyfr subject log council.ledger 7f3a9b21',
  ),
})
