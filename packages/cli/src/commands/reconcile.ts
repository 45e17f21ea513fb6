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
import { reportFlags } from '../report-flag-definitions.ts'
import type { ReconcileFlags } from '../run/reconcile.ts'

/** `coflyfr reconcile LEDGER EXTRACT --map MAP.json --year Y --period Pnn`. */
export const reconcileCommand = buildCommand<ReconcileFlags, [string, string], CliContext>({
  loader: async () => guarded((await import('../run/reconcile.ts')).reconcile),
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        ledgerArgument,
        textArgument('EXTRACT', 'The general ledger’s extract, CSV or XLSX'),
      ],
    },
    flags: {
      ...messageFlags,
      map: textFlag('MAP.json', 'The map of the extract’s columns, as for import actuals'),
      year: textFlag('YEAR', 'Financial year, such as 2022-23'),
      period: optionalTextFlag('Pnn', 'Period, P01 (April) to P13; without it, the whole year'),
      rules: optionalTextFlag('RULES.json', 'How lines are matched; the default rules otherwise'),
      asOf: reportFlags.asOf,
      knownAt: reportFlags.knownAt,
      prepare: optionalTextFlag('ACTOR', 'Sign the result as its preparer'),
      review: optionalTextFlag(
        'ACTOR',
        'Sign the result as its reviewer, who must be a different person',
      ),
      role: { ...textFlag('ROLE', 'The role of whoever signs'), default: 'finance-officer' },
      comment: optionalTextFlag('TEXT', 'A comment to go with the signature'),
      recordedAt: optionalTextFlag('INSTANT', 'While a history load is open: when it was signed'),
      lang: reportFlags.lang,
      format: {
        kind: 'enum',
        values: ['table', 'json', 'csv', 'xlsx', 'ods'],
        default: 'table',
        brief: 'A table for people, one JSON document, CSV, or a spreadsheet',
      },
      out: optionalTextFlag('FILE', 'Write to a file'),
    },
  },
  docs: documented(
    'Reconcile the ledger with a general ledger’s extract',
    'Matches postings with lines of the extract by rules. Each line ends in exactly one matched group or one break; each break names the nearest line, the rule that failed and how far apart they are, and the breaks sum to the difference. Exit code 1 if there is any break.',
    'coflyfr reconcile council.ledger extract.csv --map agresso.json --year 2022-23 --period P05',
    'coflyfr reconcile council.ledger extract.csv --map agresso.json --year 2022-23 --period P05 --format xlsx --out p05.xlsx',
    'coflyfr reconcile council.ledger extract.csv --map agresso.json --year 2022-23 --period P05 --prepare u-12',
  ),
})
