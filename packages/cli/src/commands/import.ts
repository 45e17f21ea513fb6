import { kinds } from '@coflyfr/imports/kinds'
import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { keepMemoryFlat } from '../flat-memory.ts'
import { guarded } from '../guarded.ts'
import { commonFlags, optionalTextFlag, switchFlag, textArgument } from '../parameters.ts'
import type { ImportFlags } from '../run/import.ts'

/** `coflyfr import KIND LEDGER FILE... --map MAP.json`; one list of words, since Stricli knows no tuple that ends in a list. */
export const importCommand = buildCommand<ImportFlags, string[], CliContext>({
  loader: async () => {
    keepMemoryFlat()
    return guarded((await import('../run/import.ts')).importCouncilFile)
  },
  parameters: {
    positional: {
      kind: 'array',
      parameter: textArgument(
        'KIND LEDGER FILE',
        'What to import, into which ledger, from which files',
      ),
      minimum: 3,
    },
    flags: {
      ...commonFlags,
      map: optionalTextFlag('MAP.json', 'The map of the file’s columns; a return needs none'),
      year: optionalTextFlag(
        'YEAR',
        'The year of a return, such as 2022-23; a census states its own',
      ),
      actor: optionalTextFlag('ID', 'Who imports; import by default'),
      role: optionalTextFlag(
        'ROLE',
        'In which role; finance-officer by default, team-manager for contacts, head-of-service for a return',
      ),
      recordedAt: optionalTextFlag('INSTANT', 'While a history load is open: when it was recorded'),
      rejections: optionalTextFlag('FILE', 'Write every rejected row to this file, as NDJSON'),
      correct: switchFlag(
        'For a return: a different date of birth or pupil number corrects the one on record',
      ),
      dryRun: switchFlag('Say what would happen to each row, and write nothing'),
    },
  },
  docs: {
    ...documented(
      'Import a council’s files by a map of their columns, or a statutory return',
      `KIND is what the file holds: ${kinds.join(', ')}; or ssda903 or cin, which are statutory returns and need no map; or pack, an evidence pack, into a ledger that does not exist yet. FILE is CSV or XLSX; for ssda903 one or more files, or the folder that holds them; for cin an XML file. Every row is imported, a duplicate, rejected or filtered, and the four add up to the rows and to the control total. Importing a file again, or one that overlaps with it, adds nothing twice. Exit code 1 if rows were rejected or a total differs.`,
      'coflyfr import actuals council.ledger extract.csv --map agresso.json',
      'coflyfr import budget council.ledger budget.xlsx --map budget.json --actor clerk --role council',
      'coflyfr import ssda903 council.ledger return-2022-23 --year 2022-23',
      'coflyfr import ssda903 council.ledger header.csv episodes.csv --year 2022-23 --correct',
      'coflyfr import cin council.ledger census-2022-23.xml',
      'coflyfr import contacts council.ledger contacts.csv --map contacts.json',
      'coflyfr import pack copy.ledger audit-2024',
      'coflyfr import actuals council.ledger extract.csv --map agresso.json --dry-run --rejections rejected.ndjson',
    ),
    customUsage: ['<KIND> <LEDGER> <FILE>...'],
  },
})
