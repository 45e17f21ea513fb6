import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { commonFlags, ledgerArgument, switchFlag } from '../parameters.ts'
import type { RotateKeyFlags } from '../run/rotate-key.ts'

/** `coflyfr rotate-key LEDGER`. */
export const rotateKeyCommand = buildCommand<RotateKeyFlags, [string], CliContext>({
  loader: async () => guarded((await import('../run/rotate-key.ts')).rotateKey),
  parameters: {
    positional: { kind: 'tuple', parameters: [ledgerArgument] },
    flags: {
      ...commonFlags,
      revoke: switchFlag(
        'For a key that others may have: nothing that it signs from now on counts',
      ),
    },
  },
  docs: documented(
    'Replace the signing key by a new one',
    'Prints the new public key and the lines of LEDGER.key-ends, which say after which size each earlier key no longer counts. Publish both.',
    'coflyfr rotate-key council.ledger',
    'coflyfr rotate-key council.ledger --revoke',
  ),
})
