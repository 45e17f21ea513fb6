import { verify } from '@coflyfr/audit'
import type { Recorded } from '@coflyfr/core'
import { type AnyReport, reports } from '@coflyfr/reports'
import fc from 'fast-check'
import { auditedMemory } from '../../support/audited-memory.ts'
import { budget2023, budgetLedger, type Line } from '../../support/budget-ledger.ts'
import { allPeriods, closedIn } from './facts.ts'

const financialYear = '2023-24'

const care = { costCentre: 'Social/Adults/Care', subjective: 'all' }

const line = (command: string, actor: string, data: object): Line => ({
  command,
  actor,
  on: '2023-07-01',
  data: { financialYear, ...data },
})

type Step = (log: readonly Recorded[]) => Line

const close: Step = (log) => {
  const closed = closedIn(log)
  const period = allPeriods.find((one) => !closed.has(one)) ?? 'P13'
  return line('ClosePeriod', 'u1 finance-officer', { period })
}

const reopen: Step = (log) =>
  line('ReopenPeriod', 'u2 section-151-officer', {
    period: [...closedIn(log)].sort().at(-1) ?? 'P01',
    by: 'section-151-officer',
    decision: 'Note 7',
    reason: 'An accrual was left out',
  })

const bring =
  (pounds: number): Step =>
  (log) =>
    line('ImportActuals', 'u1 finance-officer', {
      source: 'agresso',
      batch: `b${log.length}`,
      postings: [
        { ...care, amount: `${pounds}.00`, postedOn: '2023-04-20', reference: `${log.length}` },
      ],
    })

const grant =
  (pounds: number): Step =>
  (log) =>
    line('ReceiveSpecificGrant', 'u1 finance-officer', {
      reference: `g${log.length}`,
      grantor: 'Welsh Government',
      reason: 'A grant came late',
      decision: 'Award letter',
      legs: [
        { ...care, amount: `${pounds}.00` },
        { costCentre: 'Social/Children/Fees', subjective: 'all', amount: `-${pounds}.00` },
      ],
    })

const remap =
  (directorate: string): Step =>
  (log) => ({
    command: 'SetChartOfAccounts',
    actor: 'u1 finance-officer',
    on: '2023-04-01',
    data: {
      reference: `c${log.length}`,
      costCentres: [{ costCentre: care.costCentre, directorate, service: directorate }],
      subjectives: [{ subjective: 'all', kind: 'expenditure' }],
    },
  })

const pounds = fc.integer({ min: 1, max: 9999 })

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(close) },
  { weight: 1, arbitrary: fc.constant(reopen) },
  { weight: 2, arbitrary: pounds.map(bring) },
  { weight: 2, arbitrary: pounds.map(grant) },
  { weight: 1, arbitrary: fc.constantFrom('Education', 'Corporate').map(remap) },
)

/** The findings of `verify` for a ledger that keeps no states, with seals and without. */
const without = new Set<string>(['NothingKept', 'SealsAlone'])

/** C4: whatever comes after a close, its reports, made again as known at it, have the sealed hashes. */
export const sealsNeverChange = (sealed: ReadonlyMap<string, AnyReport>) =>
  fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12, size: 'max' }), async (steps) => {
    const ledger = await budgetLedger({ reports: sealed })
    await ledger.give(budget2023)
    for (const next of steps) await ledger.give(next(await ledger.events()))
    const { verdicts } = await verify(await auditedMemory(ledger.store), { reports: sealed })
    return verdicts.projectionsEqual.findings.every(({ code }) => without.has(code))
  })

/** Makes every report from the whole log, ignoring the position. */
const ofTheHead = (report: AnyReport): AnyReport => ({
  ...report,
  async *makeAtEach(source, asked) {
    const { size } = await source.store.head()
    for (const parameters of asked) {
      const at = { asOf: null, knownAt: size - 1 }
      yield report.make(source, { ...parameters, at })
    }
  },
})

/** C4: reports that include what came after the close. */
export const reportsOfTheHead: ReadonlyMap<string, AnyReport> = new Map(
  [...reports].map(([name, report]) => [name, ofTheHead(report)]),
)
