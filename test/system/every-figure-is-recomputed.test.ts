import fc from 'fast-check'
import { test } from 'vitest'
import { figuresAreExplained } from '../properties/recomputed/explained-figures.ts'
import { anyLedgers, domainLedgers, figuresAgree } from '../properties/recomputed/figures-agree.ts'
import { reconciliationsAgree } from '../properties/recomputed/reconciled-extracts.ts'
import { yearsEndAsTold } from '../properties/recomputed/years-end-as-told.ts'
import { times } from '../properties/times.ts'

/** Some hundred thousand figures; millions in `pnpm nightly`, some ten thousand in `test/properties/recomputed.test.ts`. */
const settings = { endOnFailure: true }

test('every figure of many ledgers is what the events say', () =>
  fc.assert(figuresAgree(domainLedgers, 12), { ...settings, numRuns: times(25) }))

test('every figure is what the events say, also in many ledgers that no decision wrote', () =>
  fc.assert(figuresAgree(anyLedgers, 8), { ...settings, numRuns: times(25) }))

test('many years end with the figures that the events say', () =>
  fc.assert(yearsEndAsTold(), { ...settings, numRuns: times(75) }))

test('every figure of many ledgers is explained', () =>
  fc.assert(figuresAreExplained(), { ...settings, numRuns: times(10) }))

test('many reconciliations have the figures that the events say', () =>
  fc.assert(reconciliationsAgree(), { ...settings, numRuns: times(50) }))
