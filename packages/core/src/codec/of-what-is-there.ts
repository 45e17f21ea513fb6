import * as t from 'io-ts'

/** For the codec of a field that may be null, the codec of its other values; any other codec itself. */
export const ofWhatIsThere = (codec: t.Mixed): t.Mixed => {
  const types: readonly t.Mixed[] = codec instanceof t.UnionType ? codec.types : []
  const [one, other, ...more] = types
  return one !== undefined && other === t.null && more.length === 0 ? one : codec
}
