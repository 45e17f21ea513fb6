import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { allocateInNewSpace } from '../flat-memory.ts'
import { guarded } from '../guarded.ts'
import {
  commonFlags,
  optionalTextFlag,
  policyFlag,
  textArgument,
  textsFlag,
} from '../parameters.ts'
import type { VerifyFlags } from '../run/verify.ts'

/** `coflyfr verify LEDGER-or-DIR`. */
export const verifyCommand = buildCommand<VerifyFlags, [string], CliContext>({
  loader: async () => {
    allocateInNewSpace()
    return guarded((await import('../run/verify.ts')).verify)
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        textArgument('LEDGER-or-DIR', 'Path of the ledger file, or folder of an evidence pack'),
      ],
    },
    flags: {
      ...commonFlags,
      checkpoint: textsFlag(
        'FILE',
        'A checkpoint kept elsewhere; LEDGER.checkpoints if none is given',
      ),
      minute: textsFlag('"ORIGIN SIZE ROOT"', 'A checkpoint as printed in minutes'),
      key: textsFlag(
        'PUBLIC-KEY',
        'A key that may have signed; the one beside the ledger if none is given',
      ),
      policy: policyFlag,
      keyEnds: optionalTextFlag(
        'FILE',
        'Keys that were retired or revoked, and after which size; LEDGER.key-ends if not given',
      ),
    },
  },
  docs: documented(
    'Give five separate verdicts on a ledger or an evidence pack',
    'Reads the whole ledger and writes nothing. Exit code 1 when a verdict fails; what could not be checked is named and does not fail.',
    'coflyfr verify council.ledger',
    'coflyfr verify council.ledger --checkpoint minutes/2023-11.checkpoint --format json',
    'coflyfr verify audit-2024 --key "council.example/ledger+530d903a+…"',
  ),
})
