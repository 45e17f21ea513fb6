import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { ledgerArgument, messageFlags, switchFlag } from '../parameters.ts'
import type { CheckpointFlags } from '../run/checkpoint.ts'

/** `coflyfr checkpoint LEDGER`. */
export const checkpointCommand = buildCommand<CheckpointFlags, [string], CliContext>({
  loader: async () => guarded((await import('../run/checkpoint.ts')).checkpoint),
  parameters: {
    positional: { kind: 'tuple', parameters: [ledgerArgument] },
    flags: {
      ...messageFlags,
      minute: switchFlag('Print one line for minutes: origin, size and root'),
    },
  },
  docs: documented(
    'Sign the head of the log and print the checkpoint',
    'Prints a C2SP signed note and keeps it in LEDGER.checkpoints. Keep a copy somewhere else: it shows later whether the log was shortened or rewritten.',
    'coflyfr checkpoint council.ledger > minutes/2023-11.checkpoint',
    'coflyfr checkpoint council.ledger --minute',
  ),
})
