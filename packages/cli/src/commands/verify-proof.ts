import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import {
  commonFlags,
  optionalTextFlag,
  policyFlag,
  textArgument,
  textsFlag,
} from '../parameters.ts'
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
      key: textsFlag(
        'PUBLIC-KEY',
        'The ledger’s public key, as you were given it when the ledger was made',
      ),
      policy: policyFlag,
      keyEnds: optionalTextFlag(
        'FILE',
        'Keys that were retired or revoked, and after which size, as LEDGER.key-ends lists them',
      ),
      event: optionalTextFlag(
        'FILE',
        'Of the proof of an event: the event, as a line of events.ndjson, instead of that in the file',
      ),
      command: optionalTextFlag(
        'COMMAND.json',
        'Of the proof of a refusal: the command that you hold',
      ),
    },
  },
  docs: documented(
    'Check the proof of an event, a figure, a difference or a refusal from its file alone',
    'Needs no ledger and no network: makes a figure again from the events in the file and shows that each event is in the log of the signed checkpoint. Exit code 1 when a check fails; what could not be checked is named and does not fail.',
    'coflyfr verify-proof closing.json --key council.example/ledger+1b2c…',
    'coflyfr verify-proof event-42.tlog-proof --key council.example/ledger+1b2c…',
    'coflyfr verify-proof closing.json --policy council.policy',
    'coflyfr verify-proof refused.json --command early.json',
  ),
})
