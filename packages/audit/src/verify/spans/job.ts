import type { Span } from './sound-span.ts'
import type { OrderOfSpan } from './span-order.ts'

/** What a thread is asked. */
export type Job =
  /** Whether the engine finds nothing wrong with the file. */
  | { readonly kind: 'storage' }
  /** Whether the rows of a span are sound. */
  | ({ readonly kind: 'span' } & Span)

/** What it answers: only whether all is well. */
export type Answer =
  | { readonly isSound: false }
  | { readonly isSound: true; readonly order?: OrderOfSpan }
