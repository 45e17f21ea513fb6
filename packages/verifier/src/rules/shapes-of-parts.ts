import { isText, roles } from '../text/forms.ts'
import { isObject } from '../text/json.ts'
import { isPounds } from '../text/pounds.ts'
import {
  count,
  type Fields,
  flag,
  id,
  list,
  object,
  oneOf,
  orNull,
  period,
  pounds,
  role,
  type Shape,
  stream,
  text,
  year,
  yes,
} from './shape.ts'

/** The fields of a head. */
export const headFields: Fields = { costCentre: text, subjective: text }

/** Legs of a movement. */
export const legs = list(object({ ...headFields, amount: pounds }))

const step = object({ by: role, act: oneOf('agree', 'approve') }, { optional: yes })

const steps = list(step)

/** A route. */
export const route = object({ rule: text, steps, reportTo: list(role) })

/** The minute of a decision, and whether the register of the body has it. */
export const minute: Fields = { decision: text, onRecord: flag }

/** The event on the other side of a movement. */
export const gift = object({ eventId: text, stream, revision: count })

const percentForm = /^(?:100|[0-9]{1,2}(?:\.[0-9]{1,4})?)$/

const limit: Shape = (value) => {
  if (value === null) return null
  if (typeof value === 'string') return isPounds(value) ? null : ''
  if (!isObject(value) || Object.keys(value).join() !== 'percentOfNetRevenue') return ''
  const percent = value['percentOfNetRevenue']
  return typeof percent === 'string' && percentForm.test(percent) ? null : ''
}

const rolesByName: Shape = (value) => {
  if (!isObject(value)) return ''
  const isOf = (names: unknown): boolean =>
    Array.isArray(names) && names.every((name) => roles.has(name))
  const wrong = Object.keys(value).find((name) => !isText(name) || !isOf(value[name]))
  return wrong === undefined ? null : `.${wrong}`
}

const virementKinds = ['permanent', 'one-off', 'technical']

/** A kind of virement. */
export const virementKind = oneOf(...virementKinds)

const row = object(
  { name: text, scope: oneOf('service', 'directorate', 'council'), upTo: limit, steps },
  { kinds: list(virementKind), mixesCapitalAndRevenue: yes, reportTo: list(role) },
)

/** Approval rules. */
export const rules = object({
  name: text,
  source: text,
  virements: list(row),
  cumulative: object({
    countEarlierApprovals: flag,
    yearlyLimits: list(object({ authority: role, upTo: limit })),
  }),
  drawdowns: object({ samePurpose: steps, otherPurpose: steps }),
  differentPeople: list(oneOf('proposer', 'approver', 'poster')),
  roles: rolesByName,
})

/** Lines of a budget. */
export const lines = list(
  object({
    ...headFields,
    directorate: text,
    service: text,
    kind: oneOf('expenditure', 'income'),
    amount: pounds,
    fund: oneOf('revenue', 'capital'),
    controllable: flag,
  }),
)

/** Legs of later years. */
export const laterYears = list(object({ financialYear: year, legs }))

/** Services of a carry forward. */
export const carriedServices = list(
  object({
    service: text,
    revisedBudget: pounds,
    outturn: pounds,
    variance: pounds,
    carriedForward: pounds,
    takenBack: pounds,
    metBySources: pounds,
    to: orNull(object(headFields)),
  }),
)

const sources = ['taken-back', 'corporate-underspend', 'reserve', 'provision', 'general-balance']

/** Sources that meet overspends. */
export const funding = list(
  object({
    kind: oneOf(...sources),
    item: text,
    reserve: orNull(id),
    available: pounds,
    applied: pounds,
  }),
)

/** The fields that all events of a forecast share. */
export const forecastFields: Fields = {
  financialYear: year,
  period,
  service: text,
  costCentre: orNull(text),
  subjective: orNull(text),
  projectedOutturn: pounds,
}
