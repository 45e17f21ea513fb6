import type { Actor, Role } from '@coflyfr/core'
import { penceOfPounds, zeroPence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { standardRules } from '../presets/standard-rules.ts'
import type { Progress, StepRequest, TakenStep } from './progress.ts'
import type { StepAct } from './route-step.ts'
import { takeVirementStep } from './take-virement-step.ts'
import type { VirementFacts } from './virement-facts.ts'

const million: VirementFacts = {
  kind: 'permanent',
  scope: 'council',
  gross: penceOfPounds('1000000.00'),
  approvedEarlier: () => zeroPence,
  mixesCapitalAndRevenue: false,
  netRevenue: zeroPence,
}

const proposer: Actor = { id: 'u-017', role: 'corporate-director' }

const step = (by: Role, act: StepAct, id = `clerk-${by}`, role = by): StepRequest & TakenStep => ({
  by,
  act,
  actor: { id, role },
})

const after = (...taken: readonly TakenStep[]): Progress => ({ proposer, taken })

const cabinetAgreed = step('cabinet', 'agree')

const outcome = (request: StepRequest, progress: Progress, facts = million) => {
  const taken = takeVirementStep(standardRules, facts, request, progress)
  return taken._tag === 'Left' ? taken.left : { completes: taken.right.completes }
}

test('the £1m: Cabinet agrees, then Council approves, and only that completes it', () => {
  expect(outcome(cabinetAgreed, after())).toEqual({ completes: false })
  expect(outcome(step('council', 'approve'), after(cabinetAgreed))).toEqual({ completes: true })
})

test('finance may agree before Cabinet and not after', () => {
  const finance = step('section-151-officer', 'agree')
  expect(outcome(finance, after())).toEqual({ completes: false })
  expect(outcome(finance, after(cabinetAgreed))).toMatchObject({
    tag: 'StepOutOfOrder',
    next: { by: 'council', act: 'approve' },
  })
})

test('the actor must act in the role that decides', () => {
  expect(outcome(step('council', 'approve', 'u-1', 'finance-officer'), after())).toEqual({
    tag: 'ActorIsNotBy',
    actorRole: 'finance-officer',
    by: 'council',
  })
})

test('a step is taken once', () => {
  expect(outcome(step('cabinet', 'agree', 'another-clerk'), after(cabinetAgreed))).toEqual({
    tag: 'AlreadyTaken',
    by: 'cabinet',
    act: 'agree',
  })
})

test('Cabinet cannot approve what is above its limit, and hears who can', () => {
  expect(outcome(step('cabinet', 'approve'), after())).toEqual({
    tag: 'BeyondAuthority',
    rule: 'any other to £500,000',
    by: 'cabinet',
    amount: '1000000.00',
    limit: '500000.00',
    next: 'council',
  })
})

test('splitting shows: the amount tested holds what the authority approved before', () => {
  const facts: VirementFacts = {
    ...million,
    scope: 'service',
    gross: penceOfPounds('10000.00'),
    approvedEarlier: (by) => (by === 'head-of-service' ? penceOfPounds('20000.00') : zeroPence),
  }
  expect(outcome(step('head-of-service', 'approve'), after(), facts)).toEqual({
    tag: 'BeyondAuthority',
    rule: 'to £25,000 within a service',
    by: 'head-of-service',
    amount: '30000.00',
    limit: '25000.00',
    next: 'section-151-officer',
  })
})

test('Council does not approve before Cabinet agreed', () => {
  expect(outcome(step('council', 'approve'), after())).toMatchObject({
    tag: 'StepOutOfOrder',
    next: { by: 'cabinet', act: 'agree' },
  })
})

test.each([
  ['a body that has no part in it', step('scrutiny', 'approve')],
  ['an authority of smaller movements within a service', step('head-of-service', 'approve')],
  ['the wrong act', step('council', 'agree')],
])('NotInRoute for %s', (_name, request) => {
  expect(outcome(request, after())).toMatchObject({ tag: 'NotInRoute', rule: 'above £500,000' })
})

test.each([
  ['the proposer as officer', step('section-151-officer', 'agree', 'u-017'), after()],
  ['the proposer as recorder', step('cabinet', 'agree', 'u-017'), after()],
  [
    'an officer as recorder',
    step('cabinet', 'agree', 'u-151'),
    after(step('section-151-officer', 'agree', 'u-151')),
  ],
])('SamePersonTwice for %s', (_name, request, progress) => {
  expect(outcome(request, progress)).toMatchObject({ tag: 'SamePersonTwice' })
})

test('one clerk may record Cabinet and Council', () => {
  const council = step('council', 'approve', 'clerk-cabinet')
  expect(outcome(council, after(cabinetAgreed))).toEqual({ completes: true })
})
