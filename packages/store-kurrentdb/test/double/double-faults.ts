/** What goes wrong with one append. */
export type AppendFault =
  /** Nothing is stored, nothing is answered. */
  | { readonly kind: 'silent-before' }
  /** It is stored, and nobody hears of it. */
  | { readonly kind: 'silent-after' }
  /** The connection is lost before it is stored. */
  | { readonly kind: 'lost-before' }
  /** It is stored, and then the connection is lost. */
  | { readonly kind: 'lost-after' }
  /** It is stored now and answered so many milliseconds later. */
  | { readonly kind: 'late'; readonly ms: number }
  | { readonly kind: 'not-ready' }
  | { readonly kind: 'denied' }
  /** SIGTERM of a node: the stream is reset, and whether it was stored is open. */
  | { readonly kind: 'reset'; readonly isStored: boolean }
  /** The answer is an error with this code of gRPC, whether it was stored or not. */
  | { readonly kind: 'code'; readonly code: number; readonly isStored: boolean }

/** What goes wrong with one read or subscription. */
export type ReadFault =
  | { readonly kind: 'silent' }
  | { readonly kind: 'lost-after'; readonly events: number }
  | { readonly kind: 'too-slow-after'; readonly events: number }
  | { readonly kind: 'denied' }
  /** Every event comes twice. */
  | { readonly kind: 'twice' }

/** What goes wrong with an event on its way to a consumer: the connection is lost behind it. */
export interface ConsumeFault {
  readonly kind: 'lost'
}

/** Faults to come, drawn for each call; null for a call that goes well. */
export interface DoubleFaults {
  append: () => AppendFault | null
  /** Behind which commit position of `$all` a subscription begins; null for its beginning, and for a read of a stream. */
  read: (from: number | null) => ReadFault | null
  consume: () => ConsumeFault | null
}

/** No fault at all. */
export const noFaults = (): DoubleFaults => ({
  append: () => null,
  read: () => null,
  consume: () => null,
})

/** These faults one after the other, then none. */
export const oneByOne = <Fault>(...faults: readonly (Fault | null)[]): (() => Fault | null) => {
  const left = [...faults]
  return () => left.shift() ?? null
}
