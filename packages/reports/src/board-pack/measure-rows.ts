import { asPublished, linesOf } from '../measures/measure-line.ts'
import { readingRow } from '../measures/reading-row.ts'
import type { Measure } from '../measures/state.ts'
import { hiddenCells } from '../measures/suppression.ts'
import type { PackRow } from './blank-row.ts'
import type { PackGround } from './pack-ground.ts'
import { linkedMeasures } from './plan-rows.ts'

const rowOf = (measure: Measure): PackRow | null => {
  // Published readings only; the report `measures` also shows what is counted from cases.
  const lines = linesOf(measure, asPublished)
  const latest = lines.at(-1)
  if (latest === undefined) return null
  const { definition } = latest
  const row = readingRow(latest, hiddenCells([measure], lines, null))
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

/** The latest reading of every measure linked to the papers; a measure without a reading gets a row with blanks. */
export const measureRows = (ground: PackGround): readonly PackRow[] =>
  linkedMeasures(ground).map((code) => {
    const measure = ground.state.measures.measures.get(code)
    const row = measure === undefined ? null : rowOf(measure)
    return row ?? { section: 'measures', reference: code, cells: {} }
  })
