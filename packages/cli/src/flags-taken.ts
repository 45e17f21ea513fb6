import { type AnyReport, type ParameterName, reports } from '@coflyfr/reports'
import type { ReportFlags } from './report-flag-definitions.ts'
import { UsageFault } from './usage-fault.ts'

/** Flags that only some reports take; every report takes the others. */
type NarrowingFlag = Exclude<keyof ReportFlags, 'asOf' | 'knownAt' | 'lang'>

/** The flags that are checked. */
type NarrowingFlags = Partial<Pick<ReportFlags, NarrowingFlag>>

const parameterByFlag = {
  year: 'year',
  period: 'period',
  by: 'by',
  view: 'view',
  section: 'section',
  amber: 'thresholds',
  red: 'thresholds',
  sign: 'sign',
  generalReserve: 'adequacy',
  adequacy: 'adequacy',
  money: 'money',
  body: 'body',
  meeting: 'meeting',
  clock: 'clock',
  state: 'clockState',
  summary: 'summary',
  of: 'readingPeriod',
  against: 'baselinePeriod',
  show: 'show',
  before: 'before',
  unit: 'unit',
} as const satisfies Readonly<Record<NarrowingFlag, ParameterName>>

const narrowingFlags: readonly NarrowingFlag[] = [
  'year',
  'period',
  'by',
  'view',
  'section',
  'amber',
  'red',
  'sign',
  'generalReserve',
  'adequacy',
  'money',
  'body',
  'meeting',
  'clock',
  'state',
  'summary',
  'of',
  'against',
  'show',
  'before',
  'unit',
]

const asTyped = (flag: NarrowingFlag): string =>
  `--${flag.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** A flag that was given, as it is typed, and the reports that take it. */
export interface GivenFlag {
  readonly flag: string
  readonly takenBy: readonly string[]
}

/** The flags that were given, each with the reports that take it. */
export const flagsGiven = (flags: NarrowingFlags): readonly GivenFlag[] =>
  narrowingFlags
    .filter((flag) => flags[flag] !== undefined)
    .map((flag) => ({
      flag: asTyped(flag),
      takenBy: [...reports.values()]
        .filter(({ takes }) => takes.includes(parameterByFlag[flag]))
        .map(({ name }) => name),
    }))

/** Refuses a flag that the report does not take: whoever gives it would misread the answer. */
export const checkFlags = ({ name }: AnyReport, flags: NarrowingFlags): void => {
  const untaken = flagsGiven(flags).find(({ takenBy }) => !takenBy.includes(name))
  if (untaken === undefined) return
  const { flag, takenBy } = untaken
  throw new UsageFault(`${flag}: the report ${name} does not take it, only ${takenBy.join(', ')}`)
}
