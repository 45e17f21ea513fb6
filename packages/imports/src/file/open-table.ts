import type { FileForm } from '../map/file-form.ts'
import { openSheet } from './open-sheet.ts'
import { openText } from './open-text.ts'
import type { Survey } from './survey.ts'
import type { Table } from './table.ts'

/** Opens a surveyed file, text or sheet; `wanted` are the headers that the map names. */
export const openTable = (
  path: string,
  form: FileForm,
  survey: Survey,
  wanted: ReadonlySet<string>,
): Promise<Table> =>
  survey.content === 'sheet'
    ? openSheet(path, form, survey.bytes)
    : openText(path, form, form.encoding ?? survey.encoding, wanted)
