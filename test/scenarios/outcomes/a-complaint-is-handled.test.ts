import { expect, test } from 'vitest'
import { scenario } from './ledger.ts'

const complaint = { complaint: '2023-17' }
const received = { ...complaint, complainant: 'child', form: 'oral' }

type Step = readonly [command: string, on: string, data?: object]

const steps = {
  acknowledge: ['AcknowledgeComplaint', '2023-10-04'],
  discuss: ['DiscussComplaint', '2023-10-11'],
  settle: ['ConcludeStageOne', '2023-10-11', { outcome: 'settled' }],
  fail: ['ConcludeStageOne', '2023-10-11', { outcome: 'not-settled' }],
  terms: ['SendSettlementTerms', '2023-10-13'],
  investigate: ['StartStageTwo', '2023-10-16', { investigator: 'inv-4' }],
  answer: ['ConcludeInvestigation', '2023-11-20', { outcome: 'partly-upheld' }],
  ombudsman: ['InformOmbudsman', '2024-01-08'],
  withdraw: ['WithdrawComplaint', '2023-10-16'],
} as const satisfies Readonly<Record<string, Step>>

const after = async (...taken: readonly Step[]) => {
  const ledger = scenario()
  await ledger.record('ReceiveComplaint', received, { on: '2023-10-02' })
  for (const [command, on, data] of taken)
    await ledger.record(command, { ...complaint, ...data }, { on })
  return ledger
}

test.each([
  ['settled locally', [steps.acknowledge, steps.discuss, steps.settle, steps.terms]],
  [
    'investigated after local resolution failed',
    [
      steps.acknowledge,
      steps.discuss,
      steps.fail,
      steps.investigate,
      steps.answer,
      steps.ombudsman,
    ],
  ],
  ['investigated at once', [steps.investigate, steps.answer]],
  ['withdrawn', [steps.acknowledge, steps.withdraw]],
])('a complaint is %s', async (_, taken) => {
  const { typesIn } = await after(...taken)
  expect(await typesIn('complaint-2023-17')).toHaveLength(taken.length + 1)
})

test.each([
  ['discussed before it is acknowledged', [], steps.discuss, 'received'],
  ['acknowledged twice', [steps.acknowledge], steps.acknowledge, 'acknowledged'],
  [
    'investigated once it is settled',
    [steps.acknowledge, steps.discuss, steps.settle],
    steps.investigate,
    'settled',
  ],
  ['answered without an investigation', [steps.acknowledge], steps.answer, 'acknowledged'],
  ['taken to the Ombudsman unanswered', [steps.investigate], steps.ombudsman, 'investigated'],
  ['withdrawn twice', [steps.withdraw], steps.withdraw, 'withdrawn'],
] as const)('a complaint is not %s', async (_, taken, [command, on, data]: Step, status) => {
  const { refusal } = await after(...taken)
  expect(await refusal(command, { ...complaint, ...data }, { on })).toEqual({
    tag: 'ComplaintElsewhere',
    step: command,
    status,
  })
})

test('steps follow each other by day, about a complaint that was received once', async () => {
  const { refusal } = await after()
  expect(await refusal('AcknowledgeComplaint', complaint, { on: '2023-10-01' })).toMatchObject({
    tag: 'DatedBeforePreviousStep',
  })
  expect(await refusal('ReceiveComplaint', received)).toEqual({
    tag: 'ComplaintExists',
    ...complaint,
  })
  expect(await refusal('AcknowledgeComplaint', { complaint: '2023-18' })).toEqual({
    tag: 'NoSuchComplaint',
    complaint: '2023-18',
  })
})

test('the clock of a stage that takes longer is restarted for a reason; that of an acknowledgement is not', async () => {
  const { record, refusal } = await after(steps.acknowledge)
  const extended = { ...complaint, reason: 'complainant-agreed' }
  expect(await record('ExtendComplaint', extended, { on: '2023-10-09' })).toMatchObject([
    { clock: 'complaint-discussed', reason: 'complainant-agreed' },
  ])
  await record('StartStageTwo', { ...complaint, investigator: 'inv-4' }, { on: '2023-10-16' })
  expect(await record('ExtendComplaint', extended, { on: '2023-11-06' })).toMatchObject([
    { clock: 'complaint-answered' },
  ])
  expect(await refusal('ExtendComplaint', extended, { on: '2023-11-05' })).toMatchObject({
    tag: 'DatedBeforePreviousStep',
  })
  const fresh = await after()
  expect(await fresh.refusal('ExtendComplaint', extended, { on: '2023-10-03' })).toMatchObject({
    tag: 'ComplaintElsewhere',
    status: 'received',
  })
})

test('the lesson of a complaint is recorded after its end, and does not change its state', async () => {
  const ledger = await after(steps.investigate)
  const learning = { ...complaint, learning: 'l1', theme: 'delay', action: 'A duty rota' }
  expect(await ledger.refusal('RecordLearning', learning, { on: '2023-10-20' })).toMatchObject({
    tag: 'ComplaintElsewhere',
    status: 'investigated',
  })
  const [answer, day, outcome] = steps.answer
  await ledger.record(answer, { ...complaint, ...outcome }, { on: day })
  await ledger.record('RecordLearning', learning, { on: '2023-12-01' })
  expect(await ledger.refusal('RecordLearning', learning, { on: '2023-12-02' })).toMatchObject({
    tag: 'DuplicateReference',
    kind: 'learning',
  })
  await ledger.record('InformOmbudsman', complaint, { on: '2024-01-08' })
})
