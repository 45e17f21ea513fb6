import { planContentHash, planHandler } from '@coflyfr/outcomes'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { approvalBindsVersion, hashBindsContent } from './plan-approval/properties.ts'

const { decider } = planHandler

const isCaught = <Values>(property: fc.IProperty<Values>): boolean => fc.check(property).failed

test('B4 the content hash of a plan changes with anything in it', () => {
  fc.assert(hashBindsContent(planContentHash))
})

test('B4 catches a hash that leaves out the owner of an action', () => {
  const ownerless: typeof planContentHash = (content) =>
    planContentHash({
      ...content,
      actions: content.actions.map((action) => ({ ...action, owner: '' })),
    })
  expect(isCaught(hashBindsContent(ownerless))).toBe(true)
})

test('B4 catches a hash that ignores the order of actions', () => {
  const unordered: typeof planContentHash = (content) =>
    planContentHash({
      ...content,
      actions: content.actions.toSorted((a, b) => (a.action < b.action ? -1 : 1)),
    })
  expect(isCaught(hashBindsContent(unordered))).toBe(true)
})

test('B4 an approval binds the version that was submitted', () => {
  fc.assert(approvalBindsVersion(decider))
})

test('B4 catches a plan that stays submitted when it is edited', () => {
  const forgiving: typeof decider = {
    ...decider,
    evolve: (state, event) => {
      const next = decider.evolve(state, event)
      return state.status === 'submitted' && next.status === 'drafting' ? state : next
    },
  }
  expect(isCaught(approvalBindsVersion(forgiving))).toBe(true)
})

test('B4 catches an approval that does not compare the content', () => {
  const trusting: typeof decider = {
    ...decider,
    decide: (command, state, context) =>
      command.command === 'ApprovePlan' && state.status === 'submitted'
        ? decider.decide(
            { ...command, data: { ...command.data, contentHash: state.contentHash } },
            state,
            context,
          )
        : decider.decide(command, state, context),
  }
  expect(isCaught(approvalBindsVersion(trusting))).toBe(true)
})
