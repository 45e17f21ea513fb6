import type { Append, LedgerEvent, PlacedEvent, Rules, Subject, Told } from '../event.ts'
import type { Hashing } from '../hashing.ts'
import { canonicalTextOf } from '../text/canonical.ts'
import { isList, isObject } from '../text/json.ts'
import type { States } from './state/states.ts'
import type { Seat } from './state/steps.ts'

/** A broken rule, or a recorded field that is not what the rules give. */
export interface Fault {
  readonly code: 'Refused' | 'OutcomeDiffers'
  readonly detail: string
}

/** The faults of a decision in order of precedence. The caller takes only the first, so later checks may not run. */
export type Checks = Generator<Fault, void>

/** The faults that one check finds, none or one. A list, because a generator would cost more than most checks do. */
type Found = readonly Fault[]

const nothing: Found = []

/** An event to be checked, with its append and the states from before that append. */
export interface Decision {
  readonly event: PlacedEvent
  readonly data: Told
  readonly append: Append
  /** The place of the event in the append, from 0. */
  readonly number: number
  readonly states: States
  readonly hashing: Hashing
}

/** The checks for one type of event. */
export type Rule = (decision: Decision) => Checks

/** A broken rule. */
export const refused = (detail: string): Fault => ({ code: 'Refused', detail })

/** A broken rule unless a condition holds. */
export const must = (holds: boolean, otherwise: string): Found =>
  holds ? nothing : [refused(otherwise)]

const plain = (value: unknown): string => canonicalTextOf(value ?? null)

/** Whether two values are equal field by field. If not, their canonical JSON may be: it leaves out undefined fields. */
const isAlike = (one: unknown, other: unknown): boolean => {
  if (one === other) return true
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((item, at) => isAlike(item, other[at]))
  if (!isObject(one) || !isObject(other)) return false
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isAlike(one[name], other[name]))
  )
}

/** Whether two values have the same canonical JSON; comparing them field by field first is faster. */
const isSame = (one: unknown, other: unknown): boolean =>
  isAlike(one, other) || plain(one) === plain(other)

/** `OutcomeDiffers` unless a recorded field is what the rules decide. */
export const same = (field: string, recorded: unknown, decided: unknown): Found => {
  if (isSame(recorded, decided)) return nothing
  const detail = `${field}: ${plain(recorded)} on record, ${plain(decided)} decided`
  return [{ code: 'OutcomeDiffers', detail }]
}

/** The rules in force on a day. */
export const rulesOn = ({ states }: Decision, day: string): Rules | undefined =>
  states.rules().inForceOn(day)

/** The rules in force on a day must allow the actor's role to give the command. */
export function* may(
  decision: Decision,
  command: string,
  day: string = decision.event.effectiveOn,
): Checks {
  const rules = rulesOn(decision, day)
  if (rules === undefined) {
    yield refused(`no rules are in force on ${day}`)
    return
  }
  const roles = Object.hasOwn(rules.roles, command) ? rules.roles[command] : undefined
  const { role } = decision.event.actor
  if (roles !== undefined && !roles.includes(role))
    yield refused(`${role} may not ${command} on ${day}`)
}

/** What a minute must say; the defaults are in {@link supported}. */
export interface Minute {
  readonly by?: string
  readonly verb?: string
  readonly decidedOn?: string
  readonly subject: Subject
}

/** If the register of the body holds the minute, it must support the decision. `onRecord` must say whether it does. */
export function* supported({ event, data, states }: Decision, minute: Minute): Checks {
  const {
    by = event.actor.role,
    verb = 'approved',
    decidedOn = event.effectiveOn,
    subject,
  } = minute
  const found = states.body(by).get(data.decision)
  yield* found === undefined ? [] : minuteFaults(event, found, { verb, decidedOn, subject })
  yield* same('onRecord', data.onRecord, found !== undefined)
}

function* minuteFaults(
  { effectiveOn }: LedgerEvent,
  found: NonNullable<ReturnType<ReturnType<States['body']>['get']>>,
  { verb, decidedOn, subject }: Required<Omit<Minute, 'by'>>,
): Checks {
  yield* must(found.verb === verb, `the minute says ${found.verb}, not ${verb}`)
  const isOfDay =
    found.decidedOn === decidedOn || (found.callIn !== null && decidedOn === effectiveOn)
  yield* must(isOfDay, `the minute is dated ${found.decidedOn}, not ${decidedOn}`)
  const about = found.subject
  const isAbout =
    about === null ||
    (about.kind === subject.kind &&
      about.reference === subject.reference &&
      (about.contentHash === undefined || about.contentHash === subject.contentHash))
  yield* must(isAbout, `the minute is not about ${subject.kind} ${subject.reference}`)
  const isInEffect =
    found.callIn === null ||
    ((found.callIn === 'open' || found.callIn === 'stands') && effectiveOn >= found.inEffectFrom)
  yield* must(isInEffect, `the minute is not in effect on ${effectiveOn}`)
}

const recorders: ReadonlySet<string> = new Set([
  'cabinet-member',
  'cabinet',
  'council',
  'scrutiny',
  'board',
])

/**
 * The actor must not take a seat while holding another that the rules reserve for a different person. But one person
 * may record the approvals of several bodies.
 */
export function* distinct(
  decision: Decision,
  taken: Seat['seat'],
  day: string,
  before: readonly Seat[],
): Checks {
  const { id, role } = decision.event.actor
  const different = rulesOn(decision, day)?.differentPeople ?? []
  for (const other of before) {
    const isBoth = different.includes(taken) && different.includes(other.seat)
    const areRecorders =
      taken === 'approver' &&
      other.seat === 'approver' &&
      recorders.has(role) &&
      recorders.has(other.role)
    if (isBoth && other.id === id && !areRecorders)
      yield refused(`${id} is ${other.seat} and ${taken}`)
  }
}
