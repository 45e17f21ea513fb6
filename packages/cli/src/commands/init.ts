import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { commonFlags, ledgerArgument } from '../parameters.ts'
import type { InitFlags } from '../run/init.ts'

/** `coflyfr init LEDGER`. */
export const initCommand = buildCommand<InitFlags, [string], CliContext>({
  loader: async () => guarded((await import('../run/init.ts')).init),
  parameters: {
    positional: { kind: 'tuple', parameters: [ledgerArgument] },
    flags: {
      ...commonFlags,
      origin: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'NAME',
        brief: 'Name of the ledger in every checkpoint',
      },
      rules: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'FILE',
        brief: 'Approval rules as JSON; the standard ones if not given',
      },
      history: {
        kind: 'boolean',
        default: false,
        withNegated: false,
        brief: 'Open a history load: each line gives recordedAt until close-history',
      },
      noRefusals: {
        kind: 'boolean',
        default: false,
        withNegated: false,
        brief: 'Keep no evidence of refused commands',
      },
    },
  },
  docs: documented(
    'Create a ledger, its key, its first checkpoint and its approval rules',
    'Creates LEDGER with LEDGER.key (mode 600) and LEDGER.checkpoints beside it. Files that exist are left untouched.',
    'coflyfr init council.ledger --origin bridgend.example/childrens-services',
    'coflyfr init past.ledger --history --rules rules.json',
  ),
})
