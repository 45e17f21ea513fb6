import { byText } from '../by-text.ts'
import type { Note, RenderContext, ReportBody, Row } from '../report.ts'
import { measureNotes } from './notes.ts'
import { dayOfReading, readingRow } from './reading-row.ts'
import { type Measure, type MeasuresState, type Reading, readingKey } from './state.ts'
import { suppressedReadings } from './suppression.ts'

/** A change is one of two things, and the reader is told which is which. */
const meaning: Note = {
  en: 'Change % is relative to the baseline; change in points is a difference of percentages; * counts at least one and too few to publish, or would give such a count away',
  cy: 'Mae newid % mewn perthynas â’r llinell sylfaen; gwahaniaeth rhwng canrannau yw newid mewn pwyntiau; mae * yn cyfrif o leiaf un a rhy ychydig i’w gyhoeddi, neu byddai’n datgelu cyfrif o’r fath',
}

const inOrder = (reading: Reading): string => `${dayOfReading(reading)} ${readingKey(reading)}`

const rowsOf = (measure: Measure, readings: readonly Reading[]): readonly Row[] => {
  const hidden = suppressedReadings(measure)
  return readings.flatMap((reading) => {
    const definition = measure.definitions.get(reading.definitionVersion)
    return definition === undefined ? [] : [readingRow(measure, definition, reading, hidden)]
  })
}

/** The readings of every measure by the day they are about; with a year, of its periods. */
export const renderMeasures = (
  state: MeasuresState,
  { parameters: { year } }: RenderContext,
): ReportBody => {
  const isAsked = ({ period }: Reading): boolean => year === null || period.startsWith(year)
  const measures = [...state.values()].sort(byText(({ code }) => code)).map((measure) => {
    const readings = [...measure.readings.values()].filter(isAsked).sort(byText(inOrder))
    return { measure, readings }
  })
  return {
    rows: measures.flatMap(({ measure, readings }) => rowsOf(measure, readings)),
    totals: {},
    notes: [
      meaning,
      ...measures.flatMap(({ measure, readings }) => measureNotes(measure, readings)),
    ],
  }
}
