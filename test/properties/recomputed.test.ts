import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { figuresAreExplained } from './recomputed/explained-figures.ts'
import {
  anyLedgers,
  domainLedgers,
  figuresAgree,
  held,
  type Read,
} from './recomputed/figures-agree.ts'
import { questionOf, questions } from './recomputed/questions.ts'
import { overlooksALine, reconciliationsAgree } from './recomputed/reconciled-extracts.ts'
import { secondOpinions } from './recomputed/second-opinions.ts'
import { spendsToTheEnd, yearsEndAsTold } from './recomputed/years-end-as-told.ts'

/**
 * A drawn ledger has some hundred documents: one that fails is shown whole, because shrinking it would take minutes.
 */
const settings = { endOnFailure: true }

/** For defects, which a search with these draws finds. */
const search = { ...settings, seed: 20_240_331 }

test('every figure of every report of finance follows from the events', () =>
  fc.assert(figuresAgree(domainLedgers, 3), { ...settings, numRuns: 6 }))

test('every figure follows from the events, even of events that no decision would write', () =>
  fc.assert(figuresAgree(anyLedgers, 3), { ...settings, numRuns: 10 }))

test('every year end follows from the events', () =>
  fc.assert(yearsEndAsTold(), { ...settings, numRuns: 8 }))

test('catches a year end with different figures', async () => {
  const { failed } = await fc.check(yearsEndAsTold(spendsToTheEnd), { ...search, numRuns: 15 })
  expect(failed).toBe(true)
})

test('every figure is explained, and every difference of two points in time', () =>
  fc.assert(figuresAreExplained(), { ...settings, numRuns: 3 }))

test('catches a report that does not say what touches a row', async () => {
  const untouched = figuresAreExplained(({ untouched: report }) => report())
  const { failed } = await fc.check(untouched, { ...search, numRuns: 5 })
  expect(failed).toBe(true)
})

test('the figures of a reconciliation follow from the events', () =>
  fc.assert(reconciliationsAgree(), { ...settings, numRuns: 8 }))

test('catches a reconciliation that overlooks a line', async () => {
  const { failed } = await fc.check(reconciliationsAgree(overlooksALine), {
    ...search,
    numRuns: 20,
  })
  expect(failed).toBe(true)
})

/** The events that each report with a defect does not see. */
const unseen: Readonly<Record<string, readonly string[]>> = {
  'budget monitoring': ['VirementCarried', 'GiftReturned', 'PeriodReopened', 'CommitmentCarried'],
  'budget monitoring, gross and net': ['ChartOfAccountsSet', 'ForecastSubmitted'],
  'budget monitoring by month': ['PeriodClosed', 'ActualsImported'],
  cover: ['ForecastSubmitted', 'VirementPosted'],
  bridge: ['GiftReturned', 'CarriedForward', 'SupplementaryEstimateApproved'],
  outturn: ['CarriedForward', 'CommitmentInvoiced'],
  'reserves of a year': ['ReserveRestated', 'DrawdownVoided'],
  reserves: ['ReserveRepurposed', 'TransferredBetweenReserves', 'DrawdownApproved'],
  'reserves of a year, one tested': ['ReserveReleased'],
  'reserves, one tested': ['DrawdownReversed'],
  'commitments of a year': ['CommitmentCarried'],
  commitments: ['CommitmentClosed'],
  'savings of a year': ['ReductionReported'],
  savings: ['ReductionRemoved'],
  'virements of a year': ['VirementRejected', 'VirementAgreed'],
  virements: ['VirementAmended', 'VirementWithdrawn'],
  'trial balance of a year': ['DrawdownPosted', 'VirementCarried'],
  'trial balance': ['ReserveRepurposed', 'GiftReturned', 'CarriedForward'],
}

describe('a defect in each report is caught', () => {
  const ledgers: Read[] = []
  const asked = fc.sample(questions, { ...search, numRuns: 900 })
  beforeAll(async () => {
    const writes = [
      ...fc.sample(domainLedgers, { ...search, numRuns: 16 }),
      ...fc.sample(anyLedgers, { ...search, numRuns: 29 }),
    ]
    for (const write of writes) ledgers.push(await write())
  }, 60_000)

  const defects = secondOpinions.flatMap((opinion) =>
    (unseen[opinion.name] ?? []).map((type) => ({ opinion, name: opinion.name, type })),
  )

  test.each(defects)('$name, blind to $type', async ({ opinion, type }) => {
    const blind = opinion.blindTo(type)
    const found = async (): Promise<boolean> => {
      for (const [index, one] of asked.entries()) {
        const ledger = ledgers[index % ledgers.length]
        if (ledger === undefined) continue
        const { differences } = await held(ledger, opinion, questionOf(one, ledger.log), blind)
        if (differences.length > 0) return true
      }
      return false
    }
    expect(await found()).toBe(true)
  })

  test('every report has a defect to catch', () => {
    expect(secondOpinions.filter(({ name }) => unseen[name] === undefined)).toEqual([])
  })
})
