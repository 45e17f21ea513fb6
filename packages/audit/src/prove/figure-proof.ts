import { exactObject, type JsonValue } from '@coflyfr/core'
import type { Contribution } from '@coflyfr/reports'
import * as t from 'io-ts'
import { AnyJson, HexHash, Position } from './codecs.ts'
import { AskedAtPosition } from './parameters-codec.ts'
import { type ProvedLog, provedLogFields } from './proved-log.ts'

/** The first field of every file that proves a figure. */
export const figureFormat = 'coflyfr-figure-proof/1'

/** One figure of a report, with the events from which it can be made again. */
export interface FigureProof extends ProvedLog {
  readonly format: typeof figureFormat
  readonly report: string
  readonly parameters: AskedAtPosition
  readonly row: string
  readonly column: string
  readonly value: JsonValue
  /** What each contributing event changed, in the order of the log. The changes of an amount sum to its value. */
  readonly parts: readonly Contribution[]
  readonly doesNotProve: readonly string[]
  readonly digest: string
}

const Part: t.Type<Contribution, unknown, unknown> = exactObject('part', {
  position: Position,
  stream: t.string,
  type: t.string,
  effectiveOn: t.string,
  change: t.union([t.string, t.null]),
  value: AnyJson,
})

/** Codec of {@link FigureProof}. */
export const FigureProof: t.Type<FigureProof, unknown, unknown> = exactObject('figure proof', {
  format: t.literal(figureFormat),
  report: t.string,
  parameters: AskedAtPosition,
  row: t.string,
  column: t.string,
  value: AnyJson,
  parts: t.readonlyArray(Part),
  doesNotProve: t.readonlyArray(t.string),
  ...provedLogFields,
  digest: HexHash,
})
