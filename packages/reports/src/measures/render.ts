import { byText } from '../by-text.ts'
import { CaseCounts } from '../counting/case-counts.ts'
import type { Note, RenderContext, ReportBody } from '../report.ts'
import { isComputed } from './kept.ts'
import { linesOf } from './measure-line.ts'
import { measureNotes } from './notes.ts'
import { readingRow } from './reading-row.ts'
import type { MeasuresState } from './state.ts'
import { hiddenCells } from './suppression.ts'

/** Tells the two kinds of change apart for the reader. */
const meaning: Note = {
  en: 'Change % is relative to the baseline; change in points is a difference of percentages; * is a count too small to publish, or a figure that would reveal one',
  cy: 'Mae newid % mewn perthynas â’r llinell sylfaen; gwahaniaeth rhwng canrannau yw newid mewn pwyntiau; mae * yn cyfrif o leiaf un a rhy ychydig i’w gyhoeddi, neu byddai’n datgelu cyfrif o’r fath',
}

const countedFromCases: Note = {
  en: 'Computed figures are counted from the cases in this ledger by the rules of the definition; the difference is from the published figure, in points for a percentage',
  cy: 'Cyfrifir ffigurau cyfrifedig o achosion y cyfriflyfr hwn yn ôl rheolau’r diffiniad; mae’r gwahaniaeth oddi wrth yr hyn a gyhoeddwyd, mewn pwyntiau ar gyfer canran',
}

/** The readings of every measure, published, computed or both; with a year or period only those of it. */
export const renderMeasures = (
  state: MeasuresState,
  { parameters, day }: RenderContext,
): ReportBody => {
  const measures = [...state.measures.values()].sort(byText(({ code }) => code))
  const counts = isComputed(state) && day !== null ? new CaseCounts(state.counts, day) : null
  const all = measures.map((measure) => ({
    measure,
    lines: linesOf(measure, { counts, day, parameters }),
  }))
  const lines = all.flatMap((one) => one.lines)
  const hidden = hiddenCells(measures, lines, counts)
  return {
    rows: lines.map((line) => readingRow(line, hidden)),
    totals: {},
    notes: [
      meaning,
      ...(lines.some(({ computed }) => computed !== null) ? [countedFromCases] : []),
      ...all.flatMap((one) => measureNotes(one.measure, one.lines, hidden)),
    ],
  }
}
