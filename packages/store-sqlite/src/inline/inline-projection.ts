import type { JsonValue, Placed } from '@coflyfr/core'

/** The rows of one projection, by key. */
export interface ProjectionRows {
  /** Undefined if there is no row. */
  readonly get: (key: string) => JsonValue | undefined
}

/** The rows of one projection, to be changed by an event. */
export interface WritableProjectionRows extends ProjectionRows {
  readonly put: (key: string, value: JsonValue) => void
  readonly delete: (key: string) => void
}

/** The rows of one projection, to be read. */
export interface ReadableProjectionRows extends ProjectionRows {
  /** All rows whose key begins with `keyPrefix`, in the order of their keys' UTF-8 bytes; by default all rows. */
  readonly entries: (keyPrefix?: string) => readonly (readonly [key: string, value: JsonValue])[]
}

/**
 * A projection that is folded in the same transaction that appends the events, so that a read after an append sees that
 * append. It is kept as rows, so that the cost of an event depends on what it changes, not on the size of the state.
 */
export interface InlineProjection {
  readonly name: string
  /** Raise it with every change of meaning or shape: rows of another version are never read. */
  readonly version: number
  /** The types of event that it folds; it is given no others. */
  readonly types: readonly string[]
  /**
   * Folds one event. If it throws, its changes for that event are dropped and the projection stops there; the append goes
   * on.
   */
  readonly apply: (event: Placed, rows: WritableProjectionRows) => void
}

/** The projection could not fold an event. It stays where it is until it is rebuilt by code that can. */
export interface ProjectionStopped {
  readonly tag: 'ProjectionStopped'
  readonly name: string
  readonly version: number
  /** Position of the event that it could not fold. */
  readonly position: number
  readonly cause: string
}

/** Another rebuild of the same projection was begun later, and that one counts. */
export interface RebuildSuperseded {
  readonly tag: 'RebuildSuperseded'
  readonly name: string
  readonly version: number
}
