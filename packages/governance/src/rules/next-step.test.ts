import { expect, test } from 'vitest'
import { nextStep, openSteps } from './next-step.ts'
import type { RouteStep } from './route-step.ts'

const finance: RouteStep = { by: 'section-151-officer', act: 'agree', optional: true }
const cabinet: RouteStep = { by: 'cabinet', act: 'agree' }
const council: RouteStep = { by: 'council', act: 'approve' }
const route = { steps: [finance, cabinet, council] }

test.each([
  ['nothing taken', [], cabinet, [finance, cabinet]],
  ['finance agreed', [finance], cabinet, [cabinet]],
  ['Cabinet agreed', [cabinet], council, [council]],
  ['all taken', [finance, cabinet, council], null, []],
  ['the optional one left out', [cabinet, council], null, []],
])('%s', (_name, taken, next, open) => {
  expect(nextStep(route, taken)).toBe(next)
  expect(openSteps(route, taken)).toEqual(open)
})

test('a step taken under another route does not stand in for one that is missing here', () => {
  const director: RouteStep = { by: 'corporate-director', act: 'agree' }
  const longer = { steps: [director, cabinet, council] }
  expect(nextStep(longer, [cabinet])).toBe(director)
  expect(nextStep(longer, [cabinet, director])).toBe(council)
})
