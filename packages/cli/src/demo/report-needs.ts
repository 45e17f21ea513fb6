import { type ReportDocument, type Row, walesDuties } from '@coflyfr/reports'

/** Something that a report of the demo must show for a system to count as working from command to report. */
interface ReportNeed {
  /** Name of the report's files. */
  readonly report: string
  /** What it must show, in words. */
  readonly what: string
  readonly isShown: (rows: readonly Row[]) => boolean
}

/** A figure that is printed: neither left out nor suppressed. */
const isFigure = (value: Row[string] | undefined): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^-?\d/.test(value))

const someRow =
  (
    matching: Readonly<Record<string, Row[string]>>,
    ...figures: readonly string[]
  ): ReportNeed['isShown'] =>
  (rows) =>
    rows.some(
      (row) =>
        Object.entries(matching).every(([field, value]) => row[field] === value) &&
        figures.every((field) => isFigure(row[field])),
    )

const catalogued: ReadonlySet<string> = new Set(walesDuties.map(({ name }) => name.en))

const isInCatalogue = ({ instrument }: Row): boolean => catalogued.has(String(instrument))

const isText = (value: Row[string] | undefined): boolean =>
  typeof value === 'string' && value !== ''

const isTold: (code: string) => ReportNeed['isShown'] = (code) => (rows) =>
  rows.some(
    (row) => row['code'] === code && row['question'] === 'better-off' && isText(row['story']),
  )

/** What the reports must show of each system that is counted from cases and money, by its number. */
const reportNeeds: ReadonlyMap<number, readonly ReportNeed[]> = new Map([
  [
    3,
    [
      {
        report: 'measures',
        what: 'contacts against their baseline, with the change in per cent',
        isShown: someRow({ code: 'contacts', baseline: '5667' }, 'changePercent'),
      },
      {
        report: 'pathway-baseline',
        what: 'completed assessments beside the year before, with the change in per cent',
        isShown: someRow({ stage: 'assessments completed' }, 'baselineCount', 'changePercent'),
      },
      {
        report: 'pathway-baseline',
        what: 'agreed plans beside the year before, and out of how many assessments',
        isShown: someRow(
          { stage: 'care and support plans agreed' },
          'conversionPercent',
          'changePercent',
        ),
      },
      {
        report: 'outcomes',
        what: 'the distance that children travelled',
        isShown: someRow({ section: 'distance' }, 'improved', 'meanDistance'),
      },
    ],
  ],
  [
    5,
    [
      {
        report: 'report-card',
        what: 'PM34a with its story, under whether anyone is better off',
        isShown: isTold('PM34a'),
      },
      {
        report: 'report-card',
        what: 'PM35 with its story, under whether anyone is better off',
        isShown: isTold('PM35'),
      },
      {
        report: 'report-card',
        what: 'PM34a with baseline, target and forecast',
        isShown: someRow({ code: 'PM34a' }, 'value', 'baseline', 'target', 'forecast'),
      },
      {
        report: 'corporate-parenting',
        what: 'care leavers in education, training or employment, counted from cases',
        isShown: someRow({ measure: 'PM34a' }, 'count', 'percent'),
      },
    ],
  ],
  [
    8,
    [
      {
        report: 'access-before-after',
        what: 'handoffs and the mean wait before and after, with the change in per cent',
        isShown: someRow({ period: 'change, per cent' }, 'handoffs', 'meanWaitDays'),
      },
      {
        report: 'waits-before-after',
        what: 'the distribution of waits before',
        isShown: someRow({ period: 'before', band: '90th percentile' }, 'days'),
      },
      {
        report: 'waits-before-after',
        what: 'the distribution of waits after',
        isShown: someRow({ period: 'after', band: '90th percentile' }, 'days'),
      },
    ],
  ],
  [
    10,
    [
      {
        report: 'trace-virement',
        what: 'what was placed with the money, and what a week cost',
        isShown: someRow({ part: 'placements' }, 'children', 'weeklyCost'),
      },
      {
        report: 'trace-virement',
        what: 'a measure of what the money was for, with the cost of a unit',
        isShown: someRow({ part: 'measure' }, 'baseline', 'latest', 'unitCost'),
      },
    ],
  ],
  [
    12,
    [
      {
        report: 'duties',
        what: 'events that serve the duty to assess',
        isShown: someRow({ part: 'duty', provision: 'section 21' }, 'recorded', 'newest'),
      },
      {
        report: 'duties',
        what: 'the clock of the duty to assess, with how many are due and overdue',
        isShown: someRow({ part: 'clock', name: 'assessment' }, 'open', 'overdue'),
      },
      {
        report: 'duties',
        what: 'a measure under its provision, with its newest reading',
        isShown: someRow({ part: 'measure', name: 'contacts', provision: 'section 17' }, 'value'),
      },
      {
        report: 'duties',
        what: 'no measure or clock without a provision of the catalogue',
        isShown: (rows) => rows.length > 0 && rows.every(isInCatalogue),
      },
    ],
  ],
])

/** What a system's reports do not show, in words. */
export const unshown = (
  number: number,
  documents: ReadonlyMap<string, ReportDocument>,
): readonly string[] =>
  (reportNeeds.get(number) ?? [])
    .filter(({ report, isShown }) => !isShown(documents.get(report)?.rows ?? []))
    .map(({ report, what }) => `report ${report}: ${what}`)
