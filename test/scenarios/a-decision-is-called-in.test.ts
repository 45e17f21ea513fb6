import { type Actor, plainDate } from '@coflyfr/core'
import { bodyHandler } from '@coflyfr/governance'
import {
  BodyEstablished,
  CallInConcluded,
  DecisionCalledIn,
  DecisionRecorded,
  DecisionTookEffect,
  ItemReferred,
  ItemTabled,
  MeetingHeld,
} from '@coflyfr/governance/events'
import { specificationFor } from '@coflyfr/testing'
import { test } from 'vitest'

const specification = specificationFor(bodyHandler)
const actor: Actor = { id: 'u-031', role: 'cabinet' }
const held = plainDate('2023-09-19')
const endsOn = plainDate('2023-09-26')
const inEffect = plainDate('2023-09-27')
const soon = plainDate('2023-09-22')
const later = plainDate('2023-10-02')
const body = 'cabinet'
const committee = 'Corporate Overview and Scrutiny Committee'

const met = [
  BodyEstablished.of(held, {
    body,
    name: 'Cabinet',
    kind: 'cabinet',
    terms: 'Executive functions of the Council',
    chair: 'Leader',
    reportsTo: ['council'],
  }),
  MeetingHeld.of(held, { body, meeting: 'm1', attendance: ['Leader'] }),
  ItemTabled.of(held, {
    body,
    meeting: 'm1',
    item: '7',
    title: 'Think Family',
    presentedBy: 'Corporate Director',
  }),
]
const decision = {
  body,
  meeting: 'm1',
  item: '7',
  reference: 'CAB-7',
  verb: 'agreed',
  paragraph: '412',
  resolution: 'That the virement of £1m be submitted to Council',
  reasons: 'The plan needs it',
  interestsDeclared: ['Cabinet Member Education: governor of a school named in the report'],
  subject: { kind: 'virement', reference: 'V1' },
  callInEndsOn: endsOn,
} as const
const urgentExemption = { reason: 'A placement ends on Friday', agreedBy: 'Chair of scrutiny' }
const decide = { command: 'RecordDecision', actor, effectiveOn: inEffect, data: decision } as const
const recorded = DecisionRecorded.of(inEffect, { ...decision, decidedOn: held })

const calling = { body, reference: 'CAB-7', calledInBy: committee, reasons: 'Schools' }
const callIn = { command: 'CallInDecision', actor, effectiveOn: soon, data: calling } as const
const calledIn = DecisionCalledIn.of(soon, calling)

const concluding = { body, reference: 'CAB-7', concludedBy: committee, reasons: 'Heard' } as const
const conclude = (conclusion: 'stands' | 'referred-back' | 'referred-to-council', on = later) =>
  ({
    command: 'ConcludeCallIn',
    actor,
    effectiveOn: on,
    data: { ...concluding, conclusion },
  }) as const

test('a decision takes effect after the days in which it may be called in', () => {
  specification
    .given(...met)
    .when(decide)
    .then(recorded)
  specification
    .given(...met)
    .when({ ...decide, effectiveOn: endsOn })
    .thenRefused({
      tag: 'BeforeCallInEnds',
      reference: 'CAB-7',
      effectiveOn: endsOn,
      callInEndsOn: endsOn,
    })
})

test('an urgent decision takes effect at once, and is not called in', () => {
  const urgent = { ...decision, urgentExemption }
  const recordedUrgent = DecisionRecorded.of(held, { ...urgent, decidedOn: held })
  specification
    .given(...met)
    .when({ ...decide, effectiveOn: held, data: urgent })
    .then(recordedUrgent)
  specification
    .given(...met, recordedUrgent)
    .when(callIn)
    .thenRefused('NotSubjectToCallIn')
})

test('a decision is called in once, within the days for it', () => {
  specification
    .given(...met, recorded)
    .when(callIn)
    .then(calledIn)
  specification
    .given(...met, recorded, calledIn)
    .when(callIn)
    .thenRefused('AlreadyCalledIn')
  specification
    .given(...met, recorded)
    .when({ ...callIn, effectiveOn: inEffect })
    .thenRefused({ tag: 'CallInPeriodOver', reference: 'CAB-7', callInEndsOn: endsOn })
  specification
    .given(...met)
    .when(callIn)
    .thenRefused('NoSuchDecision')
  specification
    .given(...met, recorded)
    .when({ ...callIn, effectiveOn: plainDate('2023-09-18') })
    .thenRefused('DatedBeforePreviousStep')
})

test('a decision that is upheld takes effect when its call-in ends, but no earlier than it would have', () => {
  const past = [...met, recorded, calledIn]
  const key = { body, reference: 'CAB-7' }
  const stands = { ...concluding, conclusion: 'stands' } as const
  specification
    .given(...past)
    .when(conclude('stands'))
    .then(CallInConcluded.of(later, stands), DecisionTookEffect.of(later, key))
  specification
    .given(...past)
    .when(conclude('stands', endsOn))
    .then(CallInConcluded.of(endsOn, stands), DecisionTookEffect.of(inEffect, key))
})

test('a decision that is referred back is replaced by a new decision that names it', () => {
  const back = { ...concluding, conclusion: 'referred-back' } as const
  const concluded = CallInConcluded.of(later, back)
  specification
    .given(...met, recorded, calledIn)
    .when(conclude('referred-back'))
    .then(concluded)
  const again = { ...decision, reference: 'CAB-7A', reconsiders: 'CAB-7' } as const
  const { callInEndsOn: _, ...final } = again
  const confirm = { ...decide, effectiveOn: later, data: final }
  specification
    .given(...met, recorded, calledIn, concluded)
    .when(confirm)
    .then(DecisionRecorded.of(later, { ...final, decidedOn: held }))
  specification
    .given(...met, recorded, calledIn)
    .when(confirm)
    .thenRefused({ tag: 'NotSentBack', reference: 'CAB-7' })
})

test('a decision that is referred to Council waits for Council', () => {
  const on = { ...concluding, conclusion: 'referred-to-council' } as const
  const { subject } = decision
  const referral = { body, item: '7', decision: 'CAB-7', referredTo: 'council', subject } as const
  specification
    .given(...met, recorded, calledIn)
    .when(conclude('referred-to-council'))
    .then(CallInConcluded.of(later, on), ItemReferred.of(later, referral))
})

test('a call-in is concluded once, and not before it began', () => {
  specification
    .given(...met, recorded)
    .when(conclude('stands'))
    .thenRefused('NotCalledIn')
  specification
    .given(...met, recorded, calledIn)
    .when(conclude('stands', held))
    .thenRefused('DatedBeforePreviousStep')
})

test('a body that refers an item on names the body that it refers it to', () => {
  const { callInEndsOn: _, ...plain } = decision
  const referred = { ...plain, verb: 'referred' } as const
  const refer = { ...decide, effectiveOn: held, data: referred } as const
  specification
    .given(...met)
    .when(refer)
    .thenRefused({ tag: 'ReferredToNobody', reference: 'CAB-7' })
  const data = { ...referred, referredTo: 'council' }
  const { subject } = decision
  specification
    .given(...met)
    .when({ ...refer, data })
    .then(
      DecisionRecorded.of(held, { ...referred, decidedOn: held }),
      ItemReferred.of(held, {
        body,
        item: '7',
        decision: 'CAB-7',
        referredTo: 'council',
        subject,
      }),
    )
})
