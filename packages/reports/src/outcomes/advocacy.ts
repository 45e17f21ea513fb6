import type { PlainDate } from '@coflyfr/core'
import { dueOf, type TimescalesState, timescalesByDay } from '@coflyfr/outcomes/events'
import { calendarOf } from '../clocks/find-due.ts'
import type { Row } from '../report.ts'
import { suppressedMark } from '../small-count.ts'
import { printedParts } from '../suppression/printed-parts.ts'
import type { CaseFacts } from './facts-in-order.ts'
import type { Fact, FactOf } from './state.ts'

/** The clock of the offer; a council may set its timescale. */
export const offerClock = 'advocacy-offer'

type Entitlement = FactOf<'AdvocacyOffered'>['data']['entitlement']

/** One child's entitlement to an advocate from a day, with the offer and its answer. */
interface Entitled {
  readonly entitlement: Entitlement
  readonly on: PlainDate
  readonly offeredOn: PlainDate | null
  readonly answer: 'taken-up' | 'declined' | 'open'
}

/** The case itself shows who is entitled; if it does not, an offer does. */
const entitlementIn = (fact: Fact): Pick<Entitled, 'entitlement' | 'on'> | null => {
  switch (fact.type) {
    case 'LookedAfterPeriodStarted':
      return { entitlement: 'looked-after', on: fact.effectiveOn }
    case 'InitialConferenceHeld':
      return { entitlement: 'child-protection', on: fact.effectiveOn }
    case 'AdvocacyOffered':
      return { entitlement: fact.data.entitlement, on: fact.data.entitledOn }
    default:
      return null
  }
}

const answerTo = (facts: readonly Fact[], offers: ReadonlySet<string>): Entitled['answer'] => {
  const last = facts.findLast(
    (fact) =>
      (fact.type === 'AdvocacyTakenUp' || fact.type === 'AdvocacyDeclined') &&
      offers.has(fact.data.offer),
  )
  if (last === undefined) return 'open'
  return last.type === 'AdvocacyTakenUp' ? 'taken-up' : 'declined'
}

/** The entitlements of one child; two with the same day and ground count as one. */
export const entitlementsOf = ({ facts }: CaseFacts): readonly Entitled[] => {
  const found = facts.map(entitlementIn).filter((one) => one !== null)
  const once = new Map(found.map((one) => [`${one.entitlement} ${one.on}`, one]))
  return [...once.values()].map(({ entitlement, on }) => {
    const offers = facts
      .filter((fact) => fact.type === 'AdvocacyOffered')
      .filter(({ data }) => data.entitlement === entitlement && data.entitledOn === on)
    const references = new Set(offers.map(({ data }) => data.offer))
    const offeredOn = offers[0]?.effectiveOn ?? null
    return { entitlement, on, offeredOn, answer: answerTo(facts, references) }
  })
}

/**
 * The last day on which an offer is in time; null if no timescale applies or the bank holidays up to it are not
 * published.
 */
type LastDay = (on: PlainDate) => PlainDate | null

const lastDayBy = (timescales: TimescalesState): LastDay => {
  const timescalesOn = timescalesByDay(timescales.versions)
  const calendar = calendarOf(timescales)
  return (on) => {
    const timescale = timescalesOn(on).find(({ clock }) => clock === offerClock)
    const limit = timescale?.steps[0]?.limit
    if (timescale === undefined || limit === undefined) return null
    const due = dueOf(calendar, timescale, limit, on)
    return due._tag === 'Right' ? due.right.lastDay : null
  }
}

const timelinessOf = (offered: readonly Entitled[], lastDay: LastDay) => {
  const counts = { inTime: 0, late: 0, undetermined: 0 }
  for (const { on, offeredOn } of offered) {
    const last = lastDay(on)
    if (last === null || offeredOn === null) counts.undetermined += 1
    else if (offeredOn <= last) counts.inTime += 1
    else counts.late += 1
  }
  return counts
}

const rowOf = (entitlement: Entitlement, all: readonly Entitled[], lastDay: LastDay): Row => {
  const offered = all.filter(({ offeredOn }) => offeredOn !== null)
  const made = printedParts({ offered: offered.length, notOffered: all.length - offered.length })
  const isPublished = made.parts.offered !== suppressedMark
  const counts = timelinessOf(offered, lastDay)
  const timely = printedParts(counts, isPublished)
  const answers = (answer: Entitled['answer']): number =>
    offered.filter((one) => one.answer === answer).length
  const answered = printedParts(
    { takenUp: answers('taken-up'), declined: answers('declined'), open: answers('open') },
    isPublished,
  )
  return {
    section: 'advocacy',
    group: entitlement,
    entitled: made.whole,
    offered: made.parts.offered,
    offeredPercent: made.percent('offered'),
    // If some offers cannot be judged, the number in time would mislead.
    offeredInTime: counts.undetermined > 0 ? null : timely.parts.inTime,
    takenUp: answered.parts.takenUp,
    declined: answered.parts.declined,
    takenUpPercent: answered.percent('takenUp'),
  }
}

/** For each ground: how many children were entitled to an advocate, were offered one, and accepted. */
export const advocacyRows = (
  entitled: readonly Entitled[],
  timescales: TimescalesState,
): readonly Row[] => {
  const lastDay = lastDayBy(timescales)
  return [...Map.groupBy(entitled, ({ entitlement }) => entitlement)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([entitlement, all]) => rowOf(entitlement, all, lastDay))
}
