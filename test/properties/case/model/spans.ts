import { dayOf, daysInAll } from '../calendar.ts'
import type { Done } from '../desk.ts'

/* The model keeps no state: it reads the list of what was carried out, day by day, each time it is asked. */

/** The facts that were not voided. */
export const standing = (done: readonly Done[]): readonly Done[] => {
  const gone = new Set(
    done.filter(({ command }) => command === 'VoidCaseFact').map(({ data }) => data['fact']),
  )
  return done.filter(({ command, id }) => command !== 'VoidCaseFact' && !gone.has(id))
}

/** From one day to another, or without an end. */
export interface Span {
  readonly ref: string
  readonly data: Done['data']
  readonly from: number
  to: number | null
}

/** Later than any day in the tests. */
const horizon = daysInAll + 190

const lastNightOf = ({ to }: Pick<Span, 'to'>): number => (to ?? horizon) - 1

const hasNight = (span: Pick<Span, 'from' | 'to'>, night: number): boolean =>
  night >= span.from && night <= lastNightOf(span)

const isPointInside = (
  point: Pick<Span, 'from' | 'to'>,
  span: Pick<Span, 'from' | 'to'>,
): boolean =>
  point.to === point.from && hasNight(span, point.from - 1) && hasNight(span, point.from)

/** Whether two spans share a night, or one of zero length lies inside the other. */
export const meet = (one: Pick<Span, 'from' | 'to'>, other: Pick<Span, 'from' | 'to'>): boolean => {
  for (let night = one.from; night <= lastNightOf(one); night += 1) {
    if (hasNight(other, night)) return true
  }
  return isPointInside(one, other) || isPointInside(other, one)
}

/** Whether a span includes the night after a day. */
export const goesOnAfter = (span: Pick<Span, 'from' | 'to'>, day: number): boolean =>
  hasNight(span, day)

/** Whether a span includes a day; its last day counts. */
export const holds = ({ from, to }: Pick<Span, 'from' | 'to'>, day: number): boolean =>
  day >= from && (to === null || day <= to)

/** The number of a day, null if the command leaves it out. */
export const dayGiven = (date: unknown): number | null =>
  date === undefined || date === null ? null : dayOf(date)

/** The spans of one kind of document: which command begins one, its name, and which ends it. */
const spans = (
  facts: readonly Done[],
  begins: string,
  name: string,
  endField: string | null,
  ends: string,
): readonly Span[] => {
  const found: Span[] = []
  for (const { command, on, data } of facts) {
    const ref = String(data[name])
    if (command === begins) {
      const to = endField === null ? null : dayGiven(data[endField])
      found.push({ ref, data, from: dayOf(on), to })
    }
    if (command === ends) for (const span of found) if (span.ref === ref) span.to = dayOf(on)
  }
  return found
}

/** Accepted referrals; a reopened one has no end. */
export const referralSpans = (facts: readonly Done[]): readonly Span[] => {
  const found = spans(facts, 'AcceptReferral', 'referral', 'closedOn', '')
  for (const { command, on, data } of facts) {
    const one = found.find(({ ref }) => ref === data['referral'])
    if (one === undefined) continue
    if (command === 'CloseCase') one.to = dayOf(on)
    if (command === 'ReopenReferral') one.to = null
  }
  return found
}

export const assessmentSpans = (facts: readonly Done[]): readonly Span[] =>
  spans(facts, 'StartAssessment', 'assessment', null, 'CompleteAssessment')

export const planSpans = (facts: readonly Done[]): readonly Span[] =>
  spans(facts, 'AgreeCareAndSupportPlan', 'plan', 'endedOn', 'EndCareAndSupportPlan')

export const enquirySpans = (facts: readonly Done[]): readonly Span[] =>
  spans(facts, 'StartEnquiry', 'enquiry', 'concludedOn', 'ConcludeEnquiry')

export const registrationSpans = (facts: readonly Done[]): readonly Span[] =>
  spans(facts, 'RegisterChild', 'registration', 'endedOn', 'DeregisterChild')

export const missingSpans = (facts: readonly Done[]): readonly Span[] =>
  spans(facts, 'ReportMissing', 'missing', 'endedOn', 'ReportReturn')

export const adoptionSpans = (facts: readonly Done[]): readonly Span[] =>
  spans(facts, 'PlaceForAdoption', 'placement', 'endedOn', 'EndAdoptionPlacement')

export const shortBreakSpans = (facts: readonly Done[]): readonly Span[] =>
  spans(facts, 'TakeShortBreak', 'shortBreak', 'endedOn', '')

/** Workers in sequence: a new one may replace the current one. */
export const allocationSpans = (facts: readonly Done[]): readonly Span[] => {
  const found: Span[] = []
  for (const { command, on, data } of facts) {
    const ref = String(data['allocation'])
    const from = dayOf(on)
    if (command === 'ReallocateCase') for (const span of found) span.to ??= from
    if (command === 'AllocateCase' || command === 'ReallocateCase') {
      found.push({ ref, data, from, to: dayGiven(data['endedOn']) })
    }
    if (command === 'EndAllocation') for (const span of found) if (span.ref === ref) span.to = from
  }
  return found
}
