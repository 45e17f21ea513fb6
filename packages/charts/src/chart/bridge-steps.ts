import { absPence, addPence, comparePence, type Pence, sumPence, zeroPence } from '@coflyfr/money'
import { asRecorded, type Language, type Row } from '@coflyfr/reports'
import { chartWords } from './chart-words.ts'
import { amountOf, textOf } from './figure-of.ts'

/** What moved the budget, and by how much. */
interface Step {
  readonly label: string
  readonly amount: Pence
}

/** The original budget, the steps that changed it, and the revised one. */
export interface Bridge {
  readonly original: Pence
  readonly steps: readonly Step[]
  readonly revised: Pence
}

const originalStep = 'original budget'

const labelOf = (step: string, reference: string, language: Language): string => {
  const { stepWords } = chartWords(language)
  const [, word = step] = Object.entries(stepWords).find(([name]) => name === step) ?? []
  const name = language === 'en' ? reference : asRecorded(reference)
  return reference === '' ? word : `${word}: ${name}`
}

/** The most steps that are drawn; of more, the smallest are drawn as one. */
const stepsMax = 10

const drawnOf = (steps: readonly Step[], language: Language): readonly Step[] => {
  if (steps.length <= stepsMax) return steps
  const bySize = steps.toSorted((a, b) => comparePence(absPence(b.amount), absPence(a.amount)))
  const kept = new Set(bySize.slice(0, stepsMax - 1))
  const rest = bySize.slice(stepsMax - 1)
  return [
    ...steps.filter((step) => kept.has(step)),
    {
      label: chartWords(language).otherSteps(rest.length),
      amount: sumPence(rest.map(({ amount }) => amount)),
    },
  ]
}

/** The bridge of some rows of a `bridge` report, without the documents whose amounts in these rows cancel out. */
export const bridgeOf = (rows: readonly Row[], language: Language): Bridge => {
  const amounts = new Map<string, Step>()
  let original = zeroPence
  for (const row of rows) {
    const [step, amount] = [textOf(row, 'step'), amountOf(row, 'amount')]
    if (step === originalStep) original = addPence(original, amount)
    else if (row['amount'] !== null) {
      const label = labelOf(step, textOf(row, 'reference'), language)
      const sum = amounts.get(label)?.amount ?? zeroPence
      amounts.set(label, { label, amount: addPence(sum, amount) })
    }
  }
  const revised = sumPence(rows.map((row) => amountOf(row, 'revisedBudget')))
  const steps = [...amounts.values()].filter(({ amount }) => amount !== 0n)
  return { original, steps: drawnOf(steps, language), revised }
}
