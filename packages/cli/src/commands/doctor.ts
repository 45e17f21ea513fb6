import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { commonFlags, ledgerArgument, switchFlag } from '../parameters.ts'
import type { DoctorFlags } from '../run/doctor.ts'

/** `coflyfr doctor LEDGER`. */
export const doctorCommand = buildCommand<DoctorFlags, [string], CliContext>({
  loader: async () => guarded((await import('../run/doctor.ts')).doctor),
  parameters: {
    positional: { kind: 'tuple', parameters: [ledgerArgument] },
    flags: {
      ...commonFlags,
      all: switchFlag('Compare all of the columns with the log, not a sample of them'),
    },
  },
  docs: documented(
    'Check every kept report state against the log and name the first difference',
    'Writes nothing; says what to do. Exit code 1 when there is something to do.',
    'coflyfr doctor council.ledger --all',
  ),
})
