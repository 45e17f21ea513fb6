import { type MeasureDefinition, measureChange } from '@coflyfr/outcomes/events'
import type { Label, Note } from '../report.ts'
import { asRecorded } from '../words/as-recorded.ts'
import type { MeasureLine } from './measure-line.ts'
import { baselineOf, comparison, standingFigures } from './reading-row.ts'
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

/** The size of a change without its sign: 34 for -34.0. */
const sizeOf = (change: string): string => change.replace('-', '').replace(/\.0+$/, '')

/**
 * The change of a percentage in words, so that nobody takes points for per cent: 41 % to 7 % is 34 points, or 83 per
 * cent.
 */
const changeNotes = (
  { code }: Measure,
  lines: readonly MeasureLine[],
  hidden: ReadonlySet<string>,
): readonly Note[] =>
  lines.flatMap((line) => {
    const { changePoints } = comparison(line, hidden)
    if (typeof changePoints !== 'string' || /^-?0(\.0+)?$/.test(changePoints)) return []
    const compared = {
      baseline: baselineOf(line.measure)?.value ?? null,
      value: standingFigures(line, hidden).value,
    }
    const relative = measureChange({ unit: 'percent', ...compared, decimals: 0 })?.percent ?? null
    const share = relative === null ? '' : ` (${sizeOf(relative)} %)`
    const points = sizeOf(changePoints)
    const way = changePoints.startsWith('-')
      ? { en: 'down', cy: 'i lawr' }
      : { en: 'up', cy: 'i fyny' }
    return [
      {
        en: `${code} ${line.period}: ${way.en} ${points} percentage points${share} from the baseline`,
        cy: `${asRecorded(code)} ${line.period}: ${way.cy} ${points} pwynt canran${share} ers y llinell sylfaen`,
      },
    ]
  })

/** How each printed reading is defined, what it is compared with, and which corrections are proposed. */
export const measureNotes = (
  measure: Measure,
  lines: readonly MeasureLine[],
  hidden: ReadonlySet<string>,
): readonly Note[] => {
  const { code, definitions, corrections } = measure
  const used = new Set(lines.map(({ version }) => version))
  return [
    ...[...definitions]
      .filter(([version]) => used.has(version))
      .map(([version, definition]) => definitionNote(code, version, definition)),
    ...comparisonNotes(measure, lines),
    ...changeNotes(measure, lines, hidden),
    ...[...corrections].map(([reference, key]) => ({
      en: `${code} ${key}: correction ${reference} is proposed and waits for a second officer`,
      cy: `${asRecorded(code)} ${key}: cynigiwyd cywiriad ${asRecorded(reference)}, sy’n aros am ail swyddog`,
    })),
  ]
}
