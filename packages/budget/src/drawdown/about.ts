import type { JsonObject } from '@coflyfr/core'
import {
  explainDrawdownRoute,
  type Figures,
  openSteps,
  type RulesState,
  rulesInForce,
} from '@coflyfr/governance/rules'
import { formatPounds, type Pence, zeroPence } from '@coflyfr/money'
import { isLeft } from 'fp-ts/lib/Either.js'
import { fundingKey } from '../budget-year/reserve-funding.ts'
import type { BudgetYear } from '../budget-year/state.ts'
import { reserveFigures } from '../reserve-account/figures.ts'
import { purposeOn } from '../reserve-account/movements.ts'
import type { ReserveAccount } from '../reserve-account/state.ts'
import { entryOf } from '../shared/persistent-map.ts'
import type {
  ApproveDrawdown,
  PostDrawdown,
  RequestDrawdown,
  ReverseInYear,
  VoidDrawdown,
} from './commands.ts'
import { type Drawdown, isPendingDrawdown } from './state.ts'

type OnReserve = RequestDrawdown | ApproveDrawdown | PostDrawdown | VoidDrawdown

interface Asked {
  readonly purpose: string
  readonly amount: Pence
}

const figuresOf = (drawdown: Drawdown | undefined): Figures => {
  if (drawdown === undefined) return {}
  const { status, purpose, expiresOn, route, taken } = drawdown
  const figures = { drawdown: status, drawdownPurpose: purpose, expiresOn }
  if (!isPendingDrawdown(drawdown)) return figures
  const { posted, outstanding } = drawdown
  const awaited = openSteps(route, taken).map(({ by }) => by)
  return {
    ...figures,
    posted: formatPounds(posted),
    remaining: formatPounds(outstanding),
    awaiting: awaited.length === 0 ? null : awaited.join(' or '),
  }
}

const askedOf = (command: OnReserve, drawdown: Drawdown | undefined): Asked | undefined => {
  if (command.command === 'RequestDrawdown') return command.data
  if (drawdown === undefined) return undefined
  const amount = isPendingDrawdown(drawdown) ? drawdown.outstanding : zeroPence
  return { purpose: drawdown.purpose, amount }
}

const decidedOn = ({ effectiveOn, data }: OnReserve) =>
  'decidedOn' in data && data.decidedOn !== undefined ? data.decidedOn : effectiveOn

const routeOf = (
  command: OnReserve,
  state: ReserveAccount,
  rules: RulesState,
  asked: Asked | undefined,
): JsonObject => {
  const inForce = rulesInForce(rules, decidedOn(command))
  if (asked === undefined || isLeft(inForce)) return {}
  const samePurpose = purposeOn(state, command.effectiveOn) === asked.purpose
  return {
    effectiveFrom: inForce.right.effectiveOn,
    ...explainDrawdownRoute(inForce.right.rules, { samePurpose, amount: asked.amount }),
  }
}

/** Which way a drawdown goes and why, what its reserve holds, and what of it was posted and remains. */
export const aboutDrawdown = (
  command: OnReserve,
  state: ReserveAccount,
  { rules }: { readonly rules: RulesState },
): JsonObject => {
  const { effectiveOn, data } = command
  const drawdown =
    command.command === 'RequestDrawdown' ? undefined : entryOf(state.drawdowns, data.reference)
  return {
    ...routeOf(command, state, rules, askedOf(command, drawdown)),
    figures: { ...reserveFigures(state, effectiveOn), ...figuresOf(drawdown) },
  }
}

/** What a head received of a drawdown and gave back. */
export const aboutReversal = ({ data }: ReverseInYear, state: BudgetYear): JsonObject => {
  const key = fundingKey(data)
  const { received = zeroPence, reversed = zeroPence } = entryOf(state.funding, key) ?? {}
  const figures: Figures = {
    received: formatPounds(received),
    reversed: formatPounds(reversed),
    appliedAtYearEnd: formatPounds(state.yearEnd.applied.get(key) ?? zeroPence),
  }
  return { figures }
}
