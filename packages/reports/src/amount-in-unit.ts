import { formatThousands, penceOfPounds } from '@coflyfr/money'
import type { ReportParameters } from './report.ts'

/**
 * Writes an amount that stands inside a list in the unit of the report; `inThousands` scales only whole cells. Such
 * amounts are each rounded, and are summed nowhere.
 */
export const amountInUnit = (amount: string, { unit }: Pick<ReportParameters, 'unit'>): string =>
  unit === 'pounds' ? amount : formatThousands(penceOfPounds(amount), 'half-away-from-zero')
