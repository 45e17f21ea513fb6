import type { Role } from '@coflyfr/core'
import { asRecorded } from './as-recorded.ts'
import { welshWord } from './shown-word.ts'

/** The roles in which people and bodies act; Cabinet and Council have streams with the same names. */
export const roleWords = {
  'budget-holder': 'deiliad cyllideb',
  'head-of-service': 'pennaeth gwasanaeth',
  'corporate-director': 'cyfarwyddwr corfforaethol',
  'section-151-officer': 'swyddog adran 151',
  'finance-officer': 'swyddog cyllid',
  'cabinet-member': 'aelod cabinet',
  cabinet: 'Cabinet',
  council: 'Cyngor',
  scrutiny: 'pwyllgor craffu',
  board: 'bwrdd',
  practitioner: 'ymarferydd',
  'team-manager': 'rheolwr tîm',
  'performance-officer': 'swyddog perfformiad',
  'records-officer': 'swyddog cofnodion',
  'data-protection-officer': 'swyddog diogelu data',
  auditor: 'archwilydd',
  system: 'system',
} as const satisfies Readonly<Record<Role, string>>

/** A role or body within a Welsh sentence: `y Cabinet`, `yr archwilydd`; any other body as recorded. */
export const theRole = (by: string): string => {
  const word = welshWord(by, roleWords)
  if (word === null) return asRecorded(by)
  return `${/^[aeiouwy]/i.test(word) ? 'yr' : 'y'} ${word}`
}
