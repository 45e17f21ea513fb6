import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, parse } from 'node:path'
import { writePlots } from './plots/write-plots.ts'
import { type BenchReport, printReport } from './print-report.ts'

/** Where the Markdown of a run goes: beside its JSON. */
const markdownPath = (out: string): string => {
  const { dir, name } = parse(out)
  return join(dir, `${name}.md`)
}

/** Writes a run as JSON, Markdown and plots, replacing earlier files; returns their paths. */
export const writeReport = (report: BenchReport): readonly string[] => {
  const { out, plots } = report.settings
  const markdown = markdownPath(out)
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, `${JSON.stringify(report, null, 2)}\n`)
  writeFileSync(markdown, printReport(report))
  return [...writePlots(report, plots), markdown, out]
}
