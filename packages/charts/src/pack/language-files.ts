import {
  aboutReport,
  type Language,
  renderCsv,
  reportWorkbook,
  type TooManyRows,
  writeWorkbook,
} from '@coflyfr/reports'
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import { indexPage } from '../page/index-page.ts'
import type { PageLink } from '../page/page.ts'
import { pageWords } from '../page/page-words.ts'
import { reportPage } from '../page/report-page.ts'
import type { MadeReport } from './made-report.ts'
import { digestsPath, type PackFile, textFile } from './pack-file.ts'

/** Where the files of one language are in the pack, and which other language they link to. */
export interface LanguageFolder {
  readonly language: Language
  /** Nothing, or the folder's name with a slash. */
  readonly prefix: string
  /** The language that the same pages are also in. */
  readonly other: Language | null
}

const otherPage = ({ other }: LanguageFolder, file: string): readonly PageLink[] =>
  other === null
    ? []
    : [
        {
          href: `../${other}/${file}`,
          text: other === 'cy' ? 'Cymraeg' : 'English',
          language: other,
        },
      ]

const tablesOf = ({ report: { name } }: MadeReport): readonly PageLink[] => [
  { href: `files/${name}.csv`, text: 'CSV' },
  { href: `files/${name}.xlsx`, text: 'XLSX' },
  { href: `files/${name}.ods`, text: 'ODS' },
]

const filesOf = (made: MadeReport): readonly PageLink[] => [
  ...tablesOf(made),
  ...made.charts.map(({ name, caption }) => ({
    href: `files/${name}.svg`,
    text: `SVG: ${caption}`,
  })),
]

const workbookFiles = async (
  { report, document, columns }: MadeReport,
  { language, prefix }: LanguageFolder,
): Promise<Either<TooManyRows, readonly PackFile[]>> => {
  const workbook = reportWorkbook(document, columns, language)
  const files: PackFile[] = []
  for (const format of ['xlsx', 'ods'] as const) {
    const written = await writeWorkbook(workbook, format)
    if (isLeft(written)) return written
    files.push({ path: `${prefix}files/${report.name}.${format}`, content: written.right })
  }
  return right(files)
}

const reportFiles = async (
  made: MadeReport,
  folder: LanguageFolder,
): Promise<Either<TooManyRows, readonly PackFile[]>> => {
  const { report, document, columns, charts } = made
  const { language, prefix } = folder
  const words = pageWords(language)
  const page = reportPage(document, columns, language, {
    charts,
    part: words.pack,
    links: [
      { href: 'index.html', text: words.contents },
      ...otherPage(folder, `${report.name}.html`),
    ],
    files: filesOf(made),
  })
  const workbooks = await workbookFiles(made, folder)
  if (isLeft(workbooks)) return workbooks
  return right([
    textFile(`${prefix}${report.name}.html`, page),
    textFile(`${prefix}files/${report.name}.csv`, renderCsv(document, columns)),
    ...workbooks.right,
    ...charts.map(({ name, svg }) => textFile(`${prefix}files/${name}.svg`, `${svg}\n`)),
  ])
}

/** The pages and files of a pack in one language. */
export const languageFiles = async (
  made: readonly MadeReport[],
  folder: LanguageFolder,
): Promise<Either<TooManyRows, readonly PackFile[]>> => {
  const { language, prefix } = folder
  const [first] = made
  if (first === undefined) throw new RangeError('A pack holds at least one report')
  const filled = made.filter(({ document }) => document.rows.length > 0)
  const files: PackFile[] = []
  for (const one of filled) {
    const written = await reportFiles(one, folder)
    if (isLeft(written)) return written
    files.push(...written.right)
  }
  const index = indexPage(
    {
      entries: filled.map((one) => ({
        page: { href: `${one.report.name}.html`, text: one.document.title },
        about: aboutReport(one.report.name, language),
        findings: one.charts.map(({ finding }) => finding),
        files: tablesOf(one),
      })),
      empty: made
        .filter(({ document }) => document.rows.length === 0)
        .map(({ document }) => document.title),
      digests: `${prefix === '' ? '' : '../'}${digestsPath}`,
      links: otherPage(folder, 'index.html'),
      standing: first.document,
    },
    language,
  )
  return right([textFile(`${prefix}index.html`, index), ...files])
}
