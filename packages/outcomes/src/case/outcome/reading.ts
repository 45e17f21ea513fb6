import { exactObject } from '@coflyfr/core'
import type * as t from 'io-ts'
import { DecimalText } from '../../codec/decimal-text.ts'
import { RaterCode } from '../codes/outcome-codes.ts'

/** Where somebody placed a child on a scale. */
export const Reading = exactObject('reading', { rater: RaterCode, score: DecimalText })

/** See {@link Reading}. */
export type Reading = t.TypeOf<typeof Reading>
