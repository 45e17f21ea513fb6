import type { DomainEvent } from '@coflyfr/core'
import {
  bridgeReport,
  budgetMonitoringReport,
  commitmentsReport,
  coverReport,
  outturnReport,
  type Report,
  type ReportParameters,
  reservesReport,
  savingsReport,
  trialBalanceReport,
  virementsReport,
} from '@coflyfr/reports'
import { type NamedReport, namedReport } from '../reports/figures.ts'
import { booksTold } from './oracle/books.ts'
import { bridgeTold } from './oracle/bridge.ts'
import { commitmentsTold } from './oracle/commitments.ts'
import { coverTold } from './oracle/cover.ts'
import type { Fact, Question } from './oracle/facts.ts'
import { grossView, monitored, namesOf, periodView, type Told } from './oracle/monitoring.ts'
import { outturnTold } from './oracle/outturn.ts'
import { adequacyTold, reservesTold } from './oracle/reserves.ts'
import { savingsTold } from './oracle/savings.ts'
import { virementsTold } from './oracle/virements.ts'

/** A second source of the same figures. */
interface Teller {
  readonly tell: (log: readonly Fact[], question: Question) => Told | null
  /** The columns that name rows. */
  readonly names: (question: Question) => readonly string[]
  /** The part of a question that the report takes. */
  readonly takes?: (question: Question) => Question
  /** Other parameters. */
  readonly asks?: Partial<ReportParameters>
}

/** A report, its parameters, and the same figures from the events alone. */
export interface SecondOpinion extends Required<Teller> {
  readonly name: string
  readonly report: NamedReport
  /** The report with a defect: it never sees events of a type. */
  readonly blindTo: (type: string) => NamedReport
  /** The report with a defect: it says that no event touches a row. */
  readonly untouched: () => NamedReport
}

const secondOpinion = <State, Event extends DomainEvent>(
  name: string,
  report: Report<State, Event>,
  teller: Teller,
): SecondOpinion => {
  const { projection } = report
  const blind = (type: string): Report<State, Event> => ({
    ...report,
    projection: {
      ...projection,
      // Under another name, so that no state kept for the report itself is used.
      name: `${projection.name}-blind-to-${type}`,
      evolve: (state, event) => (event.type === type ? state : projection.evolve(state, event)),
    },
  })
  return {
    takes: (question) => question,
    asks: {},
    ...teller,
    name,
    report: namedReport(report),
    blindTo: (type) => namedReport(blind(type)),
    untouched: () => namedReport({ ...report, rowsTouched: () => [] }),
  }
}

const named =
  (...names: readonly string[]) =>
  () =>
    names

const atLevel =
  (...names: readonly string[]) =>
  ({ by }: Question) => [...namesOf(by), ...names]

const allYears = (question: Question): Question => ({ ...question, year: null, period: null })

const adequacy = { generalReserve: 'general', percent: '4.5' } as const

const reserves: Teller = { tell: reservesTold, names: named('reserve') }

const tested: Teller = {
  tell: (log, question) => adequacyTold(log, question, ['general', 45n]),
  names: named('reserve'),
  asks: { adequacy },
}

const commitments: Teller = {
  tell: commitmentsTold,
  names: named('financialYear', 'service', 'reference'),
}

const savings: Teller = { tell: savingsTold, names: named('yearApproved', 'reference') }

const virements: Teller = { tell: virementsTold, names: named('financialYear', 'reference') }

const books: Teller = { tell: booksTold, names: named('book', 'scope', 'account') }

const outturn: Teller = {
  tell: outturnTold,
  names: named('section', 'item'),
  takes: (question) => ({ ...question, period: null }),
}

/** Every report of finance, in every view. */
export const secondOpinions: readonly SecondOpinion[] = [
  secondOpinion('budget monitoring', budgetMonitoringReport, { tell: monitored, names: atLevel() }),
  secondOpinion('budget monitoring, gross and net', budgetMonitoringReport, {
    ...{ tell: grossView, names: atLevel('measure'), asks: { view: 'gross' } },
  }),
  secondOpinion('budget monitoring by month', budgetMonitoringReport, {
    ...{ tell: periodView, names: atLevel(), asks: { view: 'period' } },
  }),
  secondOpinion('cover', coverReport, { tell: coverTold, names: named('directorate') }),
  secondOpinion('bridge', bridgeReport, { tell: bridgeTold, names: atLevel('step', 'reference') }),
  secondOpinion('outturn', outturnReport, outturn),
  secondOpinion('reserves of a year', reservesReport, reserves),
  secondOpinion('reserves', reservesReport, { ...reserves, takes: allYears }),
  secondOpinion('reserves of a year, one tested', reservesReport, tested),
  secondOpinion('reserves, one tested', reservesReport, { ...tested, takes: allYears }),
  secondOpinion('commitments of a year', commitmentsReport, commitments),
  secondOpinion('commitments', commitmentsReport, { ...commitments, takes: allYears }),
  secondOpinion('savings of a year', savingsReport, savings),
  secondOpinion('savings', savingsReport, { ...savings, takes: allYears }),
  secondOpinion('virements of a year', virementsReport, virements),
  secondOpinion('virements', virementsReport, { ...virements, takes: allYears }),
  secondOpinion('trial balance of a year', trialBalanceReport, books),
  secondOpinion('trial balance', trialBalanceReport, { ...books, takes: allYears }),
]
