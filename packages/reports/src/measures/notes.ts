import type { MeasureDefinition } from '@coflyfr/outcomes/events'
import type { Note } from '../report.ts'
import { asRecorded } from '../words/as-recorded.ts'
import { baselineOf } from './reading-row.ts'
import { type Measure, type Reading, readingKey } from './state.ts'
import { directionWords } from './words.ts'

const wayByDirection: Readonly<Record<MeasureDefinition['direction'], string>> = {
  'up-is-good': 'up is good',
  'down-is-good': 'down is good',
  neither: 'no direction is good',
}

const definitionNote = (
  code: string,
  version: number,
  { numerator, denominator, direction, provision }: MeasureDefinition,
): Note => {
  const counted = denominator === null ? numerator : `${numerator} / ${denominator}`
  return {
    en: `${code} version ${version}: ${counted}; ${wayByDirection[direction]}; ${provision}`,
    cy: `${asRecorded(code)} fersiwn ${version}: ${asRecorded(counted)}; ${directionWords[direction]}; ${asRecorded(provision)}`,
  }
}

const comparisonNotes = (measure: Measure, readings: readonly Reading[]): readonly Note[] => {
  const baseline = baselineOf(measure)
  if (baseline === null) return []
  const { code } = measure
  const key = readingKey(baseline)
  const others = readings.filter((one) => one.definitionVersion !== baseline.definitionVersion)
  return [
    {
      en: `${code}: the baseline is ${key}`,
      cy: `${asRecorded(code)}: ${key} yw’r llinell sylfaen`,
    },
    ...others.map(({ period, definitionVersion }) => ({
      en: `${code} ${period}: definition version ${definitionVersion}, its baseline version ${baseline.definitionVersion}`,
      cy: `${asRecorded(code)} ${period}: diffiniad fersiwn ${definitionVersion}, ei linell sylfaen fersiwn ${baseline.definitionVersion}`,
    })),
  ]
}

/** What each printed reading was computed by, what it is compared with, and what is about to change. */
export const measureNotes = (measure: Measure, readings: readonly Reading[]): readonly Note[] => {
  const { code, definitions, corrections } = measure
  const used = new Set(readings.map(({ definitionVersion }) => definitionVersion))
  return [
    ...[...definitions]
      .filter(([version]) => used.has(version))
      .map(([version, definition]) => definitionNote(code, version, definition)),
    ...comparisonNotes(measure, readings),
    ...[...corrections].map(([reference, key]) => ({
      en: `${code} ${key}: correction ${reference} is proposed and waits for a second officer`,
      cy: `${asRecorded(code)} ${key}: cynigiwyd cywiriad ${asRecorded(reference)}, sy’n aros am ail swyddog`,
    })),
  ]
}
