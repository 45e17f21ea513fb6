import type { EventOf } from '@coflyfr/core'
import type { RulesState } from '@coflyfr/governance/rules'
import { formatPounds } from '@coflyfr/money'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { rulesAllowing } from '../shared/authority.ts'
import { refuseEarlierThan } from '../shared/date-rules.ts'
import type { ReturnGift } from './commands.ts'
import { GiftReturned } from './events.ts'
import type { Gifts } from './gifts.ts'
import type { Receipts } from './receipts.ts'
import type { ReturnGiftRefusal } from './refusals.ts'
import { returnableGift } from './rules.ts'

/** What taking a gift back reads: the rules, and what the receiver took. */
export interface ReturnContext {
  readonly rules: RulesState
  readonly receipts: Receipts
}

/** The giver takes back, in its own stream, what its receiver refused or never took. */
export const returnGift = (
  command: ReturnGift,
  { gifts }: { readonly gifts: Gifts },
  context: ReturnContext,
): Either<ReturnGiftRefusal, readonly EventOf<typeof GiftReturned>[]> => {
  const { effectiveOn, data } = command
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const found = returnableGift(gifts, context.receipts, data)
  if (isLeft(found)) return found
  const { kind, place, reserve, reference, amount, head, effectiveOn: givenOn } = found.right
  const misdated = refuseEarlierThan(effectiveOn, givenOn)
  if (misdated !== null) return left(misdated)
  const returned = { gift: place, kind, reserve, reference, head, amount: formatPounds(amount) }
  return right([GiftReturned.of(effectiveOn, { ...returned, reason: data.reason })])
}
