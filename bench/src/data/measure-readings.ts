import { type FinancialYear, financialYearOf, type PlainDate } from '@coflyfr/core'
import { measureStream } from '@coflyfr/outcomes'
import { MeasureDefined, ReadingPublished } from '@coflyfr/outcomes/events'
import type { GeneratedEvent } from './generated-event.ts'
import type { Random } from './random.ts'

/** The measures of a council: their definitions, and their readings month by month. */
export interface MeasureReadings {
  readonly define: (on: PlainDate) => readonly GeneratedEvent[]
  /** A reading of the next measure. */
  readonly next: (on: PlainDate) => GeneratedEvent
}

const actor = { id: 'performance-1', role: 'performance-officer' } as const

/** The definition of a measure of plans completed in time; others are made by changing it. */
export const definitionOf = (measure: string, validFrom: PlainDate) => ({
  measure,
  generation: 'local' as const,
  title: `Plans completed within the time that guidance gives, ${measure}`,
  numerator: 'Plans completed in time',
  denominator: 'Plans completed',
  unit: 'percent' as const,
  kind: 'flow' as const,
  direction: 'up-is-good' as const,
  decimals: 1,
  rounding: 'half-up' as const,
  suppressBelow: 5,
  validFrom,
  validTo: null,
  provision: 'Social Services and Well-being (Wales) Act 2014',
  sets: ['demand'],
  computed: null,
  roundTo: '1' as const,
  question: null,
})

/** Makes `count` measures. A measure may get several readings of one period, as from several teams. */
export const measureReadings = (random: Random, count: number): MeasureReadings => {
  const codes = Array.from({ length: count }, (_, number) => `LOCAL-${number + 1}`)
  const readAlready = new Map<string, number>()
  let number = 0

  const periodOf = (measure: string, year: FinancialYear): string => {
    const key = `${measure} ${year}`
    const read = readAlready.get(key) ?? 0
    readAlready.set(key, read + 1)
    return `${year}-P${String((read % 12) + 1).padStart(2, '0')}`
  }

  return {
    define: (on) =>
      codes.map((measure) => ({
        stream: measureStream(measure),
        event: MeasureDefined.of(on, definitionOf(measure, on)),
        actor,
        readsRules: true,
      })),
    next: (on) => {
      number += 1
      const measure = codes[number % count]!
      const denominator = 50 + random.below(400)
      const numerator = random.below(denominator)
      const value = ((numerator / denominator) * 100).toFixed(1)
      const event = ReadingPublished.of(on, {
        measure,
        period: periodOf(measure, financialYearOf(on)),
        asAt: null,
        definitionVersion: 1,
        numerator: `${numerator}`,
        denominator: `${denominator}`,
        value,
        completeness: 'complete',
        source: 'Case management system, monthly extract',
      })
      return { stream: measureStream(measure), event, actor, readsRules: true }
    },
  }
}
