import { addMonths, daysBetween, type PlainDate } from '@coflyfr/core'
import { shortBreakStatuses } from '../../case/codes/looked-after-codes.ts'
import type { CaseHistory } from '../../case/history/case-history.ts'
import type { Spell } from '../../case/spell.ts'
import type { HappeningRule } from '../counting.ts'

/** Something that is counted on a day; `size` is 1, or so many days where days are added up. */
interface Happening {
  readonly on: PlainDate
  readonly size: number
}

type Rule = (history: CaseHistory) => readonly Happening[]

const once = (on: PlainDate): Happening => ({ on, size: 1 })

const days = (list: readonly PlainDate[]): readonly Happening[] => list.map(once)

const starts = (spells: readonly Spell[]): readonly Happening[] =>
  spells.map(({ startedOn }) => once(startedOn))

const ends = (spells: readonly Spell[]): readonly Happening[] =>
  spells.flatMap(({ endedOn }) => (endedOn === null ? [] : [once(endedOn)]))

/** A contact counts on the day on which it was decided what it leads to. */
const decided =
  (outcome: string | null): Rule =>
  ({ contacts }) =>
    contacts.flatMap((contact) =>
      contact.endedOn === null || (outcome !== null && contact.outcome !== outcome)
        ? []
        : [once(contact.endedOn)],
    )

/** A child is registered again where an earlier registration ended in the twelve months before. */
const registeredAgain: Rule = ({ registrations }) =>
  registrations
    .filter(({ startedOn }) =>
      registrations.some(
        ({ startedOn: before, endedOn }) =>
          endedOn !== null &&
          before < startedOn &&
          endedOn <= startedOn &&
          addMonths(endedOn, 12) >= startedOn,
      ),
    )
    .map(({ startedOn }) => once(startedOn))

/** Days from the beginning to the end, counted on the day of the end. */
const lengths = (spells: readonly Spell[]): readonly Happening[] =>
  spells.flatMap(({ startedOn, endedOn }) =>
    endedOn === null ? [] : [{ on: endedOn, size: daysBetween(startedOn, endedOn) }],
  )

const isShortBreak = ({ legalStatus }: CaseHistory['episodes'][number]): boolean =>
  shortBreakStatuses.has(legalStatus)

const becameLookedAfter: Rule = ({ episodes }) =>
  episodes
    .filter((one) => one.reason === 'S' && !isShortBreak(one))
    .map(({ startedOn }) => once(startedOn))

/** A dentist saw the child on the day of becoming looked after or in the three months from it. */
const sawDentist: Rule = (history) =>
  becameLookedAfter(history).filter(({ on }) =>
    history.dentistVisits.some((seen) => seen >= on && seen <= addMonths(on, 3)),
  )

/** Reasons with which being looked after ends at home with the parents or those with parental responsibility. */
const homeReasons: ReadonlySet<string> = new Set(['E4A', 'E4B', 'E13', 'E14'])

const ceased =
  (isCounted: (reason: string) => boolean): Rule =>
  ({ episodes }) =>
    episodes.flatMap((one) =>
      one.endedOn === null ||
      one.reasonCeased === null ||
      isShortBreak(one) ||
      !isCounted(one.reasonCeased)
        ? []
        : [once(one.endedOn)],
    )

/** What each rule counts of one case. */
export const happeningsByRule: Readonly<Record<HappeningRule, Rule>> = {
  'contacts-received': ({ contacts }) => starts(contacts),
  'contacts-decided': decided(null),
  'contacts-to-advice': decided('information-advice-assistance'),
  'contacts-to-early-help': decided('early-help'),
  'contacts-to-assessment': decided('assessment'),
  'referrals-accepted': ({ referrals }) => days(referrals),
  're-referrals': ({ reReferrals }) => days(reReferrals),
  'assessments-completed': ({ assessments }) => ends(assessments),
  'plans-agreed': ({ plans }) => starts(plans),
  'strategy-discussions': ({ discussions }) => days(discussions),
  'enquiries-started': ({ enquiries }) => starts(enquiries),
  'enquiries-concluded': ({ enquiries }) => ends(enquiries),
  'initial-conferences': ({ conferences }) => days(conferences),
  registrations: ({ registrations }) => starts(registrations),
  're-registrations-within-12-months': registeredAgain,
  deregistrations: ({ registrations }) => ends(registrations),
  'days-on-register-of-removed': ({ registrations }) => lengths(registrations),
  'became-looked-after': becameLookedAfter,
  'became-looked-after-dentist-within-3-months': sawDentist,
  'ceased-looked-after': ceased((reason) => reason !== 'X1'),
  'returned-home': ceased((reason) => homeReasons.has(reason)),
  handoffs: ({ handoffs }) => days(handoffs),
  'cross-referrals': ({ crossReferrals }) => days(crossReferrals),
  'steps-up': ({ stepsUp }) => days(stepsUp),
  'steps-down': ({ stepsDown }) => days(stepsDown),
  'services-started': ({ requests }) => ends(requests),
  'days-waited-for-services': ({ requests }) => lengths(requests),
}
