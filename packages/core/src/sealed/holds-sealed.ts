import * as t from 'io-ts'
import { SealingType } from './sealed-text.ts'

/** The codecs that a codec is made of: those of its fields, its items, its branches. */
const partsOf = (codec: unknown): readonly unknown[] => {
  if (codec instanceof t.ExactType) {
    const optional = 'optional' in codec ? codec.optional : {}
    return [codec.type, ...Object.values(optional ?? {})]
  }
  if (codec instanceof t.InterfaceType || codec instanceof t.PartialType)
    return Object.values<unknown>(codec.props)
  if (codec instanceof t.UnionType || codec instanceof t.IntersectionType) return codec.types
  if (codec instanceof t.DictionaryType) return [codec.codomain]
  const isWrapper =
    codec instanceof t.ReadonlyArrayType ||
    codec instanceof t.ArrayType ||
    codec instanceof t.RefinementType ||
    codec instanceof t.ReadonlyType
  return isWrapper ? [codec.type] : []
}

/** Whether a codec has a field that is sealed, in itself or in anything it is made of. */
export const holdsSealed = (codec: unknown): boolean =>
  codec instanceof SealingType || partsOf(codec).some(holdsSealed)
