import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { commonFlags, ledgerArgument, optionalTextFlag, textArgument } from '../parameters.ts'
import type { ExportFlags } from '../run/export.ts'

/** `coflyfr export LEDGER DIR`. */
export const exportCommand = buildCommand<ExportFlags, [string, string], CliContext>({
  loader: async () => guarded((await import('../run/export.ts')).exportLedger),
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [ledgerArgument, textArgument('DIR', 'Folder for the pack, empty or not there')],
    },
    flags: {
      ...commonFlags,
      from: optionalTextFlag('P', 'Only the events from this position on; with --to'),
      to: optionalTextFlag(
        'P',
        'Only the events up to this position, itself included; with --from',
      ),
      stream: optionalTextFlag('S', 'Only the events of this stream'),
    },
  },
  docs: documented(
    'Write an evidence pack that others can verify',
    'Signs the head of the log and writes every event up to it, the tree, the checkpoints, the keys, the rules and the sealed reports; a selection of events carries the proof that none is left out. No private key and no personal value goes into it.',
    'coflyfr export council.ledger audit-2024',
    'coflyfr export council.ledger virements-2023 --stream budget-2023-24',
    'coflyfr export council.ledger september --from 1200 --to 1560',
  ),
})
