import { displayPounds, subtractPence } from '@coflyfr/money'
import type { Cause, ReconciliationBreak } from '../breaks/break.ts'
import { daysApart } from '../breaks/closest-pairs.ts'
import { type ReconciliationLine, sumOfLines } from '../line.ts'

const causeWords: Readonly<Record<Cause, string>> = {
  'transposed-digits': ': the same digits in another order',
  'sign-reversed': ': a debit on one side, a credit on the other',
  'decimal-shifted': ': the decimal point has moved',
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

const amount = (line: ReconciliationLine): string => displayPounds(line.amount, 'en')

/** What is the matter with two lines that belong together. */
const pairReason = (
  { kind, cause }: ReconciliationBreak,
  one: ReconciliationLine,
  other: ReconciliationLine,
): string => {
  switch (kind) {
    case 'amount-differs':
      return `${amount(one)} in the ledger, ${amount(other)} in the extract${cause === null ? '' : causeWords[cause]}`
    case 'wrong-period':
      return `${one.period} in the ledger, ${other.period} in the extract`
    case 'date-differs':
      return `Posted on ${one.postedOn} in the ledger, on ${other.postedOn} in the extract: ${days(daysApart(one, other))} apart`
    case 'wrong-head':
      return `On ${one.costCentre} / ${one.subjective} in the ledger, on ${other.costCentre} / ${other.subjective} in the extract`
    case 'reference-differs':
      return `Reference ${one.reference} in the ledger, ${other.reference} in the extract; the head, the amount and the period agree`
    default:
      return kind
  }
}

const splitReason = ({ ledger, extract }: ReconciliationBreak): string => {
  const apart = displayPounds(subtractPence(sumOfLines(ledger), sumOfLines(extract)), 'en')
  const [one, many, side] =
    ledger.length === 1
      ? [ledger, extract, 'lines of the extract']
      : [extract, ledger, 'postings of the ledger']
  return `${displayPounds(sumOfLines(one), 'en')} against ${many.length} ${side} of ${displayPounds(sumOfLines(many), 'en')} together: ledger less extract is ${apart}`
}

const renamedReason = ({ ledger, extract }: ReconciliationBreak): string => {
  const listed = (lines: readonly ReconciliationLine[]): string =>
    lines.map((line) => `${line.reference} (${amount(line)})`).join(', ')
  return `The same sum on the same head under other references: ${listed(ledger)} in the ledger, ${listed(extract)} in the extract`
}

const distantReason = ({ ledger, extract }: ReconciliationBreak): string => {
  const listed = (lines: readonly ReconciliationLine[]): string =>
    lines.map((line) => `${amount(line)} on ${line.postedOn}`).join(', ')
  const apart = Math.max(
    ...ledger.flatMap((line) => extract.map((against) => daysApart(line, against))),
  )
  return `The same sum on other days: ${listed(ledger)} in the ledger, ${listed(extract)} in the extract, ${days(apart)} apart at most`
}

const nearestWords = ({ nearest }: ReconciliationBreak): string => {
  if (nearest === null) return '; nothing on the other side comes near'
  const { line, isMatched } = nearest
  return `; the nearest is ${line.reference}, ${amount(line)} on ${line.postedOn}${isMatched ? ', which is matched already' : ''}`
}

/** The reason of a break in a sentence, for people; the fields of the break say the same for programs. */
export const reasonOf = (one: ReconciliationBreak): string => {
  switch (one.kind) {
    case 'missing-in-extract':
      return `The ledger has it, the extract has not${nearestWords(one)}`
    case 'missing-in-ledger':
      return `The extract has it, the ledger has not${nearestWords(one)}`
    case 'doubled-in-ledger':
      return 'The ledger has it once more than the extract has'
    case 'doubled-in-extract':
      return 'The extract has it once more than the ledger has'
    case 'split-unbalanced':
      return splitReason(one)
    case 'amount-differs':
    case 'wrong-period':
    case 'date-differs':
    case 'wrong-head':
    case 'reference-differs': {
      const isPair = one.ledger.length + one.extract.length === 2
      if (one.kind === 'reference-differs' && !isPair) return renamedReason(one)
      if (one.kind === 'date-differs' && !isPair) return distantReason(one)
      const [[ledger], [extract]] = [one.ledger, one.extract]
      return ledger === undefined || extract === undefined
        ? one.kind
        : pairReason(one, ledger, extract)
    }
  }
}
