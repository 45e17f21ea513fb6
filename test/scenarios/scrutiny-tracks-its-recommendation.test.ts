import { type Actor, plainDate } from '@coflyfr/core'
import { bodyHandler } from '@coflyfr/governance'
import {
  BodyEstablished,
  ImplementationReported,
  MeetingHeld,
  RecommendationAccepted,
  RecommendationClosed,
  RecommendationMade,
  RecommendationRejected,
  ResponseChased,
  ResponseReceived,
  ResponseRequested,
} from '@coflyfr/governance/events'
import { formatPounds, penceOfPounds } from '@coflyfr/money'
import { specificationFor } from '@coflyfr/testing'
import { test } from 'vitest'

const specification = specificationFor(bodyHandler)
const actor: Actor = { id: 'u-032', role: 'scrutiny' }
const held = plainDate('2023-07-10')
const later = plainDate('2023-10-02')
const of = { body: 'scrutiny', recommendation: 'R1' }

const established = BodyEstablished.of(held, {
  body: 'scrutiny',
  name: 'Corporate Overview and Scrutiny Committee',
  kind: 'scrutiny',
  terms: 'Overview and scrutiny',
  chair: 'Chair of Scrutiny',
  reportsTo: ['council'],
})
const met = MeetingHeld.of(held, { body: 'scrutiny', meeting: '2023-07-10', attendance: [] })

const recommendation = {
  ...of,
  meeting: '2023-07-10',
  kind: 'performance',
  madeBy: 'Corporate Overview and Scrutiny Committee',
  to: 'Corporate Director Social Services and Wellbeing',
  text: 'Measure progress against performance more tightly',
  respondBy: later,
} as const
const response = { ...of, answeredBy: 'Corporate Director', response: 'A board is established' }
const report = {
  ...of,
  reportedBy: 'Corporate Director',
  progress: 'First pack',
  evidence: 'Pack 1',
}
const closing = { ...of, evidence: 'Pack 2 read in committee' }

const make = {
  command: 'MakeRecommendation',
  actor,
  effectiveOn: held,
  data: recommendation,
} as const
const respond = (answer: 'accepted' | 'rejected') =>
  ({
    command: 'RespondToRecommendation',
    actor,
    effectiveOn: later,
    data: { ...response, answer },
  }) as const
const implement = {
  command: 'ReportImplementation',
  actor,
  effectiveOn: later,
  data: report,
} as const
const close = { command: 'CloseRecommendation', actor, effectiveOn: later, data: closing } as const

const made = RecommendationMade.of(held, recommendation)
const accepted = RecommendationAccepted.of(later, response)
const rejected = RecommendationRejected.of(later, response)
const reported = ImplementationReported.of(later, report)
const closed = RecommendationClosed.of(later, closing)
const past = [established, met, made] as const

test('made, accepted, reported on more than once, closed with evidence', () => {
  specification.given(established, met).when(make).then(made)
  specification
    .given(...past)
    .when(respond('accepted'))
    .then(accepted)
  specification
    .given(...past, accepted)
    .when(implement)
    .then(reported)
  specification
    .given(...past, accepted, reported)
    .when(implement)
    .then(reported)
  specification
    .given(...past, accepted, reported)
    .when(close)
    .then(closed)
})

test('a resource recommendation keeps its amount', () => {
  const amount = '1000000.00'
  const { respondBy: _, ...asked } = recommendation
  const data = { ...asked, kind: 'resource', amount: penceOfPounds(amount) } as const
  specification
    .given(established, met)
    .when({ ...make, data })
    .then(
      RecommendationMade.of(held, {
        ...asked,
        kind: 'resource',
        amount: formatPounds(penceOfPounds(amount)),
      }),
    )
})

test('it is made once, in a meeting', () => {
  specification.given().when(make).thenRefused('NoSuchBody')
  specification.given(established).when(make).thenRefused('NoSuchMeeting')
  specification
    .given(...past)
    .when(make)
    .thenRefused('RecommendationExists')
})

test('it is answered once', () => {
  specification
    .given(established, met)
    .when(respond('accepted'))
    .thenRefused('NoSuchRecommendation')
  specification
    .given(...past)
    .when(respond('rejected'))
    .then(rejected)
  specification
    .given(...past, rejected)
    .when(respond('accepted'))
    .thenRefused({
      tag: 'RecommendationStands',
      recommendation: 'R1',
      at: 'rejected',
      neededAt: ['made', 'requested', 'responded'],
    })
})

test('it is not closed before any action, nor reopened after', () => {
  specification
    .given(...past, accepted)
    .when(close)
    .thenRefused('RecommendationStands')
  specification
    .given(...past, rejected)
    .when(implement)
    .thenRefused('RecommendationStands')
  specification
    .given(...past, accepted, reported, closed)
    .when(implement)
    .thenRefused('RecommendationStands')
})

test('no step is dated before the one it follows', () => {
  specification
    .given(...past, accepted)
    .when({ ...implement, effectiveOn: held })
    .thenRefused({ tag: 'DatedBeforePreviousStep', effectiveOn: held, previousOn: later })
})

test('a response is requested, chased once its day has passed, received, and then decided on', () => {
  const dueOn = plainDate('2023-08-31')
  const asking = { ...of, of: 'Corporate Director', respondBy: dueOn }
  const ask = {
    command: 'RequestResponse',
    actor,
    effectiveOn: held,
    data: asking,
  } as const
  const requested = ResponseRequested.of(held, asking)
  specification
    .given(...past)
    .when(ask)
    .then(requested)
  const chasing = { ...of, chasedBy: 'Democratic Services' }
  const chase = {
    command: 'ChaseResponse',
    actor,
    effectiveOn: plainDate('2023-09-01'),
    data: chasing,
  } as const
  const chased = ResponseChased.of(plainDate('2023-09-01'), chasing)
  specification
    .given(...past, requested)
    .when({ ...chase, effectiveOn: dueOn })
    .thenRefused({ tag: 'ResponseNotOverdue', recommendation: 'R1', respondBy: dueOn })
  specification
    .given(...past, requested)
    .when(chase)
    .then(chased)
  const interim = { ...of, from: 'Corporate Director', response: 'An answer is being prepared' }
  const receive = {
    command: 'ReceiveResponse',
    actor,
    effectiveOn: later,
    data: interim,
  } as const
  const received = ResponseReceived.of(later, interim)
  specification
    .given(...past, requested, chased)
    .when(receive)
    .then(received)
  specification
    .given(...past, requested, chased, received)
    .when(respond('accepted'))
    .then(accepted)
  specification
    .given(...past, requested, chased, received)
    .when({ ...chase, effectiveOn: later })
    .thenRefused('RecommendationStands')
})

test('only an inspection names an inspector', () => {
  const byInspector = { ...recommendation, inspector: 'ciw' } as const
  specification
    .given(established, met)
    .when({ ...make, data: byInspector })
    .thenRefused({ tag: 'NotAnInspection', recommendation: 'R1' })
  const inspection = { ...byInspector, kind: 'inspection' } as const
  specification
    .given(established, met)
    .when({ ...make, data: inspection })
    .then(RecommendationMade.of(held, inspection))
})
