import assert from 'node:assert/strict'
import { ActualsImported, CommitmentInvoiced } from '@coflyfr/budget/events'
import {
  type DomainEvent,
  type EventStore,
  financialYear,
  type PlainDate,
  plainDate,
  streamName,
} from '@coflyfr/core'
import { formatPounds, pence } from '@coflyfr/money'
import {
  defaultReconciliationRules,
  type Label,
  makeReconciliation,
  type OpenLines,
  type ReconciliationLine,
  type ReconciliationRequest,
} from '@coflyfr/reports'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bilingualTexts, shownText } from '../support/bilingual-texts.ts'
import { checkNote } from '../support/check-note.ts'
import { filesMatching } from '../support/repository.ts'
import { lists, ruleSets, scopes } from './reconciliation/lists.ts'
import type { Written } from './reports/desk.ts'
import { filled, sourceOf } from './reports/ledgers.ts'
import { textsReached } from './welsh/notes-in-both.ts'

const year = financialYear('2022-23')

const posting = (line: ReconciliationLine) => {
  const { costCentre, subjective, postedOn, reference, description } = line
  return {
    costCentre,
    subjective,
    amount: formatPounds(line.amount),
    postedOn,
    reference,
    description,
  }
}

const importing = (
  source: string,
  batch: string,
  line: ReconciliationLine,
  isLate: boolean,
): Written => {
  const said = { financialYear: year, source, batch, period: line.period }
  const concerns = isLate ? line.period : null
  const event = ActualsImported.of(line.postedOn, { ...said, concerns, postings: [posting(line)] })
  return [streamName('actuals', `${year}-${source}`), event as DomainEvent]
}

const invoice: Written = [
  streamName('commitments', `${year}-S`),
  CommitmentInvoiced.of(plainDate('2022-08-05'), {
    financialYear: year,
    service: 'S',
    reference: 'C1',
    costCentre: 'A',
    subjective: 'x',
    invoice: 'I1',
    amount: formatPounds(pence(2_000n)),
    paidBy: null,
  }) as DomainEvent,
]

const storeOf = ({ ledger }: OpenLines): Promise<EventStore> =>
  filled([
    ...ledger.map((line, index) => importing('gl', `b${index}`, line, index === 0)),
    ...ledger.slice(0, 1).map((line) => importing('payroll', 'p1', line, false)),
    invoice,
  ])

/** Rows that cannot be read: more than are listed one by one. */
const rejected = Array.from({ length: 23 }, (_, index) => ({
  line: index + 2,
  column: index === 0 ? null : 'Posted on',
  value: index === 1 ? null : 'the first of May',
  rule: 'a date in the form yyyy-MM-dd',
}))

const requestOf = (
  { extract }: OpenLines,
  change: Partial<ReconciliationRequest> = {},
): ReconciliationRequest => ({
  year,
  period: null,
  source: 'gl',
  at: { asOf: null, knownAt: null },
  rules: defaultReconciliationRules,
  extract: { hash: 'none', lines: extract, filtered: { lines: 2, amount: pence(5n) }, rejected },
  ...change,
})

/** The notes and the reasons of breaks in both languages. */
const sentencesOf = async (
  store: EventStore,
  request: ReconciliationRequest,
): Promise<readonly Label[]> => {
  const said = async (language: 'en' | 'cy'): Promise<readonly string[]> => {
    const { notes, rows } = await makeReconciliation(sourceOf(store), request, language)
    return [...notes, ...rows[0].breaks.map(({ reason }) => reason)]
  }
  const [english, welsh] = [await said('en'), await said('cy')]
  assert.equal(welsh.length, english.length)
  return english.map((en, index) => ({ en, cy: welsh[index] ?? '' }))
}

const line = (reference: string, amount: bigint, postedOn: PlainDate): ReconciliationLine => ({
  id: reference,
  reference,
  costCentre: 'Head of the service',
  subjective: 'x',
  amount: pence(amount),
  postedOn,
  period: 'P05',
  description: null,
})

const day = plainDate('2022-08-05')

/** So many even amounts that they cannot all be tried, and no sum of them is the odd one. */
const unsearchable: OpenLines = {
  ledger: Array.from({ length: 60 }, (_, index) =>
    line(`T1/${index}`, BigInt(2 * index + 100), day),
  ),
  extract: [line('T1/99', 100_001n, day)],
}

/** One posting that the extract has in parts with references of their own. */
const renamed: OpenLines = {
  ledger: [line('T1', 300n, day)],
  extract: [line('The first part', 100n, day), line('The other part', 200n, day)],
}

const texts = bilingualTexts(
  filesMatching('packages/reports/src/reconciliation/report/{notes,reason-of}.ts'),
).filter(({ en }) => shownText(en) !== '')

test('every note and every reason for a break comes out in both languages, and every one in the sources comes out', async () => {
  const said: Label[] = []
  const draws = fc.sample(fc.tuple(lists, ruleSets, scopes), { numRuns: 300, seed: 20_220_805 })
  for (const [lines, rules, period] of draws) {
    const store = await storeOf(lines)
    const at = { asOf: day, knownAt: null }
    said.push(...(await sentencesOf(store, requestOf(lines, { rules, period }))))
    said.push(...(await sentencesOf(store, requestOf(lines, { at }))))
  }
  for (const lines of [unsearchable, renamed]) {
    const store = await storeOf(lines)
    said.push(...(await sentencesOf(store, requestOf(lines))))
    said.push(...(await sentencesOf(store, requestOf(lines, { source: 'sap' }))))
  }
  for (const sentence of said) checkNote(sentence)
  const reached = textsReached(texts, said)
  expect(texts.filter((text) => !reached.has(text)).map(({ en }) => shownText(en))).toEqual([])
}, 60_000)
