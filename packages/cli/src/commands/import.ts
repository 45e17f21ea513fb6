import { kinds } from '@coflyfr/imports'
import { buildCommand, type TypedPositionalParameter } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { keepMemoryFlat } from '../flat-memory.ts'
import { guarded } from '../guarded.ts'
import { commonFlags, ledgerArgument, textArgument } from '../parameters.ts'
import type { ImportFlags } from '../run/import.ts'

const text = (placeholder: string, brief: string) =>
  ({ kind: 'parsed', parse: String, placeholder, brief }) as const

const optionalText = (placeholder: string, brief: string) =>
  ({ ...text(placeholder, brief), optional: true }) as const

const kindArgument: TypedPositionalParameter<string, CliContext> = textArgument(
  'KIND',
  `What the file holds: ${kinds.join(', ')}; or ssda903 or cin, statutory returns`,
)

/** `coflyfr import KIND LEDGER FILE --map MAP.json`. */
export const importCommand = buildCommand<ImportFlags, [string, string, string], CliContext>({
  loader: async () => {
    keepMemoryFlat()
    return guarded((await import('../run/import.ts')).importCouncilFile)
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        kindArgument,
        ledgerArgument,
        textArgument(
          'FILE',
          'CSV or XLSX; of ssda903 the folder with its files, of cin its XML file',
        ),
      ],
    },
    flags: {
      ...commonFlags,
      map: optionalText('MAP.json', 'Which column of the file is what; a return needs none'),
      year: optionalText('YEAR', 'The year of a return, 2022-23; a census says its own'),
      actor: optionalText('ID', 'Who imports; import by default'),
      role: optionalText(
        'ROLE',
        'In which role; finance-officer by default, head-of-service for a return',
      ),
      recordedAt: optionalText('INSTANT', 'While a history load is open: when it was recorded'),
      rejections: optionalText('FILE', 'Write every rejected row there, as NDJSON'),
      dryRun: {
        kind: 'boolean',
        default: false,
        withNegated: false,
        brief: 'Say what would become of each row, and write nothing',
      },
    },
  },
  docs: documented(
    'Import a council’s file by a map of its columns',
    'Every row is imported, a duplicate, rejected or filtered, and the four add up to the rows and to the control total. Importing a file again, or one that overlaps with it, adds nothing twice. Exit code 1 where rows were rejected or a total differs.',
    'coflyfr import actuals council.ledger extract.csv --map agresso.json',
    'coflyfr import budget council.ledger budget.xlsx --map budget.json --actor clerk --role council',
    'coflyfr import ssda903 council.ledger return-2022-23 --year 2022-23',
    'coflyfr import cin council.ledger census-2022-23.xml',
    'coflyfr import actuals council.ledger extract.csv --map agresso.json --dry-run --rejections rejected.ndjson',
  ),
})
