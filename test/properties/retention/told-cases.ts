import type { DomainEvent } from '@coflyfr/core'
import {
  BirthRecorded,
  CareAndSupportPlanAgreed,
  CaseClosed,
  CaseFactVoided,
  ChildRegistered,
  DeathRecorded,
  LookedAfterPeriodEnded,
  LookedAfterPeriodStarted,
  PlacedForAdoption,
  ReferralAccepted,
  VisitMade,
} from '@coflyfr/outcomes/events'
import fc from 'fast-check'
import { somewhere } from '../../support/traced-money.ts'
import { date } from '../reports/logs-of.ts'

/** What events of a case may say about how long it is kept. */
export const kinds = [
  'birth',
  'death',
  'referral',
  'close',
  'plan',
  'registered',
  'visit',
  'looked-after',
  'left',
  'adopted',
  'placed',
  'void',
] as const

const saidOf = (keys: number) =>
  fc.record({
    key: fc.nat(keys - 1),
    kind: fc.constantFrom(...kinds),
    day: fc.nat(700),
    pick: fc.nat(9),
  })

/** One such event on a day; `pick` chooses its subject. */
export type Said = ReturnType<typeof saidOf> extends fc.Arbitrary<infer Drawn> ? Drawn : never

/** The events of the cases of a number of keys, in any order. */
export const toldOf = (keys: number): fc.Arbitrary<readonly Said[]> =>
  fc.array(saidOf(keys), { minLength: 3, maxLength: 14, size: 'max' })

/** The month of a birth. */
export const birthMonth = ({ pick }: Said): string => `20${String(4 + pick).padStart(2, '0')}-05`

/** The event in the case of a key. */
export const eventOf = (one: Said, key: string): DomainEvent<string, unknown> => {
  const on = date(one.day)
  const of = { case: key }
  const referral = `f${one.pick % 2}`
  const period = { ...of, period: 'p', episode: 'e' }
  switch (one.kind) {
    case 'birth':
      return BirthRecorded.of(on, { ...of, birthMonth: birthMonth(one), sex: '1' })
    case 'death':
      return DeathRecorded.of(on, of)
    case 'referral':
      return ReferralAccepted.of(on, {
        ...{ ...of, referral, kind: 'care-and-support', source: '2A', contact: null, need: null },
        ...{ closedOn: null, closureReason: null, closureProposedBy: null, reReferralOf: null },
      })
    case 'close':
      return CaseClosed.of(on, { ...of, referral, reason: 'RC7', proposedBy: 'u-1' })
    case 'plan':
      return CareAndSupportPlanAgreed.of(on, {
        ...{ ...of, plan: 'c', referral, kind: 'care-and-support', assessment: null },
        ...{ reviewDueOn: null, endedOn: null, endReason: null },
      })
    case 'registered':
      return ChildRegistered.of(on, {
        ...{ ...of, registration: 'r', conference: 'c', categories: ['NEG'], signedBy: 'u-1' },
        ...{ previousRegistrations: null, endedOn: null, endReason: null },
      })
    case 'visit':
      return VisitMade.of(on, {
        ...{ ...of, visit: 'v', purpose: 'looked-after', childSeen: true, seenAlone: true },
      })
    case 'looked-after':
      return LookedAfterPeriodStarted.of(on, { ...period, ...somewhere, proposedBy: 'u-1' })
    case 'left':
    case 'adopted':
      return LookedAfterPeriodEnded.of(on, {
        ...{ ...period, reasonPlaceChange: null },
        reasonCeased: one.kind === 'left' ? 'E4A' : 'E11',
      })
    case 'placed':
      return PlacedForAdoption.of(on, { ...of, placement: 'a', endedOn: null, endReason: null })
    case 'void':
      return CaseFactVoided.of(on, {
        ...{ ...of, fact: '00000000-0000-5000-8000-000000000000', reason: 'wrong-date' },
        ...{ revision: one.pick, factType: 'X' },
      })
  }
}
