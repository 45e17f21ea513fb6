import {
  type Command,
  type CommandHandler,
  type Decider,
  type FinancialYear,
  streamName,
} from '@coflyfr/core'
import { type BudgetYearEvent, budgetYearEvents, evolveBudgetYear } from './evolve.ts'
import { type BudgetYear, initialBudgetYear } from './state.ts'

/** A command that changes the budget of one year. */
export type BudgetYearCommand = Command<string, { readonly financialYear: FinancialYear }>

/** A handler of some commands on the stream `budget-<year>`: all of them share its fold, each reads its own context. */
export const budgetYearHandler = <Given extends BudgetYearCommand, Context, Refused>(
  decide: Decider<Given, BudgetYear, BudgetYearEvent, Context, Refused>['decide'],
  contextOf: CommandHandler<Given, BudgetYear, BudgetYearEvent, Context, Refused>['contextOf'],
): CommandHandler<Given, BudgetYear, BudgetYearEvent, Context, Refused> => ({
  name: 'budget-year',
  decider: { initialState: initialBudgetYear, evolve: evolveBudgetYear, decide },
  events: budgetYearEvents,
  streamOf: ({ data }) => streamName('budget', data.financialYear),
  contextOf,
})
