import type { MeasureDefinition } from '@coflyfr/outcomes/events'
import { baselineOf } from './reading-row.ts'
import { type Measure, type Reading, readingKey } from './state.ts'

const wayByDirection: Readonly<Record<MeasureDefinition['direction'], string>> = {
  'up-is-good': 'up is good',
  'down-is-good': 'down is good',
  neither: 'no direction is good',
}

const definitionNote = (
  code: string,
  version: number,
  { numerator, denominator, direction, provision }: MeasureDefinition,
): string => {
  const counted = denominator === null ? numerator : `${numerator} / ${denominator}`
  return `${code} version ${version}: ${counted}; ${wayByDirection[direction]}; ${provision}`
}

const comparisonNotes = (measure: Measure, readings: readonly Reading[]): readonly string[] => {
  const baseline = baselineOf(measure)
  if (baseline === null) return []
  const others = readings.filter((one) => one.definitionVersion !== baseline.definitionVersion)
  return [
    `${measure.code}: the baseline is ${readingKey(baseline)}`,
    ...others.map(
      ({ period, definitionVersion }) =>
        `${measure.code} ${period}: definition version ${definitionVersion}, its baseline version ${baseline.definitionVersion}`,
    ),
  ]
}

/** What each printed reading was computed by, what it is compared with, and what is about to change. */
export const measureNotes = (measure: Measure, readings: readonly Reading[]): readonly string[] => {
  const { code, definitions, corrections } = measure
  const used = new Set(readings.map(({ definitionVersion }) => definitionVersion))
  return [
    ...[...definitions]
      .filter(([version]) => used.has(version))
      .map(([version, definition]) => definitionNote(code, version, definition)),
    ...comparisonNotes(measure, readings),
    ...[...corrections].map(
      ([reference, key]) =>
        `${code} ${key}: correction ${reference} is proposed and waits for a second officer`,
    ),
  ]
}
