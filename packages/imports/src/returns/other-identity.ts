import { isUpn } from '@coflyfr/core'
import type { ReturnParticulars } from '@coflyfr/privacy'

/** What the vault has otherwise of who a child is: most often a slip that is put right, and now and then another child. */
export type OtherIdentity = 'bornOn' | 'upn'

/** Who a child is, as a file says it; texts are empty where it does not. */
export interface GivenIdentity {
  readonly bornOn: string
  readonly upn: string
  /** A number that the child had before: where it is the one on record, another is told and not a slip. */
  readonly formerUpn?: string
}

/** Holds who a file says that a child is against what the vault has; the day of birth is looked at first. */
export const otherIdentity = (
  recorded: ReturnParticulars,
  { bornOn, upn, formerUpn = '' }: GivenIdentity,
): OtherIdentity | null => {
  if (recorded.bornOn !== '' && bornOn !== '' && recorded.bornOn !== bornOn) return 'bornOn'
  const isOther = isUpn(recorded.upn) && isUpn(upn) && recorded.upn !== upn
  return isOther && recorded.upn !== formerUpn ? 'upn' : null
}

const nouns = { bornOn: 'the day of birth', upn: 'the unique pupil number' } as const

/** Why the rows of a child are rejected, and what to do; the number is the field of the file by which the child was found. */
export const identityRule = (other: OtherIdentity, number: string): string =>
  `${nouns[other]} is not the one that the vault has of this child: if it is this child, import again with --correct; if not, mend ${number} in the file`

/** Why the rows of a child are rejected whom the ledger has under two keys, by the number and by the pupil number. */
export const twoChildrenRule =
  'the unique pupil number and the day of birth are those of another child on record: if they are one child, MergeSubjectKeys makes one of their keys; if not, mend the file'

/** Says what was corrected, without repeating it: both values are in the vault. */
export const correctionText = (other: OtherIdentity, by: string): string =>
  `${by} corrects ${nouns[other]}.`
