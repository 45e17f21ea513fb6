import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { ledgerArgument, type MessageFlags, messageFlags } from '../parameters.ts'

/** `coflyfr close-history LEDGER`. */
export const closeHistoryCommand = buildCommand<MessageFlags, [string], CliContext>({
  loader: async () => guarded((await import('../run/close-history.ts')).closeHistory),
  parameters: {
    positional: { kind: 'tuple', parameters: [ledgerArgument] },
    flags: messageFlags,
  },
  docs: documented(
    'End a history load',
    'From now on recorded times are those of the clock.',
    'coflyfr close-history past.ledger',
  ),
})
