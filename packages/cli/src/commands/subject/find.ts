import { buildCommand } from '@stricli/core'
import type { CliContext } from '../../cli-context.ts'
import { documented } from '../../documented.ts'
import { guarded } from '../../guarded.ts'
import { ledgerArgument, textArgument } from '../../parameters.ts'
import type { ReadingFlags } from '../../run/subject/show.ts'
import { readingFlags } from './reading-flags.ts'

/** `coflyfr subject find LEDGER FILE`. */
export const findCommand = buildCommand<ReadingFlags, [string, string], CliContext>({
  loader: async () => guarded((await import('../../run/subject/find.ts')).find),
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        ledgerArgument,
        textArgument('FILE', 'Who to look for, as JSON; standard input for -'),
      ],
    },
    flags: readingFlags,
  },
  docs: documented(
    'Find a person’s key by who they are, and record that they were found',
    'FILE holds { "name", "bornOn", "nhsNumber", "upn" }, one or more of them. If the actor may not read the person found, the answer is a refusal without the key (exit code 1).',
    'coflyfr subject find council.ledger - --actor u-12 --role practitioner --reason matching',
  ),
})
