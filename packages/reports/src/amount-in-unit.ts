import { formatThousands, penceOfPounds } from '@coflyfr/money'
import type { ReportParameters } from './report.ts'

/**
 * Writes an amount inside a list in the unit of the report, which `inThousands` does only for whole cells. Each amount
 * is rounded by itself and never summed.
 */
export const amountInUnit = (amount: string, { unit }: Pick<ReportParameters, 'unit'>): string =>
  unit === 'pounds' ? amount : formatThousands(penceOfPounds(amount), 'half-away-from-zero')
