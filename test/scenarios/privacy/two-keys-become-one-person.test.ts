import { expect, test } from 'vitest'
import {
  anna,
  bryn,
  createKey,
  type PeopleLine,
  peopleLedger,
  recordIdentity,
} from '../../support/people-ledger.ts'

const officer = 'u-40 records-officer'
const third = '5e11d0aa'

const merge = (subject: string, into: string): PeopleLine => ({
  command: 'MergeSubjectKeys',
  by: officer,
  on: '2023-10-01',
  data: { subject, into, reason: 'recorded-twice' },
})

const ready = async () => {
  const ledger = await peopleLedger()
  for (const subject of [anna, bryn, third]) await ledger.submit(createKey(subject))
  return ledger
}

const refusedFor = (into: string) => ({
  outcome: 'refused',
  refusal: { tag: 'SubjectIsMerged', into },
})

test('a command under a merged key is refused, naming the key to use', async () => {
  const { submit } = await ready()
  expect(await submit(merge(anna, bryn))).toMatchObject({ events: ['SubjectKeyMerged'] })
  for (const line of [
    recordIdentity(anna, { name: 'Anna Example' }),
    {
      command: 'RestrictProcessing',
      by: 'u-41 data-protection-officer',
      data: { subject: anna, ground: 'objection-pending' },
    },
    merge(anna, third),
  ]) {
    expect(await submit({ ...line, on: '2023-11-01' })).toMatchObject(refusedFor(bryn))
  }
  const under = { ...recordIdentity(bryn, { name: 'Anna Example' }), on: '2023-11-01' }
  expect(await submit(under)).toMatchObject({ outcome: 'committed' })
})

test('a case under a merged key is refused too, and continues under the remaining key', async () => {
  const { submit } = await ready()
  const contact = (subject: string, on: string): PeopleLine => ({
    command: 'ReceiveContact',
    on,
    data: { case: subject, contact: 'k1', source: 'school', team: 'front-door' },
  })
  expect(await submit(contact(anna, '2023-09-10'))).toMatchObject({ outcome: 'committed' })
  await submit(merge(anna, bryn))
  const later = {
    ...contact(anna, '2023-11-01'),
    data: { ...contact(anna, '').data, contact: 'k2' },
  }
  expect(await submit(later)).toMatchObject(refusedFor(bryn))
  expect(await submit(contact(bryn, '2023-11-01'))).toMatchObject({ outcome: 'committed' })
  expect(await submit(contact('ab12cd34', '2023-11-01'))).toMatchObject({ outcome: 'committed' })
})

test('no key is merged into a key that was merged itself, so there is no circle', async () => {
  const { submit } = await ready()
  await submit(merge(anna, bryn))
  expect(await submit(merge(bryn, anna))).toMatchObject(refusedFor(bryn))
  expect(await submit(merge(third, anna))).toMatchObject(refusedFor(bryn))
  expect(await submit(merge(bryn, third))).toMatchObject({ outcome: 'committed' })
})

test('a wrong merge is undone by an event, and the key is a separate person again', async () => {
  const { submit } = await ready()
  await submit(merge(anna, bryn))
  const unmerge = {
    command: 'UnmergeSubjectKeys',
    by: officer,
    on: '2023-10-05',
    data: { subject: anna, reason: 'different-people' },
  }
  expect(await submit(unmerge)).toMatchObject({ events: ['SubjectKeyUnmerged'] })
  const identity = { ...recordIdentity(anna, { name: 'Anna Example' }), on: '2023-11-01' }
  expect(await submit(identity)).toMatchObject({ outcome: 'committed' })
})

test('a merged key can still be held and read: what is under it is kept', async () => {
  const { submit } = await ready()
  await submit(recordIdentity(anna, { name: 'Anna Example' }))
  await submit(merge(anna, bryn))
  const hold = { subject: anna, hold: 'h-1', authority: 'Inquiry, letter of 1 August 2023' }
  expect(await submit({ command: 'PlaceLegalHold', by: officer, data: hold })).toMatchObject({
    outcome: 'committed',
  })
  const read = { subject: anna, fields: ['name'], reason: 'matching' }
  expect(await submit({ command: 'UnsealIdentity', data: read })).toMatchObject({
    outcome: 'committed',
  })
})
