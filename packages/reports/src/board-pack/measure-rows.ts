import { byText } from '../by-text.ts'
import { dayOfReading, readingRow } from '../measures/reading-row.ts'
import type { Measure } from '../measures/state.ts'
import { suppressedReadings } from '../measures/suppression.ts'
import type { PackRow } from './blank-row.ts'
import type { PackGround } from './pack-ground.ts'
import { linkedMeasures } from './plan-rows.ts'

const rowOf = (measure: Measure): PackRow | null => {
  const readings = [...measure.readings.values()].sort(byText(dayOfReading))
  const latest = readings.at(-1)
  const definition =
    latest === undefined ? undefined : measure.definitions.get(latest.definitionVersion)
  if (latest === undefined || definition === undefined) return null
  const row = readingRow(measure, definition, latest, suppressedReadings(measure))
  return {
    section: 'measures',
    reference: measure.code,
    cells: {
      title: definition.title,
      on: latest.asAt,
      period: latest.period,
      value: row['value'] ?? null,
      baseline: row['baseline'] ?? null,
      target: row['target'] ?? null,
      band: row['band'] ?? null,
    },
  }
}

/** The latest reading of every measure that the papers are judged by; one without a reading says so by its blanks. */
export const measureRows = (ground: PackGround): readonly PackRow[] =>
  linkedMeasures(ground).map((code) => {
    const measure = ground.state.measures.get(code)
    const row = measure === undefined ? null : rowOf(measure)
    return row ?? { section: 'measures', reference: code, cells: {} }
  })
