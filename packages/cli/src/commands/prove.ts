import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { ledgerArgument, messageFlags } from '../parameters.ts'
import { figureFlags } from '../report-flag-definitions.ts'
import type { ProveFlags } from '../run/prove.ts'

/** `coflyfr prove LEDGER --event ID`, or with `--report`, `--row` and `--column`. */
export const proveCommand = buildCommand<ProveFlags, [string], CliContext>({
  loader: async () => guarded((await import('../run/prove.ts')).prove),
  parameters: {
    positional: { kind: 'tuple', parameters: [ledgerArgument] },
    flags: {
      ...messageFlags,
      event: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'ID',
        brief: 'Id or position of the event',
      },
      report: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'NAME',
        brief: 'Instead of an event, the report of a figure: each event behind it is proved',
      },
      row: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'ROW',
        brief: 'Row of the figure, or total',
      },
      column: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'COLUMN',
        brief: 'Field of the figure',
      },
      ...figureFlags,
      checkpoint: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'FILE',
        brief: 'Prove against this earlier checkpoint; the head is signed if none is given',
      },
      out: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'FILE',
        brief: 'Write to a file',
      },
    },
  },
  docs: documented(
    'Write the proof that an event, or those behind a figure, stand in the log',
    'Prints a C2SP tlog-proof with a signed checkpoint; it is checked offline. For a figure the proofs of its events follow each other.',
    'coflyfr prove council.ledger --event 42 --out event-42.tlog-proof',
    'coflyfr prove council.ledger --report reserves --row total --column closing',
  ),
})
