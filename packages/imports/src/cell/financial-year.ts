import { type FinancialYear, FinancialYearText } from '@coflyfr/core'
import { bad, good, type Read } from './read.ts'

/** Reads a cell as a financial year: `2023-24`, `2023/24`, `2023-2024`. */
export const readFinancialYear = (cell: string): Read<FinancialYear> => {
  const parts = /^(\d{4})\s?[-/]\s?(\d{2}|\d{4})$/.exec(cell)
  const text = `${parts?.[1]}-${parts?.[2]?.slice(-2)}`
  return FinancialYearText.is(text) ? good(text) : bad('expected a financial year such as 2023-24')
}
