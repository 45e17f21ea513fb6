import type { FileForm } from '../map/file-form.ts'
import { openSheet } from './open-sheet.ts'
import { openText } from './open-text.ts'
import type { Survey } from './survey.ts'
import type { Table } from './table.ts'
import { withoutFormulaEscapes } from './without-formula-escapes.ts'

/** Opens a surveyed file, text or sheet; `wanted` are the headers that the map names. */
export const openTable = async (
  path: string,
  form: FileForm,
  survey: Survey,
  wanted: ReadonlySet<string>,
): Promise<Table> => {
  if (survey.content === 'sheet') return openSheet(path, form, survey)
  const table = await openText(path, form, survey, wanted)
  return form.formulaEscapes === true ? withoutFormulaEscapes(table) : table
}
