import { buildCommand } from '@stricli/core'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { commonFlags, ledgerArgument, textArgument } from '../parameters.ts'

/** `coflyfr restore DIR LEDGER`. */
export const restoreCommand = buildCommand({
  loader: async () => guarded((await import('../run/restore.ts')).restore),
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        textArgument('DIR', 'Folder of an evidence pack of a whole log'),
        ledgerArgument,
      ],
    },
    flags: commonFlags,
  },
  docs: documented(
    'Make a ledger of an evidence pack again',
    'The same events at the same positions, so the same root. The ledger has no key and no personal values beside it: it can be read, reported and verified, and written once its key is put back. A file that exists is left untouched.',
    'coflyfr restore audit-2024 copy.ledger',
  ),
})
