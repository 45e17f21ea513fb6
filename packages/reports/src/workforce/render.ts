import { financialYearOf, type PlainDate } from '@coflyfr/core'
import { byText } from '../by-text.ts'
import { oneDecimal } from '../one-decimal.ts'
import type { RenderContext, ReportBody, Row } from '../report.ts'
import type { Cohort, CohortStep, Position, Workforce, WorkforcesState } from './project.ts'

/** Most decimals of a full-time equivalent in an event. */
const decimalsMax = 6

const millionthsOf = (fte: string): bigint => {
  const [whole = '', fraction = ''] = fte.split('.')
  return BigInt(whole + fraction.padEnd(decimalsMax, '0'))
}

const percent = (part: string, whole: string): string | null =>
  oneDecimal(millionthsOf(part) * 100n, millionthsOf(whole))

const countOf = ({ steps }: Cohort, step: CohortStep['step'], day: PlainDate): number =>
  steps
    .filter((one) => one.step === step && one.on <= day)
    .reduce((sum, { count }) => sum + count, 0)

/** How a cohort stands on a day; nothing before it began. */
const cohortOn = (cohort: Cohort, day: PlainDate) => {
  const started = countOf(cohort, 'started', day)
  const qualified = countOf(cohort, 'qualified', day)
  const withdrawn = countOf(cohort, 'withdrawn', day)
  const training = started - qualified - withdrawn
  return { cohort: cohort.cohort, scheme: cohort.scheme, started, qualified, withdrawn, training }
}

/** The measures of DOMAIN §5.6: vacancies of the establishment, agency cover and social workers of those in post. */
const rowOf = ({ service, cohorts }: Workforce, position: Position): Row => ({
  service,
  on: position.on,
  establishedFte: position.establishedFte,
  inPostFte: position.inPostFte,
  socialWorkerFte: position.socialWorkerFte,
  socialWorkerPercent: percent(position.socialWorkerFte, position.inPostFte),
  vacantFte: position.vacantFte,
  vacancyPercent: percent(position.vacantFte, position.establishedFte),
  agencyFte: position.agencyFte,
  agencyPercent: percent(position.agencyFte, position.inPostFte),
  starters: position.starters,
  leavers: position.leavers,
  trainees: position.trainees,
  secondments: position.secondments,
  cohorts: [...cohorts.values()]
    .map((cohort) => cohortOn(cohort, position.on))
    .filter(({ started }) => started > 0),
  corrected: position.correctionReason !== null,
})

/** The positions of every service by day; with a year, those of its days. */
export const renderWorkforces = (
  state: WorkforcesState,
  { parameters: { year } }: RenderContext,
): ReportBody => {
  const workforces = [...state.values()].sort(byText(({ service }) => service))
  const rows = workforces.flatMap((workforce) =>
    [...workforce.positions.values()]
      .filter(({ on }) => year === null || financialYearOf(on) === year)
      .sort(byText(({ on }) => on))
      .map((position) => rowOf(workforce, position)),
  )
  return {
    rows,
    totals: {},
    notes: [
      {
        en: 'Vacancy % is of the establishment; agency % and social workers % are of those in post',
        cy: 'Canran o’r swyddi sefydledig yw swyddi gwag %; canrannau o’r rhai mewn swydd yw asiantaeth % a gweithwyr cymdeithasol %',
      },
    ],
  }
}
