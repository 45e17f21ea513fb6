/** WIRE FORMAT: pieces of `purposes-<year>`. They stand in ledgers for decades: never change one; see `./events.ts`. */
import { exactObject, IdText, NonEmptyText } from '@coflyfr/core'
import { PoundsText } from '@coflyfr/money'
import * as t from 'io-ts'

const referred = <Kind extends string>(kind: Kind) =>
  exactObject('source', { kind: t.literal(kind), reference: NonEmptyText })

/** What gave the money: a document that moved a year's budget. */
export const Source = t.union([
  referred('virement'),
  referred('grant'),
  referred('supplementary-estimate'),
  exactObject('source', { kind: t.literal('drawdown'), reserve: IdText, reference: NonEmptyText }),
])

/** What the money is for: a theme or action of a plan, the conditions of a grant, or those of a reserve. */
export const Purpose = t.union([
  exactObject('purpose', { kind: t.literal('theme'), plan: IdText, theme: IdText }),
  exactObject('purpose', { kind: t.literal('action'), plan: IdText, action: IdText }),
  exactObject('purpose', { kind: t.literal('grant'), grant: NonEmptyText }),
  exactObject('purpose', { kind: t.literal('reserve'), reserve: IdText }),
])

/** How much of what a head received has the purpose. */
export const PurposeShare = exactObject('share', {
  costCentre: NonEmptyText,
  subjective: NonEmptyText,
  amount: PoundsText,
})

/** See {@link Source}. */
export type Source = t.TypeOf<typeof Source>
/** See {@link Purpose}. */
export type Purpose = t.TypeOf<typeof Purpose>
/** See {@link PurposeShare}. */
export type PurposeShare = t.TypeOf<typeof PurposeShare>
