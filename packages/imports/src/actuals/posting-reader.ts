import {
  type FinancialYear,
  financialYearOf,
  lastDayOfPeriod,
  type Period,
  type PlainDate,
  periodOf,
} from '@coflyfr/core'
import { readText } from '../cell/text.ts'
import { ImportFault } from '../import-fault.ts'
import type { ImportMap } from '../map/import-map.ts'
import { optionalField, requiredField, sourceOf } from '../row/field-reader.ts'
import { dateIn, periodIn } from '../row/formats.ts'
import type { Header } from '../row/header.ts'
import type { RowAmount, RowValue, ValueReader } from '../row/row-reader.ts'
import type { Fields } from '../row/text-source.ts'
import type { ExtractPosting } from './extract-row.ts'

/** The financial year of a map of actuals. */
export const yearOf = ({ financialYear }: ImportMap): FinancialYear => {
  if (financialYear === undefined) throw new ImportFault('financialYear: expected one (missing)')
  return financialYear
}

const readersOf = (header: Header, map: ImportMap) => {
  const source = (name: string) => sourceOf(header, map, name)
  return {
    costCentre: requiredField('costCentre', source('costCentre'), readText),
    subjective: requiredField('subjective', source('subjective'), readText),
    reference: requiredField('reference', source('reference'), readText),
    description: optionalField(source('description'), readText),
    postedOn: optionalField(source('postedOn'), dateIn(map, 'postedOn')),
    period: optionalField(source('period'), periodIn(map, 'period', yearOf(map))),
    dateLabel: source('postedOn')?.label ?? null,
    dateText: (fields: Fields) => source('postedOn')?.text(fields) ?? null,
  }
}

/** Makes the reader of a year's postings for a header. */
export const postingReader =
  (map: ImportMap) =>
  (header: Header, amountOf: RowAmount): ValueReader<ExtractPosting> => {
    const year = yearOf(map)
    const readers = readersOf(header, map)
    return (fields, amount): RowValue<ExtractPosting> => {
      const costCentre = readers.costCentre(fields)
      if (!costCentre.ok) return costCentre
      const subjective = readers.subjective(fields)
      if (!subjective.ok) return subjective
      if (amount?.ok !== true) {
        const rule = amount?.rule ?? 'expected an amount'
        return { fault: { column: amountOf.label, value: amountOf.text(fields), rule } }
      }
      const postedOn = readers.postedOn(fields)
      if (!postedOn.ok) return postedOn
      const period = readers.period(fields)
      if (!period.ok) return period
      const when = whenOf(postedOn.value, period.value, year)
      if (typeof when === 'string') {
        return { fault: { column: readers.dateLabel, value: readers.dateText(fields), rule: when } }
      }
      const reference = readers.reference(fields)
      if (!reference.ok) return reference
      const description = readers.description(fields)
      if (!description.ok) return description
      return {
        value: {
          ...when,
          costCentre: costCentre.value,
          subjective: subjective.value,
          amount: amount.value,
          reference: reference.value,
          description: description.value,
        },
      }
    }
  }

/** A stated period wins over the month of the day. A ledger that gives no days means the last day of the period. */
const whenOf = (
  postedOn: PlainDate | null,
  stated: Period | null,
  year: FinancialYear,
): Pick<ExtractPosting, 'period' | 'postedOn'> | string => {
  if (stated !== null) {
    return { period: stated, postedOn: postedOn ?? lastDayOfPeriod(year, stated) }
  }
  if (postedOn === null) return 'expected a date of posting, or a period'
  return financialYearOf(postedOn) === year
    ? { period: periodOf(postedOn), postedOn }
    : `expected a date of the financial year ${year}`
}
