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
        textArgument('TO', 'Where it is to be: a path or a connection string that is free'),
      ],
    },
    flags: commonFlags,
  },
  docs: documented(
    'Copy a ledger between stores',
    'From a file to a cluster, from a cluster to a file: the same bytes of every event in the same order, so the same root, and every proof and checkpoint goes on to hold. Key, checkpoints and vault are copied beside it. Stop the writers first; a copy to a cluster that was cut off goes on when it is begun again after removing the replica beside it.',
    "coflyfr migrate council.ledger 'kurrentdb://host:2113?tls=true&origin=example.gov.uk/ledger'",
  ),
})
