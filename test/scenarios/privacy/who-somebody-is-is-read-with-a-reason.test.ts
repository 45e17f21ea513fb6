import { contextSource, streamName } from '@coflyfr/core'
import { findSubjects, readSealed } from '@coflyfr/privacy'
import type { Allocation } from '@coflyfr/privacy/rules'
import { expect, test } from 'vitest'
import {
  anna,
  bryn,
  createKey,
  type PeopleLine,
  peopleLedger,
  recordIdentity,
} from '../../support/people-ledger.ts'

const toRead = (data: object = {}, by = 'u-12 practitioner'): PeopleLine => ({
  command: 'UnsealIdentity',
  by,
  data: { subject: anna, fields: ['name'], reason: 'casework', ...data },
})

const guardian = 'u-41 data-protection-officer'

/** Allocates every case to these workers. */
const allocatedTo =
  (...workers: readonly string[]) =>
  (subject: string) =>
    contextSource<Allocation, never>({
      name: 'allocated',
      stream: streamName('case', subject),
      events: [],
      initialState: () => ({
        isRecorded: workers.length > 0,
        workers: new Map(workers.map((worker) => [`a-${worker}`, worker])),
      }),
      evolve: (state) => state,
    })

const ready = async (...workers: readonly string[]) => {
  const ledger = await peopleLedger({ allocationOf: allocatedTo(...workers) })
  await ledger.submit(createKey(anna))
  await ledger.submit(recordIdentity(anna, { name: 'Anna Siân Example', bornOn: '2014-05-03' }))
  const read = (line: PeopleLine) => readSealed(ledger.environment, ledger.parsed(line))
  return { ...ledger, read }
}

const refusedWith = (tag: string) => ({ result: { refusal: { tag } }, readings: [] })

const readingsIn = async (ledger: Awaited<ReturnType<typeof ready>>) => {
  const events: unknown[] = []
  for await (const batch of ledger.store.readAll({ types: ['IdentityUnsealed'] }))
    events.push(...batch)
  return events
}

test('each reading is recorded, with who reads what and why, before anything is read', async () => {
  const ledger = await ready()
  const { readings } = await ledger.read(toRead({ fields: ['name', 'bornOn'] }))
  expect(readings).toEqual([
    { field: 'name', value: 'Anna Siân Example' },
    { field: 'bornOn', value: '2014-05-03' },
  ])
  expect(await readingsIn(ledger)).toMatchObject([
    {
      actor: { id: 'u-12', role: 'practitioner' },
      data: {
        subject: anna,
        read: [{ field: 'name' }, { field: 'bornOn' }],
        reason: 'casework',
        breakGlass: false,
        need: 'not-recorded',
      },
    },
  ])
  expect(await ledger.text()).not.toContain('Siân')
})

test('a repeat of the command reads nothing: each reading has an event of its own', async () => {
  const ledger = await ready()
  const once = { ...toRead(), commandId: 'read-1' }
  expect((await ledger.read(once)).readings).toHaveLength(1)
  expect(await ledger.read(once)).toMatchObject({ result: { outcome: 'duplicate' }, readings: [] })
})

test.each(['u-90 auditor', 'u-9 finance-officer', 'u-31 cabinet', 'u-1 system', 'u-7 scrutiny'])(
  'the role of %s reads all financial data and no identity',
  async (by) => {
    const ledger = await ready()
    expect(await ledger.read(toRead({}, by))).toMatchObject(refusedWith('RoleNotAllowed'))
    expect(await readingsIn(ledger)).toEqual([])
  },
)

test('the worker who has the case may read, another one may not, and managers and officers may', async () => {
  const ledger = await ready('u-12')
  expect((await ledger.read(toRead())).readings).toHaveLength(1)
  expect(await ledger.read(toRead({}, 'u-13 practitioner'))).toMatchObject(
    refusedWith('NoNeedToKnow'),
  )
  for (const by of ['u-20 team-manager', 'u-40 records-officer', guardian])
    expect((await ledger.read(toRead({}, by))).readings).toHaveLength(1)
})

test('a practitioner without the case may break the glass for safety or in an emergency, and it is flagged', async () => {
  const ledger = await ready('u-12')
  const broken = { breakGlass: true, reason: 'emergency' }
  expect((await ledger.read(toRead(broken, 'u-13 practitioner'))).readings).toHaveLength(1)
  expect(await readingsIn(ledger)).toMatchObject([{ data: { breakGlass: true, need: 'none' } }])
  const curious = { breakGlass: true, reason: 'casework' }
  expect(await ledger.read(toRead(curious, 'u-13 practitioner'))).toMatchObject(
    refusedWith('NoReasonToBreakGlass'),
  )
})

test('only the data protection officer reads what is restricted, even if another breaks the glass', async () => {
  const ledger = await ready('u-12')
  const data = { subject: anna, ground: 'accuracy-contested' }
  await ledger.submit({ command: 'RestrictProcessing', by: guardian, data })
  for (const line of [toRead(), toRead({ breakGlass: true, reason: 'emergency' })])
    expect(await ledger.read(line)).toMatchObject(refusedWith('ProcessingIsRestricted'))
  expect((await ledger.read(toRead({}, guardian))).readings).toHaveLength(1)
  await ledger.submit({ command: 'LiftRestriction', by: guardian, data: { subject: anna } })
  expect((await ledger.read(toRead())).readings).toHaveLength(1)
})

test('a statement is read by its event and field, and another digest cannot be passed off as it', async () => {
  const ledger = await ready()
  const said = {
    command: 'RecordRectification',
    data: { subject: anna, rectification: 'r-1', statement: 'I was seven, not six' },
  }
  const recorded = await ledger.submit(said)
  if (recorded.outcome !== 'committed') throw new Error(JSON.stringify(recorded))
  const { stream, revision } = recorded
  const digests: unknown[] = []
  for await (const batch of ledger.store.readStream(stream))
    digests.push(...batch.flatMap(({ data }) => Object.entries(data as object)))
  const statement = digests.flat().find((_, at, all) => all[at - 1] === 'statement')
  const name = digests.flat().find((_, at, all) => all[at - 1] === 'name')
  const unseal = (sealed: unknown) => ({
    command: 'UnsealStatement',
    data: { subject: anna, stream, revision, field: 'statement', sealed, reason: 'rectification' },
  })
  expect((await ledger.read(unseal(statement))).readings).toEqual([
    { field: 'statement', value: 'I was seven, not six' },
  ])
  expect(await ledger.read(unseal(name))).toMatchObject(refusedWith('NoSuchSealedField'))
})

test('after the key is destroyed the log still says who read, and nothing is left to read', async () => {
  const ledger = await ready()
  await ledger.read(toRead())
  await ledger.vault.destroyKey(anna)
  expect((await ledger.read(toRead())).readings).toEqual([
    { field: 'name', missing: 'SubjectErased' },
  ])
  expect(await readingsIn(ledger)).toHaveLength(2)
})

test.each([
  [{ name: 'sian example' }, [anna, bryn]],
  [{ name: 'EXAMPLE Anna' }, [anna]],
  [{ name: 'Siân', bornOn: '2014-05-04' }, [bryn]],
  [{ nhsNumber: '9434765919' }, [bryn]],
  [{ name: 'Ann' }, []],
  [{ upn: 'B801200005001' }, []],
  [{}, []],
])('findSubjects finds whom %j fits', async (query, found) => {
  const { submit, store, vault } = await ready()
  await submit(createKey(bryn))
  const identity = { name: 'Siân Example', bornOn: '2014-05-04', nhsNumber: '9434765919' }
  await submit(recordIdentity(bryn, { name: 'Another Name' }))
  await submit(recordIdentity(bryn, identity))
  expect(await findSubjects(store, vault, query as never)).toEqual([...found].sort())
})

test('a person whose key was destroyed is not found', async () => {
  const { store, vault } = await ready()
  await vault.destroyKey(anna)
  expect(await findSubjects(store, vault, { name: 'Anna' })).toEqual([])
})
