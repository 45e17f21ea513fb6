import { isUpn } from '@coflyfr/core'
import type { ReturnParticulars } from '@coflyfr/privacy'

/**
 * What in the vault differs from the file about who a child is: usually a corrected mistake, sometimes another child.
 */
export type OtherIdentity = 'bornOn' | 'upn'

/** Who a child is according to a file; texts are empty where it does not say. */
export interface GivenIdentity {
  readonly bornOn: string
  readonly upn: string
  /** The number that the child had before: where that is the one on record, the new one is no mistake. */
  readonly formerUpn?: string
}

/** Compares who a child is according to a file with what the vault has, the day of birth first. */
export const otherIdentity = (
  recorded: ReturnParticulars,
  { bornOn, upn, formerUpn = '' }: GivenIdentity,
): OtherIdentity | null => {
  if (recorded.bornOn !== '' && bornOn !== '' && recorded.bornOn !== bornOn) return 'bornOn'
  const isOther = isUpn(recorded.upn) && isUpn(upn) && recorded.upn !== upn
  return isOther && recorded.upn !== formerUpn ? 'upn' : null
}

const nouns = { bornOn: 'the day of birth', upn: 'the unique pupil number' } as const

/**
 * Why the rows of a child are rejected, and what to do. `number` is the field of the file by which the child was found.
 */
export const identityRule = (other: OtherIdentity, number: string): string =>
  `${nouns[other]} differs from the one in the vault for this child: if it is the same child, import again with --correct; if not, correct ${number} in the file`

/**
 * Why the rows of a child are rejected for which the authority's number and the pupil number lead to two different
 * keys.
 */
export const twoChildrenRule =
  'the unique pupil number and the day of birth belong to another child on record: if they are the same child, merge their keys with MergeSubjectKeys; if not, correct the file'

/** Says what was corrected, without the values: both are in the vault. */
export const correctionText = (other: OtherIdentity, by: string): string =>
  `${by} corrects ${nouns[other]}.`
