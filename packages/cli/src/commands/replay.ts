import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import {
  ledgerArgument,
  messageFlags,
  optionalTextFlag,
  switchFlag,
  textsFlag,
} from '../parameters.ts'
import type { ReplayFlags } from '../run/replay.ts'

/** `coflyfr replay LEDGER`. */
export const replayCommand = buildCommand<ReplayFlags, [string], CliContext>({
  loader: async () => guarded((await import('../run/replay.ts')).replayLedger),
  parameters: {
    positional: { kind: 'tuple', parameters: [ledgerArgument] },
    flags: {
      ...messageFlags,
      format: {
        kind: 'enum',
        values: ['table', 'json'],
        default: 'table',
        brief: 'Text for people, or one JSON document a line',
      },
      from: optionalTextFlag('INSTANT-or-POSITION', 'Start at this position of the log'),
      to: optionalTextFlag('INSTANT-or-POSITION', 'End at this position'),
      stream: optionalTextFlag(
        'STREAM',
        'Only streams whose name begins with this, such as reserve-',
      ),
      where: textsFlag('FIELD=VALUE', 'Only events that match this'),
      step: switchFlag('Wait for Enter after each event; q ends'),
    },
  },
  docs: documented(
    'Step through history: each event, why it came about and what it changed',
    'For each event: what it said, its command decided again on the state before it, the rules looked at with the running totals of that moment, the decisions that it cites, and what it changed in the state of its stream. FIELD is type, stream, actor, role, command, reference, effectiveOn, recordedAt or amount; dates and amounts also take >= and <=, and commas separate alternative values. Writes nothing. Exit code 1 if a command comes out differently from what is on record.',
    'coflyfr replay council.ledger --stream budget-2023-24 --step',
    'coflyfr replay council.ledger --where type=VirementPosted --where "amount>=100000"',
    'coflyfr replay council.ledger --where "effectiveOn>=2023-10-01" --format json',
  ),
})
