import { verify } from '@coflyfr/audit'
import {
  type CommandResult,
  type EventStore,
  memoryStore,
  plainDate,
  type StreamRevision,
  streamName,
} from '@coflyfr/core'
import {
  AllocationEnded,
  BirthRecorded,
  CaseFactVoided,
  LookedAfterPeriodStarted,
} from '@coflyfr/outcomes/events'
import { standardRetention } from '@coflyfr/privacy'
import { appendEvents } from '@coflyfr/testing'
import { expect, test } from 'vitest'
import { auditedMemory } from '../../support/audited-memory.ts'
import {
  anna,
  bryn,
  createKey,
  type PeopleLedger,
  type PeopleLine,
  peopleLedger,
} from '../../support/people-ledger.ts'
import { somewhere } from '../../support/traced-money.ts'

const officer = 'u-40 records-officer'
const guardian = 'u-41 data-protection-officer'
const on = plainDate('2020-01-01')

/** What was recorded about the person: a complaint that ended long ago, and nothing about any case. */
const recorded: readonly PeopleLine[] = [
  {
    command: 'SetRetentionSchedule',
    by: guardian,
    on: '2020-01-01',
    data: { schedule: standardRetention },
  },
  createKey(anna),
  createKey(bryn),
  {
    command: 'RecordRetentionTrigger',
    by: officer,
    data: {
      subject: anna,
      recordClass: 'complaint',
      trigger: 'complaint-closed',
      on: '2010-01-01',
    },
  },
]

const merge: PeopleLine = {
  command: 'MergeSubjectKeys',
  by: officer,
  data: { subject: bryn, into: anna, reason: 'recorded-twice' },
}

const step = { subject: anna, erasure: 'e-1' }
const steps: readonly PeopleLine[] = [
  { command: 'RequestErasure', by: officer, data: { ...step, ground: 'retention-ended' } },
  { command: 'AgreeErasure', by: guardian, data: step },
  { command: 'ApproveErasure', by: 'u-50 corporate-director', data: { ...step, decision: 'D 1' } },
]

const destroy = (merged: readonly string[] = []): PeopleLine => ({
  command: 'DestroySubjectKey',
  by: officer,
  data: { subject: anna, merged, authority: 'D 1' },
})

const lookedAfter = (key: string) =>
  LookedAfterPeriodStarted.of(on, {
    case: key,
    period: 'p-1',
    episode: 'e-1',
    ...somewhere,
    proposedBy: 'u-1',
  })

const born = (key: string) => BirthRecorded.of(on, { case: key, birthMonth: '2014-05', sex: '1' })

let appends = 0

const tell = (store: EventStore, key: string, event: object) =>
  appendEvents(store, {
    stream: streamName('case', key),
    commandId: `case-${(appends += 1)}`,
    events: [event as never],
    expectedRevision: 'any',
  })

const ledgerWith = async (
  more: readonly PeopleLine[] = [],
  given: Parameters<typeof peopleLedger>[0] = {},
): Promise<PeopleLedger> => {
  const ledger = await peopleLedger(given)
  for (const line of [...recorded, ...more, ...steps])
    expect((await ledger.submit(line)).outcome, line.command).toBe('committed')
  return ledger
}

const contextOf = async ({ store }: PeopleLedger, result: CommandResult) => {
  if (result.outcome !== 'committed') throw new Error(JSON.stringify(result))
  const context: StreamRevision[] = []
  for await (const batch of store.readStream(result.stream, { from: result.revision }))
    context.push(...batch.flatMap((event) => event.context))
  return context
}

const keptTo2089 = {
  refusal: { tag: 'RetentionNotEnded', recordClass: 'looked-after', dueOn: '2089-06-01' },
}

test('the record of a looked-after child is kept for 75 years, though nobody recorded a trigger', async () => {
  const { submit, store, vault } = await ledgerWith()
  await tell(store, anna, born(anna))
  await tell(store, anna, lookedAfter(anna))
  expect(await submit(destroy())).toMatchObject(keptTo2089)
  expect(await vault.standing(anna)).not.toBe('erased')
  const voided = CaseFactVoided.of(on, {
    case: anna,
    fact: '00000000-0000-5000-8000-000000000000',
    reason: 'wrong-date',
    revision: 1,
    factType: 'LookedAfterPeriodStarted',
  })
  await tell(store, anna, voided)
  expect(await submit(destroy())).toMatchObject({ outcome: 'committed' })
})

test('while no period is set for a class of the case, nothing is destroyed', async () => {
  const { submit, store } = await ledgerWith()
  await tell(store, anna, lookedAfter(anna))
  expect(await submit(destroy())).toMatchObject({ refusal: { tag: 'RetentionNotCounted' } })
})

test('the case of a merged key counts, with the date of birth given by the other key', async () => {
  const { submit, store } = await ledgerWith([merge])
  await tell(store, anna, born(anna))
  await tell(store, bryn, lookedAfter(bryn))
  expect(await submit(destroy([bryn]))).toMatchObject(keptTo2089)
})

test('a moratorium over a class that only the case names applies, also when an erasure claim was upheld', async () => {
  const moratorium: PeopleLine = {
    command: 'PlaceMoratorium',
    by: guardian,
    data: { moratorium: 'm-1', recordClasses: ['looked-after'], authority: 'Inquiry' },
  }
  const upheld: PeopleLine = {
    command: 'DecideObjection',
    by: guardian,
    data: { subject: anna, objection: 'o-1', right: 'erasure', outcome: 'upheld' },
  }
  const { submit, store } = await peopleLedger()
  const [ask, ...others] = steps
  const claimed = { ...ask, data: { ...step, ground: 'claim-upheld' } } as PeopleLine
  for (const line of [...recorded, moratorium, upheld, claimed, ...others])
    expect((await submit(line)).outcome, line.command).toBe('committed')
  await tell(store, anna, lookedAfter(anna))
  expect(await submit(destroy())).toMatchObject({
    refusal: { tag: 'UnderLegalHold', holds: ['m-1'] },
  })
})

test('the event says which cases were read, and up to where', async () => {
  const ledger = await ledgerWith([merge])
  await tell(ledger.store, bryn, born(bryn))
  const context = await contextOf(ledger, await ledger.submit(destroy([bryn])))
  expect(context).toEqual(
    expect.arrayContaining([
      { stream: `case-${anna}`, revision: -1 },
      { stream: `case-${bryn}`, revision: 0 },
    ]),
  )
})

test('a ledger that reads no cases goes by what was recorded, and its event names no case', async () => {
  const ledger = await ledgerWith([], { caseRecords: null })
  await tell(ledger.store, anna, born(anna))
  await tell(ledger.store, anna, lookedAfter(anna))
  const context = await contextOf(ledger, await ledger.submit(destroy()))
  expect(context.filter(({ stream }) => stream.startsWith('case-'))).toEqual([])
})

/** A store in which an event about a case arrives after a destruction was decided, and before it is appended. */
const toldBetween = async (event: object): Promise<readonly [PeopleLedger, () => number]> => {
  const inner = memoryStore({ origin: 'council.example/people', clock: () => Date.now() * 1000 })
  let tries = 0
  const store: EventStore = {
    ...inner,
    appendToStream: (stream, events, guard) => async () => {
      if (events.some(({ type }) => type === 'SubjectKeyDestroyed') && (tries += 1) === 1)
        await tell(inner, anna, event)
      return inner.appendToStream(stream, events, guard)()
    },
  }
  const ledger = await ledgerWith([], { store })
  await tell(inner, anna, born(anna))
  return [ledger, () => tries]
}

test('an event of the case between the decision and its append is taken into account', async () => {
  const [{ submit, vault }, tries] = await toldBetween(lookedAfter(anna))
  expect(await submit(destroy())).toMatchObject(keptTo2089)
  expect([tries(), await vault.begunErasures()]).toEqual([1, []])
})

test('an unrelated event of the case does not force another decision', async () => {
  const ended = AllocationEnded.of(on, { case: anna, allocation: 'a-1' })
  const [{ submit, store }, tries] = await toldBetween(ended)
  expect(await submit(destroy())).toMatchObject({ outcome: 'committed' })
  expect(tries()).toBe(1)
  const { verdicts } = await verify(await auditedMemory(store), {
    checkpoints: [],
    keys: [],
    minuted: [],
  })
  // These events of the case were not recorded by its commands; the destruction is decided again as it was.
  const findings = verdicts.rulesObeyed.status === 'fail' ? verdicts.rulesObeyed.findings : []
  expect(findings.map(({ stream }) => stream)).toEqual([`case-${anna}`, `case-${anna}`])
})

test('a preview names the class that keeps the record, and until when', async () => {
  const { parsed, environment, store } = await ledgerWith()
  const asked = async () => {
    const { definition, command } = parsed(destroy())
    return definition.preview(environment, command)
  }
  expect(await asked()).toMatchObject({
    accepted: true,
    rationale: {
      recordClasses: 'complaint',
      keptLongestAs: 'complaint',
      countedFrom: 'complaint-closed, 2010-01-01',
      dueOn: '2020-01-02',
    },
  })
  await tell(store, anna, lookedAfter(anna))
  expect(await asked()).toMatchObject({
    refusal: { tag: 'RetentionNotCounted' },
    rationale: { recordClasses: 'complaint, looked-after', keptLongestAs: null, dueOn: null },
  })
  await tell(store, anna, born(anna))
  expect(await asked()).toMatchObject({
    ...keptTo2089,
    rationale: {
      keptLongestAs: 'looked-after',
      countedFrom: 'birth, 2014-05',
      dueOn: '2089-06-01',
    },
  })
})
