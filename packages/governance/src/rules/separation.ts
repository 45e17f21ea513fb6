import type { Actor, Role } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { ApprovalRules, Seat } from './approval-rules.ts'
import type { Progress, StepRequest } from './progress.ts'
import type { SamePersonTwice } from './step-refusal.ts'

interface HeldSeat {
  readonly seat: Seat
  /** What the seat is called in a refusal. */
  readonly name: string
  readonly person: string
  /** Holds the seat as recorder of somebody else's decision. */
  readonly recorder: boolean
}

type Separation = Pick<ApprovalRules, 'differentPeople'>

/** Decisions of these are taken in a meeting or published by name; the actor is the clerk who records them. */
const decidedElsewhere: ReadonlySet<Role> = new Set([
  'cabinet-member',
  'cabinet',
  'council',
  'scrutiny',
  'board',
])

const stepSeat = ({ by, actor }: Omit<StepRequest, 'act'>): HeldSeat => ({
  seat: 'approver',
  name: by,
  person: actor.id,
  recorder: decidedElsewhere.has(by),
})

const singleSeat = (seat: 'proposer' | 'poster', { id }: Actor): HeldSeat => ({
  seat,
  name: seat,
  person: id,
  recorder: false,
})

const seatsHeld = ({ proposer, taken }: Progress): readonly HeldSeat[] => [
  singleSeat('proposer', proposer),
  ...taken.map(stepSeat),
]

/** One clerk may record the decisions of several bodies; every other pair of seats needs two people. */
const clash = ({ differentPeople }: Separation, held: HeldSeat, asked: HeldSeat): boolean =>
  held.person === asked.person &&
  differentPeople.includes(held.seat) &&
  differentPeople.includes(asked.seat) &&
  !(held.recorder && asked.recorder)

const seat = (
  rules: Separation,
  progress: Progress,
  asked: HeldSeat,
): Either<SamePersonTwice, null> => {
  const held = seatsHeld(progress).find((one) => clash(rules, one, asked))
  if (held === undefined) return right(null)
  return left({ tag: 'SamePersonTwice', person: asked.person, seats: [held.name, asked.name] })
}

/** Lets an actor take a step, unless that person proposed the document or took another step of it. */
export const seatApprover = (
  rules: Separation,
  progress: Progress,
  request: Omit<StepRequest, 'act'>,
): Either<SamePersonTwice, null> => seat(rules, progress, stepSeat(request))

/**
 * Lets an actor post what was approved, unless that person proposed it or took a step of its approval.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { standardRules } from '@coflyfr/governance'
 * import { seatPoster } from '@coflyfr/governance/rules'
 *
 * const proposer = { id: 'u-017', role: 'finance-officer' } as const
 * assert.deepEqual(seatPoster(standardRules, { proposer, taken: [] }, proposer), {
 *   _tag: 'Left',
 *   left: { tag: 'SamePersonTwice', person: 'u-017', seats: ['proposer', 'poster'] },
 * })
 * ```
 */
export const seatPoster = (
  rules: Separation,
  progress: Progress,
  poster: Actor,
): Either<SamePersonTwice, null> => seat(rules, progress, singleSeat('poster', poster))
