import type { Role } from '@coflyfr/core'
import { asRecorded } from './as-recorded.ts'
import { welshWord } from './shown-word.ts'

/** The roles that people and bodies act in; the streams of Cabinet and Council bear the names of theirs. */
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

/** A role or a body inside a Welsh sentence: `y Cabinet`, `yr archwilydd`; a body of another name as it was recorded. */
export const theRole = (by: string): string => {
  const word = welshWord(by, roleWords)
  if (word === null) return asRecorded(by)
  return `${/^[aeiouwy]/i.test(word) ? 'yr' : 'y'} ${word}`
}
