import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import {
  languageFlag,
  ledgerArgument,
  messageFlags,
  optionalTextFlag,
  textsFlag,
} from '../parameters.ts'
import type { SampleFlags } from '../run/sample.ts'

/** `coflyfr sample LEDGER --seed N`. */
export const sampleCommand = buildCommand<SampleFlags, [string], CliContext>({
  loader: async () => guarded((await import('../run/sample.ts')).sample),
  parameters: {
    positional: { kind: 'tuple', parameters: [ledgerArgument] },
    flags: {
      ...messageFlags,
      population: optionalTextFlag('NAME', 'What to draw from; postings by default'),
      method: {
        kind: 'enum',
        values: ['random', 'monetary-unit', 'above'],
        optional: true,
        brief: 'An equal chance for each item or each penny, or all from --threshold up',
      },
      seed: optionalTextFlag('TEXT', 'The same text draws the same sample everywhere'),
      size: optionalTextFlag('N', 'How many items, or points of monetary units'),
      interval: optionalTextFlag('AMOUNT', 'Monetary units: one point in every so many pounds'),
      threshold: optionalTextFlag('AMOUNT', 'Every item of this amount or more'),
      side: {
        kind: 'enum',
        values: ['debits', 'credits', 'all'],
        optional: true,
        brief: 'Items above zero, items below it with their sign reversed, or all',
      },
      where: textsFlag('FIELD=VALUE', 'Only items that match this, as with replay'),
      to: optionalTextFlag('INSTANT-or-POSITION', 'From the log up to this position only'),
      format: {
        kind: 'enum',
        values: ['table', 'json', 'csv', 'xlsx', 'ods'],
        default: 'table',
        brief: 'A table for people, one JSON document, CSV or a spreadsheet',
      },
      lang: languageFlag,
      out: optionalTextFlag('FILE', 'Write to a file'),
      record: optionalTextFlag('REFERENCE', 'Put the sample on record under this reference'),
      actor: optionalTextFlag('ID', 'With --record: the auditor who draws'),
      purpose: optionalTextFlag('TEXT', 'With --record: what the sample is for'),
      check: optionalTextFlag('REFERENCE-or-EVENT', 'Draw a sample on record again and compare'),
    },
  },
  docs: documented(
    'Draw a sample for an audit, or redraw one on record',
    'From postings, virements, drawdowns, commitments, invoices or grants: at random (default), by monetary units (default with --interval), or all from a threshold up. Methods by amount draw debits unless --side says credits. The seed, the log and the list go on record with --record. Exit code 1 if a sample on record differs from what is drawn.',
    'coflyfr sample council.ledger --seed 4-6-1 --size 25',
    'coflyfr sample council.ledger --seed 4-6-1 --interval 250000 --format xlsx --out sample.xlsx',
    'coflyfr sample council.ledger --threshold 100000 --population virements',
    'coflyfr sample council.ledger --seed 4-6-1 --size 25 --record q2-postings --actor u-40',
    'coflyfr sample council.ledger --check q2-postings',
  ),
})
