import { expect, test } from 'vitest'
import { RouteSteps } from './route-step.ts'

const approve = { by: 'council', act: 'approve' }
const agree = { by: 'cabinet', act: 'agree' }

test.each([
  ['one step', [approve]],
  ['agreed first', [agree, approve]],
  ['optionally agreed first', [{ ...agree, optional: true }, approve]],
])('RouteSteps takes %s', (_name, steps) => {
  expect(RouteSteps.decode(steps)).toEqual({ _tag: 'Right', right: steps })
})

test.each([
  ['no step', []],
  ['no approval', [agree]],
  ['an approval that is not last', [approve, agree]],
  ['two approvals', [{ by: 'cabinet', act: 'approve' }, approve]],
  ['an optional approval', [{ ...approve, optional: true }]],
  ['one authority twice', [{ by: 'council', act: 'agree' }, approve]],
  ['a role there is not', [{ by: 'mayor', act: 'approve' }]],
  ['a field there is not', [{ ...approve, quorum: '5' }]],
])('RouteSteps refuses %s', (_name, steps) => {
  expect(RouteSteps.decode(steps)._tag).toBe('Left')
})
