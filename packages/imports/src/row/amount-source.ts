import { negatePence, type Pence, subtractPence, zeroPence } from '@coflyfr/money'
import { type AmountForm, readAmount } from '../cell/amount.ts'
import type { DecimalFormat } from '../cell/decimal.ts'
import { bad, good, type Read } from '../cell/read.ts'
import type { Column } from '../map/column.ts'
import { MapFault } from '../map-fault.ts'
import type { Header } from './header.ts'
import { type Fields, textSource } from './text-source.ts'

/** Where a row's amount comes from. */
export interface AmountSource {
  readonly label: string
  readonly text: (fields: Fields) => string
  readonly read: (fields: Fields) => Read<Pence>
}

const decimalFormat = (field: string, format: string | undefined): DecimalFormat => {
  if (format === undefined || format === '1,234.56') return '1,234.56'
  if (format === '1.234,56') return format
  throw new MapFault(`${field}.format: expected "1,234.56" or "1.234,56", found "${format}"`)
}

/** Compiles the one or two columns that hold an amount; the sign is still that of the file. */
export const amountSource = (
  header: Header,
  field: string,
  column: Column,
  unit: AmountForm['unit'],
): AmountSource => {
  const format = decimalFormat(
    field,
    typeof column === 'object' && 'format' in column ? column.format : undefined,
  )
  const form = { unit, format }
  if (typeof column === 'object' && 'debit' in column) {
    const debit = textSource(header, `${field}.debit`, column.debit)
    const credit = textSource(header, `${field}.credit`, column.credit)
    return {
      label: `${debit.label}/${credit.label}`,
      text: (fields) => `${debit.text(fields)}/${credit.text(fields)}`,
      read: (fields) => twoSided(debit.text(fields), credit.text(fields), form),
    }
  }
  if (typeof column === 'object' && 'indicator' in column) {
    const { label, text } = textSource(header, field, column.column)
    const side = textSource(header, `${field}.indicator`, column.indicator.column)
    const sideOf = indicated(column.indicator)
    return {
      label,
      text,
      read: (fields) => signed(readAmount(text(fields), form), sideOf(side.text(fields))),
    }
  }
  const { label, text } = textSource(header, field, column)
  return { label, text, read: (fields) => readAmount(text(fields), form) }
}

const oneSided = (text: string, form: AmountForm): Read<Pence | null> =>
  text === '' || text === '-' ? good(null) : readAmount(text, form)

const twoSided = (debitText: string, creditText: string, form: AmountForm): Read<Pence> => {
  const debit = oneSided(debitText, form)
  if (!debit.ok) return debit
  const credit = oneSided(creditText, form)
  if (!credit.ok) return credit
  if (debit.value === null && credit.value === null)
    return bad('expected a debit or a credit, found none')
  const [one, other] = [debit.value ?? zeroPence, credit.value ?? zeroPence]
  if (one !== 0n && other !== 0n) return bad('expected a debit or a credit, found both')
  return good(subtractPence(one, other))
}

const indicated =
  ({ debit, credit }: { readonly debit: Fields; readonly credit: Fields }) =>
  (side: string): Read<'debit' | 'credit'> => {
    if (debit.includes(side)) return good('debit')
    return credit.includes(side)
      ? good('credit')
      : bad(`expected ${[...debit, ...credit].join(' or ')} beside the amount, found "${side}"`)
  }

const signed = (amount: Read<Pence>, side: Read<'debit' | 'credit'>): Read<Pence> => {
  if (!amount.ok) return amount
  if (!side.ok) return side
  return side.value === 'debit' ? amount : good(negatePence(amount.value))
}
