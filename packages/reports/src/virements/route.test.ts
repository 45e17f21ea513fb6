import { financialYear, plainDate } from '@coflyfr/core'
import { zeroPence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { routeRows, waitsFor } from './route.ts'
import type { TakenStep, Virement } from './state.ts'

const on = plainDate('2023-09-19')

const taken = (by: string, act: TakenStep['act']): TakenStep => ({
  by,
  act,
  decision: `Minute of ${by}`,
  on,
  onRecord: true,
})

const steps = [
  { by: 'section-151-officer', act: 'agree', optional: true },
  { by: 'cabinet', act: 'agree' },
  { by: 'council', act: 'approve' },
] as const

const virement = (change: Partial<Virement>): Virement => ({
  reference: 'V1',
  financialYear: financialYear('2023-24'),
  kind: 'one-off',
  reason: 'x',
  legs: [],
  amount: zeroPence,
  contentHash: 'x',
  standing: 'proposed',
  route: { rule: 'above', steps, reportTo: [] },
  steps: [],
  proposedOn: on,
  postedOn: null,
  reverses: null,
  reversal: null,
  ...change,
})

const states = (change: Partial<Virement>) =>
  routeRows(virement(change)).map(({ by, state }) => `${by} ${state}`)

test('an optional step may be taken first, and is skipped once a later step is taken', () => {
  expect(states({})).toEqual(['section-151-officer waiting', 'cabinet waiting', 'council waiting'])
  expect(waitsFor(virement({}))).toEqual({
    en: 'cabinet to agree; section-151-officer may agree first',
    cy: 'y Cabinet i gytuno; caiff y swyddog adran 151 gytuno yn gyntaf',
  })
  const agreed = { steps: [taken('cabinet', 'agree')] }
  expect(states(agreed)).toEqual(['section-151-officer skipped', 'cabinet done', 'council waiting'])
  expect(waitsFor(virement(agreed))).toEqual({
    en: 'council to approve',
    cy: 'y Cyngor i gymeradwyo',
  })
})

test('steps of an earlier route come first, and count in the new route if it has them', () => {
  const earlier = { steps: [taken('corporate-director', 'agree'), taken('cabinet', 'agree')] }
  expect(states(earlier)).toEqual([
    'corporate-director done',
    'section-151-officer skipped',
    'cabinet done',
    'council waiting',
  ])
  const agreedOnly = [
    { by: 'section-151-officer', act: 'agree' },
    { by: 'cabinet', act: 'approve' },
  ] as const
  const changed = { ...earlier, route: { rule: 'below', steps: agreedOnly, reportTo: [] } }
  expect(states(changed)).toEqual([
    'corporate-director done',
    'cabinet done',
    'section-151-officer waiting',
    'cabinet waiting',
  ])
})

test('a refusal ends the route, in its place or after the other steps', () => {
  const refused = (by: string) => ({ standing: 'rejected', steps: [taken(by, 'refuse')] }) as const
  expect(states(refused('cabinet'))).toEqual([
    'section-151-officer skipped',
    'cabinet refused',
    'council skipped',
  ])
  expect(states(refused('corporate-director'))).toEqual([
    'section-151-officer skipped',
    'cabinet skipped',
    'council skipped',
    'corporate-director refused',
  ])
})

test('no step is next once the virement has ended', () => {
  expect(waitsFor(virement({ standing: 'withdrawn' }))).toBeNull()
})
