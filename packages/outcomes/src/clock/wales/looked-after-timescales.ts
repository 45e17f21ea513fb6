import { once } from '../once.ts'
import type { StatutoryTimescale, TimescaleStep } from '../timescale.ts'

const regulations = 'Care Planning, Placement and Case Review (Wales) Regulations 2015'

const weeks = (count: number): TimescaleStep['limit'] => ({ count, unit: 'weeks' })

const weeklyUntilReview: readonly TimescaleStep[] = [
  { limit: weeks(4), after: 'looked-after-review-held' },
  { limit: weeks(1) },
]

/** Nothing in the regulations lets a visit or a review wait for the next working day. */
const days = { startDay: 'day-0', nonWorkingDay: 'previous' } as const

/** Plans, reviews and visits of children who are looked after. */
export const lookedAfterTimescales: readonly StatutoryTimescale[] = [
  {
    clock: 'looked-after-plan',
    title: { en: 'Plan of a looked-after child', cy: 'Cynllun plentyn sy’n derbyn gofal' },
    provision: `${regulations}, regulation 4(3)`,
    from: ['looked-after-started'],
    to: ['looked-after-plan-agreed'],
    ends: ['looked-after-ended', 'died'],
    ...days,
    metBefore: true,
    steps: once({ count: 10, unit: 'working-days' }),
  },
  {
    clock: 'looked-after-review',
    title: { en: 'Looked-after review', cy: 'Adolygiad plentyn sy’n derbyn gofal' },
    provision: `${regulations}, part 6`,
    from: ['looked-after-started'],
    to: ['looked-after-review-held'],
    ends: ['looked-after-ended', 'died'],
    ...days,
    steps: [
      { limit: { count: 20, unit: 'working-days' }, legsUpTo: 1 },
      { limit: { count: 3, unit: 'months' }, legsUpTo: 2 },
      { limit: { count: 6, unit: 'months' } },
    ],
  },
  {
    clock: 'looked-after-visit',
    title: { en: 'Visit to a placement', cy: 'Ymweliad â lleoliad' },
    provision: `${regulations}, regulation 31(2)`,
    from: ['placement-started', 'immediate-placement-ended', 'order-at-home-ended'],
    to: ['child-seen'],
    ends: ['immediate-placement-started', 'interim-order-at-home', 'placement-ended', 'died'],
    ...days,
    steps: [
      { limit: weeks(1), legsUpTo: 1 },
      { limit: weeks(6), monthsUpTo: 12 },
      { limit: { count: 3, unit: 'months' }, after: 'placed-to-eighteen' },
      { limit: weeks(6) },
    ],
  },
  {
    clock: 'immediate-placement-visit',
    title: { en: 'Visit to an immediate placement', cy: 'Ymweliad â lleoliad di-oed' },
    provision: `${regulations}, regulations 26 and 31(4)`,
    from: ['immediate-placement-started'],
    to: ['child-seen'],
    ends: ['immediate-placement-ended', 'interim-order-at-home', 'placement-ended', 'died'],
    ...days,
    steps: weeklyUntilReview,
  },
  {
    clock: 'visit-under-order-at-home',
    title: {
      en: 'Visit under an interim order at home',
      cy: 'Ymweliad dan orchymyn dros dro gartref',
    },
    provision: `${regulations}, regulation 31(4)`,
    from: ['interim-order-at-home'],
    to: ['child-seen'],
    ends: ['order-at-home-ended', 'immediate-placement-started', 'placement-ended', 'died'],
    ...days,
    steps: weeklyUntilReview,
  },
  {
    clock: 'pathway-plan',
    title: { en: 'Pathway plan at 16', cy: 'Cynllun llwybr yn 16 oed' },
    provision: `${regulations}, regulations 47 to 51`,
    from: ['looked-after-started'],
    to: ['pathway-plan-agreed'],
    ends: ['looked-after-ended', 'died'],
    ...days,
    startsAtAge: 15,
    metBefore: true,
    steps: once({ count: 1, unit: 'years' }),
  },
]
