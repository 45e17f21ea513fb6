import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { commonFlags, ledgerArgument, switchFlag, textArgument } from '../parameters.ts'
import type { BackupFlags } from '../run/backup.ts'

/** `coflyfr backup LEDGER DIR`. */
export const backupCommand = buildCommand<BackupFlags, [string, string], CliContext>({
  loader: async () => guarded((await import('../run/backup.ts')).backup),
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [ledgerArgument, textArgument('DIR', 'A folder that is empty or not there')],
    },
    flags: {
      ...commonFlags,
      withVaultKey: switchFlag(
        'Copy the key of the vault too: whoever has the backup can then read every value',
      ),
    },
  },
  docs: documented(
    'Copy a ledger with its checkpoints, key and vault while it is written to',
    'The copy is consistent, holds a signed checkpoint of its own, and appears whole or not at all. It includes the signing key, but the key that opens the vault only on request.',
    'coflyfr backup council.ledger backups/2023-11-30',
  ),
})
