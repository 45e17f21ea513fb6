/** The reference is already in use. */
export interface DuplicateReference<Kind extends string> {
  readonly tag: 'DuplicateReference'
  readonly kind: Kind
  readonly reference: string
}

/** Refuses the first given reference that is taken already or given twice. */
export const noDuplicate = <Kind extends string>(
  kind: Kind,
  standing: readonly string[],
  given: readonly string[],
): DuplicateReference<Kind> | null => {
  const seen = new Set(standing)
  for (const reference of given) {
    if (seen.has(reference)) return { tag: 'DuplicateReference', kind, reference }
    seen.add(reference)
  }
  return null
}
