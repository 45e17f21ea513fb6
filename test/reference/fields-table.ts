import type { Field } from './codec-fields.ts'
import { table } from './markdown.ts'

/** The forms of some data as tables, or a sentence where it has no fields. */
export const fieldsTables = (forms: readonly (readonly Field[])[]): readonly string[] =>
  forms.map((fields, index) => {
    const intro = forms.length === 1 ? '' : `${index === 0 ? 'Either' : 'Or'}:\n\n`
    return fields.length === 0 ? 'No fields.' : `${intro}${fieldsTable(fields)}`
  })

const fieldsTable = (fields: readonly Field[]): string =>
  table(
    ['field', 'value', ''],
    fields.map(({ path, expected, required }) => [
      `\`${path}\``,
      expected,
      required ? '' : 'optional',
    ]),
  )
