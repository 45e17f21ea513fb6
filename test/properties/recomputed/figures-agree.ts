import assert from 'node:assert/strict'
import type { EventStore } from '@coflyfr/core'
import fc from 'fast-check'
import { budgetLogs } from '../reports/budget-log.ts'
import type { NamedReport } from '../reports/figures.ts'
import { filled, seen } from '../reports/ledgers.ts'
import { type Comparison, compare } from './compare.ts'
import { drawnLedgers, written } from './drawn-ledgers.ts'
import type { Office } from './office.ts'
import type { Fact, Question } from './oracle/facts.ts'
import { parametersOf, questionOf, questions } from './questions.ts'
import { type SecondOpinion, secondOpinions } from './second-opinions.ts'

/** A ledger, and everything in it as the oracle reads it. */
export interface Read {
  readonly store: EventStore
  readonly log: readonly Fact[]
}

/** A ledger that the domain wrote. */
const readOf = ({ ledger, log }: Office): Read => ({
  store: ledger.store,
  log: log as readonly Fact[],
})

const eventsOf = async (store: EventStore): Promise<readonly Fact[]> => {
  const log: Fact[] = []
  for await (const batch of store.readAll()) log.push(...(batch as readonly Fact[]))
  return log
}

/** Ledgers as the domain writes them, with many documents that last for years. */
export const domainLedgers: fc.Arbitrary<() => Promise<Read>> = drawnLedgers.map(
  (draws) => async () => readOf(await written(draws)),
)

/** Ledgers with events that no decision would write together, such as a late item although no period was closed. */
export const anyLedgers: fc.Arbitrary<() => Promise<Read>> = budgetLogs.map((log) => async () => {
  const store = await filled(log)
  return { store, log: await eventsOf(store) }
})

/** Compares a report, or one with a defect, with the second opinion; both may have none. */
export const held = async (
  { store, log }: Read,
  opinion: SecondOpinion,
  question: Question,
  report: NamedReport = opinion.report,
): Promise<Comparison> => {
  const { takes, tell, names } = opinion
  const own = takes(question)
  const document = await seen(report, store, parametersOf(opinion, question))
  const printed = typeof document === 'string' ? null : document
  return compare(printed, tell(log, own), names(own))
}

/** A12: every cell, total and row of every report of finance agrees, at any point in time. */
export const figuresAgree = (ledgers: fc.Arbitrary<() => Promise<Read>>, count: number) =>
  fc.asyncProperty(
    ledgers,
    fc.array(questions, { minLength: count, maxLength: count }),
    async (write, drawn) => {
      const ledger = await write()
      for (const one of drawn) {
        const question = questionOf(one, ledger.log)
        for (const opinion of secondOpinions) {
          const { differences } = await held(ledger, opinion, question)
          assert.deepEqual(differences, [], `${opinion.name}: ${JSON.stringify(question)}`)
        }
      }
    },
  )
