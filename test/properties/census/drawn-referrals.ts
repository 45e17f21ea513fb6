import { addDays, daysBetween, type FinancialYear, type PlainDate } from '@coflyfr/core'
import fc from 'fast-check'
import { drawnWork } from './drawn-work.ts'
import { inOrder, type Node, node, texts } from './xml-of.ts'

/** What referrals are drawn from. */
export interface Drawing {
  readonly year: FinancialYear
  readonly first: PlainDate
  readonly last: PlainDate
  readonly isUnborn: boolean
}

/** A referral as its element, and whether it ended without further action. */
export interface DrawnReferral {
  readonly element: Node
  readonly isWithoutAction: boolean
}

const sources = '1A 1B 1C 1D 2A 2B 3A 3B 3C 3D 3E 3F 4 5A 5B 5C 5D 6 7 8 9 10'.split(' ')
const needs = 'N0 N1 N2 N3 N4 N5 N6 N7 N8 N9'.split(' ')
const reasons = 'RC1 RC2 RC3 RC4 RC5 RC6 RC7 RC8 RC9'.split(' ')

const later = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other)

/** Draws referrals that do not overlap, the last of which may be open, and some without further action. */
export const drawnReferrals = (
  gen: fc.GeneratorValue,
  { first, last, isUnborn }: Drawing,
): readonly DrawnReferral[] => {
  const one = <Value>(...values: readonly Value[]): Value => gen(fc.constantFrom, ...values)
  const between = (from: PlainDate, to: PlainDate): PlainDate =>
    addDays(from, gen(fc.integer, { min: 0, max: Math.max(0, daysBetween(from, to)) }))
  const drawn: DrawnReferral[] = []
  let cursor = isUnborn ? addDays(last, -60) : addDays(first, -500)
  const count = isUnborn ? 1 : gen(fc.integer, { min: 0, max: 3 })
  let isOpen = false
  for (let at = 0; at < count && !isOpen; at += 1) {
    const on = between(cursor, addDays(last, -20))
    isOpen = at === count - 1 && one(true, false)
    const closedOn = isOpen ? '' : between(later(on, first), last)
    const reason = isOpen ? '' : one(...reasons)
    const work = drawnWork(gen, { first, last, on, closedOn, reason })
    const element = node('CINdetails', [
      ...texts({
        CINreferralDate: on,
        ReferralSource: one(...sources),
        PrimaryNeedCode: one(...needs),
        CINclosureDate: closedOn,
        ReasonForClosure: reason,
        DateOfInitialCPC: work.conferenceOn,
      }),
      ...inOrder(work.assessments),
      ...inOrder(work.plans),
      ...inOrder(work.enquiries),
      ...texts({ ReferralNFA: 'false' }),
      ...inOrder(work.protection),
    ])
    drawn.push({ element, isWithoutAction: false })
    cursor = closedOn === '' ? on : closedOn
    if (cursor > addDays(last, -20)) break
  }
  if (drawn.length > 0 && (isOpen || isUnborn || one(true, false))) return drawn
  const on = between(later(cursor, first), last)
  const element = node(
    'CINdetails',
    texts({
      CINreferralDate: on,
      ReferralSource: one(...sources),
      PrimaryNeedCode: one('', ...needs),
      ReferralNFA: 'true',
    }),
  )
  return [...drawn, { element, isWithoutAction: true }]
}
