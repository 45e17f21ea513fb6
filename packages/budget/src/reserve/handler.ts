import { type Command, type JsonObject, streamName } from '@coflyfr/core'
import { decisionSource, rulesSource } from '@coflyfr/governance/rules'
import { budgetYearHandler } from '../budget-year/handler.ts'
import { reserveFigures } from '../reserve-account/figures.ts'
import { ofReserve, reserveAccountHandler } from '../reserve-account/handler.ts'
import type { ReserveAccount } from '../reserve-account/state.ts'
import type { Judged } from '../shared/judged.ts'
import type {
  ContributeFromHead,
  ContributeToReserve,
  EstablishReserve,
  ReleaseReserve,
  RepurposeReserve,
  RestateReserve,
  TransferBetweenReserves,
} from './commands.ts'
import { contributeFromHead, type HeadContributionContext } from './contribute-from-head.ts'
import {
  contributeToReserve,
  establishReserve,
  type ReserveContext,
  releaseReserve,
  repurposeReserve,
  type TransferContext,
  transferBetweenReserves,
} from './decide.ts'
import type { ReserveEvent } from './events.ts'
import type { HeadContributionRefusal, ReserveRefusal, RestatementRefusal } from './refusals.ts'
import { reserveSource } from './reserve-source.ts'
import { restateReserve } from './restate.ts'

type ReserveCommand = EstablishReserve | ContributeToReserve | ReleaseReserve | RepurposeReserve

const judge = (
  command: ReserveCommand,
  state: ReserveAccount,
  context: ReserveContext,
): Judged<ReserveRefusal, readonly ReserveEvent[]> => {
  switch (command.command) {
    case 'EstablishReserve':
      return establishReserve(command, state, context)
    case 'ContributeToReserve':
      return contributeToReserve(command, state, context)
    case 'ReleaseReserve':
      return releaseReserve(command, state, context)
    case 'RepurposeReserve':
      return repurposeReserve(command, state, context)
  }
}

/** The figures of the reserve before the command. */
const aboutReserve = ({ effectiveOn }: Command, state: ReserveAccount): JsonObject => ({
  figures: reserveFigures(state, effectiveOn),
})

/** Establishes, adds to, releases and repurposes a reserve on `reserve-<id>`. */
export const reserveHandler = reserveAccountHandler<ReserveCommand, ReserveContext, ReserveRefusal>(
  judge,
  ofReserve,
  ({ actor }) => ({ rules: rulesSource(), minutes: decisionSource(actor.role) }),
  aboutReserve,
)

/** Restates what a year opens with, on `reserve-<id>`. */
export const restatementHandler = reserveAccountHandler<
  RestateReserve,
  ReserveContext,
  RestatementRefusal
>(
  restateReserve,
  ofReserve,
  ({ actor }) => ({ rules: rulesSource(), minutes: decisionSource(actor.role) }),
  aboutReserve,
)

/** Gives to another reserve, on the giver's `reserve-<id>`. */
export const transferHandler = reserveAccountHandler<
  TransferBetweenReserves,
  TransferContext,
  ReserveRefusal
>(
  transferBetweenReserves,
  ofReserve,
  ({ actor, data }) => ({
    rules: rulesSource(),
    minutes: decisionSource(actor.role),
    receiverOpensOn: reserveSource(data.toReserve),
  }),
  aboutReserve,
)

/** Gives to a reserve out of a head of the budget, on `budget-<year>`. */
export const headContributionHandler = budgetYearHandler<
  ContributeFromHead,
  HeadContributionContext,
  HeadContributionRefusal
>(
  contributeFromHead,
  ({ data }) => streamName('budget', data.from.financialYear),
  ({ actor, data }) => ({
    rules: rulesSource(),
    minutes: decisionSource(actor.role),
    receiverOpensOn: reserveSource(data.reserve),
  }),
)
