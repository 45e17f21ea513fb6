import { buildCommand, numberParser } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { ledgerArgument, messageFlags } from '../parameters.ts'
import type { NotaryFlags } from '../run/notary.ts'

/** `coflyfr notary LEDGER`. */
export const notaryCommand = buildCommand<NotaryFlags, [string], CliContext>({
  loader: async () => guarded((await import('../run/notary.ts')).notary),
  parameters: {
    positional: { kind: 'tuple', parameters: [ledgerArgument] },
    flags: {
      ...messageFlags,
      seconds: {
        kind: 'parsed',
        parse: numberParser,
        placeholder: 'N',
        brief: 'Stop after this many seconds; otherwise on SIGINT or SIGTERM',
        optional: true,
      },
    },
  },
  docs: documented(
    'Follow a ledger and sign its head as it grows',
    'Signs at most once a second, keeps each checkpoint beside the ledger and prints its origin, size and root. For a ledger on a cluster, run it where the key is; it may be stopped, moved with its key and checkpoints, and started again. A log that does not continue the last checkpoint is not signed.',
    "coflyfr notary 'esdb://db1:2113?tls=true&origin=example.gov.uk/ledger'",
  ),
})
