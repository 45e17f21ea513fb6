import type { JsonValue } from '@coflyfr/core'
import type { WritableProjectionRows } from './inline-projection.ts'

/** Changed rows in memory, until the transaction writes them: the text of each value, or null for a deleted row. */
export interface RowOverlay {
  readonly rows: WritableProjectionRows
  /** Keeps the changes of the event just folded. */
  readonly keep: () => void
  /** Drops the changes of the event just folded. */
  readonly drop: () => void
  /** All kept changes, by key. */
  readonly kept: ReadonlyMap<string, string | null>
}

/** Lays changes over the stored rows, so that an event that cannot be folded leaves nothing half done. */
export const rowOverlay = (stored: (key: string) => string | undefined): RowOverlay => {
  const kept = new Map<string, string | null>()
  const tried = new Map<string, string | null>()
  const textOf = (key: string): string | null | undefined => {
    const changed = tried.get(key)
    if (changed !== undefined) return changed
    const earlier = kept.get(key)
    return earlier === undefined ? stored(key) : earlier
  }
  return {
    rows: {
      get: (key) => {
        const text = textOf(key) ?? undefined
        return text === undefined ? undefined : (JSON.parse(text) as JsonValue)
      },
      put: (key, value) => {
        const text: string | undefined = JSON.stringify(value)
        if (text === undefined) throw new TypeError(`Cannot keep row "${key}": it has no JSON`)
        tried.set(key, text)
      },
      delete: (key) => {
        tried.set(key, null)
      },
    },
    keep: () => {
      for (const [key, text] of tried) kept.set(key, text)
      tried.clear()
    },
    drop: () => tried.clear(),
    kept,
  }
}
