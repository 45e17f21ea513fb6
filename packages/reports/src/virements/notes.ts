import { type Pence, sumPence } from '@coflyfr/money'
import type { Note } from '../report.ts'
import { asRecorded } from '../words/as-recorded.ts'
import { theRole } from '../words/role-words.ts'
import { shownPounds } from '../words/shown-pounds.ts'
import { waitsFor } from './route.ts'
import { stands } from './stands.ts'
import type { CarriedVirement, Virement } from './state.ts'

const pendingNote = (virement: Virement): Note => {
  const { reference, amount } = virement
  const shown = shownPounds(amount)
  const waits = waitsFor(virement)
  const waitsCy = waits === null ? 'heb fod yn aros am neb' : `yn aros am ${waits.cy}`
  return {
    en: `${reference}: ${shown.en} is pending and waits for ${waits?.en ?? 'nobody'}`,
    cy: `${asRecorded(reference)}: mae ${shown.cy} yn yr arfaeth ac ${waitsCy}`,
  }
}

const postedNote = ({ reference, route, reversal }: Virement): Note | null => {
  if (reversal !== null)
    return {
      en: `${reference}: stands until its reversal ${reversal} is posted`,
      cy: `${asRecorded(reference)}: mae’n sefyll nes i’w wrthdroad ${asRecorded(reversal)} gael ei bostio`,
    }
  const { reportTo } = route
  if (reportTo.length === 0) return null
  return {
    en: `${reference}: for the information of ${reportTo.join(', ')}`,
    cy: `${asRecorded(reference)}: er gwybodaeth: ${reportTo.map(theRole).join(', ')}`,
  }
}

const standingNote = (virement: Virement): Note | null => {
  const { reference, standing, amount, reversal } = virement
  switch (standing) {
    case 'proposed':
    case 'agreed':
      return pendingNote(virement)
    case 'approved': {
      const shown = shownPounds(amount)
      return {
        en: `${reference}: ${shown.en} is approved and not posted`,
        cy: `${asRecorded(reference)}: cymeradwywyd ${shown.cy} ac ni phostiwyd mohono`,
      }
    }
    case 'posted':
      return postedNote(virement)
    case 'reversed':
      return {
        en: `${reference}: reversed by ${reversal}`,
        cy: `${asRecorded(reference)}: gwrthdrowyd gan ${asRecorded(reversal ?? '')}`,
      }
    case 'rejected':
    case 'withdrawn':
      return null
  }
}

const notOnRecord = ({ reference, steps }: Virement): readonly Note[] =>
  steps
    .filter(({ onRecord }) => !onRecord)
    .map(({ by, decision }) => ({
      en: `${reference}: decision "${decision}" of ${by} is not on record`,
      cy: `${asRecorded(reference)}: nid yw penderfyniad “${decision}” gan ${theRole(by)} ar gofnod`,
    }))

const carriedNote = (carried: CarriedVirement): Note => {
  const { reference, financialYear, postedInYear, amount, standing } = carried
  const shown = shownPounds(amount)
  const what = `${reference} of ${postedInYear}: ${shown.en}`
  const which = `${asRecorded(reference)} o ${postedInYear}`
  switch (standing) {
    case 'unreceived':
      return {
        en: `${what} is not received yet: the budget of ${financialYear} has not taken it up`,
        cy: `${which}: ni dderbyniwyd ${shown.cy}: nid yw cyllideb ${financialYear} wedi’i gymryd`,
      }
    case 'waiting':
      return {
        en: `${what} waits for the budget of ${financialYear}`,
        cy: `${which}: mae ${shown.cy} yn aros am gyllideb ${financialYear}`,
      }
    case 'carried':
      return {
        en: `${what} is carried into ${financialYear}`,
        cy: `${which}: cariwyd ${shown.cy} i ${financialYear}`,
      }
    case 'included':
      return {
        en: `${what} is in the approved budget of ${financialYear}`,
        cy: `${which}: mae ${shown.cy} yng nghyllideb gymeradwy ${financialYear}`,
      }
  }
}

const sumOf = (virements: readonly Virement[]): Pence =>
  sumPence(virements.map(({ amount }) => amount))

/** The sum of rows that are not in the total; posted ones among them are reversals. */
const undoneSum = (standing: Virement['standing'], virements: readonly Virement[]): Note => {
  const sum = shownPounds(sumOf(virements))
  switch (standing) {
    case 'rejected':
      return { en: `${sum.en} rejected`, cy: `${sum.cy} a wrthodwyd` }
    case 'withdrawn':
      return { en: `${sum.en} withdrawn`, cy: `${sum.cy} a dynnwyd yn ôl` }
    case 'reversed':
      return { en: `${sum.en} reversed`, cy: `${sum.cy} a wrthdrowyd` }
    case 'proposed':
    case 'agreed':
    case 'approved':
    case 'posted':
      return { en: `${sum.en} of their reversals`, cy: `${sum.cy} o’u gwrthdroadau` }
  }
}

/** The rows that are not in the total; nothing if all are. */
const totalNotes = (virements: readonly Virement[]): readonly Note[] => {
  const undone = virements.filter((virement) => !stands(virement))
  if (undone.length === 0) return []
  const byStanding = Map.groupBy(undone, ({ standing }) => standing)
  const sums = (['rejected', 'withdrawn', 'reversed', 'posted'] as const).flatMap((standing) => {
    const found = byStanding.get(standing)
    return found === undefined ? [] : [undoneSum(standing, found)]
  })
  return [
    {
      en: `Not in the total: ${sums.map(({ en }) => en).join(', ')}`,
      cy: `Mae’r cyfanswm o’r hyn sy’n sefyll; nid yw’n cynnwys: ${sums.map(({ cy }) => cy).join(', ')}`,
    },
  ]
}

/**
 * What a reader must know besides the rows: what is not in the total, who has to decide next, what is for information,
 * which minutes are missing, and what is carried into later years.
 */
export const virementNotes = (
  virements: readonly Virement[],
  carried: readonly CarriedVirement[],
): readonly Note[] => [
  ...totalNotes(virements),
  ...virements.map(standingNote).filter((note) => note !== null),
  ...virements.flatMap(notOnRecord),
  ...carried.map(carriedNote),
]
