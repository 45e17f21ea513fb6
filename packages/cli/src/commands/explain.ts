import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { commonFlags, ledgerArgument, textArgument } from '../parameters.ts'
import { figureFlags } from '../report-flag-definitions.ts'
import type { CellNamed, ExplainFlags } from '../run/explain.ts'

/** `coflyfr explain LEDGER REPORT ROW COLUMN`. */
export const explainCommand = buildCommand<ExplainFlags, [...CellNamed], CliContext>({
  loader: async () => guarded((await import('../run/explain.ts')).explain),
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        ledgerArgument,
        textArgument('REPORT', 'Name of the report'),
        textArgument('ROW', 'Row as the report names it, or the end of its name, or total'),
        textArgument('COLUMN', 'Field of the row'),
      ],
    },
    flags: { ...commonFlags, ...figureFlags },
  },
  docs: documented(
    'Trace a figure back to its events, their decisions and their proofs',
    'The changes made by the events add up to the figure.',
    'coflyfr explain council.ledger budget-monitoring placements/agency revisedBudget --year 2023-24',
    'coflyfr explain council.ledger reserves total closing',
  ),
})
