import type { VirementPosted, VirementProposed } from '@coflyfr/budget/events'
import { ActualsImported, VirementAmended, VirementCarried } from '@coflyfr/budget/events'
import {
  addDays,
  type DomainEvent,
  type EventOf,
  financialYear,
  nextFinancialYear,
  plainDate,
  streamName,
} from '@coflyfr/core'
import fc from 'fast-check'
import { budgetLogs } from '../reports/budget-log.ts'
import { headOf, legsOf, pounds, type Written } from '../reports/desk.ts'

/** One change to a drawn log: which, from where, and by how much. */
interface Change {
  readonly kind: 'shift' | 'amend' | 'carry' | 'unbalance' | 'huge'
  readonly percent: number
  readonly days: number
}

const changes: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('shift', 'shift', 'amend', 'carry', 'unbalance', 'huge'),
  percent: fc.integer({ min: 0, max: 99 }),
  days: fc.integer({ min: -90, max: 90 }),
})

/** A stream that drawn logs do not use, so that their events keep their revisions. */
const aside = streamName('budget', financialYear('2029-30') ?? '2029-30')

/** The first event of a type from an index on; -1 if there is none. */
const nextOf = (log: readonly Written[], from: number, type: string): number =>
  log.findIndex(([, event], at) => at >= from && event.type === type)

const shift = (log: Written[], at: number, days: number): void => {
  const [stream, event] = log[at]!
  log[at] = [stream, { ...event, effectiveOn: addDays(event.effectiveOn, days) }]
}

const amend = (log: Written[], from: number, days: number): void => {
  const at = nextOf(log, from, 'VirementProposed')
  if (at === -1) return
  const { data, effectiveOn } = log[at]![1] as unknown as EventOf<typeof VirementProposed>
  const legs = legsOf(1, BigInt(5_000 + days))
  const amended = VirementAmended.of(addDays(effectiveOn, days), {
    ...data,
    legs,
    contentHashBefore: data.contentHash,
  })
  log.splice(at + 1 + (Math.abs(days) % 5), 0, [aside, amended as DomainEvent])
}

/** A technical virement with amounts in the next year, which also move its budget. */
const carry = (log: Written[], from: number, days: number): void => {
  const at = nextOf(log, from, 'VirementPosted')
  if (at === -1) return
  const [stream, event] = log[at]!
  const { data, effectiveOn } = event as unknown as EventOf<typeof VirementPosted>
  const year = nextFinancialYear(data.financialYear)
  const legs = legsOf(2, BigInt(7_000 + days))
  const posted = { ...data, kind: 'technical', laterYears: [{ financialYear: year, legs }] }
  log[at] = [stream, { ...event, data: posted } as unknown as DomainEvent]
  const revision = log.slice(0, at).filter(([other]) => other === stream).length
  const carried = VirementCarried.of(addDays(effectiveOn, days), {
    reference: data.reference,
    financialYear: year,
    postedInYear: data.financialYear,
    legs,
    gift: { eventId: 'x', stream, revision },
  })
  log.splice(at + 1, 0, [aside, carried as DomainEvent])
}

/** A virement that does not sum to zero, which the domain would never post. */
const unbalance = (log: Written[], from: number): void => {
  const at = nextOf(log, from, 'VirementPosted')
  if (at === -1) return
  const [stream, event] = log[at]!
  const { data } = event as unknown as EventOf<typeof VirementPosted>
  const unbalanced = { ...data, legs: data.legs.slice(1) }
  log[at] = [stream, { ...event, data: unbalanced } as unknown as DomainEvent]
}

/** Amounts whose sums exceed what a number holds exactly. */
const huge = (log: Written[], at: number, days: number): void => {
  const postedOn = addDays(plainDate('2023-08-01'), days)
  const amount = BigInt(Math.sign(days) || 1) * 90_000_000_000_000_007n
  const posting = { ...headOf(days & 1), postedOn, reference: 'x', description: null }
  const imported = ActualsImported.of(postedOn, {
    financialYear: financialYear('2023-24') ?? '2023-24',
    source: 'huge',
    batch: 'b',
    period: 'P05',
    concerns: null,
    postings: [posting, posting].map((one) => ({ ...one, amount: pounds(amount) })),
  })
  log.splice(at, 0, [aside, imported as DomainEvent])
}

const changed = (drawn: readonly Written[], wanted: readonly Change[]): readonly Written[] => {
  const log = [...drawn]
  for (const { kind, percent, days } of wanted) {
    const at = Math.floor((percent * log.length) / 100)
    if (kind === 'shift') shift(log, at, days)
    else if (kind === 'amend') amend(log, at, days)
    else if (kind === 'carry') carry(log, at, days)
    else if (kind === 'unbalance') unbalance(log, at)
    else huge(log, at, days)
  }
  return log
}

/**
 * Logs of money that the domain could have written, and some that it could not: with dates out of order within a
 * document, virements that do not sum to zero, amended and carried ones, and amounts too large for a number.
 */
export const moneyLogs: fc.Arbitrary<readonly Written[]> = fc
  .tuple(budgetLogs, fc.array(changes, { maxLength: 14, size: 'max' }))
  .map(([log, wanted]) => changed(log, wanted))
