import { subtractPence } from '@coflyfr/money'
import type { Label } from '../../report.ts'
import { asRecorded } from '../../words/as-recorded.ts'
import { counted } from '../../words/counted.ts'
import { nouns } from '../../words/nouns.ts'
import { shownPounds } from '../../words/shown-pounds.ts'
import type { Cause, PairKind, ReconciliationBreak } from '../breaks/break.ts'
import { daysApart } from '../breaks/closest-pairs.ts'
import { type ReconciliationLine, sumOfLines } from '../line.ts'
import { kindWords } from './value-words.ts'

const causeWords: Readonly<Record<Cause, Label>> = {
  'transposed-digits': {
    en: ': the same digits in another order',
    cy: ': yr un digidau mewn trefn arall',
  },
  'sign-reversed': {
    en: ': a debit on one side, a credit on the other',
    cy: ': debyd ar y naill ochr, credyd ar y llall',
  },
  'decimal-shifted': {
    en: ': the decimal point has moved',
    cy: ': mae’r pwynt degol wedi symud',
  },
}

const noCause: Label = { en: '', cy: '' }

const days = (count: number): Label => ({
  en: count === 1 ? '1 day' : `${count} days`,
  cy: counted(count, nouns.day),
})

const amount = (line: ReconciliationLine): Label => shownPounds(line.amount)

const headOf = ({ costCentre, subjective }: ReconciliationLine): string =>
  `${costCentre} / ${subjective}`

/** What is wrong with two lines that belong together. */
const pairReason = (
  kind: PairKind,
  cause: Cause | null,
  one: ReconciliationLine,
  other: ReconciliationLine,
): Label => {
  switch (kind) {
    case 'amount-differs': {
      const why = cause === null ? noCause : causeWords[cause]
      return {
        en: `${amount(one).en} in the ledger, ${amount(other).en} in the extract${why.en}`,
        cy: `${amount(one).cy} yn y cyfriflyfr, ${amount(other).cy} yn y detholiad${why.cy}`,
      }
    }
    case 'wrong-period':
      return {
        en: `${one.period} in the ledger, ${other.period} in the extract`,
        cy: `${one.period} yn y cyfriflyfr, ${other.period} yn y detholiad`,
      }
    case 'date-differs': {
      const apart = days(daysApart(one, other))
      return {
        en: `Posted on ${one.postedOn} in the ledger, on ${other.postedOn} in the extract: ${apart.en} apart`,
        cy: `Postiwyd ar ${one.postedOn} yn y cyfriflyfr, ar ${other.postedOn} yn y detholiad: ${apart.cy} ar wahân`,
      }
    }
    case 'wrong-head':
      return {
        en: `On ${headOf(one)} in the ledger, on ${headOf(other)} in the extract`,
        cy: `Ar ${asRecorded(headOf(one))} yn y cyfriflyfr, ar ${asRecorded(headOf(other))} yn y detholiad`,
      }
    case 'reference-differs':
      return {
        en: `Reference ${one.reference} in the ledger, ${other.reference} in the extract; the head, the amount and the period agree`,
        cy: `Cyfeirnod ${asRecorded(one.reference)} yn y cyfriflyfr, ${asRecorded(other.reference)} yn y detholiad; mae’r pennawd, y swm a’r cyfnod yn cytuno`,
      }
  }
}

const splitReason = ({ ledger, extract }: ReconciliationBreak): Label => {
  const apart = shownPounds(subtractPence(sumOfLines(ledger), sumOfLines(extract)))
  const isOfExtract = ledger.length === 1
  const [one, many] = isOfExtract ? [ledger, extract] : [extract, ledger]
  const [single, together] = [shownPounds(sumOfLines(one)), shownPounds(sumOfLines(many))]
  const side = isOfExtract
    ? { en: 'lines of the extract', cy: `${counted(many.length, nouns.line)} o’r detholiad` }
    : { en: 'postings of the ledger', cy: `${counted(many.length, nouns.posting)} o’r cyfriflyfr` }
  return {
    en: `${single.en} against ${many.length} ${side.en} of ${together.en} together: ledger less extract is ${apart.en}`,
    cy: `${single.cy} yn erbyn ${side.cy}, ${together.cy} gyda’i gilydd: ${apart.cy} yw’r cyfriflyfr llai’r detholiad`,
  }
}

const listed = (lines: readonly ReconciliationLine[]): Label => ({
  en: lines.map((line) => `${line.reference} (${amount(line).en})`).join(', '),
  cy: lines.map((line) => `${asRecorded(line.reference)} (${amount(line).cy})`).join(', '),
})

const renamedReason = ({ ledger, extract }: ReconciliationBreak): Label => {
  const [inLedger, inExtract] = [listed(ledger), listed(extract)]
  return {
    en: `The same sum on the same head under other references: ${inLedger.en} in the ledger, ${inExtract.en} in the extract`,
    cy: `Yr un swm ar yr un pennawd o dan gyfeirnodau eraill: ${inLedger.cy} yn y cyfriflyfr, ${inExtract.cy} yn y detholiad`,
  }
}

const dated = (lines: readonly ReconciliationLine[]): Label => ({
  en: lines.map((line) => `${amount(line).en} on ${line.postedOn}`).join(', '),
  cy: lines.map((line) => `${amount(line).cy} ar ${line.postedOn}`).join(', '),
})

const distantReason = ({ ledger, extract }: ReconciliationBreak): Label => {
  const apart = days(
    Math.max(...ledger.flatMap((line) => extract.map((against) => daysApart(line, against)))),
  )
  const [inLedger, inExtract] = [dated(ledger), dated(extract)]
  return {
    en: `The same sum on other days: ${inLedger.en} in the ledger, ${inExtract.en} in the extract, ${apart.en} apart at most`,
    cy: `Yr un swm ar ddyddiau eraill: ${inLedger.cy} yn y cyfriflyfr, ${inExtract.cy} yn y detholiad, ${apart.cy} ar wahân ar y mwyaf`,
  }
}

const nearestWords = ({ nearest }: ReconciliationBreak): Label => {
  if (nearest === null)
    return {
      en: '; nothing on the other side is close',
      cy: '; nid oes dim ar yr ochr arall yn agos ati',
    }
  const { line, isMatched } = nearest
  const { reference, postedOn } = line
  return {
    en: `; the nearest is ${reference}, ${amount(line).en} on ${postedOn}${isMatched ? ', which is matched already' : ''}`,
    cy: `; yr agosaf yw ${asRecorded(reference)}, ${amount(line).cy} ar ${postedOn}${isMatched ? ', sydd eisoes wedi’i chyfateb' : ''}`,
  }
}

const missingReason = (one: ReconciliationBreak, isInLedger: boolean): Label => {
  const near = nearestWords(one)
  return isInLedger
    ? {
        en: `The ledger has it, the extract does not${near.en}`,
        cy: `Yn y cyfriflyfr, heb fod yn y detholiad${near.cy}`,
      }
    : {
        en: `The extract has it, the ledger does not${near.en}`,
        cy: `Yn y detholiad, heb fod yn y cyfriflyfr${near.cy}`,
      }
}

/** The reason of a break in a sentence; its fields say the same for programs. */
export const reasonOf = (one: ReconciliationBreak): Label => {
  switch (one.kind) {
    case 'missing-in-extract':
      return missingReason(one, true)
    case 'missing-in-ledger':
      return missingReason(one, false)
    case 'doubled-in-ledger':
      return {
        en: 'The ledger has it once more than the extract',
        cy: 'Yn y cyfriflyfr unwaith yn fwy nag yn y detholiad',
      }
    case 'doubled-in-extract':
      return {
        en: 'The extract has it once more than the ledger',
        cy: 'Yn y detholiad unwaith yn fwy nag yn y cyfriflyfr',
      }
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
        ? { en: one.kind, cy: kindWords[one.kind] }
        : pairReason(one.kind, one.cause, ledger, extract)
    }
  }
}
