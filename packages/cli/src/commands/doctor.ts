import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { type CommonFlags, commonFlags, ledgerArgument } from '../parameters.ts'

/** `coflyfr doctor LEDGER`. */
export const doctorCommand = buildCommand<CommonFlags, [string], CliContext>({
  loader: async () => guarded((await import('../run/doctor.ts')).doctor),
  parameters: { positional: { kind: 'tuple', parameters: [ledgerArgument] }, flags: commonFlags },
  docs: documented(
    'Derive every kept report state again and name the first difference',
    'Writes nothing; says what to do. Exit code 1 when there is something to do.',
    'coflyfr doctor council.ledger',
  ),
})
