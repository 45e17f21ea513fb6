import { verify } from '@coflyfr/audit'
import { budgetCommands } from '@coflyfr/budget'
import { type CommandResult, settleErasures } from '@coflyfr/core'
import { standardRetention } from '@coflyfr/privacy'
import { expect, test } from 'vitest'
import { auditedMemory } from '../../support/audited-memory.ts'
import {
  anna,
  bryn,
  createKey,
  type PeopleLedger,
  type PeopleLine,
  peopleLedger,
  recordIdentity,
} from '../../support/people-ledger.ts'

const officer = 'u-40 records-officer'
const guardian = 'u-41 data-protection-officer'
const director = 'u-50 corporate-director'
const authority = 'D 12/2023'

const request = (ground: string): PeopleLine => ({
  command: 'RequestErasure',
  by: officer,
  data: { subject: anna, erasure: 'e-1', ground },
})
const agree: PeopleLine = {
  command: 'AgreeErasure',
  by: guardian,
  data: { subject: anna, erasure: 'e-1' },
}
const approve: PeopleLine = {
  command: 'ApproveErasure',
  by: director,
  data: { subject: anna, erasure: 'e-1', decision: authority },
}
const upheld: PeopleLine = {
  command: 'DecideObjection',
  by: guardian,
  data: { subject: anna, objection: 'o-1', right: 'erasure', outcome: 'upheld' },
}
const destroy = (merged: readonly string[] = []): PeopleLine => ({
  command: 'DestroySubjectKey',
  by: officer,
  data: { subject: anna, merged, authority },
})
const claimed = [upheld, request('claim-upheld'), agree, approve]
const merge: PeopleLine = {
  command: 'MergeSubjectKeys',
  by: officer,
  data: { subject: bryn, into: anna, reason: 'recorded-twice' },
}

const ledgerWith = async (lines: readonly PeopleLine[]): Promise<PeopleLedger> => {
  const ledger = await peopleLedger()
  const people = [
    createKey(anna),
    recordIdentity(anna, { name: 'Anna Example' }),
    createKey(bryn),
    recordIdentity(bryn, { name: 'Ann Example' }),
  ]
  for (const line of [...people, ...lines])
    expect((await ledger.submit(line)).outcome, line.command).toBe('committed')
  return ledger
}

const tagOf = (result: CommandResult): string =>
  result.outcome === 'refused' ? result.refusal.tag : result.outcome

test('one requests, another agrees, a third approves; then every key of the person is destroyed, and the log stays', async () => {
  const { submit, vault, store } = await ledgerWith([merge, ...claimed])
  const before = await store.head()
  expect(await submit(destroy([bryn]))).toMatchObject({ events: ['SubjectKeyDestroyed'] })
  expect([await vault.standing(anna), await vault.standing(bryn)]).toEqual(['erased', 'erased'])
  expect((await store.head()).size).toBe(before.size + 1)
  expect(await vault.begunErasures()).toEqual([])
  const { verdicts } = await verify(await auditedMemory(store), {
    checkpoints: [],
    keys: [],
    minuted: [],
  })
  expect(Object.values(verdicts).filter(({ status }) => status === 'fail')).toEqual([])
})

test('afterwards every command about the person is refused as SubjectErased, also a repeat', async () => {
  const { submit } = await ledgerWith(claimed)
  const line = { ...destroy(), commandId: 'destroy-1' }
  expect(tagOf(await submit(line))).toBe('committed')
  expect(tagOf(await submit(line))).toBe('duplicate')
  for (const again of [
    destroy(),
    recordIdentity(anna, { name: 'Anna Again' }),
    request('claim-upheld'),
    merge,
    {
      command: 'ReceiveContact',
      data: { case: anna, contact: 'k1', source: 'school', team: 'front-door' },
    },
    {
      command: 'UnsealIdentity',
      data: { subject: anna, fields: ['name'], reason: 'casework' },
    },
  ])
    expect(tagOf(await submit(again)), again.command).toBe('SubjectErased')
})

test('the requester neither agrees nor approves, and whoever agreed does not approve', async () => {
  const asked = await ledgerWith([request('claim-upheld')])
  expect(tagOf(await asked.submit({ ...agree, by: 'u-40 data-protection-officer' }))).toBe(
    'SamePersonTwice',
  )
  const agreed = await ledgerWith([request('claim-upheld'), agree])
  for (const by of ['u-40 corporate-director', 'u-41 corporate-director'])
    expect(tagOf(await agreed.submit({ ...approve, by }))).toBe('SamePersonTwice')
  expect(tagOf(await agreed.submit({ ...approve, by: 'u-41 data-protection-officer' }))).toBe(
    'RoleNotAllowed',
  )
})

test('a hold on a merged key holds the whole person', async () => {
  const hold: PeopleLine = {
    command: 'PlaceLegalHold',
    by: officer,
    data: { subject: bryn, hold: 'inquiry-1', authority: 'Letter of 1 August' },
  }
  const { submit, vault } = await ledgerWith([hold, merge, ...claimed])
  expect(await submit(destroy([bryn]))).toMatchObject({
    refusal: { tag: 'UnderLegalHold', holds: ['inquiry-1'] },
  })
  expect(await vault.standing(anna)).toBe('has-key')
  const lift = { ...hold, command: 'LiftLegalHold', by: guardian }
  expect(tagOf(await submit(lift))).toBe('committed')
  expect(tagOf(await submit(destroy([bryn])))).toBe('committed')
})

test('a moratorium over the class of the record keeps it, another does not', async () => {
  const schedule: PeopleLine = {
    command: 'SetRetentionSchedule',
    by: guardian,
    on: '2023-01-01',
    data: { schedule: standardRetention },
  }
  const trigger: PeopleLine = {
    command: 'RecordRetentionTrigger',
    by: officer,
    data: {
      subject: anna,
      recordClass: 'complaint',
      trigger: 'complaint-closed',
      on: '2010-01-01',
    },
  }
  const moratorium = (recordClass: string): PeopleLine => ({
    command: 'PlaceMoratorium',
    by: guardian,
    data: { moratorium: `m-${recordClass}`, recordClasses: [recordClass], authority: 'Inquiry' },
  })
  const steps = [schedule, trigger, request('retention-ended'), agree, approve]
  const held = await ledgerWith([...steps, moratorium('adoption'), moratorium('complaint')])
  expect(await held.submit(destroy())).toMatchObject({
    refusal: { tag: 'UnderLegalHold', holds: ['m-complaint'] },
  })
  const free = await ledgerWith([...steps, moratorium('adoption')])
  expect(tagOf(await free.submit(destroy()))).toBe('committed')
})

test('a command dated into the future does not end a period before its time', async () => {
  const schedule: PeopleLine = {
    command: 'SetRetentionSchedule',
    by: guardian,
    on: '2023-01-01',
    data: { schedule: standardRetention },
  }
  const trigger: PeopleLine = {
    command: 'RecordRetentionTrigger',
    by: officer,
    data: {
      subject: anna,
      recordClass: 'complaint',
      trigger: 'complaint-closed',
      on: '2020-01-01',
    },
  }
  const steps = [schedule, trigger, request('retention-ended'), agree, approve]
  const { submit } = await ledgerWith(steps)
  expect(await submit({ ...destroy(), on: '2099-01-01' })).toMatchObject({
    refusal: { tag: 'RetentionNotEnded', dueOn: '2030-01-02', approvedOn: '2024-01-01' },
  })
})

test('a restriction keeps the values; a key of somebody else is not destroyed with them', async () => {
  const restrict: PeopleLine = {
    command: 'RestrictProcessing',
    by: guardian,
    data: { subject: anna, ground: 'needed-for-a-claim' },
  }
  const restricted = await ledgerWith([...claimed, restrict])
  expect(tagOf(await restricted.submit(destroy()))).toBe('ProcessingIsRestricted')
  const free = await ledgerWith(claimed)
  expect(tagOf(await free.submit(destroy([bryn])))).toBe('KeyOfAnother')
  expect(await free.vault.standing(bryn)).toBe('has-key')
})

test('financial records cannot be erased: no finance command seals a field, and a budget is not a person', async () => {
  expect(budgetCommands.filter(({ seal }) => seal !== undefined)).toEqual([])
  const { submit, parsed } = await ledgerWith(claimed)
  const nobody = { ...destroy(), data: { subject: 'budget-2023-24', merged: [], authority } }
  expect(() => parsed(nobody)).toThrow(/data.subject/)
  const unknown = { ...destroy(), data: { subject: 'abcdef01', merged: [], authority } }
  expect(tagOf(await submit(unknown))).toBe('NoSuchSubject')
})

test('without a vault nothing is destroyed, and the refusal says so', async () => {
  const { submit } = await peopleLedger({ vault: null })
  await submit(createKey(anna))
  for (const line of claimed) await submit(line)
  expect(tagOf(await submit(destroy()))).toBe('NoVault')
})

test('an erasure cut off by a crash is carried out if its event was recorded, and given up after a day if not', async () => {
  const { submit, vault, store, environment } = await ledgerWith(claimed)
  const begun = (commandId: string) => ({
    stream: 'privacy-7f3a9b21' as never,
    commandId,
    commandHash: '00'.repeat(32),
    subjects: [anna],
  })
  await vault.beginErasure(begun('never-came'))
  const soon = await settleErasures(vault, store, environment.clock())
  expect([soon.open.length, await vault.standing(anna)]).toEqual([1, 'has-key'])
  const later = await settleErasures(vault, store, environment.clock() + 90_000_000_000)
  expect([later.givenUp.length, await vault.standing(anna)]).toEqual([1, 'has-key'])
  // A vault whose process died just after the append.
  const dying = { ...vault, carryOutErasure: () => Promise.reject(new Error('killed')) }
  const sealing = { vault: dying, salt: () => new Uint8Array(32) }
  const cutOff = await peopleLedger({ store, vault: dying })
  expect(cutOff.environment.sealing?.vault).toEqual(sealing.vault)
  await expect(cutOff.submit(destroy())).rejects.toThrow('killed')
  expect(await vault.standing(anna)).toBe('has-key')
  const settled = await settleErasures(vault, store, environment.clock())
  expect([settled.carriedOut.length, await vault.standing(anna)]).toEqual([1, 'erased'])
  expect(tagOf(await submit(destroy()))).toBe('SubjectErased')
})
