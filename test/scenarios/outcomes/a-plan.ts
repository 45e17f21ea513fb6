import { scenario } from './ledger.ts'

/** The heading of 'Think Family' (Cabinet, Bridgend, September 2023). */
export const heading = {
  plan: 'think-family',
  title: 'Think Family',
  purpose: 'Improve outcomes for children and families in Bridgend',
  firstYear: '2023-24',
  lastYear: '2025-26',
  provisions: ['Social Services and Well-being (Wales) Act 2014'],
}

/** A strategic action; the minute does not give any, so this one is illustrative. */
export const action = {
  plan: 'think-family',
  theme: 't2',
  action: 'a1',
  title: 'Grow our own social workers',
  owner: 'Head of Children and Family Services',
  due: '2025-03-31',
  measures: ['agency-cover'],
}

/** A ledger with the plan drafted: one theme, one action, one milestone. */
export const draftedPlan = async () => {
  const ledger = scenario()
  const on = '2023-09-01'
  await ledger.record('DraftPlan', heading, { on })
  const theme = { plan: 'think-family', theme: 't2', title: 'A permanent workforce' }
  await ledger.record('AddTheme', theme, { on })
  await ledger.record('AddStrategicAction', action, { on })
  const milestone = { milestone: 'm1', title: 'First secondments', due: '2024-09-01' }
  await ledger.record('SetMilestone', { plan: 'think-family', action: 'a1', ...milestone }, { on })
  return ledger
}

/** The same ledger with the plan submitted by u-1, and the content hash of the version. */
export const submittedPlan = async () => {
  const ledger = await draftedPlan()
  const [submitted] = await ledger.record(
    'SubmitPlan',
    { plan: 'think-family' },
    { on: '2023-09-10' },
  )
  return { ...ledger, contentHash: String(submitted?.['contentHash']) }
}

/** The data of Cabinet's approval. */
export const approval = (contentHash: string) => ({
  plan: 'think-family',
  by: 'cabinet',
  decision: 'CAB-2023-09-19/7',
  contentHash,
})

/** The clerk who records a decision of Cabinet. */
export const clerk = { by: 'clerk', role: 'cabinet', on: '2023-09-19' } as const

/** The same ledger with the plan approved by Cabinet. */
export const approvedPlan = async () => {
  const ledger = await submittedPlan()
  await ledger.record('ApprovePlan', approval(ledger.contentHash), clerk)
  return ledger
}
