import { isLeft } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { isPlainObject } from '../plain-object.ts'
import { ofWhatIsThere } from './of-what-is-there.ts'

/** No optional fields. */
type NoFields = Record<never, never>

// `& {}` makes the compiler write the fields out, in error texts and in the declarations of packages that use a codec.
type Flat<Fields> = { readonly [Name in keyof Fields]: Fields[Name] } & {}

type Decoded<Required extends t.Props, Optional extends t.Props> = {
  [Name in keyof Required]: t.TypeOf<Required[Name]>
} & { [Name in keyof Optional]?: t.TypeOf<Optional[Name]> }

type Encoded<Required extends t.Props, Optional extends t.Props> = {
  [Name in keyof Required]: t.OutputOf<Required[Name]>
} & { [Name in keyof Optional]?: t.OutputOf<Optional[Name]> }

type Values = Readonly<Record<string, unknown>>

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
export const exactObject = <Required extends t.Props, Optional extends t.Props = NoFields>(
  name: string,
  required: Required,
  optional?: Optional,
): t.Type<Flat<Decoded<Required, Optional>>, Flat<Encoded<Required, Optional>>, unknown> => {
  type Value = Flat<Decoded<Required, Optional>>
  type Wire = Flat<Encoded<Required, Optional>>
  const fields = [...Object.keys(required), ...Object.keys(optional ?? {})]
  const shape: Shape = {
    required: Object.entries(required),
    optional: Object.entries(optional ?? {}),
    ...fieldsOf(required, optional ?? {}),
    isAsWritten: [...Object.values(required), ...Object.values(optional ?? {})].every(encodesAsIs),
    summary: `${name} has ${fields.length === 0 ? 'no fields' : fields.join(', ')}`,
  }
  const codec = new t.ExactType<t.TypeC<Required>, Value, Wire, unknown>(
    name,
    (value): value is Value => isOfShape(shape, value),
    (value, context) => validate(shape, value, context) as t.Validation<Value>,
    encoderOf(shape) as t.Encode<Value, Wire>,
    // The required fields alone: a union looks here for the literal that tells its branches apart.
    t.type(required),
  )
  // The reference pages read the optional fields off the codec.
  return Object.assign(codec, { optional: optional ?? {} })
}

interface Field {
  readonly name: string
  readonly isRequired: boolean
  readonly orNull: boolean
  /** Judges the value where it is not null. */
  readonly is: (value: unknown) => boolean
}

interface Shape {
  readonly required: readonly (readonly [string, t.Mixed])[]
  readonly optional: readonly (readonly [string, t.Mixed])[]
  /** All fields in the order of canonical JSON, which is their order in the log. */
  readonly inOrder: readonly Field[]
  readonly byName: ReadonlyMap<string, Field>
  /** Whether encoding changes nothing. Decoding undoes encoding, so then it changes nothing either. */
  readonly isAsWritten: boolean
  readonly summary: string
}

const fieldsOf = (required: t.Props, optional: t.Props): Pick<Shape, 'inOrder' | 'byName'> => {
  const fieldOf =
    (isRequired: boolean) =>
    ([name, codec]: readonly [string, t.Mixed]): Field => {
      const whatIsThere = ofWhatIsThere(codec)
      return { name, isRequired, orNull: whatIsThere !== codec, is: whatIsThere.is }
    }
  const inOrder = [
    ...Object.entries(required).map(fieldOf(true)),
    ...Object.entries(optional).map(fieldOf(false)),
  ].sort((one, other) => (one.name < other.name ? -1 : 1))
  return { inOrder, byName: new Map(inOrder.map((field) => [field.name, field])) }
}

/**
 * Every event that a decision folds passes here, so this is one walk over the object's own fields. They mostly come in
 * the order of canonical JSON, so that few have to be looked up by name.
 */
const isOfShape = ({ required, inOrder, byName }: Shape, value: unknown): value is Values => {
  if (!isPlainObject(value)) return false
  let place = 0
  let missing = required.length
  for (const name in value) {
    const next = inOrder[place]
    const field = next?.name === name ? next : byName.get(name)
    const given = value[name]
    if (field === undefined || given === undefined) return false
    if (!(given === null && field.orNull) && !field.is(given)) return false
    if (field.isRequired) missing -= 1
    place += 1
  }
  return missing === 0
}

const encodesAsIs = ({ encode }: t.Mixed): boolean => encode === t.identity

/** Goes field by field only where something is wrong or decoding changes it, which is rare. */
const validate = (shape: Shape, value: unknown, context: t.Context): t.Validation<Values> =>
  shape.isAsWritten && isOfShape(shape, value)
    ? t.success(value)
    : validateFields(shape, value, context)

const validateFields = (shape: Shape, value: unknown, context: t.Context): t.Validation<Values> => {
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
    if (shape.byName.has(field)) continue
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

/** The identity if every field's encoder is, because io-ts then skips encoding in lists and unions. */
const encoderOf = ({ required, optional, isAsWritten }: Shape): t.Encode<Values, Values> => {
  if (isAsWritten) return t.identity
  const codecs = [...required, ...optional]
  return (value) =>
    Object.fromEntries(
      codecs
        .filter(([field]) => Object.hasOwn(value, field))
        .map(([field, codec]) => [field, codec.encode(value[field])]),
    )
}
