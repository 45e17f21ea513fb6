import type { CommandResult } from '@coflyfr/core'
import type { RefusalExample } from '../fixtures/refusals/example.ts'
import { refusalExamples } from '../fixtures/refusals/refusal-examples.ts'
import { runExample } from '../fixtures/refusals/run-example.ts'
import { type DeclaredRefusal, declaredRefusals } from './declared-refusals.ts'
import { fenced, generated, page, shortJson, table } from './markdown.ts'

const titles: Readonly<Record<string, string>> = {
  core: 'Refusals of the ledger',
  governance: 'Refusals of governance',
  budget: 'Refusals of finance',
  outcomes: 'Refusals of outcomes',
  privacy: 'Refusals of privacy',
}

const refusalOf = (result: CommandResult): unknown =>
  result.outcome === 'refused' ? result.refusal : result

const ledgerOf = ({ history, processes, store, vault }: RefusalExample): string => {
  if (history === true) return 'In a ledger whose history load is open'
  if (processes === 'stopped') return 'In a ledger whose process managers have not run'
  if (vault !== undefined) return `In a ledger ${vault.words}`
  return store === undefined ? 'In a new ledger' : `In a ledger ${store.words}`
}

const given = (example: RefusalExample, lines: readonly unknown[]): string =>
  lines.length === 0
    ? `${ledgerOf(example)}:`
    : page(
        `${ledgerOf(example)}, after ${lines.length === 1 ? 'this line' : 'these lines'}:`,
        `<details><summary>${example.given.map(({ command }) => command).join(', ')}</summary>`,
        fenced('json', lines.map(shortJson).join('\n')),
        '</details>',
      ).trim()

const section = async (example: RefusalExample, meaning: string): Promise<string> => {
  const run = await runExample(example)
  const before = run.given.map(({ line }) => line)
  return page(
    `## ${example.tag}`,
    meaning,
    given(example, before),
    fenced('json', shortJson(run.when.line)),
    'is refused:',
    fenced('json', shortJson(refusalOf(run.when.result))),
  ).trim()
}

const meaningOf = (area: string, tag: string): string => {
  const declared = declaredRefusals.find((one) => one.package === area && one.tag === tag)
  if (declared === undefined) throw new Error(`The package ${area} declares no ${tag}`)
  return declared.meaning
}

const areaPage = async (
  area: string,
  examples: readonly RefusalExample[],
): Promise<readonly [string, string]> => {
  const sections: string[] = []
  for (const example of examples)
    sections.push(await section(example, meaningOf(area, example.tag)))
  return [`docs/reference/refusals-${area}.md`, page(generated, `# ${titles[area]}`, ...sections)]
}

const indexRow = ({ tag, package: area, meaning }: DeclaredRefusal): readonly string[] => [
  `[${tag}](refusals-${area}.md#${tag.toLowerCase()})`,
  area,
  meaning,
]

const indexPage = (): string =>
  page(
    generated,
    '# Refusals',
    'A refusal is a value: an object with a `tag` and the facts of that failure. A refused command changes only the stream `refusals-<year>`, which keeps a salted hash of it as evidence. Once the facts have changed, the command can be sent again with the same id.',
    'If several rules are broken, the refusal names the first in the documented order, which is the order of the union type in each package, such as `ProposalRefusal`.',
    'Each page shows every refusal with commands that cause it. The commands can be given to `coflyfr record`; the ledgers are opened with the standard rules and the origin `example.gov.uk/ledger`. A test runs them all.',
    table(
      ['tag', 'package', 'meaning'],
      declaredRefusals.toSorted((one, other) => (one.tag < other.tag ? -1 : 1)).map(indexRow),
    ),
  )

/** The pages of refusals by path. */
export const refusalsPages = async (): Promise<readonly (readonly [string, string])[]> => [
  ['docs/reference/refusals.md', indexPage()],
  ...(await Promise.all(
    Object.entries(refusalExamples).map(([area, examples]) => areaPage(area, examples)),
  )),
]
