import { addDays, type DomainEvent, streamName } from '@coflyfr/core'
import {
  AdvocacyDeclined,
  AdvocacyOffered,
  AdvocacyTakenUp,
  ContactDecided,
  ContactReceived,
  EducationRecorded,
  EngagementRecorded,
  OutcomeAgreed,
  OutcomeMeasured,
  ServiceRequested,
  ServiceStarted,
  TraineesQualified,
  TraineesStarted,
  TraineesWithdrawn,
  VoiceNotHeard,
  VoiceRecorded,
  WorkforcePositionRecorded,
} from '@coflyfr/outcomes/events'
import {
  type AnyReport,
  anyReport,
  corporateParentingReport,
  defaultParameters,
  demandReport,
  outcomesReport,
  pathwayReport,
  type ReportParameters,
  type Row,
  voiceReport,
  workforceReport,
} from '@coflyfr/reports'
import type { Written } from '../reports/desk.ts'
import { date } from '../reports/logs-of.ts'
import { type PrintedTable, tableOfRow } from './printed-counts.ts'

/** A report that hides small counts: a log made from any eight counts, and what a reader can add up in its rows. */
export interface SuppressingReport {
  readonly report: AnyReport
  readonly parameters?: Partial<ReportParameters>
  readonly log: (counts: readonly number[]) => readonly Written[]
  readonly tables: (rows: readonly Row[]) => readonly PrintedTable[]
}

const on = date(30)

const toCase = (pseudonym: string, event: DomainEvent<string, unknown>): Written => [
  streamName('case', pseudonym),
  event as DomainEvent,
]

/** As many children as each count says, each with a name of their own. */
const forEach = (
  counts: readonly number[],
  made: (index: number, child: string) => readonly DomainEvent<string, unknown>[],
): readonly Written[] =>
  counts.flatMap((count, index) =>
    [...Array(count).keys()].flatMap((nth) => {
      const child = `k${index}-${nth}`
      return made(index, child).map((event) => toCase(child, event))
    }),
  )

const funnelFields = {
  undecided: null,
  informationAdviceAssistance: 'information-advice-assistance',
  earlyHelp: 'early-help',
  reportOfConcern: 'report-of-concern',
  assessment: 'assessment',
  noFurtherAction: 'no-further-action',
} as const

const demand: SuppressingReport = {
  report: anyReport(demandReport),
  log: (counts) =>
    forEach(counts.slice(0, 6), (index, child) => {
      const contact = { case: child, contact: 'c' }
      const outcome = Object.values(funnelFields)[index] ?? null
      const received = ContactReceived.of(on, { ...contact, source: 'school', team: 'front' })
      return outcome === null
        ? [received]
        : [received, ContactDecided.of(on, { ...contact, outcome })]
    }),
  tables: (rows) =>
    rows.map((row) =>
      tableOfRow(row, {
        sums: [{ whole: 'contacts', parts: Object.keys(funnelFields) }],
        percents: { assessmentPercent: ['assessment', 'contacts'] },
      }),
    ),
}

const waitDays = [3, 20, 40, 70, 90]

const waits: SuppressingReport = {
  report: anyReport(pathwayReport),
  parameters: { show: 'waits', year: '2023-24' as ReportParameters['year'] },
  log: (counts) =>
    forEach(counts.slice(0, waitDays.length), (index, child) => {
      const request = { case: child, request: 'q', service: 'a' }
      const startedOn = addDays(on, waitDays[index] ?? 0)
      return [ServiceRequested.of(on, request), ServiceStarted.of(startedOn, request)]
    }),
  tables: (rows) => {
    const counted = rows.filter(({ waits: count }) => count !== null)
    const bands = counted.map(({ band }) => String(band)).filter((band) => band !== 'all')
    const cells = new Map(counted.map((row) => [String(row['band']), row['waits']]))
    const percents = counted
      .filter(({ band }) => band !== 'all')
      .map(({ band, percent }) => ({ percent, of: [String(band), 'all'] }))
    return [{ cells, sums: [{ whole: 'all', parts: bands }], percents }]
  },
}

const statuses = {
  proposed: 'proposed',
  active: 'active',
  onHold: 'on-hold',
} as const

const star = { scale: 'star', version: 1, domain: 'home', language: 'cy', plan: null } as const
const sealed = { sealed: '0f'.repeat(32) }

const goals: SuppressingReport = {
  report: anyReport(outcomesReport),
  log: (counts) =>
    forEach(counts.slice(0, 6), (index, child) => {
      const status = Object.values(statuses)[index % 3] ?? 'active'
      const baseline = { rater: 'self', score: '4' } as const
      const said = { statement: sealed, status, baseline, target: '9', reviewOn: on }
      const score = ['2', '4', '7'][Math.floor(index / 2)] ?? '4'
      const goal = { case: child, outcome: 'o', ...star }
      const measured = { case: child, outcome: 'o', scale: 'star', version: 1, rater: 'self' }
      return [
        OutcomeAgreed.of(on, { ...goal, ...said }),
        OutcomeMeasured.of(on, { ...measured, rater: 'self', score, noScore: null }),
      ]
    }),
  tables: (rows) =>
    rows.map((row) =>
      tableOfRow(
        row,
        row['section'] === 'goals'
          ? { sums: [{ whole: 'outcomes', parts: Object.keys(statuses) }], percents: {} }
          : {
              sums: [{ whole: 'ratedTwice', parts: ['improved', 'same', 'worse'] }],
              percents: { meanDistance: ['improved', 'same', 'worse', 'ratedTwice'] },
            },
      ),
    ),
}

const offeredAfterDays = [1, 60]

const advocacy: SuppressingReport = {
  report: anyReport(outcomesReport),
  log: (counts) =>
    forEach(counts.slice(0, 6), (index, child) => {
      const ofOffer = { case: child, offer: 'a' }
      const offeredOn = addDays(on, offeredAfterDays[index % 2] ?? 1)
      const entitled = { entitlement: 'looked-after', entitledOn: on, language: 'cy' } as const
      const offered = AdvocacyOffered.of(offeredOn, { ...ofOffer, ...entitled })
      if (index < 2) return [offered]
      return index < 4
        ? [offered, AdvocacyTakenUp.of(offeredOn, ofOffer)]
        : [offered, AdvocacyDeclined.of(offeredOn, { ...ofOffer, reason: 'not-wanted-now' })]
    }),
  tables: (rows) =>
    rows.map((row) =>
      tableOfRow(row, {
        sums: [
          { whole: 'entitled', parts: ['offered', '-not-offered'] },
          { whole: 'offered', parts: ['offeredInTime', '-late'] },
          { whole: 'offered', parts: ['takenUp', 'declined', '-open'] },
        ],
        percents: {
          offeredPercent: ['offered', 'entitled'],
          takenUpPercent: ['takenUp', 'offered'],
        },
      }),
    ),
}

const hearings: SuppressingReport = {
  report: anyReport(outcomesReport),
  log: (counts) =>
    forEach(counts.slice(0, 3), (index, child) => {
      const occasion = { case: child, voice: 'v', occasion: 'visit' } as const
      if (index === 2) return [VoiceNotHeard.of(on, { ...occasion, reason: 'declined' })]
      const heard = { method: 'writing', language: 'cy', words: sealed } as const
      return [VoiceRecorded.of(on, { ...occasion, ...heard, languageOffered: index === 0 })]
    }),
  tables: (rows) =>
    rows.map((row) =>
      tableOfRow(row, {
        sums: [
          { whole: 'occasions', parts: ['heard', '-not-heard'] },
          { whole: 'heard', parts: ['languageOffered', '-not-offered'] },
        ],
        percents: { heardPercent: ['heard', 'occasions'] },
      }),
    ),
}

const parenting: SuppressingReport = {
  report: anyReport(corporateParentingReport),
  log: (counts) =>
    forEach(counts.slice(0, 2), (index, child) => [
      EducationRecorded.of(on, { case: child, stage: 'KS4', achieved: index === 0 }),
    ]),
  tables: (rows) =>
    rows.map((row) =>
      tableOfRow(row, {
        sums: [{ whole: 'of', parts: ['count', '-others'] }],
        percents: { percent: ['count', 'of'] },
      }),
    ),
}

const engagements: SuppressingReport = {
  report: anyReport(voiceReport),
  log: ([attended = 0, absent = 0]) => [
    [
      streamName('engagement', 'e'),
      EngagementRecorded.of(on, {
        ...{ engagement: 'e', kind: 'forum', title: 'x', audience: 'x', heldOn: on },
        ...{ invited: attended + absent, attended, said: [], plan: null },
      }) as DomainEvent,
    ],
  ],
  tables: (rows) =>
    rows.map((row) =>
      tableOfRow(row, {
        sums: [{ whole: 'invited', parts: ['attended', '-absent'] }],
        percents: { attendedPercent: ['attended', 'invited'] },
      }),
    ),
}

const fte = { establishedFte: '9', inPostFte: '9', socialWorkerFte: '9', vacantFte: '0' }
const nobody = { agencyFte: '0', starters: 0, leavers: 0, trainees: 0, secondments: 0 }

const cohorts: SuppressingReport = {
  report: anyReport(workforceReport),
  log: ([qualified = 0, withdrawn = 0, training = 0]) => {
    const cohort = { service: 's', cohort: 'c' }
    const started = qualified + withdrawn + training
    return [
      TraineesStarted.of(on, { ...cohort, scheme: 'traineeship', started }),
      TraineesQualified.of(on, { ...cohort, qualified }),
      TraineesWithdrawn.of(on, { ...cohort, withdrawn }),
      WorkforcePositionRecorded.of(on, {
        ...{ service: 's', on, ...fte, ...nobody, correctionReason: null },
      }),
    ].map((event) => [streamName('workforce', 's'), event as DomainEvent])
  },
  tables: (rows) =>
    rows.flatMap(({ cohorts: of }) =>
      (Array.isArray(of) ? of : []).map((cohort: Row) => {
        const parts = ['qualified', 'withdrawn', 'training']
        const { started, ...printed } = cohort
        // The number that began is printed, whatever became of them.
        const table = tableOfRow(printed, { sums: [{ whole: 'started', parts }], percents: {} })
        return typeof started === 'number' && started >= 5
          ? { ...table, cells: new Map([...table.cells, ['started', started]]) }
          : table
      }),
    ),
}

/**
 * Every report that has sums of its own; measures and the funnel, whose counts belong to several tables, have a
 * separate property.
 */
export const suppressingReports: Readonly<Record<string, SuppressingReport>> = {
  demand,
  waits,
  goals,
  advocacy,
  hearings,
  parenting,
  engagements,
  cohorts,
}

/** The parameters with which a report is made. */
export const parametersOf = ({ parameters }: SuppressingReport): ReportParameters => ({
  ...defaultParameters,
  ...parameters,
})
