import { type DomainEvent, plainDate, streamName } from '@coflyfr/core'
import {
  CallInConcluded,
  DecisionCalledIn,
  DecisionRecorded,
  DecisionTookEffect,
  ItemReferred,
} from '@coflyfr/governance/events'
import { expect, test } from 'vitest'
import { ledgerOf, made, tableOf } from './making.ts'

const body = 'cabinet'
const heldOn = plainDate('2023-09-19')
const subject = { kind: 'virement', reference: 'V1' } as const

const write = (event: DomainEvent<string, unknown>, id = body) =>
  [streamName('body', id), event] as const

const decidedOn = (day: string, change: object = {}) =>
  write(
    DecisionRecorded.of(plainDate(day), {
      body,
      meeting: 'm1',
      item: '7',
      reference: 'CAB/7',
      verb: 'agreed',
      decidedOn: heldOn,
      resolution: 'The virement',
      subject,
      callInEndsOn: plainDate('2023-09-26'),
      paragraph: '412',
      ...change,
    }),
  )
const decided = decidedOn('2023-09-27')
const key = { body, reference: 'CAB/7' }
const calledIn = write(
  DecisionCalledIn.of(plainDate('2023-09-25'), {
    ...key,
    calledInBy: 'Scrutiny committee',
    reasons: 'Schools',
  }),
)
const concluded = (conclusion: 'stands' | 'referred-back') =>
  write(
    CallInConcluded.of(plainDate('2023-10-02'), {
      ...key,
      conclusion,
      concludedBy: 'Scrutiny committee',
      reasons: 'Heard',
    }),
  )
const tookEffect = write(DecisionTookEffect.of(plainDate('2023-10-02'), key))

const asOf = (day: string) => ({ at: { asOf: plainDate(day), knownAt: null } })

type Store = Awaited<ReturnType<typeof ledgerOf>>
const row = async (store: Store, day: string) =>
  (await made(store, 'decisions', asOf(day))).rows.at(0)

test('a decision is on record from its meeting, and in effect after the days for a call-in', async () => {
  const store = await ledgerOf(decided)
  expect(await row(store, '2023-09-18')).toBeUndefined()
  const waiting = { effect: 'may-be-called-in', effectiveOn: '2023-09-27', paragraph: '412' }
  expect(await row(store, '2023-09-26')).toMatchObject(waiting)
  expect(await row(store, '2023-09-27')).toMatchObject({ effect: 'in-effect' })
})

test('a decision that is called in has no day of effect until it is upheld', async () => {
  const store = await ledgerOf(decided, calledIn, concluded('stands'), tookEffect)
  const callIn = { on: '2023-09-25', by: 'Scrutiny committee', reasons: 'Schools' }
  const calledInRow = { effect: 'called-in', effectiveOn: null, callIn }
  expect(await row(store, '2023-10-01')).toMatchObject(calledInRow)
  expect(await row(store, '2023-10-02')).toMatchObject({
    effect: 'in-effect',
    effectiveOn: '2023-10-02',
    callIn: { conclusion: 'stands', concludedOn: '2023-10-02' },
  })
  const { notes } = await made(store, 'decisions', asOf('2023-10-01'))
  expect(notes).toContain(
    'cabinet: "CAB/7" was called in on 2023-09-25 by Scrutiny committee and has no effect until that is over',
  )
})

test('a decision that was sent back has no effect of its own', async () => {
  const store = await ledgerOf(decided, calledIn, concluded('referred-back'))
  expect(await row(store, '2024-03-31')).toMatchObject({ effect: 'sent-back', effectiveOn: null })
  expect(await tableOf(store, 'decisions', { language: 'cy' })).toContain('anfonwyd yn ôl')
})

test('an urgent decision is in effect at once, and says why', async () => {
  const urgent = decidedOn('2023-09-19', {
    urgentExemption: { reason: 'A placement ends', agreedBy: 'Chair of scrutiny' },
  })
  expect(await row(await ledgerOf(urgent), '2023-09-19')).toMatchObject({
    effect: 'in-effect',
    urgentExemption: 'A placement ends (Chair of scrutiny)',
  })
})

test('a referral is answered by the decision that names it, whatever its subject', async () => {
  const referred = write(
    ItemReferred.of(heldOn, { body, item: '7', decision: 'CAB/7', referredTo: 'council' }),
  )
  const council = write(
    DecisionRecorded.of(plainDate('2023-10-18'), {
      body: 'council',
      meeting: 'm2',
      item: '4',
      reference: 'COUNCIL/4',
      verb: 'approved',
      decidedOn: plainDate('2023-10-18'),
      resolution: 'Approved',
      answers: { body, decision: 'CAB/7' },
    }),
    'council',
  )
  const waiting = await ledgerOf(decided, referred)
  expect((await made(waiting, 'decisions')).notes).toEqual([
    'cabinet sent on to council ("CAB/7"); council has not decided',
  ])
  const store = await ledgerOf(decided, referred, council)
  const { rows, notes } = await made(store, 'decisions')
  expect(rows[0]).toMatchObject({
    answer: { verb: 'approved', on: '2023-10-18', reference: 'COUNCIL/4' },
  })
  expect(notes).toEqual([])
})
