import { buildCommand } from '@stricli/core'
import type { CliContext } from '../../cli-context.ts'
import { documented } from '../../documented.ts'
import { guarded } from '../../guarded.ts'
import { ledgerArgument, textArgument } from '../../parameters.ts'
import type { ReadingFlags } from '../../run/subject/show.ts'
import { readingFlags } from './reading-flags.ts'

/** `coflyfr subject unseal LEDGER EVENT FIELD`. */
export const unsealCommand = buildCommand<ReadingFlags, [string, string, string], CliContext>({
  loader: async () => guarded((await import('../../run/subject/unseal.ts')).unseal),
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        ledgerArgument,
        textArgument('EVENT', 'Id or position of the event'),
        textArgument('FIELD', 'Where the digest stands in its data: statement'),
      ],
    },
    flags: readingFlags,
  },
  docs: documented(
    'Read one sealed field of an event, and record who read it and why',
    'The reading is recorded as an event before anything is read.',
    'coflyfr subject unseal council.ledger 42 statement --actor u-12 --role practitioner --reason casework',
  ),
})
