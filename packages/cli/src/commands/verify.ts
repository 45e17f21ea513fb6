import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { commonFlags, ledgerArgument } from '../parameters.ts'
import type { VerifyFlags } from '../run/verify.ts'

/** `coflyfr verify LEDGER`. */
export const verifyCommand = buildCommand<VerifyFlags, [string], CliContext>({
  loader: async () => guarded((await import('../run/verify.ts')).verify),
  parameters: {
    positional: { kind: 'tuple', parameters: [ledgerArgument] },
    flags: {
      ...commonFlags,
      checkpoint: {
        kind: 'parsed',
        parse: String,
        optional: true,
        variadic: true,
        placeholder: 'FILE',
        brief: 'A checkpoint kept elsewhere; LEDGER.checkpoints if none is given',
      },
      minute: {
        kind: 'parsed',
        parse: String,
        optional: true,
        variadic: true,
        placeholder: '"ORIGIN SIZE ROOT"',
        brief: 'A checkpoint as minutes print it',
      },
      key: {
        kind: 'parsed',
        parse: String,
        optional: true,
        variadic: true,
        placeholder: 'PUBLIC-KEY',
        brief: 'A key that may have signed; the one beside the ledger if none is given',
      },
      policy: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'FILE',
        brief: 'A C2SP trust policy in the place of keys: the log keys, witnesses and quorum taken',
      },
      keyEnds: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'FILE',
        brief:
          'Keys that were retired or revoked, and after which size; LEDGER.key-ends if not given',
      },
    },
  },
  docs: documented(
    'Give five separate verdicts on a ledger',
    'Reads the whole ledger and writes nothing. Exit code 1 when a verdict fails; what could not be checked is named and is no fail.',
    'coflyfr verify council.ledger',
    'coflyfr verify council.ledger --checkpoint minutes/2023-11.checkpoint --format json',
  ),
})
