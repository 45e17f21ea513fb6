import { isLeft } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { isPlainObject } from '../plain-object.ts'

/** Codecs by the name of their field. */
export type Fields = t.Props

/** No optional fields. */
type NoFields = Record<never, never>

type Flat<Object> = { readonly [Name in keyof Object]: Object[Name] }

/** What an exact object holds once decoded. */
export type ExactObject<Required extends Fields, Optional extends Fields> = Flat<
  { [Name in keyof Required]: t.TypeOf<Required[Name]> } & {
    [Name in keyof Optional]?: t.TypeOf<Optional[Name]>
  }
>

/** What an exact object is written as. */
export type ExactObjectOutput<Required extends Fields, Optional extends Fields> = Flat<
  { [Name in keyof Required]: t.OutputOf<Required[Name]> } & {
    [Name in keyof Optional]?: t.OutputOf<Optional[Name]>
  }
>

/** A codec that `t.union` can look into for a tag: the required fields are its `type`. */
export type ExactObjectCodec<Required extends Fields, Optional extends Fields> = t.ExactType<
  t.TypeC<Required>,
  ExactObject<Required, Optional>,
  ExactObjectOutput<Required, Optional>,
  unknown
>

/**
 * Codec of an object with exactly these fields. Where `t.exact` drops a field it does not know, this refuses it: personal
 * data must not ride along, and a misspelt optional field must not be lost. An optional field may be left out but never
 * `undefined`, as `exactOptionalPropertyTypes` has it.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import * as t from 'io-ts'
 * import { describeErrors, exactObject } from '@coflyfr/core'
 *
 * const Leg = exactObject('Leg', { costCentre: t.string }, { note: t.string })
 * assert.equal(Leg.is({ costCentre: 'CSC' }), true)
 *
 * const refused = Leg.decode({ costCentre: 'CSC', nte: 'agency' })
 * assert.ok(refused._tag === 'Left')
 * assert.deepEqual(describeErrors(refused.left), [
 *   { path: 'nte', value: 'agency', expected: 'no field of this name: Leg has costCentre, note' },
 * ])
 * ```
 */
export const exactObject = <Required extends Fields, Optional extends Fields = NoFields>(
  name: string,
  required: Required,
  optional?: Optional,
): ExactObjectCodec<Required, Optional> => {
  const shape: Shape = {
    required: Object.entries(required),
    optional: Object.entries(optional ?? {}),
    known: new Set([...Object.keys(required), ...Object.keys(optional ?? {})]),
    summary: summaryOf(name, [...Object.keys(required), ...Object.keys(optional ?? {})]),
  }
  type Decoded = ExactObject<Required, Optional>
  return new t.ExactType(
    name,
    (value): value is Decoded => isOfShape(shape, value),
    (value, context) => validate(shape, value, context) as t.Validation<Decoded>,
    fieldsAreIdentical(shape)
      ? t.identity
      : (value) => encode(shape, value) as ExactObjectOutput<Required, Optional>,
    // The required fields alone: a union looks here for the literal that tells its branches apart.
    t.type(required),
  )
}

interface Shape {
  readonly required: readonly (readonly [string, t.Mixed])[]
  readonly optional: readonly (readonly [string, t.Mixed])[]
  readonly known: ReadonlySet<string>
  readonly summary: string
}

const summaryOf = (name: string, fields: readonly string[]): string =>
  `${name} has ${fields.length === 0 ? 'no fields' : fields.join(', ')}`

const isOfShape = ({ required, optional, known }: Shape, value: unknown): boolean =>
  isPlainObject(value) &&
  required.every(([field, codec]) => isGiven(codec, value[field])) &&
  optional.every(
    ([field, codec]) => !Object.hasOwn(value, field) || isGiven(codec, value[field]),
  ) &&
  Object.keys(value).every((field) => known.has(field))

const isGiven = (codec: t.Mixed, value: unknown): boolean => value !== undefined && codec.is(value)

const validate = (
  shape: Shape,
  value: unknown,
  context: t.Context,
): t.Validation<Readonly<Record<string, unknown>>> => {
  if (!isPlainObject(value)) return t.failure(value, context, `an object: ${shape.summary}`)
  const errors: t.ValidationError[] = []
  let decoded = value
  const take = (field: string, codec: t.Mixed): void => {
    const given = value[field]
    const result = codec.validate(given, t.appendContext(context, field, codec, given))
    if (isLeft(result)) errors.push(...result.left)
    else if (result.right !== given) decoded = { ...decoded, [field]: result.right }
  }
  for (const [field, codec] of shape.required) {
    if (value[field] === undefined) errors.push(...missing(context, field, codec))
    else take(field, codec)
  }
  for (const [field, codec] of shape.optional) {
    if (!Object.hasOwn(value, field)) continue
    if (value[field] === undefined) errors.push(errorAt(context, field, codec, undefined, leaveOut))
    else take(field, codec)
  }
  for (const field of Object.keys(value)) {
    if (shape.known.has(field)) continue
    const problem = `no field of this name: ${shape.summary}`
    errors.push(errorAt(context, field, t.never, value[field], problem))
  }
  return errors.length === 0 ? t.success(decoded) : t.failures(errors)
}

const leaveOut = 'a value, or the field left out'

/** The codec's own words for a field that is not there, also where it would take `undefined`, which JSON cannot say. */
const missing = (context: t.Context, field: string, codec: t.Mixed): t.Errors => {
  const result = codec.validate(undefined, t.appendContext(context, field, codec, undefined))
  return isLeft(result) ? result.left : [errorAt(context, field, codec, undefined, 'a value')]
}

const errorAt = (
  context: t.Context,
  field: string,
  codec: t.Decoder<unknown, unknown>,
  value: unknown,
  message: string,
): t.ValidationError => ({
  value,
  context: t.appendContext(context, field, codec, value),
  message,
})

const fieldsAreIdentical = ({ required, optional }: Shape): boolean =>
  [...required, ...optional].every(([, codec]) => codec.encode === t.identity)

const encode = (
  { required, optional }: Shape,
  value: object,
): Readonly<Record<string, unknown>> => {
  const given = value as Readonly<Record<string, unknown>>
  const present = optional.filter(([field]) => Object.hasOwn(given, field))
  return Object.fromEntries(
    [...required, ...present].map(([field, codec]) => [field, codec.encode(given[field])]),
  )
}
