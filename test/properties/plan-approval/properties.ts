import assert from 'node:assert/strict'
import {
  type Actor,
  epochInstant,
  type PlainDate,
  plainDate,
  type Recorded,
  streamName,
} from '@coflyfr/core'
import type { PlanCommand, PlanContent, planContentHash, planHandler } from '@coflyfr/outcomes'
import type { PlanEvent } from '@coflyfr/outcomes/events'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { changesOf, planContent } from './arbitraries.ts'

/* Each property is a function of the implementation, so that a wrong one can stand in for the right one. */

/** B4: the hash of a version is unique to it; any single change gives another. */
export const hashBindsContent = (hash: typeof planContentHash) =>
  fc.property(planContent, (content) => {
    const bound = hash(content)
    for (const changed of changesOf(content)) {
      assert.notEqual(hash(changed as PlanContent), bound)
    }
  })

type PlanDecider = typeof planHandler.decider

const writer: Actor = { id: 'writer', role: 'corporate-director' }
const clerk: Actor = { id: 'clerk', role: 'cabinet' }
const on: PlainDate = plainDate('2023-09-19')

const given = <Name extends PlanCommand['command']>(
  command: Name,
  data: Extract<PlanCommand, { command: Name }>['data'],
  actor: Actor = writer,
) => ({ command, data, actor, commandId: 'c', commandHash: '', effectiveOn: on }) as PlanCommand

const recorded = (event: PlanEvent, actor: Actor): Recorded<PlanEvent> => ({
  ...event,
  ...{ id: '', actor, commandId: 'c', commandHash: '', correlationId: 'c', causationId: null },
  ...{ context: [], stream: streamName('plan', 'p1'), revision: 0, position: 0 },
  recordedAt: epochInstant,
})

const rules = { rules: { versions: [] } }

/** Gives a plan commands that must all succeed. */
const carriedOut = (decider: PlanDecider, commands: readonly PlanCommand[]) => {
  let state = decider.initialState()
  let contentHash = ''
  for (const command of commands) {
    const decided = decider.decide(command, state, rules)
    assert.ok(isRight(decided), JSON.stringify(decided))
    for (const event of decided.right) {
      if (event.type === 'PlanSubmitted') contentHash = event.data.contentHash
      state = decider.evolve(state, recorded(event, command.actor))
    }
  }
  return { state, contentHash }
}

const isApproved = (
  decider: PlanDecider,
  { state }: Pick<ReturnType<typeof carriedOut>, 'state'>,
  contentHash: string,
): boolean => {
  const approval = { plan: 'p1', by: 'cabinet', decision: 'CAB/1', contentHash } as const
  const context = { ...rules, decisions: new Map() }
  return isRight(decider.decide(given('ApprovePlan', approval, clerk), state, context))
}

/** The commands that write a version from nothing. */
const writing = ({
  version: _,
  themes,
  actions,
  ...heading
}: PlanContent): readonly PlanCommand[] => [
  given('DraftPlan', heading),
  ...[{ theme: 't1', title: 'First' }, ...themes.filter(({ theme }) => theme !== 't1')].map(
    (theme) => given('AddTheme', { plan: 'p1', ...theme }),
  ),
  ...actions.flatMap(({ milestones, ...action }) => [
    given('AddStrategicAction', { plan: 'p1', ...action }),
    ...milestones.map((milestone) =>
      given('SetMilestone', { plan: 'p1', action: action.action, ...milestone }),
    ),
  ]),
]

/** One edit of every kind that is possible for a draft with one action. */
const edits: fc.Arbitrary<PlanCommand> = fc.constantFrom(
  given('AmendPlan', { plan: 'p1', reason: 'Edited', purpose: 'Another purpose altogether' }),
  given('AddTheme', { plan: 'p1', theme: 'late', title: 'Late' }),
  given('AddStrategicAction', {
    ...{ plan: 'p1', theme: 't1', action: 'late', title: 'Late', owner: 'Director' },
    due: plainDate('2024-01-01'),
  }),
  given('AmendStrategicAction', { plan: 'p1', action: 'certain', owner: 'Somebody else' }),
  given('WithdrawStrategicAction', { plan: 'p1', action: 'certain', reason: 'Edited' }),
  given('SetMilestone', {
    ...{ plan: 'p1', action: 'certain', milestone: 'late', title: 'Late' },
    due: plainDate('2024-01-01'),
  }),
  given('LinkMeasure', { plan: 'p1', action: 'certain', measure: 'late' }),
)

const certain = given('AddStrategicAction', {
  ...{ plan: 'p1', theme: 't1', action: 'certain', title: 'Certain', owner: 'Director' },
  due: plainDate('2024-01-01'),
})

const submit = given('SubmitPlan', { plan: 'p1' })

/**
 * B4: an approval names one submitted version; an edit cancels the submission, and the approval never applies to the
 * next version.
 */
export const approvalBindsVersion = (decider: PlanDecider) =>
  fc.property(
    planContent.filter(({ actions }) => !actions.some(({ action }) => action === 'certain')),
    edits,
    (content, edit) => {
      const first = [...writing(content), certain, submit]
      const submitted = carriedOut(decider, first)
      assert.ok(isApproved(decider, submitted, submitted.contentHash))
      assert.ok(!isApproved(decider, submitted, '0'.repeat(64)))

      const edited = carriedOut(decider, [...first, edit])
      assert.ok(!isApproved(decider, edited, submitted.contentHash))

      const again = carriedOut(decider, [...first, edit, submit])
      assert.ok(!isApproved(decider, again, submitted.contentHash))
      assert.ok(isApproved(decider, again, again.contentHash))
    },
  )
