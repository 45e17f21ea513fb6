/** The key of a contribution, release or transfer among all of its kind in one reserve. */
export const referenceKey = (
  type: 'ContributedToReserve' | 'ReserveReleased' | 'TransferredBetweenReserves',
  reference: string,
): string => `${type}\n${reference}`
