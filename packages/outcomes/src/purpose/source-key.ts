import type { Source } from './wire.ts'

/** One text for each source of a year; no part of it holds a line break. */
export const sourceKey = (source: Source): string =>
  source.kind === 'drawdown'
    ? `drawdown\n${source.reserve}\n${source.reference}`
    : `${source.kind}\n${source.reference}`
