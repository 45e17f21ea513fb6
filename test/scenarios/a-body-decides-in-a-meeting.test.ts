import { type Actor, plainDate } from '@coflyfr/core'
import { bodyHandler } from '@coflyfr/governance'
import {
  BodyEstablished,
  DecisionRecorded,
  ItemReferred,
  ItemTabled,
  MeetingHeld,
  MemberAppointed,
  MemberStoodDown,
} from '@coflyfr/governance/events'
import { specificationFor } from '@coflyfr/testing'
import { test } from 'vitest'

const specification = specificationFor(bodyHandler)
const actor: Actor = { id: 'u-031', role: 'cabinet' }
const april = plainDate('2023-04-01')
const held = plainDate('2023-09-19')
const dayBefore = plainDate('2023-09-18')

const cabinet = {
  body: 'cabinet',
  name: 'Cabinet',
  nameCy: 'Y Cabinet',
  kind: 'cabinet',
  terms: 'Executive functions of the Council',
  chair: 'Leader',
  reportsTo: ['council'],
} as const
const established = BodyEstablished.of(april, cabinet)
const meeting = { body: 'cabinet', meeting: '2023-09-19', attendance: ['Leader', 'Deputy Leader'] }
const met = MeetingHeld.of(held, meeting)
const item = {
  body: 'cabinet',
  meeting: '2023-09-19',
  item: '7',
  title: 'A 3 Year Sustainability Plan',
  presentedBy: 'Corporate Director Social Services and Wellbeing',
}
const tabled = ItemTabled.of(held, item)
const decision = {
  body: 'cabinet',
  meeting: '2023-09-19',
  item: '7',
  reference: 'CAB-2023-09-19-7b',
  verb: 'agreed',
  resolution: 'That the budget virement of £1m be submitted to Council for approval',
  subject: { kind: 'virement', reference: 'V1' },
} as const
const recorded = DecisionRecorded.of(held, { ...decision, decidedOn: held })

const establish = { command: 'EstablishBody', actor, effectiveOn: april, data: cabinet } as const
const hold = { command: 'HoldMeeting', actor, effectiveOn: held, data: meeting } as const
const table = { command: 'TableItem', actor, effectiveOn: held, data: item } as const
const decide = { command: 'RecordDecision', actor, effectiveOn: held, data: decision } as const

test('a body is established once, and does not report to itself', () => {
  specification.given().when(establish).then(established)
  specification
    .given(established)
    .when(establish)
    .thenRefused({ tag: 'BodyExists', body: 'cabinet' })
  specification
    .given()
    .when({ ...establish, data: { ...cabinet, reportsTo: ['cabinet'] } })
    .thenRefused({ tag: 'SameBody', body: 'cabinet' })
})

test('a seat is held once and ends', () => {
  const seat = { body: 'cabinet', member: 'Leader', capacity: 'chair' } as const
  const appoint = { command: 'AppointMember', actor, effectiveOn: held, data: seat } as const
  const leave = { body: 'cabinet', member: 'Leader' }
  const standDown = { command: 'StandDownMember', actor, effectiveOn: held, data: leave } as const
  const appointed = MemberAppointed.of(held, seat)
  const stoodDown = MemberStoodDown.of(held, leave)
  specification.given().when(appoint).thenRefused('NoSuchBody')
  specification.given(established).when(appoint).then(appointed)
  specification.given(established, appointed).when(appoint).thenRefused('AlreadyAMember')
  specification.given(established, appointed).when(standDown).then(stoodDown)
  specification
    .given(established, appointed)
    .when({ ...standDown, effectiveOn: dayBefore })
    .thenRefused('DatedBeforePreviousStep')
  specification.given(established, appointed, stoodDown).when(standDown).thenRefused('NotAMember')
  specification.given(established, appointed, stoodDown).when(appoint).then(appointed)
})

test('a meeting is recorded once, for an existing body', () => {
  specification.given().when(hold).thenRefused({ tag: 'NoSuchBody', body: 'cabinet' })
  specification.given(established).when(hold).then(met)
  specification.given(established, met).when(hold).thenRefused('MeetingExists')
})

test('an item is put before a meeting that was held', () => {
  specification.given(established).when(table).thenRefused('NoSuchMeeting')
  specification.given(established, met).when(table).then(tabled)
  specification.given(established, met, tabled).when(table).thenRefused('ItemExists')
})

test('a decision is entered with the day of its meeting', () => {
  specification.given(established, met, tabled).when(decide).then(recorded)
})

test('an item that the body sends on is referred by the same command', () => {
  const { body, item: itemNumber, reference, subject } = decision
  specification
    .given(established, met, tabled)
    .when({ ...decide, data: { ...decision, referredTo: 'council' } })
    .then(
      recorded,
      ItemReferred.of(held, {
        body,
        item: itemNumber,
        decision: reference,
        referredTo: 'council',
        subject,
      }),
    )
})

test('an impossible decision is refused', () => {
  specification.given().when(decide).thenRefused('NoSuchBody')
  specification.given(established).when(decide).thenRefused('NoSuchMeeting')
  specification
    .given(established, met)
    .when(decide)
    .thenRefused({ tag: 'NoSuchItem', meeting: '2023-09-19', item: '7' })
  specification
    .given(established, met, tabled, recorded)
    .when(decide)
    .thenRefused({ tag: 'ReferenceTaken', reference: 'CAB-2023-09-19-7b' })
  specification
    .given(established, met, tabled)
    .when({ ...decide, data: { ...decision, referredTo: 'cabinet' } })
    .thenRefused('SameBody')
  specification
    .given(established, met, tabled)
    .when({ ...decide, effectiveOn: dayBefore })
    .thenRefused({ tag: 'DatedBeforePreviousStep', effectiveOn: dayBefore, previousOn: held })
})
