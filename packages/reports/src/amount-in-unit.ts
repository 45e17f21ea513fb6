import { formatThousands, penceOfPounds } from '@coflyfr/money'
import type { ReportParameters } from './report.ts'

/**
 * Writes an amount inside a list in the unit of the report; `inThousands` scales only whole cells. Each such amount is rounded
 * by itself, and none is summed.
 */
export const amountInUnit = (amount: string, { unit }: Pick<ReportParameters, 'unit'>): string =>
  unit === 'pounds' ? amount : formatThousands(penceOfPounds(amount), 'half-away-from-zero')
