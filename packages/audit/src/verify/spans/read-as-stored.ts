import { canonicalContext, isCanonicalJson, type LeafColumns } from '@coflyfr/core'

/** How many contexts are remembered: decisions made around the same time read the same. */
const contextsMax = 4_000

/**
 * Checks that readers, who get parsed events, get exactly what is stored: true if the stored context and data are
 * canonical JSON.
 */
export const readAsStored = (): ((columns: LeafColumns) => boolean) => {
  const known = new Set<string>()
  /** The context checked last: comparing with it takes a third of looking it up. */
  let last: string | null = null

  const isKnownOrCanonical = (context: string): boolean => {
    if (known.has(context)) return true
    if (canonicalContext(JSON.parse(context)) !== context) return false
    if (known.size >= contextsMax) known.clear()
    known.add(context)
    return true
  }

  const isCanonical = (context: string): boolean => {
    if (context === last) return true
    if (!isKnownOrCanonical(context)) return false
    last = context
    return true
  }

  return ({ context, canonicalData }) => isCanonical(context) && isCanonicalJson(canonicalData)
}
