import {
  type FinancialYear,
  firstDayOf,
  lastDayOf,
  type Placed,
  type PlainDate,
} from '@coflyfr/core'
import { type CaseEvent, type CaseState, factsOfCase } from '@coflyfr/outcomes/events'
import { compareTexts } from '../compare-texts.ts'
import { type CaseHistoryOnDay, caseHistoryOn } from './case-history.ts'
import { cellsOfChild } from './cells-of-child.ts'
import type { CinGroup } from './cin-group.ts'
import { type CinGroupName, cinFieldsOf } from './cin-structure.ts'
import { codesInOrder } from './codes-in-order.ts'
import { conferenceTarget } from './conference-target.ts'

const group = (
  name: CinGroupName,
  reference: string,
  cells: Readonly<Record<string, string>>,
  groups: readonly CinGroup[] = [],
): CinGroup => ({ name, path: name, line: 0, lines: {}, reference, cells, groups: sorted(groups) })

/** The end of an enquiry: the ledger has it, the census has no element for it. */
export const endOfEnquiry = 'endedOn'

const keyOf = ({ name, cells }: CinGroup): string =>
  cinFieldsOf(name)
    .map((field) => cells[field.name] ?? '')
    .join('\n')

/** Sorts groups by their values, field by field. */
const sorted = (groups: readonly CinGroup[]): readonly CinGroup[] =>
  groups
    .map((one) => ({ one, key: keyOf(one) }))
    .sort((one, other) => compareTexts(one.key, other.key))
    .map(({ one }) => one)

const under = <Told, Key extends keyof Told>(
  told: ReadonlyMap<string, Told>,
  key: Key,
  reference: Told[Key],
): readonly (readonly [string, Told])[] => [...told].filter(([, one]) => one[key] === reference)

/** The first day on which a conference was held, no earlier than `from`; empty text for none. */
const firstHeld = (days: readonly PlainDate[], from: PlainDate | null): PlainDate | '' =>
  days.filter((day) => from === null || day >= from).sort()[0] ?? ''

/**
 * Everything that a case holds for the census as it stood at the end of a year, in the order of the census, including
 * what the return of that year leaves out. The child's identity is not in it.
 */
export const groupsOfCase = (
  state: CaseState<Placed<CaseEvent>>,
  year: FinancialYear,
): CinGroup => {
  const [first, last] = [firstDayOf(year), lastDayOf(year)]
  const facts = factsOfCase(state)
  const history = caseHistoryOn(facts, last)
  const referrals = [...history.referrals].map(([reference, one]) =>
    group(
      'CINdetails',
      reference,
      {
        CINreferralDate: one.referredOn,
        ReferralSource: one.source,
        PrimaryNeedCode: one.need,
        CINclosureDate: one.closedOn,
        ReasonForClosure: one.closureReason,
        DateOfInitialCPC: firstHeld(
          under(history.conferences, 'referral', reference)
            .filter(([, { enquiry }]) => enquiry === null)
            .map(([, { heldOn }]) => heldOn),
          first,
        ),
        ReferralNFA: String(one.isWithoutAction),
      },
      modulesOf(history, reference),
    ),
  )
  return group('Child', '', cellsOfChild(facts, last), referrals)
}

const modulesOf = (history: CaseHistoryOnDay, referral: string): readonly CinGroup[] => [
  ...under(history.assessments, 'referral', referral).map(([reference, one]) =>
    group('Assessments', reference, {
      AssessmentActualStartDate: one.startedOn,
      AssessmentInternalReviewDate: one.reviewOn,
      AssessmentAuthorisationDate: one.completedOn,
      FactorsIdentifiedAtAssessment: codesInOrder('Assessments', one.factors),
    }),
  ),
  ...under(history.plans, 'referral', referral).map(([reference, one]) =>
    group('CINPlanDates', reference, {
      CINPlanStartDate: one.startedOn,
      CINPlanEndDate: one.endedOn,
    }),
  ),
  ...under(history.enquiries, 'referral', referral).map(([reference, one]) => {
    const held = firstHeld(
      under(history.conferences, 'enquiry', reference).map(([, { heldOn }]) => heldOn),
      null,
    )
    const isEnded = one.endedOn !== '' && one.outcome !== 'conference'
    return group('Section47', reference, {
      S47ActualStartDate: one.startedOn,
      InitialCPCtarget: conferenceTarget(one.discussedOn),
      DateOfInitialCPC: held,
      ICPCnotRequired: String(held === '' && isEnded),
      [endOfEnquiry]: one.endedOn,
    })
  }),
  ...under(history.registrations, 'referral', referral).map(([reference, one]) =>
    group(
      'ChildProtectionPlans',
      reference,
      {
        CPPstartDate: one.startedOn,
        CPPendDate: one.endedOn,
        InitialCategoryOfAbuse: one.first,
        LatestCategoryOfAbuse: one.latest,
        NumberOfPreviousCPP: String(one.previous ?? countBefore(history, one.startedOn)),
      },
      under(history.reviews, 'registration', reference).map(([review, { heldOn }]) =>
        group('Reviews', review, { CPPreviewDate: heldOn }),
      ),
    ),
  ),
]

/** Where nobody recorded how many plans there were, those of the case are counted. */
const countBefore = ({ registrations }: CaseHistoryOnDay, startedOn: PlainDate): number =>
  [...registrations.values()].filter((one) => one.startedOn < startedOn).length
