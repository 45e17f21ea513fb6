import type { JsonValue, Placed } from '@coflyfr/core'

/** The rows of one projection, by key. */
export interface ProjectionRows {
  /** Undefined where there is no row. */
  readonly get: (key: string) => JsonValue | undefined
}

/** The rows of one projection, to be changed by an event. */
export interface WritableProjectionRows extends ProjectionRows {
  readonly put: (key: string, value: JsonValue) => void
  readonly delete: (key: string) => void
}

/** The rows of one projection, to be read. */
export interface ReadableProjectionRows extends ProjectionRows {
  /** All rows whose key begins so, in the order of their keys' UTF-8 bytes. */
  readonly entries: (keyPrefix?: string) => readonly (readonly [key: string, value: JsonValue])[]
}

/**
 * A projection that is folded in the very transaction that appends the events: whoever reads it after an append sees
 * that append. It is kept as rows, so that an event costs what it changes and not what the whole state weighs.
 */
export interface InlineProjection {
  readonly name: string
  /** Raised with every change of meaning or shape: rows of another version are never read. */
  readonly version: number
  /** The types of event it folds; it is handed no other. */
  readonly types: readonly string[]
  /**
   * Folds one event. What it throws stops the projection at that event and undoes what it did for that event; the
   * append goes on.
   */
  readonly apply: (event: Placed, rows: WritableProjectionRows) => void
}

/** The projection could not fold an event; it stays where it was until it is rebuilt by code that can. */
export interface ProjectionStopped {
  readonly tag: 'ProjectionStopped'
  readonly name: string
  readonly version: number
  /** Position of the event that it could not fold. */
  readonly position: number
  readonly cause: string
}

/** Another rebuild of the same projection was begun later; it is the one that counts. */
export interface RebuildSuperseded {
  readonly tag: 'RebuildSuperseded'
  readonly name: string
  readonly version: number
}
