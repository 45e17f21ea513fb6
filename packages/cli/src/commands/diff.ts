import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import {
  ledgerArgument,
  messageFlags,
  optionalTextFlag,
  textArgument,
  textFlag,
} from '../parameters.ts'
import { comparedFlags } from '../report-flag-definitions.ts'
import type { DiffFlags } from '../run/diff.ts'

/** `coflyfr diff NAME LEDGER --from A --to B`. */
export const diffCommand = buildCommand<DiffFlags, [string, string], CliContext>({
  loader: async () => guarded((await import('../run/diff.ts')).diff),
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [textArgument('NAME', 'Name of the report'), ledgerArgument],
    },
    flags: {
      ...messageFlags,
      ...comparedFlags,
      format: {
        kind: 'enum',
        values: ['table', 'json'],
        default: 'table',
        brief: 'A table for people, or one JSON document',
      },
      prove: optionalTextFlag('FILE', 'Write a proof of both sides to a file; see verify-proof'),
      cover: {
        kind: 'enum',
        values: ['streams', 'log'],
        optional: true,
        brief: 'What the proof covers: its streams (default), or the whole log',
      },
      from: textFlag('A[@DATE]', 'Known-at (and as-of date) to start from'),
      to: textFlag('B[@DATE]', 'Known-at (and as-of date) to end at; head is the end of the log'),
    },
  },
  docs: documented(
    'Compare a report at two points and say which events make the difference',
    'The changes made by the events add up to the change of each cell.',
    'coflyfr diff budget-monitoring council.ledger --from 40 --to head',
    'coflyfr diff budget-monitoring council.ledger --from 40 --to head --prove change.json',
    'coflyfr diff reserves council.ledger --from 2023-10-01T00:00:00Z@2023-09-30 --to head@2024-03-31',
  ),
})
