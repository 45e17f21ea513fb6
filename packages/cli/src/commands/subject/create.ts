import { buildCommand } from '@stricli/core'
import type { CliContext } from '../../cli-context.ts'
import { documented } from '../../documented.ts'
import { guarded } from '../../guarded.ts'
import { commonFlags, ledgerArgument } from '../../parameters.ts'
import type { CreateFlags } from '../../run/subject/create.ts'
import { actorFlags } from './reading-flags.ts'

/** `coflyfr subject create LEDGER`. */
export const createSubjectCommand = buildCommand<CreateFlags, [string], CliContext>({
  loader: async () => guarded((await import('../../run/subject/create.ts')).create),
  parameters: {
    positional: { kind: 'tuple', parameters: [ledgerArgument] },
    flags: { ...commonFlags, ...actorFlags },
  },
  docs: documented(
    'Give a person a random key',
    'Prints the key. Record who the person is with the command RecordIdentity.',
    'coflyfr subject create council.ledger --actor u-12 --role practitioner',
  ),
})
