import {
  type DomainEvent,
  type FinancialYear,
  type Placed,
  type Projection,
  projectEach,
} from '@coflyfr/core'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import { documentOf, type ReportOutcome } from './make-report.ts'
import { settleYear } from './point-of-report.ts'
import type { Report, ReportParameters } from './report.ts'
import type { ReportSource } from './report-source.ts'
import { takenParameters } from './taken-parameters.ts'
import { upToPeriod } from './up-to-period.ts'

/** The parameters of a report of one year, as known at a position, with all effective dates. */
export interface KnownAtPosition extends ReportParameters {
  readonly at: { readonly asOf: null; readonly knownAt: number }
  readonly year: FinancialYear
}

/**
 * The state of the whole log, which decides the year, and the state of each question that counts only up to a period.
 */
interface Together<State, Event extends DomainEvent> {
  readonly whole: State
  readonly upTo: ReadonlyMap<Report<State, Event>, State>
}

const together = <State, Event extends DomainEvent>(
  { projection }: Report<State, Event>,
  counted: readonly Report<State, Event>[],
): Projection<Together<State, Event>, Event> => {
  const { keptForm: _ofOneState, ...folded } = projection
  return {
    ...folded,
    initialState: () => ({
      whole: projection.initialState(),
      upTo: new Map(counted.map((one) => [one, one.projection.initialState()])),
    }),
    evolve: ({ whole, upTo }, event: Placed<Event>) => ({
      whole: projection.evolve(whole, event),
      upTo: new Map([...upTo].map(([one, state]) => [one, one.projection.evolve(state, event)])),
    }),
  }
}

/** Makes a report as known at each of several positions, in ascending order, in one pass through the log. */
export async function* makeReportAtEach<State, Event extends DomainEvent>(
  source: ReportSource,
  report: Report<State, Event>,
  given: readonly KnownAtPosition[],
): AsyncGenerator<ReportOutcome> {
  const questions = given.map((one) => {
    const asked = takenParameters(report, one)
    return { asked, counted: upToPeriod(report, asked) }
  })
  const counted = questions.map((question) => question.counted).filter((one) => one !== report)
  const { store } = source
  const positions = given.map(({ at }) => at.knownAt)
  let number = 0
  for await (const { state, knownAt } of projectEach(
    store,
    report.catalogue,
    together(report, counted),
    positions,
  )) {
    const question = questions[number]
    number += 1
    if (question === undefined) continue
    const settled = settleYear(report, [state.whole], question.asked)
    const own = state.upTo.get(question.counted) ?? state.whole
    yield isLeft(settled)
      ? settled
      : right(documentOf(source, question.counted, settled.right, { state: own, knownAt }))
  }
}
