import type { MeasureDefinition } from '@coflyfr/outcomes/events'
import type { Label, Note } from '../report.ts'
import { asRecorded } from '../words/as-recorded.ts'
import type { MeasureLine } from './measure-line.ts'
import { baselineOf } from './reading-row.ts'
import { type Measure, readingKey } from './state.ts'

const wayByDirection: Readonly<Record<MeasureDefinition['direction'], Label>> = {
  'up-is-good': { en: 'up is good', cy: 'mae cynnydd yn dda' },
  'down-is-good': { en: 'down is good', cy: 'mae gostyngiad yn dda' },
  neither: { en: 'no direction is good', cy: 'nid oes cyfeiriad da' },
}

const definitionNote = (
  code: string,
  version: number,
  { numerator, denominator, direction, provision }: MeasureDefinition,
): Note => {
  const way = wayByDirection[direction]
  const counted = denominator === null ? numerator : `${numerator} / ${denominator}`
  return {
    en: `${code} version ${version}: ${counted}; ${way.en}; ${provision}`,
    cy: `${asRecorded(code)} fersiwn ${version}: ${asRecorded(counted)}; ${way.cy}; ${asRecorded(provision)}`,
  }
}

const comparisonNotes = (measure: Measure, lines: readonly MeasureLine[]): readonly Note[] => {
  const baseline = baselineOf(measure)
  if (baseline === null) return []
  const { code } = measure
  const key = readingKey(baseline)
  const others = lines.filter(({ version }) => version !== baseline.definitionVersion)
  return [
    {
      en: `${code}: the baseline is ${key}`,
      cy: `${asRecorded(code)}: ${key} yw’r llinell sylfaen`,
    },
    ...others.map(({ period, version }) => ({
      en: `${code} ${period}: definition version ${version}, its baseline version ${baseline.definitionVersion}`,
      cy: `${asRecorded(code)} ${period}: diffiniad fersiwn ${version}, ei linell sylfaen fersiwn ${baseline.definitionVersion}`,
    })),
  ]
}

/** What each printed reading was computed by, what it is compared with, and what is about to change. */
export const measureNotes = (measure: Measure, lines: readonly MeasureLine[]): readonly Note[] => {
  const { code, definitions, corrections } = measure
  const used = new Set(lines.map(({ version }) => version))
  return [
    ...[...definitions]
      .filter(([version]) => used.has(version))
      .map(([version, definition]) => definitionNote(code, version, definition)),
    ...comparisonNotes(measure, lines),
    ...[...corrections].map(([reference, key]) => ({
      en: `${code} ${key}: correction ${reference} is proposed and waits for a second officer`,
      cy: `${asRecorded(code)} ${key}: cynigiwyd cywiriad ${asRecorded(reference)}, sy’n aros am ail swyddog`,
    })),
  ]
}
