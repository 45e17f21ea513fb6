import {
  type Command,
  type CommandHandler,
  type FinancialYear,
  type StreamName,
  streamName,
} from '@coflyfr/core'
import type { About, Judge } from '../shared/decided-by.ts'
import { streamHandler } from '../shared/stream-handler.ts'
import { type BudgetYearEvent, budgetYearEvents, evolveBudgetYear } from './evolve.ts'
import { type BudgetYear, initialBudgetYear } from './state.ts'

/** The stream of the year that a command names. */
export const ofYear = ({
  data,
}: Command<string, { readonly financialYear: FinancialYear }>): StreamName =>
  streamName('budget', data.financialYear)

const budgetYear = {
  name: 'budget-year',
  events: budgetYearEvents,
  initialState: initialBudgetYear,
  evolve: evolveBudgetYear,
}

/** A handler of some commands on the stream `budget-<year>`: all of them share its fold, each reads its own context. */
export const budgetYearHandler = <Given extends Command, Context, Refused>(
  judge: Judge<Given, BudgetYear, BudgetYearEvent, Context, Refused>,
  streamOf: (command: Given) => StreamName,
  contextOf: CommandHandler<Given, BudgetYear, BudgetYearEvent, Context, Refused>['contextOf'],
  about?: About<Given, BudgetYear, Context>,
): CommandHandler<Given, BudgetYear, BudgetYearEvent, Context, Refused> =>
  streamHandler(budgetYear, judge, { streamOf, contextOf, about })
