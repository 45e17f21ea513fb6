import { daysBetween, type PlainDate } from '@coflyfr/core'
import { byText } from '../by-text.ts'
import type { Note, RenderContext, ReportBody, Row } from '../report.ts'
import { printedParts } from '../suppression/printed-parts.ts'
import { type Answer, answersIn, parentingMeasures } from './answers.ts'
import type { Charter, CorporateParentingState } from './state.ts'

const noMeasure = { year: null, measure: null, count: null, of: null, percent: null }

const noPromise = {
  charter: null,
  promise: null,
  text: null,
  progress: null,
  summary: null,
  evidence: null,
  measures: null,
  reportedOn: null,
  daysSinceReport: null,
}

const measureRow = (year: string, measure: Answer['measure'], answers: readonly Answer[]): Row => {
  const counts = answers.filter((one) => one.counts).length
  const printed = printedParts({ counts, others: answers.length - counts })
  return {
    section: 'measures',
    ...noMeasure,
    ...noPromise,
    year,
    measure,
    count: printed.parts.counts,
    of: printed.whole,
    percent: printed.percent('counts'),
  }
}

const measureRows = (answers: readonly Answer[]): readonly Row[] =>
  [...Map.groupBy(answers, ({ year }) => year)]
    .sort(byText(([year]) => year))
    .flatMap(([year, of]) =>
      parentingMeasures.flatMap((measure) => {
        const asked = of.filter((one) => one.measure === measure)
        return asked.length === 0 ? [] : [measureRow(year, measure, asked)]
      }),
    )

const charterRows = (charter: Charter, day: PlainDate | null): readonly Row[] =>
  charter.promises.map(({ promise, text }) => {
    const report = charter.reports.get(promise)
    const heardOn = report?.on ?? charter.amendedOn.get(promise) ?? charter.adoptedOn
    return {
      section: 'charter',
      ...noMeasure,
      ...noPromise,
      charter: charter.charter,
      promise,
      text,
      progress: report?.progress ?? 'not-reported',
      summary: report?.summary ?? null,
      evidence: report?.evidence ?? null,
      measures: report?.measures.join(', ') ?? null,
      reportedOn: report?.on ?? null,
      daysSinceReport: day === null ? null : daysBetween(heardOn, day),
    }
  })

const method: readonly Note[] = [
  {
    en: 'PM29a, PM29b: looked-after children who reached the core subject indicator; PM34a, PM34b: care leavers in education, training or employment 12 and 24 months after leaving, as a share of all who were asked about, including those of whom nothing is known',
    cy: 'PM29a, PM29b: plant sy’n derbyn gofal a gyrhaeddodd y dangosydd pynciau craidd; PM34a, PM34b: ymadawyr gofal mewn addysg, hyfforddiant neu waith 12 a 24 mis ar ôl gadael, o bawb y gofynnwyd amdanynt, gan gynnwys y rhai nad oes dim yn hysbys amdanynt',
  },
  {
    en: 'suitable-12-months, suitable-24-months: care leavers in suitable accommodation 12 and 24 months after leaving, as a share of all whose accommodation was asked about',
    cy: 'Llety addas: ymadawyr gofal mewn cartref sy’n addas iddynt 12 a 24 mis ar ôl gadael, o bawb y gofynnwyd am eu cartref',
  },
  {
    en: 'PM35: care leavers who were homeless in the year, as a share of those with anything on record in it; a person with two keys is counted once',
    cy: 'PM35: ymadawyr gofal a fu’n ddigartref yn y flwyddyn, o’r rhai y cofnodwyd rhywbeth amdanynt ynddi; un person yw rhywun â dwy allwedd',
  },
  {
    en: '* is a count from one to four, or a figure that would reveal one',
    cy: 'Mae * yn cyfrif o leiaf un a llai na phump, neu byddai’n datgelu cyfrif o’r fath',
  },
]

/**
 * How care leavers fare, year by year, and how far the promises to them are kept. If a year is asked for, only its
 * measures are shown.
 */
export const renderCorporateParenting = (
  state: CorporateParentingState,
  { parameters: { year }, day }: RenderContext,
): ReportBody => ({
  rows: [
    ...measureRows(answersIn(state).filter((one) => year === null || one.year === year)),
    ...[...state.charters.values()]
      .sort(byText(({ charter }) => charter))
      .flatMap((charter) => charterRows(charter, day)),
  ],
  totals: {},
  notes: method,
})
