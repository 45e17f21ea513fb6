import type { PlainDate } from '@coflyfr/core'
import { oneDecimal } from '../one-decimal.ts'
import type { Row } from '../report.ts'
import { printedCount, suppressedMark } from '../small-count.ts'
import { millionthsOf, percent, restOf, sumOf } from './fte.ts'
import { openChildrenOn } from './open-children.ts'
import type { Position, Staffing, Workforce, WorkforcesState } from './state.ts'
import { turnoverOfAll } from './turnover.ts'

/** The name in the row of the total. */
export const allServices = 'all services'

/** One service on the day of a total, with its row. */
export interface CountedService {
  readonly workforce: Workforce
  readonly position: Position
  readonly staffing: Staffing | undefined
  readonly row: Row
}

type Value = Row[string]

/** A total is hidden if one of its parts is, because it would reveal it, and unknown if one of its parts is. */
const overParts = (values: readonly (Value | undefined)[], whole: () => Value): Value => {
  if (values.includes(suppressedMark)) return suppressedMark
  return values.some((value) => value === null || value === undefined) ? null : whole()
}

const countOf = (services: readonly CountedService[], field: string): Value => {
  const values = services.map(({ row }) => row[field])
  return overParts(values, () => values.reduce<number>((sum, value) => sum + Number(value), 0))
}

const counted = [
  'vacanciesOpened',
  'vacanciesFilled',
  'vacanciesOpen',
  'agencyEngaged',
  'agencyEnded',
  'headcount',
  'starters',
  'leavers',
  'trainees',
  'secondments',
] as const

const countsOf = (services: readonly CountedService[]): Readonly<Record<string, Value>> =>
  Object.fromEntries(counted.map((field) => [field, countOf(services, field)]))

type StaffingField = 'newlyQualified' | 'headcount' | 'supervisionsOnTime' | 'supervisionsDue'

const shareOf = (
  services: readonly CountedService[],
  field: string,
  [part, whole]: readonly [StaffingField | 'sickDays', StaffingField | 'availableDays'],
): Value =>
  overParts(
    services.map(({ row }) => row[field]),
    () => {
      const of = (key: keyof Staffing) =>
        sumOf(services.map(({ staffing }) => String(staffing?.[key] ?? 0)))
      return percent(of(part), of(whole))
    },
  )

/** The open children that all services state, or if one does not, those that the cases show to be open. */
const childrenOf = (
  state: WorkforcesState,
  services: readonly CountedService[],
  on: PlainDate,
): Row => {
  const stated = services.map(({ staffing }) => staffing?.openChildren ?? null)
  const isStated = stated.every((children) => children !== null)
  const children = isStated
    ? stated.reduce<number>((sum, one) => sum + (one ?? 0), 0)
    : openChildrenOn(state, on)
  const ftes = services.map(({ staffing }) => staffing?.caseHoldingFte ?? null)
  const known = ftes.filter((fte) => fte !== null)
  const caseHoldingFte = known.length < ftes.length ? null : sumOf(known)
  const isHidden = services.some(({ row }) => row['openChildren'] === suppressedMark)
  const printed = children === null ? null : isHidden ? suppressedMark : printedCount(children)
  const perFte =
    children === null || caseHoldingFte === null
      ? null
      : oneDecimal(BigInt(children) * 10n ** 6n, millionthsOf(caseHoldingFte))
  return {
    caseHoldingFte,
    openChildren: printed,
    openChildrenFrom: children === null ? null : isStated ? 'stated' : 'case-events',
    caseload: printed === suppressedMark ? suppressedMark : perFte,
  }
}

/** All services of one day together (DOMAIN §5.6), without revealing what is hidden of any. */
export const totalRow = (
  state: WorkforcesState,
  services: readonly CountedService[],
  on: PlainDate,
): Row => {
  const sum = (
    field: 'establishedFte' | 'inPostFte' | 'socialWorkerFte' | 'vacantFte' | 'agencyFte',
  ) => sumOf(services.map(({ position }) => position[field]))
  const [establishedFte, inPostFte, socialWorkerFte] = [
    sum('establishedFte'),
    sum('inPostFte'),
    sum('socialWorkerFte'),
  ]
  const nonSocialWorkerFte = restOf(inPostFte, socialWorkerFte)
  const [first] = services
  return {
    ...first?.row,
    service: allServices,
    establishedFte,
    inPostFte,
    socialWorkerFte,
    socialWorkerPercent: percent(socialWorkerFte, inPostFte),
    nonSocialWorkerFte,
    nonSocialWorkerPercent: percent(nonSocialWorkerFte, inPostFte),
    vacantFte: sum('vacantFte'),
    vacancyPercent: percent(sum('vacantFte'), establishedFte),
    agencyFte: sum('agencyFte'),
    agencyPercent: percent(sum('agencyFte'), inPostFte),
    ...countsOf(services),
    meanDaysToFill: null,
    newlyQualifiedPercent: shareOf(services, 'newlyQualifiedPercent', [
      'newlyQualified',
      'headcount',
    ]),
    turnoverPercent: overParts(
      services.map(({ row }) => row['turnoverPercent']),
      () =>
        turnoverOfAll(
          services.map(({ workforce }) => workforce),
          on,
        ),
    ),
    supervisionPercent: shareOf(services, 'supervisionPercent', [
      'supervisionsOnTime',
      'supervisionsDue',
    ]),
    sicknessPercent: shareOf(services, 'sicknessPercent', ['sickDays', 'availableDays']),
    ...childrenOf(state, services, on),
    cohorts: [],
    corrected: services.some(({ row }) => row['corrected'] === true),
  }
}
