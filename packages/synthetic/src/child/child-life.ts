import { chosenShares } from '../chosen-shares.ts'
import type { DayCalendar } from '../day-calendar.ts'
import { type PlacedCommand, recordedEntries } from '../notebook.ts'
import type { Random } from '../random.ts'
import { newChild } from './child.ts'
import { contact } from './contact.ts'
import { handedOver } from './handoffs.ts'
import { referral } from './referral.ts'

/** Bounds a story; children who come back this often are rare. */
const contactsMax = 6

/** The whole story of a child from its first contact on, as far as the council's years go. */
export const childLife = (
  random: Random,
  calendar: DayCalendar,
  firstDay: number,
): readonly PlacedCommand[] => {
  const child = newChild(random, calendar, firstDay)
  let day = firstDay
  for (let contacts = 0; contacts < contactsMax && day < calendar.days; contacts += 1) {
    const taken = contact(child, day)
    const endedOn =
      taken.leadsTo === 'nothing' ? taken.decidedOn : referral(child, taken.leadsTo, taken)
    if (!random.chance(chosenShares.anotherContact)) break
    day = calendar.workingDayFrom(endedOn + random.between(14, 540))
    if (day >= child.eighteenOn) break
  }
  return recordedEntries(handedOver(child.entries), child.pseudonym, child)
}
