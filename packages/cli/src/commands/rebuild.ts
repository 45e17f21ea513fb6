import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import {
  type CommonFlags,
  commonFlags,
  ledgerArgument,
  optionalTextArgument,
} from '../parameters.ts'

/** `coflyfr rebuild LEDGER [NAME]`. */
export const rebuildCommand = buildCommand<CommonFlags, [string, string | undefined], CliContext>({
  loader: async () => guarded((await import('../run/rebuild.ts')).rebuild),
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        ledgerArgument,
        optionalTextArgument('NAME', 'Report whose state is rebuilt; every report’s if not given'),
      ],
    },
    flags: commonFlags,
  },
  docs: documented(
    'Make the kept report states again from the log',
    'Readers see the old state until the new one is complete.',
    'coflyfr rebuild council.ledger budget-monitoring',
  ),
})
