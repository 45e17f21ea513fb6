/** The key of a grant or a contribution among all documents of its kind in one year. */
export const referenceKey = (kind: 'grant' | 'contribution', reference: string): string =>
  `${kind}\n${reference}`
