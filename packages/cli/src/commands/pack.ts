import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { commonFlags, ledgerArgument, textFlag } from '../parameters.ts'
import { reportFlags } from '../report-flag-definitions.ts'
import type { PackFlags } from '../run/pack.ts'

/** `coflyfr pack LEDGER --out DIR`. */
export const packCommand = buildCommand<PackFlags, [string], CliContext>({
  loader: async () => guarded((await import('../run/pack.ts')).pack),
  parameters: {
    positional: { kind: 'tuple', parameters: [ledgerArgument] },
    flags: {
      ...commonFlags,
      ...reportFlags,
      by: { ...reportFlags.by, brief: 'How far the budget is broken down; service by default' },
      lang: {
        kind: 'enum',
        values: ['en', 'cy', 'both'],
        default: 'en',
        brief: 'English, Welsh, or a pack in both',
      },
      out: textFlag('DIR', 'Folder for the pack, empty or not there'),
    },
  },
  docs: documented(
    'Write every report as a pack of pages with charts',
    'Pages without script that print well, an index, the same reports as CSV, XLSX and ODS, and the SHA-256 of every file. The same ledger at the same point in time gives the same bytes.',
    'coflyfr pack council.ledger --out quarter-2 --year 2023-24',
    'coflyfr pack council.ledger --out pecyn --year 2023-24 --period P06 --lang both --unit thousands',
  ),
})
