import { SubjectKey } from '@coflyfr/core'

/** Codec of a case's random pseudonym, `7f3a9b21`: the key of the person whose case it is. */
export const CasePseudonym = SubjectKey
