import type { EventOf, PlainDate } from '@coflyfr/core'
import type { RulesState } from '@coflyfr/governance/rules'
import { formatPounds } from '@coflyfr/money'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { refuseBelowFloor } from '../reserve-account/floor.ts'
import { balanceOn, purposeOn } from '../reserve-account/movements.ts'
import type { ReserveAccount } from '../reserve-account/state.ts'
import { rulesAllowing } from '../shared/authority.ts'
import { approvalOnRecord, type MinutesContext } from '../shared/cite-minute.ts'
import type {
  ContributeToReserve,
  EstablishReserve,
  ReleaseReserve,
  RepurposeReserve,
  TransferBetweenReserves,
} from './commands.ts'
import {
  ContributedToReserve,
  ReserveEstablished,
  type ReserveEvent,
  ReserveReleased,
  ReserveRepurposed,
  TransferredBetweenReserves,
} from './events.ts'
import type { ReserveRefusal } from './refusals.ts'
import {
  type Movement,
  refuseBeforeOpening,
  refuseMovement,
  refuseUnknownReserve,
} from './rules.ts'

/** What the decisions on a reserve read besides its own stream: the rules, and the minutes of whoever acts. */
export interface ReserveContext extends MinutesContext {
  readonly rules: RulesState
}

/** What a transfer reads besides: from when on the other reserve takes money; null where there is none. */
export interface TransferContext extends ReserveContext {
  readonly receiverOpensOn: PlainDate | null
}

type Decided = Either<ReserveRefusal, readonly ReserveEvent[]>

/** Sets a reserve up. What the protocol asks for and the command leaves out is null, a finding of the report. */
export const establishReserve = (
  command: EstablishReserve,
  state: ReserveAccount,
  context: ReserveContext,
): Decided => {
  const { effectiveOn, data } = command
  const { reserve, openedOn, openingBalance, decision } = data
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  if (state.opensOn !== null) return left({ tag: 'ReserveAlreadyEstablished', reserve })
  const entry = { on: openedOn, amount: openingBalance, holds: [] }
  const refusal = refuseBelowFloor(state, reserve, entry)
  if (refusal !== null) return left(refusal)
  const onRecord = approvalOnRecord(context, command, decision, subjectOf(command))
  if (isLeft(onRecord)) return onRecord
  const established = ReserveEstablished.of(effectiveOn, {
    ...data,
    openingBalance: formatPounds(openingBalance),
    useRule: data.useRule ?? null,
    manager: data.manager ?? null,
    reviewBy: data.reviewBy ?? null,
    onRecord: onRecord.right,
  })
  return right([established])
}

type MovementCommand = ContributeToReserve | ReleaseReserve | TransferBetweenReserves

const subjectOf = ({ data }: { readonly data: { readonly reserve: string } }) =>
  ({ kind: 'reserve', reference: data.reserve }) as const

/** What a movement's event says, once every rule of movements is kept. */
const move = (
  command: MovementCommand,
  state: ReserveAccount,
  context: ReserveContext,
  type: Movement['type'],
): Either<ReserveRefusal, EventOf<typeof ReserveReleased>['data']> => {
  const { effectiveOn, data } = command
  const { reserve, reference, amount, reason, decision } = data
  const refusal = refuseMovement({ state, type, reserve, reference, amount, effectiveOn })
  if (refusal !== null) return left(refusal)
  const onRecord = approvalOnRecord(context, command, decision, subjectOf(command))
  if (isLeft(onRecord)) return onRecord
  const said = { reserve, reference, amount: formatPounds(amount), reason, decision }
  return right({ ...said, onRecord: onRecord.right })
}

/** Sets money aside that does not come out of the budget. */
export const contributeToReserve = (
  command: ContributeToReserve,
  state: ReserveAccount,
  context: ReserveContext,
): Decided => {
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const said = move(command, state, context, 'ContributedToReserve')
  if (isLeft(said)) return said
  return right([ContributedToReserve.of(command.effectiveOn, { ...said.right, from: null })])
}

/** Gives money back to general use. */
export const releaseReserve = (
  command: ReleaseReserve,
  state: ReserveAccount,
  context: ReserveContext,
): Decided => {
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const said = move(command, state, context, 'ReserveReleased')
  return isLeft(said) ? said : right([ReserveReleased.of(command.effectiveOn, said.right)])
}

/** Replaces the purpose; the whole balance of that day changes purpose with it. */
export const repurposeReserve = (
  command: RepurposeReserve,
  state: ReserveAccount,
  context: ReserveContext,
): Decided => {
  const { effectiveOn, data } = command
  const { reserve, purpose, decision } = data
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const refused = refuseUnknownReserve(state, reserve) ?? refuseBeforeOpening(state, effectiveOn)
  if (refused !== null) return left(refused)
  const purposeBefore = purposeOn(state, effectiveOn)
  if (purposeBefore === undefined || purposeBefore === purpose) {
    return left({ tag: 'PurposeUnchanged', reserve, purpose })
  }
  const onRecord = approvalOnRecord(context, command, decision, subjectOf(command))
  if (isLeft(onRecord)) return onRecord
  const amount = formatPounds(balanceOn(state, effectiveOn))
  const said = { ...data, purposeBefore, amount, onRecord: onRecord.right }
  return right([ReserveRepurposed.of(effectiveOn, said)])
}

/** Gives money to another reserve; that one receives it by a process. */
export const transferBetweenReserves = (
  command: TransferBetweenReserves,
  state: ReserveAccount,
  context: TransferContext,
): Decided => {
  const { effectiveOn, data } = command
  const { reserve, toReserve } = data
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  if (toReserve === reserve) return left({ tag: 'SameReserve', reserve })
  const receiver = { opensOn: context.receiverOpensOn }
  const refused =
    refuseUnknownReserve(receiver, toReserve) ?? refuseBeforeOpening(receiver, effectiveOn)
  if (refused !== null) return left(refused)
  const said = move(command, state, context, 'TransferredBetweenReserves')
  if (isLeft(said)) return said
  return right([TransferredBetweenReserves.of(effectiveOn, { ...said.right, toReserve })])
}
