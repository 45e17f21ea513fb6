import type { MeasureQuestion } from '@coflyfr/outcomes/events'
import { byText } from '../by-text.ts'
import { CaseCounts } from '../counting/case-counts.ts'
import { comparison, standingFigures } from '../measures/reading-row.ts'
import { type MeasuresState, readingKey } from '../measures/state.ts'
import { hiddenCells } from '../measures/suppression.ts'
import type { Note, RenderContext, ReportBody, Row } from '../report.ts'
import { type Card, cardOf, seriesOf } from './card.ts'

/** The three questions of a card, in order. */
const questions: readonly MeasureQuestion[] = ['how-much', 'how-well', 'better-off']

const notes: readonly Note[] = [
  {
    en: 'The forecast assumes that nothing changes: it is the least-squares line through the printed readings of the same period of up to five years, or the mean of one or two; never below zero, nor above 100 for a percentage',
    cy: 'Y rhagolwg yw’r hyn a ddaw os na newidia dim: y llinell syth â’r sgwariau lleiaf drwy’r darlleniadau a argraffwyd o’r un cyfnod mewn hyd at bum mlynedd, neu gymedr un neu ddau; byth o dan ddim, a dim canran uwch na 100',
  },
  {
    en: 'The curve to turn is the gap between the forecast and the target for its day, in points for a percentage; * is a count too small to publish, or a figure that would reveal one',
    cy: 'Y gromlin i’w throi yw pa mor bell yw’r rhagolwg o darged ei ddiwrnod, mewn pwyntiau ar gyfer canran; mae * yn cyfrif o leiaf un a rhy ychydig i’w gyhoeddi, neu byddai’n datgelu cyfrif o’r fath',
  },
]

const rowOf = ({ line, forecast, forecastTarget, gap }: Card, hidden: ReadonlySet<string>): Row => {
  const { measure, definition, period, asAt } = line
  const story = measure.stories.get(readingKey({ period, asAt }))
  return {
    question: definition.question,
    code: measure.code,
    title: definition.title,
    unit: definition.unit,
    direction: definition.direction,
    period,
    asAt,
    value: standingFigures(line, hidden).value,
    ...comparison(line, hidden),
    forecastOn: forecast?.on ?? null,
    forecast: forecast?.value ?? null,
    forecastMethod: forecast?.method ?? null,
    forecastReadings: forecast?.readings ?? null,
    forecastTarget,
    curveToTurn: gap,
    story: story?.story ?? null,
    partners: story?.partners ?? [],
    actions: story?.actions ?? [],
  }
}

/** The measures with a question: each with its latest reading, forecast and story. */
export const renderReportCard = (
  state: MeasuresState,
  { parameters, day }: RenderContext,
): ReportBody => {
  if (day === null) return { rows: [], totals: {}, notes: [] }
  const measures = [...state.measures.values()].sort(byText(({ code }) => code))
  const counts = new CaseCounts(state.counts, day)
  const all = measures.map((measure) => seriesOf(measure, { counts, day, parameters }))
  const hidden = hiddenCells(measures, all.flat(), counts)
  const cards = all.map((series) => cardOf(series, hidden)).filter((card) => card !== null)
  const rows = questions.flatMap((question) =>
    cards
      .filter(({ line }) => line.definition.question === question)
      .map((card) => rowOf(card, hidden)),
  )
  return { rows, totals: {}, notes: rows.length === 0 ? [] : notes }
}
