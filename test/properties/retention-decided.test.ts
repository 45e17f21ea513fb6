import assert from 'node:assert/strict'
import {
  addMonths,
  type DomainEvent,
  memoryStore,
  type PlainDate,
  type StreamName,
  streamName,
} from '@coflyfr/core'
import { caseRecords } from '@coflyfr/outcomes'
import { type CaseRecord, caseRecord, type RetentionFacts } from '@coflyfr/outcomes/events'
import { keysOfPerson, standardRetention } from '@coflyfr/privacy'
import {
  LegalHoldLifted,
  LegalHoldPlaced,
  MoratoriumLifted,
  MoratoriumPlaced,
  type RetentionSchedule,
  RetentionScheduleSet,
  RetentionTriggerRecorded,
  SubjectKeyCreated,
  SubjectKeyMerged,
  SubjectKeyUnmerged,
} from '@coflyfr/privacy/events'
import type { CaseRecords } from '@coflyfr/privacy/rules'
import { anyReport, retentionReport } from '@coflyfr/reports'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PeopleLedger, peopleLedger } from '../support/people-ledger.ts'
import { asked, fill, seen } from './reports/ledgers.ts'
import { date } from './reports/logs-of.ts'
import { eventOf, toldOf } from './retention/told-cases.ts'

const keys = ['abcdef01', 'abcdef02', 'abcdef03'] as const
const [first] = keys
const classes = standardRetention.classes.map(({ recordClass }) => recordClass)

const day = fc.nat(700).map(date)
const key = fc.constantFrom(...keys)

/** A schedule with some of the classes, each with its length of keeping. */
const schedule: fc.Arbitrary<RetentionSchedule> = fc
  .tuple(
    fc.subarray([...standardRetention.classes], { minLength: 4 }),
    fc.integer({ min: 1, max: 4 }),
  )
  .map(([some, share]) => ({
    name: 'Council',
    classes: some.map((one) => ({
      ...one,
      periods: one.periods.map((period) => ({
        ...period,
        years: Math.ceil(period.years / share),
      })),
    })),
  }))

const trigger = fc.record({
  subject: key,
  on: day,
  of: fc.constantFrom(
    { recordClass: 'complaint', trigger: 'complaint-closed' } as const,
    { recordClass: 'child-protection', trigger: 'last-contact' } as const,
    { recordClass: 'adoption', trigger: 'adoption-order' } as const,
  ),
})

const scenario = fc.record({
  told: toldOf(keys.length),
  /** The later key into which each is merged, and whether that was undone. */
  merges: fc.tuple(
    fc.record({ into: fc.option(fc.constantFrom(keys[1], keys[2])), isParted: fc.boolean() }),
    fc.record({ into: fc.option(fc.constant(keys[2])), isParted: fc.constant(false) }),
  ),
  /** Some take effect on a much later day. */
  schedules: fc.array(fc.record({ schedule, after: fc.constantFrom(0, 0, 30, 90) }), {
    maxLength: 3,
  }),
  triggers: fc.array(trigger, { maxLength: 3 }),
  holds: fc.array(fc.record({ subject: key, isLifted: fc.boolean() }), { maxLength: 1 }),
  moratoria: fc.array(
    fc.record({
      recordClasses: fc.subarray(classes, { maxLength: 2 }),
      isLifted: fc.boolean(),
    }),
    { maxLength: 1 },
  ),
  /** How many years later it is decided. */
  years: fc.integer({ min: 2, max: 110 }),
})

type Scenario = typeof scenario extends fc.Arbitrary<infer Drawn> ? Drawn : never

const authority = 'Letter of the inquiry'

const logOf = (drawn: Scenario): readonly (readonly [StreamName, DomainEvent])[] => {
  const on = date(0)
  const all = streamName('retention')
  const at = (subject: string) => streamName('privacy', subject)
  const events: (readonly [StreamName, DomainEvent<string, unknown>])[] = [
    ...drawn.schedules.map(({ schedule: set, after }) => {
      const from = addMonths(on, after * 12)
      return [all, RetentionScheduleSet.of(from, { schedule: set })] as const
    }),
    ...keys.map((subject) => [at(subject), SubjectKeyCreated.of(on, { subject })] as const),
    ...drawn.told.map((one) => {
      const of = keys[one.key] ?? first
      return [streamName('case', of), eventOf(one, of)] as const
    }),
    ...drawn.triggers.map(({ subject, on: triggered, of }) => {
      const data = { subject, ...of, on: triggered }
      return [at(subject), RetentionTriggerRecorded.of(triggered, data)] as const
    }),
    ...drawn.holds.flatMap(({ subject, isLifted }) => {
      const hold = { subject, hold: 'h-1', authority }
      const placed = [at(subject), LegalHoldPlaced.of(on, { ...hold, reviewOn: null })] as const
      return isLifted ? [placed, [at(subject), LegalHoldLifted.of(on, hold)] as const] : [placed]
    }),
    ...drawn.moratoria.flatMap(({ recordClasses, isLifted }) => {
      const of = { moratorium: 'm-1', authority }
      const data = { ...of, recordClasses, reviewOn: null }
      const placed = [all, MoratoriumPlaced.of(on, data)] as const
      return isLifted ? [placed, [all, MoratoriumLifted.of(on, of)] as const] : [placed]
    }),
    ...drawn.merges.flatMap(({ into, isParted }, index) => {
      const subject = keys[index] ?? first
      if (into === null) return []
      const merge = { subject, into, reason: 'recorded-twice' } as const
      const merged = [at(subject), SubjectKeyMerged.of(on, merge)] as const
      const part = { subject, from: into, reason: 'different-people' } as const
      return isParted ? [merged, [at(subject), SubjectKeyUnmerged.of(on, part)] as const] : [merged]
    }),
  ]
  return events as readonly (readonly [StreamName, DomainEvent])[]
}

/** What a decision depends on: the facts of a person's cases, and the merged keys that the command names. */
interface Decided {
  readonly records: CaseRecords<RetentionFacts> | null
  readonly named: (merged: readonly string[]) => readonly string[]
}

const asShipped: Decided = { records: caseRecords, named: (merged) => merged }

/** A ledger whose clock stays on one day, moving only a little between events. */
const ledgerOf = async (drawn: Scenario, decidedOn: PlainDate, { records }: Decided) => {
  let microseconds = Date.parse('2022-01-01T00:00:00Z') * 1000
  const clock = () => (microseconds += 1000)
  const store = memoryStore({ origin: 'council.example/people', clock })
  const ledger = await peopleLedger({ store, clock, caseRecords: records })
  await fill(store, logOf(drawn))
  microseconds = Date.parse(`${decidedOn}T00:00:00Z`) * 1000
  return ledger
}

/** Three people decide on the day; then it is checked whether the key may be destroyed. */
const decisionOn = async (
  { submit, parsed, environment, store }: PeopleLedger,
  subject: string,
  on: PlainDate,
  named: Decided['named'],
) => {
  const step = { subject, erasure: 'e-1' }
  for (const line of [
    {
      command: 'RequestErasure',
      by: 'u-40 records-officer',
      data: { ...step, ground: 'retention-ended' },
    },
    { command: 'AgreeErasure', by: 'u-41 data-protection-officer', data: step },
    {
      command: 'ApproveErasure',
      by: 'u-50 corporate-director',
      data: { ...step, decision: 'D 1' },
    },
  ])
    assert.equal(
      (await submit({ ...line, on, commandId: `${line.command}-${subject}` })).outcome,
      'committed',
    )
  const merged = named((await keysOfPerson(store, subject)).merged)
  const { definition, command } = parsed({
    command: 'DestroySubjectKey',
    by: 'u-40 records-officer',
    on,
    data: { subject, merged, authority: 'D 1' },
  })
  return definition.preview(environment, command)
}

const standingOf = ({
  refusal,
}: Awaited<ReturnType<typeof decisionOn>>): Readonly<Record<string, unknown>> => {
  switch (refusal?.tag) {
    case undefined:
      return { state: 'due' }
    case 'UnderLegalHold':
      return { state: 'held', hold: (refusal as unknown as { holds: string[] }).holds.join(', ') }
    case 'RetentionNotEnded': {
      const { recordClass, dueOn } = refusal as unknown as Record<'recordClass' | 'dueOn', string>
      return { state: 'kept', recordClass, due: dueOn }
    }
    case 'RetentionNotCounted':
    case 'NoRetentionSchedule':
      return { state: 'not-classed' }
    default:
      return { state: refusal }
  }
}

/** The states that the report gave people with one key, and with several. */
const reached = new Set<string>()

const agree = (decided: Decided) =>
  fc.asyncProperty(scenario, async (drawn) => {
    const on = addMonths(date(0), drawn.years * 12)
    const ledger = await ledgerOf(drawn, on, decided)
    const report = anyReport(retentionReport)
    const document = await seen(report, ledger.store, asked({ asOf: on, knownAt: null }))
    assert.ok(typeof document !== 'string')
    for (const row of document.rows) {
      const decision = await decisionOn(ledger, String(row['subject']), on, decided.named)
      const standing = standingOf(decision)
      assert.deepEqual(
        standing,
        Object.fromEntries(Object.keys(standing).map((name) => [name, row[name]])),
      )
      reached.add(`${row['state']}, ${Number(row['keys']) > 1 ? 'merged' : 'alone'}`)
    }
  })

test('a key may be destroyed exactly if the report says that the record is due', async () => {
  await fc.assert(agree(asShipped), { numRuns: 300 })
  const standings = ['due', 'held', 'kept', 'not-classed']
  expect([...reached].sort()).toEqual(
    standings.flatMap((one) => [`${one}, alone`, `${one}, merged`]),
  )
}, 120_000)

const reading = (recordOf: (facts: readonly RetentionFacts[]) => CaseRecord): Decided => ({
  ...asShipped,
  records: { ...caseRecords, recordOf },
})

const alone = (facts: readonly RetentionFacts[]): CaseRecord => {
  const records = facts.map((one) => caseRecord([one]))
  return {
    recordClasses: records.flatMap(({ recordClasses }) => recordClasses),
    triggers: records.flatMap(({ triggers }) => triggers),
  }
}

const sourceBlindTo = (type: string): CaseRecords<RetentionFacts> => ({
  ...caseRecords,
  factsOf: (of) => {
    const source = caseRecords.factsOf(of)
    const evolve: typeof source.evolve = (facts, event) =>
      event.type === type ? facts : source.evolve(facts, event)
    return { ...source, evolve }
  },
})

const defects: Readonly<Record<string, Decided>> = {
  'sees recorded triggers only': { ...asShipped, records: null },
  'forgets the cases of merged keys': reading((facts) => caseRecord(facts.slice(0, 1))),
  'forgets merged keys altogether': { ...asShipped, named: () => [] },
  'counts each key by itself': reading(alone),
  'takes no class without a trigger': reading((facts) => ({
    ...caseRecord(facts),
    recordClasses: [],
  })),
  'takes voided facts for true': { ...asShipped, records: sourceBlindTo('CaseFactVoided') },
}

test.each(Object.entries(defects))(
  'catches a decision that %s',
  async (_, decided) => {
    const search = { numRuns: 2_000, seed: 20_231_115, endOnFailure: true }
    expect((await fc.check(agree(decided), search)).failed).toBe(true)
  },
  120_000,
)
