import type { PlainDate } from '@coflyfr/core'
import type { OpenCase } from '../open-case.ts'
import type { Spell } from '../spell.ts'
import type { OpenWorkRemains } from './refusals.ts'

/** Something that is done under a referral: what it is, the days on which something happened, and whether it goes on. */
export interface Work {
  readonly work: Exclude<OpenWorkRemains['work'], 'placement'> | 'meeting'
  readonly reference: string
  readonly days: readonly PlainDate[]
  readonly isOpen: boolean
}

type Under<Document> = ReadonlyMap<string, Document & { readonly referral: string }>

/** All work under a referral, in the order in which a closure checks it. */
export const workUnder = (
  { assessments, plans, protection }: OpenCase,
  referral: string,
): readonly Work[] => [
  ...spells('assessment', assessments, referral),
  ...spells('enquiry', protection.enquiries, referral),
  ...spells('plan', plans, referral),
  ...spells('registration', protection.registrations, referral),
  ...meetings(protection.discussions, referral),
  ...meetings(protection.conferences, referral),
]

const spells = (work: Work['work'], documents: Under<Spell>, referral: string): readonly Work[] =>
  [...documents]
    .filter(([, document]) => document.referral === referral)
    .map(([reference, { startedOn, endedOn }]) => ({
      work,
      reference,
      days: endedOn === null ? [startedOn] : [startedOn, endedOn],
      isOpen: endedOn === null,
    }))

const meetings = (
  documents: Under<{ readonly heldOn: PlainDate }>,
  referral: string,
): readonly Work[] =>
  [...documents]
    .filter(([, document]) => document.referral === referral)
    .map(([reference, { heldOn }]) => {
      return { work: 'meeting', reference, days: [heldOn], isOpen: false }
    })
