import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { commonFlags, optionalTextFlag, textArgument, textsFlag } from '../parameters.ts'
import type { RestoreFlags } from '../run/restore.ts'

/** `coflyfr restore DIR LEDGER`. */
export const restoreCommand = buildCommand<RestoreFlags, [string, string], CliContext>({
  loader: async () => guarded((await import('../run/restore.ts')).restore),
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        textArgument('DIR', 'A folder that backup has made'),
        textArgument('LEDGER', 'Where the ledger is to be; there must be no file there'),
      ],
    },
    flags: {
      ...commonFlags,
      checkpoint: textsFlag(
        'FILE',
        'A checkpoint kept elsewhere, such as the LEDGER.checkpoints that was in use',
      ),
      erasures: optionalTextFlag('FILE', 'The list of erasures; LEDGER.erasures where it is there'),
      vaultKey: optionalTextFlag('FILE', 'The key of the vault, where the backup does not hold it'),
    },
  },
  docs: documented(
    'Restore a backup, proved against its checkpoints',
    'Overwrites nothing. What was erased after the backup is erased again. Exit code 1 when a checkpoint was signed after the backup, as one given or LEDGER.signed shows (the events after it are gone), or when the backup is not what was signed (then nothing is restored).',
    'coflyfr restore backups/11 council.ledger --checkpoint kept.checkpoints',
    'coflyfr restore backups/11 council.ledger --erasures kept.erasures --vault-key kept.key',
  ),
})
