import { plainDate } from '@coflyfr/core'
import { caseAllocation } from '@coflyfr/outcomes'
import { AllocationEnded, CaseAllocated, CaseReallocated } from '@coflyfr/outcomes/events'
import { appendEvents, recordedEvents } from '@coflyfr/testing'
import { expect, test } from 'vitest'
import { anna, createKey, peopleLedger, recordIdentity } from '../../support/people-ledger.ts'

const on = plainDate('2023-09-01')
const given = { case: anna, team: 'safeguarding', reason: 'FCONTA' } as const

const allocated = (allocation: string, worker: string, endedOn: string | null = null) =>
  CaseAllocated.of(on, {
    ...given,
    allocation,
    worker,
    endedOn: endedOn === null ? null : plainDate(endedOn),
  })

const reallocated = CaseReallocated.of(on, {
  ...given,
  allocation: 'a-2',
  worker: 'u-13',
  fromAllocation: 'a-1',
})

const ended = AllocationEnded.of(on, { case: anna, allocation: 'a-1' })

test.each([
  ['never allocated', [], [false]],
  ['allocated', [allocated('a-1', 'u-12')], [true, 'u-12']],
  [
    'allocated to two',
    [allocated('a-1', 'u-12'), allocated('a-3', 'u-14')],
    [true, 'u-12', 'u-14'],
  ],
  ['reallocated', [allocated('a-1', 'u-12'), reallocated], [true, 'u-13']],
  ['no longer allocated', [allocated('a-1', 'u-12'), ended], [true]],
  ['allocated once, and that had ended', [allocated('a-1', 'u-12', '2023-09-30')], [true]],
])('a case that is %s', (_, events, expected) => {
  const source = caseAllocation(anna)
  const { isRecorded, workers } = recordedEvents<(typeof events)[number]>(events).reduce(
    source.evolve,
    source.initialState(),
  )
  expect([isRecorded, ...workers.values()]).toEqual(expected)
})

test('the worker of the case may read, and no longer once the case went to another', async () => {
  const { submit, store } = await peopleLedger({ allocationOf: caseAllocation })
  await submit(createKey(anna))
  await submit(recordIdentity(anna, { name: 'Anna Example' }))
  const read = (worker: string) =>
    submit({
      command: 'UnsealIdentity',
      by: `${worker} practitioner`,
      data: { subject: anna, fields: ['name'], reason: 'casework' },
    })
  const append = (commandId: string, event: ReturnType<typeof allocated> | typeof reallocated) =>
    appendEvents(store, {
      stream: caseAllocation(anna).stream,
      commandId,
      events: [event as never],
      expectedRevision: 'any',
    })
  expect(await read('u-13')).toMatchObject({ outcome: 'committed' })
  await append('a-1', allocated('a-1', 'u-12'))
  expect(await read('u-12')).toMatchObject({ outcome: 'committed' })
  expect(await read('u-13')).toMatchObject({ refusal: { tag: 'NoNeedToKnow' } })
  await append('a-2', reallocated)
  expect(await read('u-12')).toMatchObject({ refusal: { tag: 'NoNeedToKnow' } })
  expect(await read('u-13')).toMatchObject({ outcome: 'committed' })
})
