import { buildCommand } from '@stricli/core'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { commonFlags, textArgument } from '../parameters.ts'

/** `coflyfr migrate FROM TO`. */
export const migrateCommand = buildCommand({
  loader: async () => guarded((await import('../run/migrate.ts')).migrate),
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        textArgument('FROM', 'Ledger to copy: a path or a connection string'),
        textArgument(
          'TO',
          'Where to copy it: a path or a connection string where there is no ledger yet',
        ),
      ],
    },
    flags: commonFlags,
  },
  docs: documented(
    'Copy a ledger between stores',
    'From a file to a cluster, from a cluster to a file: the same bytes of every event in the same order, so the same root, and every proof and checkpoint still holds. Key, checkpoints and vault are copied with it. Stop the writers first. A copy to a cluster that was cut off carries on when it is run again; if the process was killed, remove the replica that it left first.',
    "coflyfr migrate council.ledger 'kurrentdb://host:2113?tls=true&origin=example.gov.uk/ledger'",
  ),
})
