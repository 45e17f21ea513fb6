import { englandAndWalesBankHolidays } from '@coflyfr/outcomes/clocks'
import { leaverRules } from './leaver-rules.ts'
import type { Life, Stretch } from './lives.ts'
import { dateOf } from './recorded.ts'
import { inside, type Rule, type Window } from './window.ts'

const tally = (window: Window, days: readonly (number | null)[]): number =>
  days.filter((day) => inside(window, day)).length

/** The end of a stretch, if it is known. */
const endOf = ({ end, isTold }: Stretch, { knownTo }: Window): number | null =>
  end !== null && (isTold || end <= knownTo) ? end : null

const begun = (stretches: readonly Stretch[], { knownTo }: Window): readonly Stretch[] =>
  stretches.filter(({ on }) => on <= knownTo)

const openOn = (stretches: readonly Stretch[], window: Window): boolean =>
  begun(stretches, window).some((one) => {
    const end = endOf(one, window)
    return one.on <= window.to && (end === null || end > window.to)
  })

const starts = (key: 'plans' | 'enquiries' | 'registrations'): Rule => ({
  kind: 'flow',
  recorded: (life) => life[key].map(({ on }) => on),
  count: (life, window) =>
    tally(
      window,
      life[key].map(({ on }) => on),
    ),
})

const ends = (key: 'assessments' | 'enquiries' | 'registrations' | 'requests'): Rule => ({
  kind: 'flow',
  recorded: (life) => life[key].map(({ on }) => on),
  count: (life, window) =>
    tally(
      window,
      begun(life[key], window).map((one) => endOf(one, window)),
    ),
})

const lengths = (key: 'registrations' | 'requests'): Rule => ({
  ...ends(key),
  count: (life, window) => {
    let days = 0
    for (const one of life[key])
      if (one.end !== null && one.end <= window.knownTo && inside(window, one.end))
        days += one.end - one.on
    return days
  },
})

const onDays = (
  key: 'crossReferrals' | 'discussions' | 'conferences' | 'stepsUp' | 'stepsDown',
  shownBy = key as keyof Life,
): Rule => ({
  kind: 'flow',
  recorded: (life) => (shownBy === 'requests' ? life.requests.map(({ on }) => on) : life[key]),
  count: (life, window) => tally(window, life[key]),
})

const contactDays = (life: Life): readonly number[] => life.contacts.map(({ on }) => on)

const decisions = (outcome: string | null): Rule => ({
  kind: 'flow',
  recorded: contactDays,
  count: ({ contacts }, window) =>
    tally(
      window,
      contacts
        .filter((one) => !one.isVoided && (outcome === null || one.outcome === outcome))
        .map(({ decided }) => decided),
    ),
})

interface Known {
  readonly on: number
  readonly end: number | null
  readonly reason: string | null
  readonly stay: Life['stays'][number]
}

/** The known stays, each with its end: the start of the next one, or the end of being looked after. */
const staysOf = ({ stays, careEnd }: Life, { knownTo }: Window): readonly Known[] => {
  const known = stays.filter(({ on }) => on <= knownTo)
  return known.map((stay, index) => {
    const next = known[index + 1]
    if (next !== undefined) return { on: stay.on, end: next.on, reason: 'X1', stay }
    const isOver = careEnd !== null && careEnd.on <= knownTo
    return {
      on: stay.on,
      end: isOver ? careEnd.on : null,
      reason: isOver ? careEnd.reason : null,
      stay,
    }
  })
}

const isCare = ({ stay }: Known): boolean => stay.legalStatus !== 'V4'

const stayOn = (life: Life, window: Window): Known | undefined => {
  const open = staysOf(life, window).find(
    ({ on, end }) => on <= window.to && (end === null || end > window.to),
  )
  return open !== undefined && isCare(open) ? open : undefined
}

const careDays = ({ stays }: Life): readonly number[] => stays.map(({ on }) => on)

const standing = (
  recorded: Rule['recorded'],
  holds: (life: Life, window: Window) => boolean,
): Rule => ({ kind: 'stock', recorded, count: (life, window) => Number(holds(life, window)) })

const inStay = (holds: (stay: Life['stays'][number]) => boolean): Rule =>
  standing(careDays, (life, window) => {
    const open = stayOn(life, window)
    return open !== undefined && holds(open.stay)
  })

/** The first day of the year that ends with a day. */
const yearTo = (day: number): string => {
  const date = dateOf(day)
  const before = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`
  return before.endsWith('02-29') ? before.replace('02-29', '02-28') : before
}

const placements = (life: Life, window: Window): number => {
  let count = 0
  const known = staysOf(life, window)
  for (const [index, { on, stay }] of known.entries()) {
    if (stay.begins === 'L') continue
    let last = index
    while (known[last + 1]?.stay.begins === 'L') last += 1
    const end = known[last]?.end ?? null
    // After the same day of the year before.
    if (on <= window.to && (end === null || dateOf(end) > yearTo(window.to))) count += 1
  }
  return count
}

const hasPlan = (life: Life, window: Window): boolean => openOn(life.plans, window)
const onRegister = (life: Life, window: Window): boolean => openOn(life.registrations, window)
const inCare = (life: Life, window: Window): boolean => stayOn(life, window) !== undefined
const planDays = ({ plans }: Life): readonly number[] => plans.map(({ on }) => on)
const registerDays = ({ registrations }: Life): readonly number[] =>
  registrations.map(({ on }) => on)

const ceased = (reasons: readonly string[]): Rule => ({
  kind: 'flow',
  recorded: careDays,
  count: (life, window) =>
    staysOf(life, window).filter(
      (one) =>
        isCare(one) &&
        one.reason !== null &&
        reasons.includes(one.reason) &&
        inside(window, one.end),
    ).length,
})

const isWorking = (day: number): boolean => {
  const date = dateOf(day)
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !englandAndWalesBankHolidays.days.includes(date)
}

const nextWorking = (day: number): number => (isWorking(day + 1) ? day + 1 : nextWorking(day + 1))

/** Contacts by whether and when they were decided; by the end of the next working day is in time. */
const deciding = (
  counts: (run: { done: number | null; last: number }, window: Window) => boolean,
): Rule => ({
  kind: 'flow',
  clock: 'contact-decision',
  recorded: contactDays,
  count: ({ contacts }, window) =>
    contacts
      .filter(({ on }) => on <= window.knownTo)
      .map(({ on, decided, isVoided }) => ({
        done: decided === null || isVoided || decided > window.knownTo ? null : decided,
        last: nextWorking(on),
      }))
      .filter((run) => counts(run, window)).length,
})

const activityDays = (life: Life): readonly (number | null)[] => [
  ...contactDays(life),
  ...life.contacts.map(({ decided, isVoided }) => (isVoided ? null : decided)),
  ...life.handoffs.filter(({ isVoided }) => !isVoided).map(({ on }) => on),
  ...life.crossReferrals,
  ...life.requests.flatMap(({ on, end }) => [on, end]),
]

/** The same day three months later, or the last of that month. */
const threeMonthsAfter = (day: number): string => {
  const [year = 0, month = 0, ofMonth = 0] = dateOf(day).split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + 3, 0)).getUTCDate()
  const then = new Date(Date.UTC(year, month + 2, Math.min(ofMonth, lastOfMonth)))
  return then.toISOString().slice(0, 10)
}

/** Every rule, written again as naively as possible: from what happened, and never from events. */
export const oracle: Readonly<Record<string, Rule>> = {
  'contacts-received': {
    kind: 'flow',
    recorded: contactDays,
    count: (life, window) => tally(window, contactDays(life)),
  },
  'contacts-decided': decisions(null),
  'contacts-to-advice': decisions('information-advice-assistance'),
  'contacts-to-early-help': decisions('early-help'),
  'contacts-to-assessment': decisions('assessment'),
  'referrals-accepted': {
    kind: 'flow',
    recorded: ({ referrals }) => referrals.map(({ on }) => on),
    count: ({ referrals }, window) =>
      tally(
        window,
        referrals.map(({ on }) => on),
      ),
  },
  're-referrals': {
    kind: 'flow',
    recorded: ({ referrals }) => referrals.map(({ on }) => on),
    count: ({ referrals }, window) =>
      tally(
        window,
        referrals.filter(({ isAgain }) => isAgain).map(({ on }) => on),
      ),
  },
  'assessments-completed': ends('assessments'),
  'plans-agreed': starts('plans'),
  'strategy-discussions': onDays('discussions'),
  'enquiries-started': starts('enquiries'),
  'enquiries-concluded': ends('enquiries'),
  'initial-conferences': onDays('conferences'),
  registrations: starts('registrations'),
  're-registrations-within-12-months': {
    ...starts('registrations'),
    count: ({ registrations }, window) =>
      begun(registrations, window).filter((one, index) => {
        const before = registrations[index - 1]
        if (before === undefined || before.end === null || before.on === one.on) return false
        return inside(window, one.on) && dateOf(before.end) >= yearTo(one.on)
      }).length,
  },
  deregistrations: ends('registrations'),
  'days-on-register-of-removed': lengths('registrations'),
  'became-looked-after': {
    kind: 'flow',
    recorded: careDays,
    count: (life, window) =>
      staysOf(life, window).filter(
        (one) => isCare(one) && one.stay.begins === 'S' && inside(window, one.on),
      ).length,
  },
  'became-looked-after-dentist-within-3-months': {
    kind: 'flow',
    recorded: ({ health }) => health.filter(({ isDentist }) => isDentist).map(({ on }) => on),
    count: (life, window) =>
      staysOf(life, window).filter(
        (one) =>
          isCare(one) &&
          one.stay.begins === 'S' &&
          inside(window, one.on) &&
          life.health.some(
            ({ on, isDentist }) =>
              isDentist &&
              on <= window.knownTo &&
              on >= one.on &&
              dateOf(on) <= threeMonthsAfter(one.on),
          ),
      ).length,
  },
  'ceased-looked-after': ceased(['E4A', 'E8']),
  'returned-home': ceased(['E4A']),
  handoffs: {
    kind: 'flow',
    recorded: (life) => [
      ...contactDays(life),
      ...life.handoffs.filter(({ isVoided }) => !isVoided).map(({ on }) => on),
    ],
    count: ({ handoffs }, window) =>
      tally(
        window,
        handoffs.filter(({ isVoided }) => !isVoided).map(({ on }) => on),
      ),
  },
  'cross-referrals': onDays('crossReferrals', 'requests'),
  'steps-up': onDays('stepsUp'),
  'steps-down': onDays('stepsDown'),
  'services-started': ends('requests'),
  'days-waited-for-services': lengths('requests'),
  'children-with-activity': {
    kind: 'flow',
    recorded: (life) => [
      ...contactDays(life),
      ...life.handoffs.filter(({ isVoided }) => !isVoided).map(({ on }) => on),
      ...life.requests.map(({ on }) => on),
    ],
    count: (life, window) => Number(activityDays(life).some((day) => inside(window, day))),
  },
  'looked-after-in-period': {
    kind: 'flow',
    recorded: careDays,
    count: (life, window) =>
      Number(
        staysOf(life, window).some(
          (one) =>
            isCare(one) && one.on <= window.to && (one.end === null || one.end >= window.from),
        ),
      ),
  },
  ...leaverRules,
  'census-children': standing(
    (life) => [...planDays(life), ...registerDays(life), ...careDays(life)],
    (life, window) => hasPlan(life, window) || onRegister(life, window) || inCare(life, window),
  ),
  'looked-after': standing(careDays, inCare),
  registered: standing(registerDays, onRegister),
  'registered-not-looked-after': standing(
    registerDays,
    (life, window) => onRegister(life, window) && !inCare(life, window),
  ),
  'planned-only': standing(
    planDays,
    (life, window) => hasPlan(life, window) && !onRegister(life, window) && !inCare(life, window),
  ),
  'children-with-plan': standing(
    planDays,
    (life, window) => hasPlan(life, window) || inCare(life, window),
  ),
  'children-with-plan-not-looked-after': standing(
    planDays,
    (life, window) => hasPlan(life, window) && !inCare(life, window),
  ),
  'looked-after-3-placements-in-year': standing(
    careDays,
    (life, window) => inCare(life, window) && placements(life, window) >= 3,
  ),
  'looked-after-school-change-in-year': standing(
    ({ schools }) => schools.filter(({ isTransition }) => !isTransition).map(({ on }) => on),
    (life, window) =>
      inCare(life, window) &&
      life.schools.some(
        ({ on, isTransition }) =>
          !isTransition && on <= window.to && dateOf(on) > yearTo(window.to),
      ),
  ),
  'looked-after-not-with-family': inStay(({ placementType }) =>
    ['U6', 'K2'].includes(placementType),
  ),
  'placed-in-wales-outside-authority': inStay(({ location }) => location === 'elsewhere-in-wales'),
  'placed-outside-wales': inStay(({ location }) => location === 'outside-wales'),
  'on-short-break': standing(
    ({ breaks, stays }) => [...breaks.map(({ on }) => on), ...stays.map(({ on }) => on)],
    (life, window) => {
      const stay = staysOf(life, window).find(
        ({ on, end }) => on <= window.to && (end === null || end > window.to),
      )
      const isAway = life.breaks.some(
        ({ on, nights }) => on <= window.to && on + nights > window.to,
      )
      return isAway || stay?.stay.legalStatus === 'V4'
    },
  ),
  'clock-done': deciding(({ done }, window) => inside(window, done)),
  'clock-done-in-time': deciding(
    ({ done, last }, window) => inside(window, done) && done !== null && done <= last,
  ),
  'clock-due': deciding(
    ({ done, last }, window) => inside(window, last) && (done !== null || last < window.knownTo),
  ),
  'clock-due-in-time': deciding(
    ({ done, last }, window) => inside(window, last) && done !== null && done <= last,
  ),
}

/** The count of a rule over all lives; null if nothing it counts is recorded by the last day. */
export const expected = (rule: Rule, lives: readonly Life[], window: Window): number | null => {
  const isRecorded = lives.some((life) => rule.recorded(life).some((on) => on <= window.to))
  if (!isRecorded) return null
  return lives.reduce((sum, life) => sum + rule.count(life, window), 0)
}
