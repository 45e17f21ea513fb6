import { verify } from '@coflyfr/audit'
import { type EventStore, foldByReading, type Recorded, submit } from '@coflyfr/core'
import { standardRules } from '@coflyfr/governance'
import { standardRetention } from '@coflyfr/privacy'
import { defaultParameters, reports } from '@coflyfr/reports'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditedMemory } from '../support/audited-memory.ts'
import {
  createKey,
  type PeopleLedger,
  type PeopleLine,
  peopleLedger,
} from '../support/people-ledger.ts'
import { lives, subjects } from './key-destruction/lives.ts'

/** Destroys a person's key; resolves to the log afterwards. */
type Destroy = (ledger: PeopleLedger, subject: string) => Promise<EventStore>

const destroysTheKey: Destroy = async ({ vault, store }, subject) => {
  await vault.destroyKey(subject)
  return store
}

const eventsOf = async (store: EventStore): Promise<readonly Recorded[]> => {
  const events: Recorded[] = []
  for await (const batch of store.readAll()) events.push(...batch)
  return events
}

const ledgerOf = async (lines: readonly PeopleLine[]): Promise<PeopleLedger> => {
  const ledger = await peopleLedger()
  // Without rules every posting would be refused, and these ledgers would hold no money.
  await ledger.submit({
    command: 'SetApprovalRules',
    by: 'u-1 council',
    on: '2023-04-01',
    data: { rules: standardRules },
  })
  for (const subject of subjects) await ledger.submit(createKey(subject))
  await ledger.submit({
    command: 'SetRetentionSchedule',
    by: 'u-41 data-protection-officer',
    data: { schedule: standardRetention },
  })
  for (const line of lines) await ledger.submit(line)
  return ledger
}

/** Every figure and row of every report about money and children. */
const figuresOf = async (
  store: EventStore,
): Promise<readonly (readonly [name: string, figure: unknown])[]> => {
  const figures: (readonly [string, unknown])[] = []
  for (const [name, report] of reports) {
    // It counts the events that serve each duty, and an erasure is one of them.
    if (name === 'duties') continue
    const made = await report.make({ store, checkpointAt: () => null }, defaultParameters)
    const figure =
      made._tag === 'Right' ? { rows: made.right.rows, totals: made.right.totals } : made
    figures.push([name, figure])
  }
  return figures
}

const changesNoFigure = (destroy: Destroy) =>
  fc.asyncProperty(lives, fc.constantFrom(...subjects), async (lines, subject) => {
    const ledger = await ledgerOf(lines)
    const before = { events: await eventsOf(ledger.store), figures: await figuresOf(ledger.store) }
    const store = await destroy(ledger, subject)
    expect(await figuresOf(store)).toEqual(before.figures)
    expect(await eventsOf(store)).toEqual(before.events)
    const { verdicts } = await verify(await auditedMemory(store), {
      checkpoints: [],
      keys: [],
      minuted: [],
    })
    const failed = Object.values(verdicts).filter(({ status }) => status === 'fail')
    expect(failed).toEqual([])
  })

test('14 destroying a person’s key changes no total, no count and no event, and verify passes', async () => {
  for (const destroy of [destroysTheKey, harmless])
    await fc.assert(changesNoFigure(destroy), { numRuns: 25 })
})

const officer = 'u-40 records-officer'
const guardian = 'u-41 data-protection-officer'

/** What is recorded before a person is erased, and the erasure. */
const steps = (subject: string): readonly PeopleLine[] => {
  const [step, on] = [{ subject, erasure: 'e-1' }, '2023-11-01']
  const claim = { subject, objection: 'claim', right: 'erasure', outcome: 'upheld' }
  const lines: readonly PeopleLine[] = [
    { command: 'DecideObjection', by: guardian, data: claim },
    { command: 'RequestErasure', by: officer, data: { ...step, ground: 'claim-upheld' } },
    { command: 'AgreeErasure', by: guardian, data: step },
    {
      command: 'ApproveErasure',
      by: 'u-50 corporate-director',
      data: { ...step, decision: 'D 1' },
    },
    {
      command: 'DestroySubjectKey',
      by: officer,
      data: { subject, merged: [], authority: 'D 1' },
    },
  ]
  return lines.map((line) => ({ ...line, on }))
}

/** Every report, except those that show whose keys are destroyed, and how often that duty was carried out. */
const published = async (store: EventStore): Promise<readonly unknown[]> => {
  const figures = await figuresOf(store)
  return figures.filter(([name]) => name !== 'retention' && name !== 'duties')
}

const byCommands: Destroy = async ({ submit: give, store }, subject) => {
  for (const line of steps(subject))
    expect(await give(line), line.command).toMatchObject({ outcome: 'committed' })
  return store
}

const erasureChangesNoFigure = (erase: Destroy) =>
  fc.asyncProperty(lives, fc.constantFrom(...subjects), async (lines, subject) => {
    const ledger = await ledgerOf(lines)
    const before = { events: await eventsOf(ledger.store), figures: await published(ledger.store) }
    const store = await erase(ledger, subject)
    expect(await published(store)).toEqual(before.figures)
    const after = await eventsOf(store)
    expect(after.slice(0, before.events.length)).toEqual(before.events)
    expect(after.at(-1)?.type).toBe('SubjectKeyDestroyed')
    expect(await ledger.vault.traces(subject)).toEqual([])
    const { verdicts } = await verify(await auditedMemory(store), { vault: ledger.vault })
    expect(Object.values(verdicts).filter(({ status }) => status === 'fail')).toEqual([])
  })

test('erasing a person in the required steps changes no event, total or count, and adds one event', async () => {
  await fc.assert(erasureChangesNoFigure(byCommands), { numRuns: 20 })
}, 60_000)

const wrongErasures: Readonly<Record<string, Destroy>> = {
  'lets spent money go with the person': async (ledger, subject) => {
    await byCommands(ledger, subject)
    return without(ledger, ({ type }) => type === 'ActualsImported')
  },
  'leaves the values': async (ledger, subject) => {
    const vault = { ...ledger.vault, carryOutErasure: async () => {} }
    const sealing = { vault, salt: () => new Uint8Array(32) }
    for (const line of steps(subject)) {
      const { definition, command } = ledger.parsed(line)
      await submit({ ...ledger.environment, sealing }, definition, command)
    }
    return ledger.store
  },
}

test.each(Object.entries(wrongErasures))(
  'the property catches an erasure that %s',
  async (_, erase) => {
    const search = { numRuns: 60, seed: 20_231_115, endOnFailure: true }
    expect((await fc.check(erasureChangesNoFigure(erase), search)).failed).toBe(true)
  },
  60_000,
)

/** A log without some events, as after a destruction that goes too far. */
const without = async (
  { store }: PeopleLedger,
  goes: (event: Pick<Recorded, 'stream' | 'type' | 'data'>) => boolean,
): Promise<EventStore> => {
  async function* left<Event extends Pick<Recorded, 'stream' | 'type' | 'data'>>(
    batches: AsyncIterable<readonly Event[]>,
  ) {
    for await (const batch of batches) yield batch.filter((event) => !goes(event))
  }
  const readStream: EventStore['readStream'] = (stream, options) =>
    left(store.readStream(stream, options))
  return {
    ...store,
    readAll: (options) => left(store.readAll(options)),
    scan: (options) => left(store.scan(options)),
    readStream,
    foldStream: foldByReading(readStream),
  }
}

/** Removes nothing, to show that wrapping the log is not what the property catches. */
const harmless: Destroy = (ledger) => without(ledger, () => false)

const defects: Readonly<Record<string, Destroy>> = {
  'takes the person’s case along': (ledger, subject) =>
    without(ledger, ({ stream }) => stream === `case-${subject}`),
  'forgets who read what': (ledger, subject) =>
    without(
      ledger,
      ({ type, data }) =>
        type === 'IdentityUnsealed' && (data as { subject: string }).subject === subject,
    ),
}

test.each(Object.entries(defects))(
  'the property catches a destruction that %s',
  async (_, destroy) => {
    const search = { numRuns: 100, seed: 20_231_115, endOnFailure: true }
    expect((await fc.check(changesNoFigure(destroy), search)).failed).toBe(true)
  },
)

test('no word of a sealed value is in any log, hash or report', async () => {
  await fc.assert(
    fc.asyncProperty(lives, async (lines) => {
      const ledger = await ledgerOf(lines)
      const text = `${await ledger.text()}${JSON.stringify(await figuresOf(ledger.store))}`
      expect(text).not.toMatch(/Secret\d{6}/)
    }),
    { numRuns: 25 },
  )
})
