import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { ledgerArgument, messageFlags, optionalTextFlag } from '../parameters.ts'
import { figureFlags } from '../report-flag-definitions.ts'
import type { ProveFlags } from '../run/prove.ts'

/** `coflyfr prove LEDGER --event ID`, or `--report` with `--row` and `--column`, or `--refusal` with `--salt`. */
export const proveCommand = buildCommand<ProveFlags, [string], CliContext>({
  loader: async () => guarded((await import('../run/prove.ts')).prove),
  parameters: {
    positional: { kind: 'tuple', parameters: [ledgerArgument] },
    flags: {
      ...messageFlags,
      event: optionalTextFlag('ID', 'Id or position of the event'),
      report: optionalTextFlag('NAME', 'Instead of an event, the report of a figure'),
      row: optionalTextFlag('ROW', 'Row of the figure, or total'),
      column: optionalTextFlag('COLUMN', 'Field of the figure'),
      ...figureFlags,
      cover: {
        kind: 'enum',
        values: ['streams', 'log'],
        optional: true,
        brief: 'For a figure, what the proof covers: its streams (default), or the whole log',
      },
      refusal: optionalTextFlag('COMMAND.json', 'Instead of an event, a command that was refused'),
      salt: optionalTextFlag('SALT', 'The salt of its result line (evidence)'),
      checkpoint: optionalTextFlag(
        'FILE',
        'Prove against this earlier checkpoint; the head is signed if none is given',
      ),
      out: optionalTextFlag('FILE', 'Write to a file'),
    },
  },
  docs: documented(
    'Write a proof of an event, of a figure or of a refusal, to be checked offline',
    'An event: a C2SP tlog-proof. A figure: one JSON file with the value, its parts, every event behind it and a signed checkpoint; verify-proof computes the figure again from that file alone. A refusal: that exactly this command was refused, when and by which rule. Exit code 1 if this command was never refused.',
    'coflyfr prove council.ledger --event 42 --out event-42.tlog-proof',
    'coflyfr prove council.ledger --report reserves --row total --column closing --out closing.json',
    'coflyfr prove council.ledger --refusal early.json --salt 5f0c… --out refused.json',
  ),
})
