/**
 * Shares that nothing was found published for. They are chosen so that stocks come out near those that were: 270 children
 * on the register at 31 March 2023 with 1,557 enquiries in the year (Bridgend), and 7,188 looked after to 2,469 registered
 * (Wales, 2021).
 */
export const chosenShares = {
  /** Of enquiries, those after which a conference is held; of conferences, those that register. */
  conferencesOfEnquiries: 0.27,
  registrationsOfConferences: 0.86,
  /** Of assessments, those after which the child is looked after: with enquiry and conference, and without. */
  lookedAfterOfRegistered: 0.3,
  lookedAfterOfOthers: 0.05,
  plansOfAssessments: 0.36,
  /** Of contacts and of closed cases, those after which another contact comes. */
  anotherContact: 0.24,
  /** Of what a statutory clock asks for, the shares done on time. */
  contactDecidedNextDay: 0.94,
  reportAcknowledged: 0.88,
  reporterAnswered: 0.82,
  conferenceOnTime: 0.86,
  coreGroupOnTime: 0.87,
  outlinePlanOnTime: 0.9,
  reviewOnTime: 0.93,
  visitOnTime: 0.92,
  /** Of what is recorded, what is recorded on a later day. */
  recordedLate: 0.12,
} as const
