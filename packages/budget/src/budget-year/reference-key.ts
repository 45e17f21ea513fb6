/** The key of a grant, a contribution or an estimate among all documents of its kind in one year. */
export const referenceKey = (
  kind: 'grant' | 'contribution' | 'estimate',
  reference: string,
): string => `${kind}\n${reference}`
