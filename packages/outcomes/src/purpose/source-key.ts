import type { Source } from './wire.ts'

/**
 * One text for each source of a year; no part of it holds a line break.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { sourceKey } from '@coflyfr/outcomes/events'
 *
 * assert.equal(sourceKey({ kind: 'virement', reference: 'V1' }), 'virement\nV1')
 * ```
 */
export const sourceKey = (source: Source): string =>
  source.kind === 'drawdown'
    ? `drawdown\n${source.reserve}\n${source.reference}`
    : `${source.kind}\n${source.reference}`
