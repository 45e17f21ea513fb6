import { canonicalContext, isCanonicalJson, type LeafColumns } from '@coflyfr/core'

/** Decisions of one time read the same: so many texts are known again. */
const contextsMax = 4_000

/**
 * Looks whether what readers are given of events, which is parsed, says what is stored: it does where the stored texts are
 * those that canonical writing makes of what they say.
 */
export const readAsStored = (): ((columns: LeafColumns) => boolean) => {
  const known = new Set<string>()
  /** The context looked at last: comparing two takes a third of looking one up. */
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
