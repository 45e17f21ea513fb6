import { exactObject, FinancialYearText, IdText, NonEmptyText, oneOf } from '@coflyfr/core'
import { PenceFromPounds } from '@coflyfr/money'
import * as t from 'io-ts'
import { CellTest } from './cell-test.ts'
import { Column } from './column.ts'
import { FileForm } from './file-form.ts'
import { kinds } from './kinds.ts'
import { StatedTotalRule } from './stated-total.ts'

const Constant = t.union([NonEmptyText, t.boolean, t.readonlyArray(NonEmptyText)])

/** Who takes each step where the whole route of a virement is recorded: three different people, or more. */
const Actors = exactObject(
  'actors',
  { approver: NonEmptyText, poster: NonEmptyText },
  { agreer: NonEmptyText },
)

/** Codec of an import map (CONTRACT, "Import maps"): only its form; `parseMap` checks that its fields go together. */
export const ImportMapForm = exactObject(
  'map',
  { kind: oneOf(...kinds), columns: t.readonly(t.record(t.string, Column)) },
  {
    financialYear: FinancialYearText,
    source: IdText,
    batch: NonEmptyText,
    /** Which of the kind's commands the rows are; each kind has its usual one. */
    command: NonEmptyText,
    file: FileForm,
    constants: t.readonly(t.record(t.string, Constant)),
    where: t.readonlyArray(CellTest),
    /**
     * A row that meets one of these is a subtotal: it is not imported, counts as filtered and in no control total, and
     * `statedTotals` may check it against its parts.
     */
    subtotals: t.readonlyArray(CellTest),
    /** `stated`: each amount gives its own unit, as `£91k` or `£0.1m`; one without is rejected, never guessed. */
    unit: oneOf('pounds', 'thousands', 'stated'),
    sign: oneOf('debit-positive', 'credit-positive'),
    controlTotal: PenceFromPounds,
    statedTotals: t.readonlyArray(StatedTotalRule),
    as: oneOf('proposed', 'posted'),
    actors: Actors,
  },
)

/** A map that has passed {@link parseMap}. */
export type ImportMap = t.TypeOf<typeof ImportMapForm>
