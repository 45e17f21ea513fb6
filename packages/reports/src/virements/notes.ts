import { displayPounds, type Pence, sumPence } from '@coflyfr/money'
import { waitsFor } from './route.ts'
import { stands } from './stands.ts'
import type { CarriedVirement, Virement } from './state.ts'

const shown = (amount: Pence): string => displayPounds(amount, 'en')

const standingNote = (virement: Virement): string | null => {
  const { reference, standing, amount, route, reversal } = virement
  switch (standing) {
    case 'proposed':
    case 'agreed':
      return `${reference}: ${shown(amount)} is pending and waits for ${waitsFor(virement) ?? 'nobody'}`
    case 'approved':
      return `${reference}: ${shown(amount)} is approved and not posted`
    case 'posted':
      if (reversal !== null) return `${reference}: stands until its reversal ${reversal} is posted`
      return route.reportTo.length === 0
        ? null
        : `${reference}: for the information of ${route.reportTo.join(', ')}`
    case 'reversed':
      return `${reference}: reversed by ${reversal}`
    case 'rejected':
    case 'withdrawn':
      return null
  }
}

const notOnRecord = ({ reference, steps }: Virement): readonly string[] =>
  steps
    .filter(({ onRecord }) => !onRecord)
    .map(({ by, decision }) => `${reference}: decision "${decision}" of ${by} is not on record`)

const carriedNote = (carried: CarriedVirement): string => {
  const { reference, financialYear, postedInYear, amount, standing } = carried
  const what = `${reference} of ${postedInYear}: ${shown(amount)}`
  switch (standing) {
    case 'unreceived':
      return `${what} is unreceived: the budget of ${financialYear} has not taken it up`
    case 'waiting':
      return `${what} waits for the budget of ${financialYear}`
    case 'carried':
      return `${what} is carried into ${financialYear}`
    case 'included':
      return `${what} is in the approved budget of ${financialYear}`
  }
}

const sumOf = (virements: readonly Virement[]): Pence =>
  sumPence(virements.map(({ amount }) => amount))

/** What the total is made of, and what stands in rows and not in it; nothing where all of it is there. */
const totalNotes = (virements: readonly Virement[]): readonly string[] => {
  const undone = virements.filter((virement) => !stands(virement))
  if (undone.length === 0) return []
  const of = (words: string, ...standings: readonly Virement['standing'][]): readonly string[] => {
    const found = undone.filter(({ standing }) => standings.includes(standing))
    return found.length === 0 ? [] : [`${shown(sumOf(found))} ${words}`]
  }
  const parts = [
    ...of('rejected', 'rejected'),
    ...of('withdrawn', 'withdrawn'),
    ...of('reversed', 'reversed'),
    ...of('of their reversals', 'posted'),
  ]
  return [`The total is of what stands; not in it: ${parts.join(', ')}`]
}

/** What the rows do not say: what is no part of the total, who is waited for, what is for information, which minutes are missing, what is carried on. */
export const virementNotes = (
  virements: readonly Virement[],
  carried: readonly CarriedVirement[],
): readonly string[] => [
  ...totalNotes(virements),
  ...virements.map(standingNote).filter((note) => note !== null),
  ...virements.flatMap(notOnRecord),
  ...carried.map(carriedNote),
]
