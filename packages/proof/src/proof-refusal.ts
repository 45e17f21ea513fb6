/** A number that cannot be an index or a size: negative, fractional or above 2^53 − 1. */
export interface NotAWholeNumber {
  readonly tag: 'NotAWholeNumber'
  readonly what: 'index' | 'size' | 'earlier size' | 'later size'
  readonly found: number
}

/** An empty tree holds no leaf to prove. */
export interface EmptyTree {
  readonly tag: 'EmptyTree'
}

/** The tree does not have this leaf yet; indexes begin at 0. */
export interface IndexBeyondSize {
  readonly tag: 'IndexBeyondSize'
  readonly index: number
  readonly size: number
}

/** The later tree has fewer leaves than the earlier one, but no log may lose a leaf. */
export interface TreeShrank {
  readonly tag: 'TreeShrank'
  readonly earlierSize: number
  readonly laterSize: number
}

/** A hash that is not 32 bytes long. */
export interface HashOfWrongLength {
  readonly tag: 'HashOfWrongLength'
  readonly what: 'leaf' | 'root' | 'earlier root' | 'later root' | `proof[${number}]`
  readonly lengthBytes: number
}

/** The proof ends before the root is reached. */
export interface ProofTooShort {
  readonly tag: 'ProofTooShort'
  readonly hashes: number
}

/** The proof goes on after the root is reached. */
export interface ProofTooLong {
  readonly tag: 'ProofTooLong'
  readonly hashes: number
}

/** The proof leads to another root of the tree of `size` leaves; roots in base64. */
export interface RootMismatch {
  readonly tag: 'RootMismatch'
  readonly size: number
  readonly expected: string
  readonly computed: string
}

/** Why no inclusion proof can be made, in order of precedence. */
export type LeafRefusal = NotAWholeNumber | EmptyTree | IndexBeyondSize

/** Why no consistency proof can be made, in order of precedence. */
export type SizesRefusal = NotAWholeNumber | TreeShrank

/** Why a proof does not hold, once its index and sizes are possible; in order of precedence. */
export type PathRefusal = HashOfWrongLength | ProofTooShort | ProofTooLong | RootMismatch

/** Why an inclusion proof is refused, in order of precedence. */
export type InclusionRefusal = LeafRefusal | PathRefusal

/** Why a consistency proof is refused, in order of precedence. */
export type ConsistencyRefusal = SizesRefusal | PathRefusal
