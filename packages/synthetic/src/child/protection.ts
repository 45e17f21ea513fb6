import { chosenShares } from '../chosen-shares.ts'
import { probabilityOf, publishedShares } from '../published-shares.ts'
import { type Child, give, nextReference } from './child.ts'
import { registration } from './registration.ts'

/** How far child protection went, and when it ended. */
export interface Protected {
  readonly isRegistered: boolean
  readonly endedOn: number
}

const withoutConference = [
  ['substantiated-no-conference', 38],
  ['not-substantiated', 62],
] as const

/** From the strategy discussion to the register, as far as it goes. */
export const protection = (
  child: Child,
  { reference, acceptedOn }: { readonly reference: string; readonly acceptedOn: number },
): Protected => {
  const { random, calendar } = child
  const discussion = nextReference(child, 'D')
  const heldOn = calendar.addWorkingDays(acceptedOn, random.between(0, 2))
  const isEnquiry = random.chance(probabilityOf(publishedShares.enquiriesOfStrategy))
  const outcome = isEnquiry ? random.pick(['joint-enquiry', 'single-agency-enquiry']) : 'no-enquiry'
  const held = { discussion, referral: reference, form: 'meeting', outcome }
  give(child, heldOn, 'HoldStrategyDiscussion', held, child.manager)
  return isEnquiry
    ? enquiry(child, { reference, discussion, heldOn })
    : { isRegistered: false, endedOn: heldOn }
}

const enquiry = (
  child: Child,
  given: { readonly reference: string; readonly discussion: string; readonly heldOn: number },
): Protected => {
  const { random, calendar } = child
  const { reference, discussion, heldOn } = given
  const reached = nextReference(child, 'E')
  const isConference = random.chance(chosenShares.conferencesOfEnquiries)
  const endedOn = calendar.addWorkingDays(heldOn, random.between(4, 8))
  const outcome = isConference ? 'conference' : random.weighted(withoutConference)
  give(child, heldOn, 'StartEnquiry', { enquiry: reached, referral: reference, discussion })
  give(child, endedOn, 'ConcludeEnquiry', { enquiry: reached, outcome }, child.manager)
  return isConference
    ? conference(child, { reference, enquiry: reached, discussedOn: heldOn })
    : { isRegistered: false, endedOn }
}

const lastWorkingDayOnTime = 15

const conference = (
  child: Child,
  given: { readonly reference: string; readonly enquiry: string; readonly discussedOn: number },
): Protected => {
  const { random, calendar } = child
  const onTime = random.chance(chosenShares.conferenceOnTime)
  const working = onTime
    ? random.between(9, lastWorkingDayOnTime)
    : random.between(lastWorkingDayOnTime + 1, 25)
  const heldOn = calendar.addWorkingDays(given.discussedOn, working)
  const registers = random.chance(chosenShares.registrationsOfConferences)
  const reached = nextReference(child, 'F')
  const chair = `chair-${random.between(1, 4)}`
  const decision = registers ? 'register' : 'do-not-register'
  const about = { conference: reached, referral: given.reference, enquiry: given.enquiry }
  give(child, heldOn, 'HoldInitialConference', { ...about, chair, decision })
  if (!registers) return { isRegistered: false, endedOn: heldOn }
  return { isRegistered: true, endedOn: registration(child, { reached, chair, heldOn }) }
}
