import { financialYear } from '@coflyfr/core'
import type { ReturnSummary } from '@coflyfr/imports'
import { type OpenReturns, ssda903Bench } from './returns-bench.ts'

const open = ssda903Bench(financialYear('2022-23'))

const withReturn =
  (name: string, change: (text: string) => string): OpenReturns =>
  async () => {
    const bench = await open()
    const files = async () => {
      const written = await bench.returns()
      return { ...written, [name]: change(written[name] ?? '') }
    }
    return { ...bench, returns: files }
  }

const withImport =
  (name: string, change: (text: string) => string): OpenReturns =>
  async () => {
    const bench = await open()
    return {
      ...bench,
      imports: (files) => bench.imports({ ...files, [name]: change(files[name] ?? '') }),
    }
  }

const withSummary =
  (change: (summary: ReturnSummary) => ReturnSummary): OpenReturns =>
  async () => {
    const bench = await open()
    return { ...bench, imports: async (files) => change(await bench.imports(files)) }
  }

const withoutLastLine = (text: string): string =>
  text.split('\r\n').slice(0, -2).concat('').join('\r\n')

/** Importers and returns of SSDA903 with a planted defect, by what they do wrong. */
export const wrongSsda903: Readonly<Record<string, OpenReturns>> = {
  'loses the last row of a table': withReturn('Reviews.csv', (text) =>
    text.split('\r\n').length > 2 ? withoutLastLine(text) : text,
  ),
  'leaves an episode open that has ended': withReturn('Episodes.csv', (text) =>
    text.replace(/,\d\d\/\d\d\/\d{4},E4A,/, ',,,'),
  ),
  'writes the postcodes of another episode': withReturn('Episodes.csv', (text) =>
    text.replaceAll('CF31 4WB', 'CF33 6AA'),
  ),
  'takes a score of zero for none': withReturn('OC2.csv', (text) =>
    text.replace(/^(\d+,[\d/]+),0,/m, '$1,,'),
  ),
  'tells a pupil number as why there is none': withReturn('Header.csv', (text) =>
    text.replace(/[A-Z]\d{12}/, 'UN1'),
  ),
  'forgets who is unaccompanied': withImport('UASC.csv', withoutAll),
  'ends no absence': withReturn('Missing.csv', (text) =>
    text.replaceAll(/(,[MA],[\d/]+),[\d/]+/g, '$1,'),
  ),
  'counts duplicates as imported': withSummary((summary) => ({
    ...summary,
    imported: summary.imported + summary.duplicate,
    duplicate: 0,
  })),
  'records a row again': (() => async () => {
    const bench = await open()
    let more = 0
    return {
      ...bench,
      imports: async (files) => {
        const summary = await bench.imports(files)
        more += 1
        return summary
      },
      size: async () => (await bench.size()) + more,
    }
  })(),
}

function withoutAll(text: string): string {
  return text.split('\r\n').slice(0, 1).concat('').join('\r\n')
}
