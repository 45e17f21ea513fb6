import type { AcceptedReferral, Referrals } from './state.ts'

/** The accepted referral of that reference, if there is one. */
export const acceptedReferral = (
  referrals: Referrals,
  reference: string,
): AcceptedReferral | undefined => {
  const found = referrals.get(reference)
  return found?.status === 'accepted' ? found : undefined
}
