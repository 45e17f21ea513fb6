import type { EventOf, PlainDate } from '@coflyfr/core'
import type { RulesState } from '@coflyfr/governance/rules'
import { formatPounds } from '@coflyfr/money'
import { measureFloor } from '../reserve-account/floor.ts'
import { balanceOn, purposeOn } from '../reserve-account/movements.ts'
import type { ReserveAccount } from '../reserve-account/state.ts'
import { judgeMinute, type MinutesContext } from '../shared/cite-minute.ts'
import { asDecided } from '../shared/decided-on.ts'
import { judgeAct } from '../shared/judge-act.ts'
import { after, type Judged, judgeRules, mapJudged } from '../shared/judged.ts'
import { limitRule, type Rule, rule } from '../shared/rule.ts'
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
import { type Movement, movementRules, refuseBeforeOpening, refuseUnknownReserve } from './rules.ts'

/** What the decisions on a reserve read from other streams: the rules, and the minutes of whoever acts. */
export interface ReserveContext extends MinutesContext {
  readonly rules: RulesState
}

/** What a transfer reads as well: from when on the other reserve takes money; null where there is none. */
export interface TransferContext extends ReserveContext {
  readonly receiverOpensOn: PlainDate | null
}

type Decided = Judged<ReserveRefusal, readonly ReserveEvent[]>

const subjectOf = ({ data }: { readonly data: { readonly reserve: string } }) =>
  ({ kind: 'reserve', reference: data.reserve }) as const

interface Establishing {
  readonly state: ReserveAccount
  readonly data: EstablishReserve['data']
}

const establishingRules: readonly Rule<Establishing, ReserveRefusal>[] = [
  rule('the reserve is not established yet', ({ state, data: { reserve } }) =>
    state.opensOn === null ? null : { tag: 'ReserveAlreadyEstablished', reserve },
  ),
  limitRule('the reserve does not open below zero', ({ state, data }) => {
    const { reserve, openedOn: on, openingBalance: amount } = data
    return measureFloor(state, reserve, { on, amount, holds: [] })
  }),
]

/** Sets a reserve up. A field of the protocol that the command leaves out is null, which the report points out. */
export const establishReserve = (
  command: EstablishReserve,
  state: ReserveAccount,
  context: ReserveContext,
): Decided => {
  const { effectiveOn, data } = command
  const { openingBalance, useRule = null, manager = null, reviewBy = null } = data
  const minute = judgeMinute(context, command, data.decision, subjectOf(command))
  return judgeAct(context.rules, command, () =>
    mapJudged(after(judgeRules(establishingRules, { state, data }), minute), (onRecord) => {
      const protocol = { useRule, manager, reviewBy }
      const said = { ...data, openingBalance: formatPounds(openingBalance), ...protocol, onRecord }
      return [ReserveEstablished.of(effectiveOn, said)]
    }),
  )
}

type MovementCommand = ContributeToReserve | ReleaseReserve | TransferBetweenReserves

/** The fields of a movement's event, once every rule of movements is kept. */
const judgeMovement = (
  command: MovementCommand,
  state: ReserveAccount,
  context: ReserveContext,
  type: Movement['type'],
): Judged<ReserveRefusal, EventOf<typeof ReserveReleased>['data']> => {
  const { effectiveOn, data } = command
  const { reserve, reference, amount, reason, decision } = data
  const movement = { state, type, reserve, reference, amount, effectiveOn }
  const { cited, said } = asDecided(command)
  const minute = judgeMinute(context, cited, decision, subjectOf(command))
  return mapJudged(after(judgeRules(movementRules, movement), minute), (onRecord) => ({
    reserve,
    reference,
    amount: formatPounds(amount),
    reason,
    decision,
    onRecord,
    ...said,
  }))
}

/** Sets money aside that does not come out of the budget. */
export const contributeToReserve = (
  command: ContributeToReserve,
  state: ReserveAccount,
  context: ReserveContext,
): Decided =>
  judgeAct(context.rules, asDecided(command).act, () =>
    mapJudged(judgeMovement(command, state, context, 'ContributedToReserve'), (said) => [
      ContributedToReserve.of(command.effectiveOn, { ...said, from: null }),
    ]),
  )

/** Gives money back to general use. */
export const releaseReserve = (
  command: ReleaseReserve,
  state: ReserveAccount,
  context: ReserveContext,
): Decided =>
  judgeAct(context.rules, asDecided(command).act, () =>
    mapJudged(judgeMovement(command, state, context, 'ReserveReleased'), (said) => [
      ReserveReleased.of(command.effectiveOn, said),
    ]),
  )

interface Repurposing {
  readonly state: ReserveAccount
  readonly command: RepurposeReserve
  /** None before the reserve opens. */
  readonly purposeBefore: string | undefined
}

const repurposingRules: readonly Rule<Repurposing, ReserveRefusal>[] = [
  rule('the reserve is established', ({ state, command: { data } }) =>
    refuseUnknownReserve(state, data.reserve),
  ),
  rule('the reserve is open on the day', ({ state, command: { effectiveOn } }) =>
    refuseBeforeOpening(state, effectiveOn),
  ),
  rule('the purpose is a new one', ({ command, purposeBefore }) => {
    const { reserve, purpose } = command.data
    return purposeBefore === undefined || purposeBefore === purpose
      ? { tag: 'PurposeUnchanged', reserve, purpose }
      : null
  }),
]

/** Replaces the purpose; the whole balance of that day changes purpose with it. */
export const repurposeReserve = (
  command: RepurposeReserve,
  state: ReserveAccount,
  context: ReserveContext,
): Decided => {
  const { effectiveOn, data } = command
  const purposeBefore = purposeOn(state, effectiveOn)
  const { cited, act } = asDecided(command)
  const minute = judgeMinute(context, cited, data.decision, subjectOf(command))
  return judgeAct(context.rules, act, () => {
    const judged = after(judgeRules(repurposingRules, { state, command, purposeBefore }), minute)
    return mapJudged(judged, (onRecord) => {
      if (purposeBefore === undefined) throw new Error('Cannot repurpose: there is no purpose yet')
      const amount = formatPounds(balanceOn(state, effectiveOn))
      return [ReserveRepurposed.of(effectiveOn, { ...data, purposeBefore, amount, onRecord })]
    })
  })
}

interface Transfer {
  readonly command: TransferBetweenReserves
  readonly receiver: Pick<ReserveAccount, 'opensOn'>
}

const transferRules: readonly Rule<Transfer, ReserveRefusal>[] = [
  rule('the money goes to another reserve', ({ command: { data } }) =>
    data.toReserve === data.reserve ? { tag: 'SameReserve', reserve: data.reserve } : null,
  ),
  rule('the receiving reserve is established', ({ command: { data }, receiver }) =>
    refuseUnknownReserve(receiver, data.toReserve),
  ),
  rule('the receiving reserve is open on the day', ({ command: { effectiveOn }, receiver }) =>
    refuseBeforeOpening(receiver, effectiveOn),
  ),
]

/** Gives money to another reserve; a process makes that one receive it. */
export const transferBetweenReserves = (
  command: TransferBetweenReserves,
  state: ReserveAccount,
  context: TransferContext,
): Decided => {
  const { effectiveOn, data } = command
  const { toReserve } = data
  const receiver = { opensOn: context.receiverOpensOn }
  return judgeAct(context.rules, asDecided(command).act, () => {
    const movement = judgeMovement(command, state, context, 'TransferredBetweenReserves')
    return mapJudged(after(judgeRules(transferRules, { command, receiver }), movement), (said) => [
      TransferredBetweenReserves.of(effectiveOn, { ...said, toReserve }),
    ])
  })
}
