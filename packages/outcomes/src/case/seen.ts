/** A child who was not seen cannot have been seen alone. */
export interface SeenAloneUnseen {
  readonly tag: 'SeenAloneUnseen'
  readonly reference: string
}

/** A child who was seen alone was seen. */
export const seenIfAlone = (
  reference: string,
  {
    childSeen,
    seenAlone,
  }: { readonly childSeen?: boolean | undefined; readonly seenAlone?: boolean | undefined },
): SeenAloneUnseen | null =>
  seenAlone === true && childSeen !== true ? { tag: 'SeenAloneUnseen', reference } : null
