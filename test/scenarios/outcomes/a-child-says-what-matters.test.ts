import { type AnyReport, defaultParameters, reports } from '@coflyfr/reports'
import { expect, test } from 'vitest'
import { caseLife } from '../../fixtures/refusals/case-life.ts'
import { child, contact, lookAfter } from '../../fixtures/refusals/case-lines.ts'
import * as voice from '../../fixtures/refusals/case-voice.ts'
import { but, type Line } from '../../fixtures/refusals/example.ts'
import { runExample } from '../../fixtures/refusals/run-example.ts'
import { type PeopleLedger, peopleLedger } from '../../support/people-ledger.ts'

const give = async (ledger: PeopleLedger, { command, actor, on, data }: Line) =>
  ledger.submit({ command, by: actor, on, data: data as object })

const outcomes = async ({ store }: PeopleLedger) => {
  const report = reports.get('outcomes') as AnyReport
  const made = await report.make({ store, checkpointAt: () => null }, defaultParameters)
  return made._tag === 'Right' ? made.right : made.left
}

const opened = async (): Promise<PeopleLedger> => {
  const ledger = await peopleLedger()
  for (const line of [voice.defineScale, contact, voice.agree]) await give(ledger, line)
  return ledger
}

test('what matters to a child is in the log as a digest, and in no report at all', async () => {
  const ledger = await opened()
  expect(await give(ledger, voice.hear)).toMatchObject({ outcome: 'committed' })
  const log = await ledger.text()
  expect(log).toContain('"statement":{"sealed":"')
  expect(log).not.toMatch(/sister|ardd/)
  expect(JSON.stringify(await outcomes(ledger))).not.toMatch(/sister|ardd|sealed/)
})

test('a scale mixed with another version of it is its own refusal, and so is another scale', async () => {
  const ledger = await opened()
  await give(ledger, voice.nextScale)
  await give(ledger, but(voice.defineScale, { data: { scale: 'ladder' } }))
  const later = but(voice.measureOutcome, { on: '2024-05-01' })
  expect(await give(ledger, but(later, { data: { version: 2 } }))).toMatchObject({
    refusal: { tag: 'ScaleVersionMixed', outcome: 'o1', scale: 'star', agreed: 1, given: 2 },
  })
  expect(await give(ledger, but(later, { data: { scale: 'ladder' } }))).toMatchObject({
    refusal: { tag: 'ScaleMixed', agreed: 'star', given: 'ladder' },
  })
  expect(await give(ledger, later)).toMatchObject({ outcome: 'committed' })
})

test('a child who did not answer has no score, which is not zero', async () => {
  const ledger = await opened()
  const { score: _, ...unanswered } = voice.measureOutcome.data as { readonly score: string }
  const asked = { ...voice.measureOutcome, data: unanswered }
  expect(await give(ledger, asked)).toMatchObject({
    refusal: { tag: 'ScoreOrReasonNeeded', score: null, noScore: null },
  })
  expect(await give(ledger, but(asked, { data: { noScore: 'declined' } }))).toMatchObject({
    outcome: 'committed',
  })
  const { rows } = (await outcomes(ledger)) as { readonly rows: readonly object[] }
  expect(rows).toMatchObject([
    { section: 'goals', group: 'relationships', outcomes: '*' },
    { section: 'distance', rater: 'self', ratedTwice: 0, meanDistance: null },
    { section: 'distance', rater: 'worker', ratedTwice: 0 },
  ])
})

test('an offer of an advocate that was declined may be accepted later, and not the other way round', async () => {
  const ledger = await peopleLedger()
  for (const line of [child, lookAfter, voice.offer, voice.declineOffer, voice.takeUp])
    expect(await give(ledger, line)).toMatchObject({ outcome: 'committed' })
  expect(await give(ledger, but(voice.declineOffer, { on: '2024-02-01' }))).toMatchObject({
    refusal: { tag: 'AdvocacyIsTakenUp', offer: 'ao1' },
  })
})

test('outcomes of a case can be voided like any other fact, but not while others rely on them', async () => {
  const [when, ...given] = caseLife.toReversed()
  const ran = await runExample({ tag: 'none', given: given.toReversed(), when: when as Line })
  const fact = async (type: string) => {
    for await (const batch of ran.store.readAll({ types: [type] }))
      for (const { id } of batch) return id
    return ''
  }
  const voiding: Line = {
    ...voice.agree,
    command: 'VoidCaseFact',
    actor: 'u-5 performance-officer',
    data: { case: '7f3a9b21', fact: await fact('OutcomeAgreed'), reason: 'wrong-child' },
  }
  const refused = await runExample({ tag: 'FactIsReliedOn', given: caseLife, when: voiding })
  expect(refused.when.result).toMatchObject({
    refusal: { tag: 'FactIsReliedOn', by: { type: 'OutcomeMeasured', refusal: 'NoSuchOutcome' } },
  })
})
