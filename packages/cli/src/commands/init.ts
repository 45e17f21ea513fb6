import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { commonFlags, ledgerArgument, optionalTextFlag, switchFlag } from '../parameters.ts'
import type { InitFlags } from '../run/init.ts'

/** `coflyfr init LEDGER`. */
export const initCommand = buildCommand<InitFlags, [string], CliContext>({
  loader: async () => guarded((await import('../run/init.ts')).init),
  parameters: {
    positional: { kind: 'tuple', parameters: [ledgerArgument] },
    flags: {
      ...commonFlags,
      origin: optionalTextFlag('NAME', 'Name of the ledger in every checkpoint'),
      rules: optionalTextFlag('FILE', 'Approval rules as JSON; the standard rules by default'),
      history: switchFlag('Open a history load: each line gives recordedAt until close-history'),
      noRefusals: switchFlag('Keep no evidence of refused commands'),
    },
  },
  docs: documented(
    'Create a ledger, its key, its first checkpoint and its approval rules',
    'Creates LEDGER with LEDGER.key (mode 600) and LEDGER.checkpoints beside it. Files that exist are left untouched.',
    'coflyfr init council.ledger --origin bridgend.example/childrens-services',
    'coflyfr init past.ledger --history --rules rules.json',
  ),
})
