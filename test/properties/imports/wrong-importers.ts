import type { ImportSummary } from '@coflyfr/imports'
import { type DrawnFile, keyOf } from './drawn-files.ts'
import { type ImportBench, importBench } from './import-bench.ts'
import type { OpenBench } from './properties.ts'

const withFile =
  (change: (file: DrawnFile, number: number) => DrawnFile | null): OpenBench =>
  async () => {
    const bench = await importBench()
    let number = 0
    return {
      ...bench,
      postings: async () => (await bench.postings()).map((key) => key.replace(/~\d+/, '')).sort(),
      imports: (file) => {
        number += 1
        const changed = change(file, number)
        return bench.imports(changed ?? { ...file, rows: [] })
      },
    }
  }

const withSummary =
  (change: (summary: ImportSummary) => ImportSummary): OpenBench =>
  async (): Promise<ImportBench> => {
    const bench = await importBench()
    return { ...bench, imports: async (file) => change(await bench.imports(file)) }
  }

const nothing = { rows: 0, amount: '0.00' as ImportSummary['imported']['amount'] }

const distinctRows = (file: DrawnFile): DrawnFile => ({
  ...file,
  rows: [...new Map(file.rows.map((row) => [`${row.is} ${keyOf(row)}`, row])).values()],
})

const skippingOverlaps = (): OpenBench => async () => {
  const seen = new Set<string>()
  const open = withFile((file) => {
    const isKnown = file.rows.some((row) => seen.has(keyOf(row)))
    for (const row of file.rows) seen.add(keyOf(row))
    return isKnown ? null : file
  })
  return open()
}

/** Importers with a planted defect, by what they do wrong. */
export const wrongImporters: Readonly<Record<string, OpenBench>> = {
  'keeps one of true twins': withFile(distinctRows),
  'identifies a posting by its file': withFile((file, number) => ({
    ...file,
    rows: file.rows.map((row) => ({ ...row, reference: `${row.reference}~${number}` })),
  })),
  'skips a file that overlaps with an earlier one': skippingOverlaps(),
  'leaves rejected rows out of its count': withSummary((summary) => ({
    ...summary,
    rowsRead: summary.rowsRead - summary.rejected.rows,
    rejected: nothing,
    rejections: [],
  })),
  'counts duplicates as imported': withSummary((summary) => ({
    ...summary,
    imported: { ...summary.imported, rows: summary.imported.rows + summary.duplicate.rows },
    duplicate: nothing,
  })),
  'forgets the amounts of rejected rows': withSummary((summary) => ({
    ...summary,
    rejected: { ...summary.rejected, amount: nothing.amount },
  })),
  'counts a credit as a debit': withFile((file) => ({
    ...file,
    rows: file.rows.map((row) => ({ ...row, pence: row.pence < 0n ? -row.pence : row.pence })),
  })),
}
