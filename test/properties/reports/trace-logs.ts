import { type DomainEvent, streamName } from '@coflyfr/core'
import fc from 'fast-check'
import {
  assigned,
  budgeted,
  established,
  measured,
  ordered,
  placed,
  planned,
  released,
  reserved,
  spent,
  stability,
  vired,
} from '../../support/traced-money.ts'
import type { Written } from './desk.ts'

const pounds = (whole: number): string => `${whole}.00`

const nextYear = '2024-25'

/** The same event a year later. */
const aYearOn = ([, event]: Written): Written => {
  const stream = streamName(event.type === 'VirementPosted' ? 'budget' : 'purposes', nextYear)
  const data = { ...(event.data as object), financialYear: nextYear }
  return [stream, { ...event, data } as DomainEvent]
}

const later = [vired('V1', '50.00', null), assigned('p1', stability, '40.00')].map(aYearOn)

const anyPart: fc.Arbitrary<readonly Written[]> = fc.oneof(
  fc.constant([budgeted]),
  fc.nat(900).map((whole) => [vired('V1', pounds(whole + 1), null)]),
  fc.nat(90).map((whole) => [vired('V2', `-${pounds(whole + 1)}`, 'V1')]),
  fc
    .tuple(fc.constantFrom('p1', 'p2'), fc.constantFrom(stability, reserved), fc.nat(400))
    .map(([name, purpose, whole]) => [assigned(name, purpose, pounds(whole + 1))]),
  fc.constant([established]),
  fc.constantFrom('p1', 'p2').map((name) => [released(name)]),
  fc.nat(2_000).map((whole) => [spent(pounds(whole))]),
  fc.nat(500).map((whole) => [ordered(pounds(whole + 1))]),
  fc.nat(5).map(placed),
  fc.constant(later),
  fc.constant(planned),
  fc.constant(measured),
)

/** Money given, assigned, spent and measured, in any order: folds must accept any log. */
export const traceLogs: fc.Arbitrary<readonly Written[]> = fc
  .array(anyPart, { minLength: 4, maxLength: 16, size: 'max' })
  .map((parts) => parts.flat())
