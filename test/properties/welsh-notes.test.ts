import { financialYear, instant, plainDate } from '@coflyfr/core'
import {
  type AnyReport,
  defaultParameters,
  type Label,
  type ReportParameters,
  reports,
} from '@coflyfr/reports'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bilingualTexts, shownText } from '../support/bilingual-texts.ts'
import { checkNote } from '../support/check-note.ts'
import { filesMatching } from '../support/repository.ts'
import { boardLogs } from './reports/board-logs.ts'
import { decisionLogs, recommendationLogs } from './reports/body-logs.ts'
import { budgetLogs } from './reports/budget-log.ts'
import { complaintLogs } from './reports/complaint-logs.ts'
import type { Written } from './reports/desk.ts'
import { filled } from './reports/ledgers.ts'
import { measureLogs, planLogs } from './reports/outcome-logs.ts'
import {
  caseLogs,
  engagementLogs,
  outcomeLogs,
  parentingLogs,
  workforceLogs,
} from './reports/people-logs.ts'
import { retentionLogs } from './reports/retention-logs.ts'
import { notesInBoth, textsReached } from './welsh/notes-in-both.ts'
import { rareBodies } from './welsh/rare-bodies.ts'
import { rareLogs } from './welsh/rare-logs.ts'
import { rareRetention } from './welsh/rare-retention.ts'

/** What logs are drawn from, and how many of each; the same in every run. */
const drawn = [
  budgetLogs,
  planLogs,
  measureLogs,
  decisionLogs,
  recommendationLogs,
  boardLogs,
  caseLogs,
  workforceLogs,
  engagementLogs,
  complaintLogs,
  outcomeLogs,
  parentingLogs,
  retentionLogs,
].flatMap((logs: fc.Arbitrary<readonly Written[]>) =>
  fc.sample(logs, {
    numRuns: logs === budgetLogs ? 24 : 4,
    seed: 20_230_919,
  }),
)

const questions: readonly Partial<ReportParameters>[] = [
  { year: financialYear('2023-24') },
  { year: financialYear('2024-25'), view: 'gross', by: 'service', sign: 'underspend-positive' },
  {
    year: financialYear('2023-24'),
    period: 'P06',
    unit: 'thousands',
    by: 'directorate',
    adequacy: { generalReserve: 'r1', percent: '4' },
  },
  {
    year: financialYear('2024-25'),
    at: { asOf: plainDate('2023-05-31'), knownAt: null },
    adequacy: { generalReserve: 'nobody', percent: '4' },
  },
  { at: { asOf: plainDate('2029-01-05'), knownAt: null }, clock: 'assessment' },
  { clock: 'nobody', summary: true },
  // The last moment of the day on which the papers of the rare bodies go out.
  { at: { asOf: null, knownAt: instant('2099-05-31T23:59:59.999999Z') } },
]

/** Further parameters for reports of cases, on a day after everything in the log. */
const throughCases: Readonly<Record<string, readonly Partial<ReportParameters>[]>> = {
  pathway: [
    { show: 'access' },
    { show: 'waits' },
    { show: 'access', before: plainDate('2023-10-01') },
    { show: 'funnel', year: financialYear('2024-25') },
  ],
  measures: [{ readingPeriod: '2023-24-Q4' }],
  'report-card': [{ readingPeriod: '2023-24-Q4' }],
  clocks: [{}, { clock: 'nonsense' }],
}

const questionsTo = ({ name }: AnyReport): readonly Partial<ReportParameters>[] => [
  ...questions,
  ...(throughCases[name] ?? []).map((question) => ({
    at: { asOf: plainDate(name === 'clocks' ? '2029-12-31' : '2024-12-31'), knownAt: null },
    ...question,
  })),
]

/** The questions that differ for a report, which ignores the parameters that it does not take. */
const distinctQuestions = (report: AnyReport): readonly ReportParameters[] => {
  const asked = new Map<string, ReportParameters>()
  for (const question of questionsTo(report)) {
    const parameters = { ...defaultParameters, ...question }
    const taken = report.takes.map((name) => parameters[name])
    asked.set(JSON.stringify([parameters.at, taken]), parameters)
  }
  return [...asked.values()]
}

const questionsOf = new Map([...reports.values()].map((one) => [one, distinctQuestions(one)]))

const texts = bilingualTexts(
  filesMatching('packages/reports/src/**/{*notes,render*,adequacy,variance,in-unit,route}.ts'),
).filter(({ file, name }) => name !== 'label' && !/reconciliation|render-table/.test(file))

/** A book always balances by the way it is kept, so no log produces this note. */
const unsaid = ['The … of … does not balance: it comes to …']

test('every note of every report comes out in both languages, and every note in the sources comes out', async () => {
  const said = new Map<string, Label>()
  for (const log of [[], ...drawn, ...rareLogs, rareBodies, rareRetention]) {
    const store = await filled(log)
    const types = new Set(log.map(([, { type }]) => type))
    for (const [report, asked] of questionsOf) {
      // A report that reads no event of a log says the same as of an empty log.
      if (log.length > 0 && !report.projection.types.some((type) => types.has(type))) continue
      for (const parameters of asked)
        for (const note of await notesInBoth(report, store, parameters))
          said.set(JSON.stringify(note), note)
    }
  }
  const notes = [...said.values()]
  for (const note of notes) checkNote(note)
  const reached = textsReached(texts, notes)
  const missing = texts.filter((text) => !reached.has(text)).map(({ en }) => shownText(en))
  expect(missing).toEqual(unsaid)
}, 400_000)

test.each([
  ['the English note', { en: 'V1: stands', cy: 'V1: stands' }],
  ['English words', { en: 'V1: stands until then', cy: 'V1: mae’n sefyll until then' }],
])('%s for a Welsh one is found', (_, note) => {
  expect(() => checkNote(note)).toThrow()
})

test('a note that never comes out is found', () => {
  expect(textsReached(texts, [{ en: 'x', cy: 'y' }]).size).toBe(0)
})
