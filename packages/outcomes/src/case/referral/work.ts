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
): readonly Work[] => {
  const all: Work[] = []
  addSpells(all, 'assessment', assessments, referral)
  addSpells(all, 'enquiry', protection.enquiries, referral)
  addSpells(all, 'plan', plans, referral)
  addSpells(all, 'registration', protection.registrations, referral)
  addMeetings(all, protection.discussions, referral)
  addMeetings(all, protection.conferences, referral)
  return all
}

const addSpells = (
  all: Work[],
  work: Work['work'],
  documents: Under<Spell>,
  referral: string,
): void => {
  for (const [reference, document] of documents) {
    if (document.referral !== referral) continue
    const { startedOn, endedOn } = document
    const days = endedOn === null ? [startedOn] : [startedOn, endedOn]
    all.push({ work, reference, days, isOpen: endedOn === null })
  }
}

const addMeetings = (
  all: Work[],
  documents: Under<{ readonly heldOn: PlainDate }>,
  referral: string,
): void => {
  for (const [reference, document] of documents)
    if (document.referral === referral)
      all.push({ work: 'meeting', reference, days: [document.heldOn], isOpen: false })
}
