import { plainDate } from '@coflyfr/core'
import { conflict, freshReference, unsaidPerson } from './child-plan.ts'
import { faultAt } from './cin-fault.ts'
import { type CinGroup, fieldOf, groupsOf } from './cin-group.ts'
import { discussionOfTarget } from './conference-target.ts'
import { endOfEnquiry } from './groups-of-case.ts'
import { type Staged, stage } from './staged.ts'

/** Plans the initial conference of a day; it decides to register the child where a plan begins on that day. */
const holdConference = (
  staged: Staged,
  from: CinGroup,
  heldOn: string,
  enquiry: string | null,
): string => {
  const { child, referral, given } = staged
  const registers = groupsOf(given, 'ChildProtectionPlans').some(
    (one) => fieldOf(one, 'CPPstartDate') === heldOn,
  )
  const conference = freshReference(child, `icpc-${heldOn}`)
  stage(staged, 'conference', from, 'HoldInitialConference', heldOn, {
    conference,
    referral,
    chair: unsaidPerson,
    decision: registers ? 'register' : 'do-not-register',
    enquiry,
  })
  staged.conferences.set(heldOn, conference)
  return conference
}

const earliest = (...days: readonly (string | null)[]): string =>
  days.filter((day): day is string => day !== null && day !== '').sort()[0] ?? ''

/** When an enquiry ended, and how; null where it is open. */
const endOf = (
  { child, given: referral }: Staged,
  given: CinGroup,
  nextEnquiryAfter: (day: string) => string | null,
): { readonly on: string; readonly outcome: string } | null => {
  const heldOn = fieldOf(given, 'DateOfInitialCPC')
  if (heldOn !== '') return { on: heldOn, outcome: 'conference' }
  if (fieldOf(given, 'ICPCnotRequired') !== 'true') return null
  child.assumed.push('enquiryEnd')
  const next = nextEnquiryAfter(fieldOf(given, 'S47ActualStartDate'))
  const on = earliest(next, fieldOf(referral, 'CINclosureDate'), child.last)
  return { on, outcome: 'not-substantiated' }
}

/** Plans the commands of an enquiry under section 47, with the discussion before it and the conference after it. */
export const planEnquiry = (
  staged: Staged,
  given: CinGroup,
  known: CinGroup | null,
  nextEnquiryAfter: (day: string) => string | null,
): void => {
  if (known === null) begin(staged, given, nextEnquiryAfter)
  else goOn(staged, given, known, nextEnquiryAfter)
}

const begin = (
  staged: Staged,
  given: CinGroup,
  nextEnquiryAfter: (day: string) => string | null,
): void => {
  const { child, referral } = staged
  const startedOn = plainDate(fieldOf(given, 'S47ActualStartDate'))
  const referredOn = plainDate(fieldOf(staged.given, 'CINreferralDate'))
  const target = fieldOf(given, 'InitialCPCtarget')
  const counted =
    target === '' ? null : discussionOfTarget(target, { enquiryOn: startedOn, referredOn })
  if (target !== '' && counted === null) noteTarget(staged, given)
  child.assumed.push('discussion')
  const discussion = freshReference(child, `strategy-${startedOn}`)
  stage(staged, 'begin', given, 'HoldStrategyDiscussion', counted ?? startedOn, {
    discussion,
    referral,
    form: 'discussion',
    outcome: 'single-agency-enquiry',
  })
  const enquiry = freshReference(child, `s47-${startedOn}`)
  const end = endOf(staged, given, nextEnquiryAfter)
  stage(staged, 'next', given, 'StartEnquiry', startedOn, {
    enquiry,
    referral,
    discussion,
    concludedOn: end?.on ?? '',
    outcome: end?.outcome ?? '',
  })
  const heldOn = fieldOf(given, 'DateOfInitialCPC')
  if (heldOn !== '') holdConference(staged, given, heldOn, enquiry)
}

const noteTarget = ({ child }: Staged, given: CinGroup): void => {
  const rule =
    'the target day is not kept, because the ledger works it out from the strategy discussion'
  child.notes.push(faultAt(given, 'InitialCPCtarget', rule, null))
}

const goOn = (
  staged: Staged,
  given: CinGroup,
  known: CinGroup,
  nextEnquiryAfter: (day: string) => string | null,
): void => {
  const { child } = staged
  const target = fieldOf(given, 'InitialCPCtarget')
  if (target !== '' && target !== fieldOf(known, 'InitialCPCtarget')) noteTarget(staged, given)
  const [heldOn, isHeld] = [fieldOf(given, 'DateOfInitialCPC'), fieldOf(known, 'DateOfInitialCPC')]
  const isOpen = fieldOf(known, endOfEnquiry) === ''
  if (heldOn !== isHeld) {
    if (isHeld !== '' || fieldOf(known, 'ICPCnotRequired') === 'true') {
      conflict(child, given, 'DateOfInitialCPC', known)
      return
    }
    holdConference(staged, given, heldOn, known.reference)
  }
  if (fieldOf(given, 'ICPCnotRequired') === fieldOf(known, 'ICPCnotRequired') && heldOn === isHeld)
    return
  const end = endOf(staged, given, nextEnquiryAfter)
  if (end === null || (!isOpen && heldOn === '')) {
    conflict(child, given, 'ICPCnotRequired', known)
    return
  }
  if (!isOpen) return
  const { on, outcome } = end
  stage(staged, 'end', given, 'ConcludeEnquiry', on, { enquiry: known.reference, outcome })
}

/** Plans the conference that a referral has without an enquiry. */
export const planInitialConference = (staged: Staged, known: CinGroup | null): void => {
  const { given, child } = staged
  const heldOn = fieldOf(given, 'DateOfInitialCPC')
  const onRecord = known === null ? '' : fieldOf(known, 'DateOfInitialCPC')
  if (heldOn === onRecord) return
  if (known !== null && onRecord !== '') conflict(child, given, 'DateOfInitialCPC', known)
  else holdConference(staged, given, heldOn, null)
}

interface ConferenceOfPlan {
  readonly conference: string
  readonly chair: string
}

/** The conference on whose day a plan began: planned, on record, or else assumed. */
const conferenceOf = (staged: Staged, given: CinGroup, startedOn: string): ConferenceOfPlan => {
  const planned = staged.conferences.get(startedOn)
  if (planned !== undefined) return { conference: planned, chair: unsaidPerson }
  const { state } = staged.child
  const onRecord = state.status === 'none' ? [] : [...state.open.protection.conferences]
  for (const [conference, held] of onRecord)
    if (
      held.kind === 'initial' &&
      held.referral === staged.referral &&
      held.heldOn === startedOn &&
      held.decision === 'register'
    )
      return { conference, chair: held.chair }
  staged.child.assumed.push('conference')
  return { conference: holdConference(staged, given, startedOn, null), chair: unsaidPerson }
}

/** Plans the commands of a child protection plan, with its reviews. */
export const planRegistration = (
  staged: Staged,
  given: CinGroup,
  known: CinGroup | null,
  reviews: readonly (readonly [CinGroup, CinGroup | null])[],
): void => {
  const registration = known?.reference ?? register(staged, given)
  if (known !== null) changeRegistration(staged, given, known)
  for (const [review, held] of reviews) {
    if (held !== null) continue
    const heldOn = fieldOf(review, 'CPPreviewDate')
    stage(staged, 'within', review, 'HoldReviewConference', heldOn, {
      registration,
      conference: freshReference(staged.child, `review-${heldOn}`),
      chair: unsaidPerson,
      decision: heldOn === fieldOf(given, 'CPPendDate') ? 'deregister' : 'continue',
    })
  }
}

const register = (staged: Staged, given: CinGroup): string => {
  const cell = (field: string): string => fieldOf(given, field)
  const { child } = staged
  const [startedOn, endedOn] = [cell('CPPstartDate'), cell('CPPendDate')]
  const { conference, chair } = conferenceOf(staged, given, startedOn)
  const registration = freshReference(child, `cpp-${startedOn}`)
  if (endedOn !== '') child.assumed.push('planEnd')
  stage(staged, 'register', given, 'RegisterChild', startedOn, {
    registration,
    conference,
    categories: [cell('InitialCategoryOfAbuse')],
    signedBy: chair,
    previousRegistrations: Number(cell('NumberOfPreviousCPP')),
    endedOn,
    endReason: endedOn === '' ? '' : 'other',
  })
  if (cell('InitialCategoryOfAbuse') !== cell('LatestCategoryOfAbuse'))
    changeCategory(staged, given, registration)
  return registration
}

const changeCategory = (staged: Staged, given: CinGroup, registration: string): void => {
  const { child } = staged
  child.assumed.push('categoryChange')
  const on = earliest(fieldOf(given, 'CPPendDate'), child.last)
  stage(staged, 'within', given, 'ChangeAbuseCategories', on, {
    registration,
    categories: [fieldOf(given, 'LatestCategoryOfAbuse')],
  })
}

const changeRegistration = (staged: Staged, given: CinGroup, known: CinGroup): void => {
  const { child } = staged
  for (const field of ['InitialCategoryOfAbuse', 'NumberOfPreviousCPP'])
    if (fieldOf(given, field) !== fieldOf(known, field)) conflict(child, given, field, known)
  const [endedOn, wasEnded] = [fieldOf(given, 'CPPendDate'), fieldOf(known, 'CPPendDate')]
  const registration = known.reference
  if (fieldOf(given, 'LatestCategoryOfAbuse') !== fieldOf(known, 'LatestCategoryOfAbuse'))
    changeCategory(staged, given, registration)
  if (endedOn === wasEnded) return
  if (wasEnded !== '') {
    conflict(child, given, 'CPPendDate', known)
    return
  }
  child.assumed.push('planEnd')
  stage(staged, 'end', given, 'DeregisterChild', endedOn, { registration, reason: 'other' })
}
