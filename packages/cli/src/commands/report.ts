import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import {
  ledgerArgument,
  messageFlags,
  optionalTextFlag,
  switchFlag,
  textArgument,
} from '../parameters.ts'
import { reportFlags } from '../report-flag-definitions.ts'
import type { ReportCommandFlags } from '../run/report.ts'

/** `coflyfr report NAME LEDGER`. */
export const reportCommand = buildCommand<ReportCommandFlags, [string, string], CliContext>({
  loader: async () => guarded((await import('../run/report.ts')).report),
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        textArgument('NAME', 'Name of the report; a wrong name lists all reports'),
        ledgerArgument,
      ],
    },
    flags: {
      ...messageFlags,
      ...reportFlags,
      format: {
        kind: 'enum',
        values: ['table', 'json', 'csv', 'xlsx', 'ods', 'html'],
        default: 'table',
        brief:
          'A table for people, one JSON document, CSV, a spreadsheet, or a page with its charts',
      },
      excel: switchFlag('With csv: begin with the mark that makes Excel read UTF-8'),
      events: switchFlag('With json: the positions of the events behind each row'),
      out: optionalTextFlag('FILE', 'Write to a file; needed for a spreadsheet on a terminal'),
    },
  },
  docs: documented(
    'Print a report as of any date, as known at any time',
    'Defaults: all effective dates, as known at the end of the log. --year is needed where the ledger holds several.',
    'coflyfr report budget-monitoring council.ledger --year 2023-24 --by directorate',
    'coflyfr report reserves council.ledger --as-of 2023-11-15 --known-at 120 --format json',
    'coflyfr report virements council.ledger --format json --events',
    'coflyfr report virements council.ledger --format xlsx --out virements.xlsx',
  ),
})
