import { buildCommand } from '@stricli/core'
import type { CliContext } from '../../cli-context.ts'
import { documented } from '../../documented.ts'
import { guarded } from '../../guarded.ts'
import { ledgerArgument, textArgument } from '../../parameters.ts'
import type { ShowSubjectFlags } from '../../run/subject/show.ts'
import { readingFlags } from './reading-flags.ts'

/** `coflyfr subject show LEDGER SUBJECT`. */
export const showSubjectCommand = buildCommand<ShowSubjectFlags, [string, string], CliContext>({
  loader: async () => guarded((await import('../../run/subject/show.ts')).showSubject),
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [ledgerArgument, textArgument('SUBJECT', 'Key of the person')],
    },
    flags: {
      ...readingFlags,
      fields: {
        kind: 'parsed',
        parse: String,
        variadic: ',',
        default: ['name'],
        placeholder: 'FIELDS',
        brief:
          'Which fields, separated by commas: name, bornOn, nhsNumber, upn, address, language, contact',
      },
    },
  },
  docs: documented(
    'Read who a person is, and record who read it and why',
    'The reading is recorded as an event before anything is read. A role that may not read, a restriction or another worker’s case is a refusal (exit code 1).',
    'coflyfr subject show council.ledger 7f3a9b21 --actor u-12 --role practitioner --reason casework',
    'coflyfr subject show council.ledger 7f3a9b21 --fields name,contact --actor u-13 --role practitioner --reason emergency --break-glass',
  ),
})
