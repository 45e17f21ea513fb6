import { describeErrors } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'

/** A field of a command or an event as a reader meets it in JSON. */
export interface Field {
  /** `legs[].amount` */
  readonly path: string
  /** In the words of the refusal that a wrong value gets. */
  readonly expected: string
  readonly required: boolean
}

type Props = Readonly<Record<string, t.Mixed>>

interface ExactObject {
  readonly required: Props
  readonly optional: Props
}

const objectOf = (codec: unknown): ExactObject | null => {
  if (!(codec instanceof t.ExactType)) return null
  const { type, optional } = codec as unknown as {
    readonly type: { readonly props: Props }
    readonly optional: Props
  }
  return { required: type.props, optional }
}

/** Kinds of value that stand in most tables: the pages explain them once. */
const commonKinds: ReadonlyMap<string, string> = new Map([
  ['NonEmptyText', 'text'],
  ['IdText', 'id'],
  ['Role', 'role'],
  ['RouteSteps', 'steps'],
  ['ReadonlyArray<Role>', 'roles'],
])

/** What the codec says is expected, to somebody who gives it something that nothing expects. */
const words = (codec: t.Mixed): string => {
  const kind = commonKinds.get(codec.name)
  if (kind !== undefined) return kind
  if (codec instanceof t.DictionaryType) return `${words(codec.codomain)}, by name`
  const decoded = codec.decode(Symbol('nothing of the kind'))
  const expected = isLeft(decoded) ? describeErrors(decoded.left)[0]?.expected : undefined
  return expected === undefined ? 'anything' : expected
}

const isList = (codec: t.Mixed): codec is t.ReadonlyArrayC<t.Mixed> | t.ArrayC<t.Mixed> =>
  codec instanceof t.ReadonlyArrayType || codec instanceof t.ArrayType

const isNullable = (codec: t.Mixed): codec is t.UnionC<[t.Mixed, t.Mixed]> =>
  codec instanceof t.UnionType && codec.types.some((one: t.Mixed) => one instanceof t.NullType)

const fieldsAt = (path: string, codec: t.Mixed, required: boolean): readonly Field[] => {
  if (isList(codec)) {
    const within = objectOf(codec.type)
    return within === null
      ? [{ path: `${path}[]`, expected: words(codec.type), required }]
      : [{ path: `${path}[]`, expected: 'list', required }, ...fieldsWithin(`${path}[].`, within)]
  }
  if (isNullable(codec)) {
    const [some = codec] = codec.types.filter((one) => !(one instanceof t.NullType))
    const [first, ...rest] = fieldsAt(path, some, required)
    return first === undefined
      ? []
      : [{ ...first, expected: `${first.expected}, or null` }, ...rest]
  }
  const forms: readonly t.Mixed[] = codec instanceof t.UnionType ? codec.types : [codec]
  const objects = forms.map(objectOf).filter((one) => one !== null)
  if (objects.length === forms.length) {
    const expected = forms.length === 1 ? 'object' : `object in one of ${forms.length} forms`
    const within = objects.flatMap((one) => fieldsWithin(`${path}.`, one))
    return [{ path, expected, required }, ...within]
  }
  return [{ path, expected: words(codec), required }]
}

const fieldsWithin = (prefix: string, { required, optional }: ExactObject): readonly Field[] => [
  ...Object.entries(required).flatMap(([name, codec]) => fieldsAt(prefix + name, codec, true)),
  ...Object.entries(optional).flatMap(([name, codec]) => fieldsAt(prefix + name, codec, false)),
]

/** The fields of data in each form that it may have: one form, or one for each branch of a union. */
export const formsOf = (codec: t.Decoder<unknown, unknown>): readonly (readonly Field[])[] => {
  if (codec instanceof t.UnionType) return codec.types.flatMap((one: t.Mixed) => formsOf(one))
  const object = objectOf(codec)
  return object === null ? [] : [fieldsWithin('', object)]
}
