import { type Actor, plainDate } from '@coflyfr/core'
import { bodyHandler } from '@coflyfr/governance'
import {
  BodyEstablished,
  DecisionRecorded,
  ItemTabled,
  MeetingCalled,
  MeetingHeld,
  MemberAppointed,
  TermsOfReferenceAdopted,
} from '@coflyfr/governance/events'
import { specificationFor } from '@coflyfr/testing'
import { test } from 'vitest'

const specification = specificationFor(bodyHandler)
const actor: Actor = { id: 'u-040', role: 'board' }
const since = plainDate('2022-10-03')
const calledOn = plainDate('2024-02-20')
const papersOn = plainDate('2024-03-08')
const meetsOn = plainDate('2024-03-15')
const body = 'improving-outcomes-board'
const at = { body, meeting: 'march' }
const adviser = 'Independent specialist'

const established = BodyEstablished.of(since, {
  body,
  name: 'Improving Outcomes for Children Board',
  kind: 'board',
  terms: 'Oversight',
  chair: 'Chief Executive',
  reportsTo: [],
})
const seat = (
  member: string,
  capacity: 'chair' | 'partner' | 'independent-adviser',
  organisation: string,
) => MemberAppointed.of(since, { body, member, capacity, organisation })
const seats = [
  seat('Chief Executive', 'chair', 'The Council'),
  seat('Head of Safeguarding', 'partner', 'The health board'),
  seat(adviser, 'independent-adviser', 'Independent'),
]
const terms = { body, terms: 'Governs the plan', quorum: 2, plans: ['strategic-plan'] }
const adopted = TermsOfReferenceAdopted.of(since, terms)
const calling = { ...at, meetsOn, papersOn }
const called = MeetingCalled.of(calledOn, calling)
const item = { ...at, item: '3', title: 'Progress', presentedBy: 'Corporate Director' }
const tabled = ItemTabled.of(papersOn, item)
const decision = {
  ...item,
  reference: 'B-3',
  verb: 'endorsed',
  resolution: 'The plan as it stands',
} as const
const { title: _, presentedBy: __, ...resolved } = decision

const call = { command: 'CallMeeting', actor, effectiveOn: calledOn, data: calling } as const
const table = { command: 'TableItem', actor, effectiveOn: papersOn, data: item } as const
const holdBy = (...attendance: readonly string[]) =>
  ({
    command: 'HoldMeeting',
    actor,
    effectiveOn: meetsOn,
    data: { ...at, attendance },
  }) as const
const decide = { command: 'RecordDecision', actor, effectiveOn: meetsOn, data: resolved } as const
const heldBy = (...attendance: readonly string[]) => MeetingHeld.of(meetsOn, { ...at, attendance })

test('terms of reference are adopted, with the seats that a decision needs', () => {
  const adopt = {
    command: 'AdoptTermsOfReference',
    actor,
    effectiveOn: since,
    data: terms,
  } as const
  specification.given().when(adopt).thenRefused('NoSuchBody')
  specification.given(established).when(adopt).then(adopted)
})

test('a meeting is called once, and its papers go out in time', () => {
  specification.given(established).when(call).then(called)
  specification.given(established, called).when(call).thenRefused('MeetingExists')
  const late = plainDate('2024-03-16')
  specification
    .given(established)
    .when({ ...call, data: { ...calling, papersOn: late } })
    .thenRefused({ tag: 'PapersOutOfOrder', calledOn, papersOn: late, meetsOn })
})

test('items are put before a meeting that is called, and decided when it is held', () => {
  specification.given(established, called).when(table).then(tabled)
  specification
    .given(established, called)
    .when({ ...table, effectiveOn: plainDate('2024-02-19') })
    .thenRefused('DatedBeforePreviousStep')
  specification
    .given(established, called, tabled)
    .when(decide)
    .thenRefused({ tag: 'MeetingNotHeld', ...at })
  const attendance = ['Chief Executive', 'Head of Safeguarding']
  specification
    .given(established, ...seats, adopted, called, tabled)
    .when(holdBy(...attendance))
    .then(heldBy(...attendance))
  specification
    .given(established, ...seats, adopted, called, tabled, heldBy(...attendance))
    .when(decide)
    .then(DecisionRecorded.of(meetsOn, { ...resolved, decidedOn: meetsOn }))
})

test('a meeting with too few seats filled decides nothing, and its adviser fills none', () => {
  specification
    .given(established, ...seats, adopted, called, tabled, heldBy('Chief Executive', adviser))
    .when(decide)
    .thenRefused({ tag: 'MeetingNotQuorate', ...at, present: 1, quorum: 2 })
})
