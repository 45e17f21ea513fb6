import { addDays, type Period, plainDate } from '@coflyfr/core'
import { pence } from '@coflyfr/money'
import {
  type BreakKind,
  defaultReconciliationRules,
  type OpenLines,
  type ReconciliationLine,
} from '@coflyfr/reports'
import fc from 'fast-check'
import type { Engine } from './engine.ts'

/** Faults in one line of the extract or of the ledger. */
const faults = [
  'missing-in-extract',
  'missing-in-ledger',
  'doubled-in-extract',
  'doubled-in-ledger',
  'transposed',
  'wrong-period',
  'wrong-head',
  'dated-later',
  'reference-differs',
  'renumbered',
  'split-later',
  'split',
  'summed',
  'split-unbalanced',
  'renamed-split',
  'none',
] as const

type Fault = (typeof faults)[number]

interface Planted extends OpenLines {
  /** The break that it must cause; null if the rules match it. */
  readonly kind: BreakKind | null
}

/** A line unlike any other: with its own transaction, head and amount, of four different digits. */
const lineOf = (number: number): ReconciliationLine => ({
  id: `${number}`,
  reference: `${7000 + number}/1`,
  costCentre: `C${number}`,
  subjective: 'fees',
  amount: pence(123_400_000n + 1_357n * BigInt(number + 1)),
  postedOn: plainDate('2022-08-10'),
  period: 'P05',
  description: `S${number}`,
})

const transposed = (amount: bigint): bigint => {
  const digits = [...`${amount}`]
  const at = digits.findIndex((digit, index) => index > 0 && digit !== digits[index - 1])
  const [one = '', other = ''] = [digits[at - 1], digits[at]]
  return BigInt([...digits.slice(0, at - 1), other, one, ...digits.slice(at + 1)].join(''))
}

const part = (line: ReconciliationLine, number: number, amount: bigint): ReconciliationLine => ({
  ...line,
  id: `${line.id}-${number}`,
  reference: line.reference.replace('/1', `/${number}`),
  amount: pence(amount),
})

const partsOf = (line: ReconciliationLine, off: bigint): readonly ReconciliationLine[] => [
  part(line, 1, 70_000_000n),
  part(line, 2, line.amount - 70_000_000n - off),
]

const twinOf = (line: ReconciliationLine): ReconciliationLine => ({
  ...line,
  id: `${line.id}-twin`,
})

const changed = (line: ReconciliationLine, changes: Partial<ReconciliationLine>): OpenLines => ({
  ledger: [line],
  extract: [{ ...line, ...changes }],
})

const plant = (fault: Fault, line: ReconciliationLine): Planted => {
  const later: Period = 'P06'
  switch (fault) {
    case 'none':
      return { ...changed(line, {}), kind: null }
    case 'missing-in-extract':
      return { ledger: [line], extract: [], kind: fault }
    case 'missing-in-ledger':
      return { ledger: [], extract: [line], kind: fault }
    case 'doubled-in-extract':
      return { ledger: [line], extract: [line, twinOf(line)], kind: fault }
    case 'doubled-in-ledger':
      return { ledger: [line, twinOf(line)], extract: [line], kind: fault }
    case 'transposed':
      return {
        ...changed(line, { amount: pence(transposed(line.amount)) }),
        kind: 'amount-differs',
      }
    case 'wrong-period':
      return { ...changed(line, { period: later }), kind: fault }
    case 'wrong-head':
      return { ...changed(line, { subjective: 'other' }), kind: fault }
    case 'dated-later':
      return { ...changed(line, { postedOn: addDays(line.postedOn, 20) }), kind: 'date-differs' }
    case 'reference-differs':
      return { ...changed(line, { reference: `X${line.reference}` }), kind: fault }
    case 'renumbered':
      return {
        ...changed(line, { reference: line.reference.replace('/1', '/5') }),
        kind: 'reference-differs',
      }
    case 'split-later': {
      const parts = partsOf(line, 0n).map((one) => ({ ...one, postedOn: addDays(one.postedOn, 9) }))
      return { ledger: [line], extract: parts, kind: 'date-differs' }
    }
    case 'split':
      return { ledger: [line], extract: partsOf(line, 0n), kind: null }
    case 'summed':
      return { ledger: partsOf(line, 0n), extract: [line], kind: null }
    case 'renamed-split': {
      const parts = partsOf(line, 0n).map((one) => ({ ...one, reference: `R${one.id}` }))
      return { ledger: [line], extract: parts, kind: 'reference-differs' }
    }
    case 'split-unbalanced':
      return { ledger: [line], extract: partsOf(line, 1n), kind: fault }
  }
}

const plantings: fc.Arbitrary<readonly Planted[]> = fc
  .array(fc.constantFrom(...faults), { maxLength: 12 })
  .map((drawn) => drawn.map((fault, number) => plant(fault, lineOf(number))))

const idsOf = ({ ledger, extract }: OpenLines): string =>
  [...ledger.map(({ id }) => `l${id}`), ...extract.map(({ id }) => `e${id}`)].sort().join()

/** The break that a planted fault must cause: a twin by itself, any other fault with all its lines. */
const expectedOf = ({ kind, ledger, extract }: Planted): string => {
  if (kind === 'doubled-in-ledger') return `${kind} l${ledger[1]?.id}`
  if (kind === 'doubled-in-extract') return `${kind} e${extract[1]?.id}`
  return `${kind} ${idsOf({ ledger, extract })}`
}

/** One fault causes one break, with its own lines and reason, and no other break. */
export const oneFaultIsOneBreak = ({ reconcile }: Engine) =>
  fc.property(plantings, (planted) => {
    const lines = {
      ledger: planted.flatMap(({ ledger }) => ledger),
      extract: planted.flatMap(({ extract }) => extract),
    }
    const { breaks } = reconcile(lines, defaultReconciliationRules, null)
    const found = breaks.map((one) => `${one.kind} ${idsOf(one)}`).sort()
    const expected = planted.filter(({ kind }) => kind !== null).map(expectedOf)
    const causes = breaks.filter(({ kind }) => kind === 'amount-differs').map(({ cause }) => cause)
    return (
      found.join(';') === expected.sort().join(';') &&
      causes.every((cause) => cause === 'transposed-digits')
    )
  })
