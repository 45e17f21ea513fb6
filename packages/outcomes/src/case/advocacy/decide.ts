import { datedInOrder } from '@coflyfr/core'
import { noDuplicate } from '../../duplicate-reference.ts'
import { lookedAfterThen } from '../care/rules.ts'
import { type DecidersOf, given, record } from '../decision.ts'
import type { advocacyCommands } from './commands.ts'
import { AdvocacyDeclined, AdvocacyOffered, AdvocacyTakenUp } from './events.ts'
import { entitledBy, notDeclined, notTakenUp } from './rules.ts'

/** Decisions about independent advocates; refusals in the order of `AdvocacyRefusal`. */
export const advocacyDeciders: DecidersOf<typeof advocacyCommands> = {
  OfferAdvocacy: ({ data, effectiveOn }, { offers, lookedAfter }) =>
    record(
      noDuplicate('offer', [...offers.keys()], [data.offer]) ??
        entitledBy(effectiveOn, data.entitledOn) ??
        (data.entitlement === 'looked-after'
          ? lookedAfterThen(lookedAfter, data.entitledOn)
          : null),
      AdvocacyOffered.of(effectiveOn, data),
    ),
  TakeUpAdvocacy: ({ data, effectiveOn }, { offers }) =>
    given(offers.get(data.offer), { tag: 'NoSuchOffer', offer: data.offer }, (offer) =>
      record(
        notTakenUp(data.offer, offer) ?? datedInOrder(effectiveOn, offer.lastStepOn),
        AdvocacyTakenUp.of(effectiveOn, data),
      ),
    ),
  DeclineAdvocacy: ({ data, effectiveOn }, { offers }) =>
    given(offers.get(data.offer), { tag: 'NoSuchOffer', offer: data.offer }, (offer) =>
      record(
        notTakenUp(data.offer, offer) ??
          notDeclined(data.offer, offer) ??
          datedInOrder(effectiveOn, offer.lastStepOn),
        AdvocacyDeclined.of(effectiveOn, data),
      ),
    ),
}
