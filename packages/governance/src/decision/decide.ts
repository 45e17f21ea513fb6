import { formatPounds } from '@coflyfr/money'
import { type Either, flatMap, isLeft, left, map, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { openSince } from '../body/rules.ts'
import type { BodyState } from '../body/state.ts'
import { notBefore } from '../dated-before-previous-step.ts'
import type {
  CallInDecision,
  DecisionCommand,
  NoteReport,
  RecordDecision,
  TableItem,
} from './commands.ts'
import { concludeCallIn } from './conclude-call-in.ts'
import {
  DecisionCalledIn,
  type DecisionEvent,
  DecisionRecorded,
  ItemReferred,
  ItemTabled,
  ReportNoted,
} from './events.ts'
import type { DecisionRefusal } from './refusals.ts'
import { isTabled, itemHeldOn, mayCallIn, soundCallIn, soundReferences } from './rules.ts'
import type { DecisionState } from './state.ts'

/** What these decisions look at: the body's meetings, its items and its register. */
export interface DecisionGround {
  readonly body: BodyState
  readonly decisions: DecisionState
}

type Decided = Either<DecisionRefusal, readonly DecisionEvent[]>

/** Decides on items, decisions, their call-in, and noted reports. */
export const decideDecision = (command: DecisionCommand, ground: DecisionGround): Decided => {
  switch (command.command) {
    case 'TableItem':
      return table(command, ground)
    case 'RecordDecision':
      return record(command, ground)
    case 'CallInDecision':
      return callIn(command, ground)
    case 'ConcludeCallIn':
      return concludeCallIn(command, ground.decisions)
    case 'NoteReport':
      return note(command, ground)
  }
}

/** An item is among the papers of a meeting that is called, or put before one that is held. */
const table = ({ effectiveOn, data }: TableItem, { body, decisions }: DecisionGround): Decided => {
  const { meeting, item } = data
  const day = openSince(body, data.body, meeting)
  if (isLeft(day)) return day
  if (isTabled(decisions, meeting, item)) return left({ tag: 'ItemExists', meeting, item })
  return pipe(
    notBefore(day.right, effectiveOn),
    map(() => [ItemTabled.of(effectiveOn, data)]),
  )
}

const record = (command: RecordDecision, { body, decisions }: DecisionGround): Decided => {
  const { effectiveOn, data } = command
  const { referredTo, ...decision } = data
  const { reference } = decision
  const day = itemHeldOn(body, decisions, decision)
  if (isLeft(day)) return day
  if (decisions.register.has(reference)) return left({ tag: 'ReferenceTaken', reference })
  const recorded = DecisionRecorded.of(effectiveOn, { ...decision, decidedOn: day.right })
  const referred =
    referredTo === undefined ? [] : [referral(recorded.effectiveOn, data, referredTo)]
  return pipe(
    soundReferences(decisions, data),
    flatMap(() => soundCallIn(command, day.right)),
    flatMap(() => notBefore(day.right, effectiveOn)),
    map(() => [recorded, ...referred]),
  )
}

const callIn = (command: CallInDecision, { decisions }: DecisionGround): Decided =>
  pipe(
    mayCallIn(decisions, command),
    map(() => [DecisionCalledIn.of(command.effectiveOn, command.data)]),
  )

const referral = (
  effectiveOn: RecordDecision['effectiveOn'],
  { body, item, reference, subject }: RecordDecision['data'],
  referredTo: string,
): DecisionEvent =>
  ItemReferred.of(effectiveOn, {
    body,
    item,
    decision: reference,
    referredTo,
    ...(subject === undefined ? {} : { subject }),
  })

/** A body that the ledger does not hold may note too, as its decisions may be cited; one that it holds must have met. */
const note = ({ effectiveOn, data }: NoteReport, ground: DecisionGround): Decided => {
  const figures = data.figures.map((figure) => ({ ...figure, amount: formatPounds(figure.amount) }))
  const noted = ReportNoted.of(effectiveOn, { ...data, figures })
  if (ground.body.establishedOn === null) return right([noted])
  const day = itemHeldOn(ground.body, ground.decisions, data)
  if (isLeft(day)) return day
  return pipe(
    notBefore(day.right, effectiveOn),
    map(() => [noted]),
  )
}
