import { addMonths, type PlainDate, plainDate } from '@coflyfr/core'
import type { RecordedTrigger } from '@coflyfr/privacy/events'
import type { CaseRecordClass, RetentionFact, RetentionFacts } from './retention-facts.ts'

/** The classes that a child's record is in, and all that a period of any of them may be counted from. */
export interface CaseRecord {
  readonly recordClasses: readonly CaseRecordClass[]
  readonly triggers: readonly RecordedTrigger[]
}

type FactOf<Kind extends RetentionFact['fact']> = Extract<RetentionFact, { readonly fact: Kind }>

const ofKind = <Kind extends RetentionFact['fact']>(
  facts: readonly RetentionFact[],
  kind: Kind,
): readonly FactOf<Kind>[] => facts.filter((one): one is FactOf<Kind> => one.fact === kind)

const latest = <Text extends string>(days: readonly Text[]): Text | null =>
  days.toSorted().at(-1) ?? null

const monthsOfChildhood = 18 * 12

/** The day of a death, if it came before any day on which the child could have turned 18; else null. */
const deathUnder18 = (on: PlainDate | null, births: readonly string[]): PlainDate | null => {
  const [first] = births.toSorted()
  if (on === null || first === undefined) return null
  return on < addMonths(plainDate(`${first}-01`), monthsOfChildhood) ? on : null
}

/** When the last referral of all was closed; null while one is open under any key. */
const closedOn = (byKey: readonly (readonly RetentionFact[])[]): PlainDate | null => {
  const ends = byKey.flatMap((facts) => {
    const referrals = new Map<string, PlainDate | null>()
    for (const fact of facts) {
      if (fact.fact === 'opened') referrals.set(fact.referral, null)
      if (fact.fact === 'closed') referrals.set(fact.referral, fact.on)
    }
    return [...referrals.values()]
  })
  const closed = ends.filter((end) => end !== null)
  return closed.length < ends.length ? null : latest(closed)
}

const classesOf = (facts: readonly RetentionFact[]): readonly CaseRecordClass[] => {
  const named = ofKind(facts, 'in-class').map(({ recordClass }) => recordClass)
  const isOrdered = ofKind(facts, 'adopted').length > 0
  const isBegun = ofKind(facts, 'adoption-begun').length > 0
  const adoption: readonly CaseRecordClass[] = isOrdered
    ? ['adoption']
    : isBegun
      ? ['adoption-not-granted']
      : []
  return [...new Set([...named, ...adoption])].sort()
}

/**
 * The record of one child, under all their keys: the classes that events of the cases put it in, and what a schedule may
 * count the period of each class from.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { BirthRecorded, caseRecord, heedRetention, PlacedForAdoption } from '@coflyfr/outcomes/events'
 *
 * const facts = new Map()
 * const birth = BirthRecorded.of(plainDate('2020-06-02'), { case: '7f3a9b21', birthMonth: '2020-05', sex: '1' })
 * const placed = { case: '7f3a9b21', placement: 'p1', endedOn: null, endReason: null }
 * heedRetention(facts, { ...birth, revision: 0 })
 * heedRetention(facts, { ...PlacedForAdoption.of(plainDate('2022-01-10'), placed), revision: 1 })
 * const { recordClasses, triggers } = caseRecord([facts])
 * assert.deepEqual(recordClasses, ['adoption-not-granted'])
 * assert.ok(triggers.some(({ trigger, on }) => trigger === 'birth' && on === '2020-05'))
 * ```
 */
export const caseRecord = (keys: readonly RetentionFacts[]): CaseRecord => {
  const byKey = keys.map((facts) => [...facts].sort(([one], [other]) => one - other))
  const inOrder = byKey.map((facts) => facts.flatMap(([, of]) => of))
  const facts = inOrder.flat()
  const births = inOrder
    .map((of) => ofKind(of, 'born').at(-1)?.month)
    .filter((month) => month !== undefined)
  const days = {
    birth: latest(births),
    'death-under-18': deathUnder18(latest(ofKind(facts, 'died').map(({ on }) => on)), births),
    closure: closedOn(inOrder),
    'last-contact': latest(ofKind(facts, 'contact').map(({ on }) => on)),
    'adoption-order': latest(ofKind(facts, 'adopted').map(({ on }) => on)),
  } as const
  const recordClasses = classesOf(facts)
  return {
    recordClasses,
    triggers: recordClasses.flatMap((recordClass) =>
      triggerNames.flatMap((trigger) => {
        const on = days[trigger]
        return on === null ? [] : [{ recordClass, trigger, on }]
      }),
    ),
  }
}

const triggerNames = [
  'birth',
  'death-under-18',
  'closure',
  'last-contact',
  'adoption-order',
] as const
