/** A closed list of codes, as a command has it. */
export interface Coded {
  readonly name: string
  readonly is: (value: unknown) => boolean
}

/** What a field of a command holds; a list of texts is a closed choice. */
export type FieldType =
  | 'text'
  | 'id'
  | 'amount'
  | 'date'
  | 'period'
  | 'year'
  | 'boolean'
  | 'list'
  | 'dates'
  | Coded
  | readonly string[]

/** A field that a map may fill, from a column or a constant. */
export interface Field {
  readonly type: FieldType
  readonly isRequired: boolean
}

/** Fields by name; a name with a dot is a field of a nested object. */
export type Fields = Readonly<Record<string, Field>>

/** A field that must be filled. */
export const required = (type: FieldType): Field => ({ type, isRequired: true })

/** A field that may be left out or empty. */
export const optional = (type: FieldType): Field => ({ type, isRequired: false })
