/** Codes of referrals, allocations and closures. */
import { oneOf } from '@coflyfr/core'

/**
 * Who referred, as the CIN census has it: 1 individuals, 2 education, 3 health, 4 housing, 5 the authority's services,
 * 6 police, 7 other legal agencies, 8 others, 9 anonymous, 10 unknown.
 */
export const ReferralSourceCode = oneOf(
  '1A',
  '1B',
  '1C',
  '1D',
  '2A',
  '2B',
  '3A',
  '3B',
  '3C',
  '3D',
  '3E',
  '3F',
  '4',
  '5A',
  '5B',
  '5C',
  '5D',
  '6',
  '7',
  '8',
  '9',
  '10',
)

/** What kind of referral: for care and support, or the report of a child at risk. */
export const ReferralKind = oneOf('care-and-support', 'report-of-concern')

/** Why a referral leads to nothing. */
export const RejectionReason = oneOf(
  'threshold-not-met',
  'advice-sufficed',
  'early-help',
  'other-authority',
  'duplicate',
  'withdrawn',
)

/** Why a closed referral is open again. */
export const ReopeningReason = oneOf('new-information', 'needs-recurred', 'closed-in-error')

/**
 * Why a case closes, as the CIN census has it: RC1 adopted, RC2 died, RC3 child arrangements order, RC4 special
 * guardianship, RC5 other authority, RC6 adult services, RC7 no longer in need or any other, RC8 after assessment without
 * further action, RC9 after assessment to early help.
 */
export const ClosureReasonCode = oneOf(
  'RC1',
  'RC2',
  'RC3',
  'RC4',
  'RC5',
  'RC6',
  'RC7',
  'RC8',
  'RC9',
)

/** Why a social worker came to a child, as SSDA903 has it; FCONTA is the first. */
export const WorkerReasonCode = oneOf(
  'FCONTA',
  'MANAGE',
  'LEFTRL',
  'ORGRST',
  'TSPROC',
  'ABSENC',
  'CHCHAN',
  'PCCHAN',
  'SWDIED',
  'OTHERS',
)

/** Levels of help, lowest first: stepping up goes to a later one, stepping down to an earlier one. */
export const helpLevels = [
  'universal',
  'early-help',
  'assessment',
  'care-and-support',
  'child-protection',
  'looked-after',
] as const

/** See {@link helpLevels}. */
export const HelpLevel = oneOf(...helpLevels)
