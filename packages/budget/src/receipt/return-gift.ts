import { datedInOrder, type EventOf, type PlainDate } from '@coflyfr/core'
import type { RulesState } from '@coflyfr/governance/rules'
import { formatPounds } from '@coflyfr/money'
import { judgeAct } from '../shared/judge-act.ts'
import { andThen, type Judged, judgeFound, judgeRules, mapJudged } from '../shared/judged.ts'
import { type Rule, rule } from '../shared/rule.ts'
import type { ReturnGift } from './commands.ts'
import { GiftReturned } from './events.ts'
import type { Gift, Gifts } from './gifts.ts'
import type { Receipts } from './receipts.ts'
import type { ReturnGiftRefusal } from './refusals.ts'
import { returnableGift } from './rules.ts'

/** What taking a gift back reads: the rules, and what the receiver took. */
export interface ReturnContext {
  readonly rules: RulesState
  readonly receipts: Receipts
}

interface Returning {
  readonly gift: Gift
  readonly effectiveOn: PlainDate
}

const returningRules: readonly Rule<Returning, ReturnGiftRefusal>[] = [
  rule('it is not dated before the transfer', ({ gift, effectiveOn }) =>
    datedInOrder(effectiveOn, gift.effectiveOn),
  ),
]

/** The giver takes back, in its own stream, what its receiver refused or never took. */
export const returnGift = (
  command: ReturnGift,
  { gifts }: { readonly gifts: Gifts },
  context: ReturnContext,
): Judged<ReturnGiftRefusal, readonly EventOf<typeof GiftReturned>[]> => {
  const { effectiveOn, data } = command
  const found = returnableGift(gifts, context.receipts, data)
  return judgeAct(context.rules, command, () =>
    andThen(
      judgeFound('the transfer was given, and neither received nor returned', found),
      (gift) =>
        mapJudged(judgeRules(returningRules, { gift, effectiveOn }), () => {
          const { kind, place, reserve, reference, amount, head } = gift
          const said = { gift: place, kind, reserve, reference, head, amount: formatPounds(amount) }
          return [GiftReturned.of(effectiveOn, { ...said, reason: data.reason })]
        }),
    ),
  )
}
