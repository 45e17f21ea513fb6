import type { Actor, CommandDefinition, Instant, SubmitEnvironment } from '@coflyfr/core'
import type { ImportMap } from './map/import-map.ts'
import type { Rejection } from './rejection.ts'
import type { ImportSummary } from './summary/summary.ts'

/** A file, how to read it, and the ledger that takes what it says. */
export interface ImportRequest {
  readonly path: string
  readonly map: ImportMap
  readonly actor: Actor
  readonly environment: SubmitEnvironment
  readonly definitions: ReadonlyMap<string, CommandDefinition>
  /** Only while a history load is open: when the council's own books recorded it. */
  readonly recordedAt?: Instant
  /** Called after each command that changed something, so that processes keep up. */
  readonly settle: () => Promise<void>
  /** Called for each row that was read. */
  readonly onRow: () => void
  /** Called for each posting that was put into the ledger, which begins when all rows are read. */
  readonly onPosted: () => void
  /** Called for every rejection; the summary lists only the first ones. */
  readonly onRejection: (rejection: Rejection) => void
}

/** What became of a file, and what else a person should know. */
export interface Imported {
  readonly summary: ImportSummary
  readonly notes: readonly string[]
}

/**
 * It is unknown whether the last command was stored: importing the file again finds out, and repeats nothing.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { OutcomeUnknownFault } from '@coflyfr/imports'
 *
 * const importAgain = (fault: unknown): boolean => fault instanceof OutcomeUnknownFault
 * assert.equal(importAgain(new OutcomeUnknownFault('The disk was full')), true)
 * ```
 */
export class OutcomeUnknownFault extends Error {
  override readonly name = 'OutcomeUnknownFault'
}
