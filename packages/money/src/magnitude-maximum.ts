/**
 * The largest number of pounds, and the largest rate, that is read, either way. In pence it still fits the signed 64
 * bits of a database column, and it is far beyond any council, so more than this is a slip of typing.
 */
export const magnitudeMaximum = 10n ** 15n
