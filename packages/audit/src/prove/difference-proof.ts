import { exactObject, type PlainDate, PlainDateText } from '@coflyfr/core'
import type { ChangedCell } from '@coflyfr/reports'
import * as t from 'io-ts'
import { AnyJson, HexHash, Position } from './codecs.ts'
import { AskedAtPosition } from './parameters-codec.ts'
import { type ProvedLog, provedLogFields } from './proved-log.ts'

/** The first field of every file that proves a difference. */
export const differenceFormat = 'coflyfr-difference-proof/1'

/** One end of a difference: what the log held up to a position, effective up to a date. */
export interface ProvedEnd {
  readonly asOf: PlainDate | null
  readonly position: number
}

/** What differs in a report between two points in time, with the events from which both sides can be made again. */
export interface DifferenceProof extends ProvedLog {
  readonly format: typeof differenceFormat
  readonly report: string
  /** The other parameters of the report; `at` is that of `to`. */
  readonly parameters: AskedAtPosition
  readonly from: ProvedEnd
  readonly to: ProvedEnd
  /** Every cell that differs, with what each event did to it. */
  readonly cells: readonly ChangedCell[]
  readonly doesNotProve: readonly string[]
  readonly digest: string
}

const TextOrNull = t.union([t.string, t.null])

const ProvedEnd: t.Type<ProvedEnd, unknown, unknown> = exactObject('end', {
  asOf: t.union([PlainDateText, t.null]),
  position: Position,
})

const ProvedCell: t.Type<ChangedCell, unknown, unknown> = exactObject('cell', {
  row: t.string,
  column: t.string,
  from: AnyJson,
  to: AnyJson,
  change: TextOrNull,
  explanations: t.readonlyArray(
    exactObject('explanation', {
      position: t.union([Position, t.null]),
      stream: TextOrNull,
      type: t.string,
      effectiveOn: TextOrNull,
      change: TextOrNull,
    }),
  ),
})

/** Codec of {@link DifferenceProof}. */
export const DifferenceProof: t.Type<DifferenceProof, unknown, unknown> = exactObject(
  'difference proof',
  {
    format: t.literal(differenceFormat),
    report: t.string,
    parameters: AskedAtPosition,
    from: ProvedEnd,
    to: ProvedEnd,
    cells: t.readonlyArray(ProvedCell),
    doesNotProve: t.readonlyArray(t.string),
    ...provedLogFields,
    digest: HexHash,
  },
)
