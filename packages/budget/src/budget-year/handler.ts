import {
  type Command,
  type CommandHandler,
  type Decider,
  type FinancialYear,
  type JsonValue,
  type StreamName,
  streamName,
} from '@coflyfr/core'
import { type BudgetYearEvent, budgetYearEvents, evolveBudgetYear } from './evolve.ts'
import { type BudgetYear, initialBudgetYear } from './state.ts'

/** The stream of the year that a command names. */
export const ofYear = ({
  data,
}: Command<string, { readonly financialYear: FinancialYear }>): StreamName =>
  streamName('budget', data.financialYear)

/** A handler of some commands on the stream `budget-<year>`: all of them share its fold, each reads its own context. */
export const budgetYearHandler = <Given extends Command, Context, Refused>(
  decide: Decider<Given, BudgetYear, BudgetYearEvent, Context, Refused>['decide'],
  streamOf: (command: Given) => StreamName,
  contextOf: CommandHandler<Given, BudgetYear, BudgetYearEvent, Context, Refused>['contextOf'],
  rationale: (command: Given, state: BudgetYear, context: Context) => JsonValue = () => null,
): CommandHandler<Given, BudgetYear, BudgetYearEvent, Context, Refused> => ({
  name: 'budget-year',
  decider: { initialState: initialBudgetYear, evolve: evolveBudgetYear, decide },
  events: budgetYearEvents,
  streamOf,
  contextOf,
  rationale,
})
