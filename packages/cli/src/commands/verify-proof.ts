import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { commonFlags, textArgument } from '../parameters.ts'
import type { VerifyProofFlags } from '../run/verify-proof.ts'

/** `coflyfr verify-proof FILE`. */
export const verifyProofCommand = buildCommand<VerifyProofFlags, [string], CliContext>({
  loader: async () => guarded((await import('../run/verify-proof.ts')).verifyProof),
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [textArgument('FILE', 'A file that prove or diff --prove wrote')],
    },
    flags: {
      ...commonFlags,
      key: {
        kind: 'parsed',
        parse: String,
        optional: true,
        variadic: true,
        placeholder: 'PUBLIC-KEY',
        brief: 'The key that may have signed, as you were given it when the ledger was made',
      },
      command: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'COMMAND.json',
        brief: 'Of the proof of a refusal: the command that you hold',
      },
    },
  },
  docs: documented(
    'Check the proof of a figure, a difference or a refusal from its file alone',
    'Needs no ledger and no network: makes the figure again from the events in the file and shows that each stands in the log of the signed checkpoint. Exit code 1 when a check fails; what could not be checked is named and is no fail.',
    'coflyfr verify-proof closing.json --key council.example/ledger+1b2c…',
    'coflyfr verify-proof refused.json --command early.json',
  ),
})
