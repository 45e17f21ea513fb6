/** The key of a contribution, release, transfer or restatement among all of its kind in one reserve. */
export const referenceKey = (
  type:
    | 'ContributedToReserve'
    | 'ReserveReleased'
    | 'TransferredBetweenReserves'
    | 'ReserveRestated',
  reference: string,
): string => `${type}\n${reference}`
