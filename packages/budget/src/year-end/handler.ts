import { nextFinancialYear } from '@coflyfr/core'
import { decisionSource, rulesSource } from '@coflyfr/governance/rules'
import { budgetHeadsSource } from '../budget-year/budget-heads-source.ts'
import { budgetYearHandler, ofYear } from '../budget-year/handler.ts'
import { periodsSource } from '../period/periods-source.ts'
import { asOneRule } from '../shared/decided-by.ts'
import { aboutYearEnd } from './about.ts'
import type { CarryForward, ReceiveCarryForward } from './commands.ts'
import { type CarryForwardContext, carryForward } from './decide.ts'
import { spendingSources } from './outturn-sources.ts'
import { type CarryReceiptContext, carriedForwardSource, receiveCarryForward } from './receive.ts'
import type { CarryForwardRefusal, CarryReceiptRefusal } from './refusals.ts'
import { chartServicesSource } from './service-heads.ts'

/**
 * Ends a year on `budget-<year>`, reading what was spent in it.
 *
 * @param commitmentServices the services that commitments of the year may stand under, besides those that are ended
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { carryForwardHandler } from '@coflyfr/budget'
 *
 * const { name } = carryForwardHandler(['Children', 'Families'])
 * assert.equal(name, 'budget-year')
 * ```
 */
export const carryForwardHandler = (commitmentServices: readonly string[]) =>
  budgetYearHandler<CarryForward, CarryForwardContext, CarryForwardRefusal>(
    carryForward,
    ofYear,
    ({ actor, data: { financialYear, actuals, services } }) => ({
      ...spendingSources(financialYear, {
        actuals,
        services: new Set([...services.map(({ service }) => service), ...commitmentServices]),
      }),
      rules: rulesSource(),
      minutes: decisionSource(actor.role),
      periods: periodsSource(financialYear),
      nextHeads: budgetHeadsSource(nextFinancialYear(financialYear)),
      chart: chartServicesSource(),
    }),
    aboutYearEnd,
  )

/** Takes what the year before carried, on `budget-<year>`; a process gives its command. */
export const carryReceiptHandler = budgetYearHandler<
  ReceiveCarryForward,
  CarryReceiptContext,
  CarryReceiptRefusal
>(
  asOneRule('the balance was carried forward and has not been received yet', receiveCarryForward),
  ofYear,
  ({ data }) => ({ balances: carriedForwardSource(data.gift.stream) }),
)
