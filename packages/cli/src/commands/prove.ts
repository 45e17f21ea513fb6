import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { guarded } from '../guarded.ts'
import { ledgerArgument, messageFlags } from '../parameters.ts'
import type { ProveFlags } from '../run/prove.ts'

/** `coflyfr prove LEDGER --event ID`. */
export const proveCommand = buildCommand<ProveFlags, [string], CliContext>({
  loader: async () => guarded((await import('../run/prove.ts')).prove),
  parameters: {
    positional: { kind: 'tuple', parameters: [ledgerArgument] },
    flags: {
      ...messageFlags,
      event: {
        kind: 'parsed',
        parse: String,
        placeholder: 'ID',
        brief: 'Id or position of the event',
      },
      out: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'FILE',
        brief: 'Write to a file',
      },
    },
  },
  docs: {
    brief: 'Write the proof that an event stands in the log',
    fullDescription:
      'Prints a C2SP tlog-proof with a signed checkpoint; it is checked offline.\n\n  coflyfr prove council.ledger --event 42 --out event-42.tlog-proof',
  },
})
