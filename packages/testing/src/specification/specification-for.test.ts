import {
  type Command,
  type Decider,
  type DomainEvent,
  defineEvent,
  eventCatalogue,
  exactObject,
  plainDate,
  type Recorded,
} from '@coflyfr/core'
import { left, right } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { expect, test } from 'vitest'
import { by } from '../events/recorded-events.ts'
import { specificationFor } from './specification-for.ts'

const date = plainDate('2023-11-15')

type Proposed = DomainEvent<'VirementProposed', { readonly reference: string }>
type Approved = DomainEvent<'VirementApproved', { readonly reference: string }>
type SamePersonTwice = { readonly tag: 'SamePersonTwice'; readonly person: string }
type NotProposed = { readonly tag: 'NotProposed' }
type Approve = Command<'ApproveVirement', { readonly reference: string }>

const proposed: Proposed = {
  type: 'VirementProposed',
  schemaVersion: 1,
  effectiveOn: date,
  data: { reference: 'V1' },
}
const approved: Approved = { ...proposed, type: 'VirementApproved' }

type State = { readonly proposer: string | null; readonly isApproved: boolean }

/** A virement in small: approved once, by another person than the one who proposed it. */
const decider: Decider<
  Approve,
  State,
  Proposed | Approved,
  Readonly<Record<never, never>>,
  SamePersonTwice | NotProposed
> = {
  initialState: () => ({ proposer: null, isApproved: false }),
  evolve: (state: State, event: Recorded<Proposed | Approved>) =>
    event.type === 'VirementProposed'
      ? { ...state, proposer: event.actor.id }
      : { ...state, isApproved: true },
  decide: ({ actor, data }, { proposer, isApproved }) => {
    if (proposer === null) return left({ tag: 'NotProposed' })
    if (proposer === actor.id) return left({ tag: 'SamePersonTwice', person: proposer })
    return right(isApproved ? [] : [{ ...approved, data }])
  },
}

const anna = { id: 'u-anna', role: 'head-of-service' } as const
const bryn = { id: 'u-bryn', role: 'cabinet' } as const
const approve = {
  command: 'ApproveVirement',
  actor: bryn,
  effectiveOn: date,
  data: { reference: 'V1' },
} as const

const specification = specificationFor(decider)

test('a passing scenario answers with its sentences', () => {
  expect(specification.given(by(anna, proposed)).when(approve).then(approved)).toBe(
    [
      'Given virement proposed by u-anna, head-of-service, from 2023-11-15: reference V1',
      'When approve virement by u-bryn, cabinet, from 2023-11-15: reference V1',
      'Then virement approved from 2023-11-15: reference V1',
    ].join('\n'),
  )
  expect(specification.given(by(anna, proposed), approved).when(approve).thenNothing()).toContain(
    'Then nothing',
  )
})

test('a refusal is expected by its tag or whole', () => {
  const outcome = specification.given(by(bryn, proposed)).when(approve)
  expect(outcome.thenRefused('SamePersonTwice')).toContain(
    'Then refused, same person twice: person u-bryn',
  )
  outcome.thenRefused({ tag: 'SamePersonTwice', person: 'u-bryn' })
  expect(() => outcome.thenRefused('NotProposed')).toThrow(
    /Given virement proposed[\s\S]*SamePersonTwice/,
  )
  expect(() => outcome.thenRefused({ tag: 'SamePersonTwice', person: 'u-anna' })).toThrow(/u-anna/)
})

test('every other outcome than the expected one fails, with the scenario and the difference', () => {
  const accepted = specification.given(by(anna, proposed)).when(approve)
  expect(() => accepted.then()).toThrow(/When approve virement[\s\S]*VirementApproved/)
  expect(() => accepted.thenNothing()).toThrow(/VirementApproved/)
  expect(() => accepted.then(approved, approved)).toThrow(/VirementApproved/)
  expect(() => accepted.thenRefused('NotProposed')).toThrow(/NotProposed/)
  expect(() => specification.given().when(approve).then(approved)).toThrow(/NotProposed/)
})

test('a handler has its catalogue check the events given and decided', () => {
  const data = exactObject('virement', { reference: t.literal('V1') })
  const events = eventCatalogue(
    defineEvent({ type: 'VirementProposed', data }),
    defineEvent({ type: 'VirementApproved', data }),
  )
  const handled = specificationFor({ decider, events })
  handled.given(by(anna, proposed)).when(approve).then(approved)
  const malformed = { ...proposed, data: { reference: 'V2' } }
  expect(() => handled.given(malformed)).not.toThrow()
  expect(() => handled.given(malformed).when(approve)).toThrow(/VirementProposed/)
  const decidesMalformed = { ...approve, data: { reference: 'V2' } }
  expect(() => handled.given(by(anna, proposed)).when(decidesMalformed)).toThrow(/VirementApproved/)
})
