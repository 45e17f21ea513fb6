import { basename } from 'node:path'
import type { Verification } from '@coflyfr/audit'
import type { ReportDocument } from '@coflyfr/reports'
import { verdictsText } from '../verdicts-text.ts'
import { accessChapter } from './chapters/access.ts'
import { boardPacksChapter } from './chapters/board-packs.ts'
import { bridgeChapter } from './chapters/bridge.ts'
import { afterChapter, beforeChapter } from './chapters/budget.ts'
import { closesChapter } from './chapters/closes.ts'
import { coverChapter } from './chapters/cover.ts'
import { decisionsChapter } from './chapters/decisions.ts'
import { differenceChapter } from './chapters/difference.ts'
import { dutiesChapter } from './chapters/duties.ts'
import { importedFiles } from './chapters/imports.ts'
import { madeUpChapter } from './chapters/made-up.ts'
import { measuresChapter } from './chapters/measures.ts'
import { parentingChapter } from './chapters/parenting.ts'
import { pathwayChapter } from './chapters/pathway.ts'
import { plansChapter } from './chapters/plans.ts'
import { reconciliationChapter } from './chapters/reconciliation.ts'
import { recordedChapter } from './chapters/recorded.ts'
import { refusalsChapter, refusedCommands } from './chapters/refusals.ts'
import { reservesChapter } from './chapters/reserves.ts'
import { retentionChapter } from './chapters/retention.ts'
import { savingsChapter } from './chapters/savings.ts'
import { serviceChapter } from './chapters/service.ts'
import { systemsChapter } from './chapters/systems.ts'
import { traceChapter } from './chapters/trace.ts'
import { virementChapter } from './chapters/virement.ts'
import { type DemoOutcome, demoFailures } from './demo-outcome.ts'
import type { Fact } from './read-example.ts'
import { heading, paragraph } from './text.ts'

const illustrative = (facts: readonly Fact[]): string => {
  const figures = facts.filter(({ standing }) => standing === 'illustrative')
  return [
    '\n',
    paragraph(
      `Illustrative, not from any minute or published table: ${figures.map(({ figure }) => figure).join('; ')}.`,
    ),
  ].join('')
}

const verdicts = (verification: Verification): string => {
  const lines = verdictsText(verification)
    .split('\n')
    .filter((line) => line !== '')
  return `${heading(24, 'Five separate verdicts of verify')}${lines.map((line) => ` ${line}\n`).join('')}`
}

const places = ({ directory, built }: DemoOutcome): string => {
  const ledger = basename(built.created.ledger)
  const [origin, size, root] = built.checkpoint.split('\n')
  return [
    paragraph(`Files in ${directory}:`),
    paragraph(`· checkpoint.txt, short enough for minutes: ${origin} ${size} ${root}`),
    paragraph(`· ${ledger}, with ${ledger}.key and ${ledger}.checkpoints beside it`),
    paragraph(
      '· reports/: each as .txt, .csv, .json; pack/index.html: as pages in Welsh and English',
    ),
    paragraph('· ledgers/: the extracts and their maps, to import and to reconcile by hand'),
  ].join('')
}

const ending = (failures: readonly string[]): string =>
  failures.length === 0
    ? '   Every outcome was as expected, refusals included.\n'
    : `\n   The demo FAILED:\n${failures.map((failure) => paragraph(`✗ ${failure}`)).join('')}`

/** The demo as a story for people. */
export const narrative = (outcome: DemoOutcome): string => {
  const { example, built, reports, finance, outcomes, verification, systems, madeUp } = outcome
  const chapter = (name: string, tell: (document: ReportDocument) => string): string => {
    const document = reports.atHead.get(name)
    return document === undefined ? '' : tell(document)
  }
  return [
    `${example.title}\n`,
    recordedChapter(built.files, built.processResults),
    importedFiles(built.imports),
    beforeChapter(reports.before),
    virementChapter(reports.virementsBefore, example.virement),
    refusalsChapter(refusedCommands(built.files), example.earlyPosting),
    afterChapter(reports.after),
    differenceChapter(reports.difference),
    chapter('reserves', (document) =>
      reservesChapter(document, reports.atHead.get('budget-monitoring')),
    ),
    coverChapter(8, finance.quarters, example.finance.councilWide),
    serviceChapter(9, finance.service, example.finance.service),
    savingsChapter(10, finance.savings),
    bridgeChapter(11, finance.bridge),
    reconciliationChapter(12, finance.reconciliation),
    closesChapter(13, finance.closes, finance.late),
    chapter('plan', plansChapter),
    chapter('measures', measuresChapter),
    pathwayChapter(outcomes.pathway, reports.atHead.get('outcomes')),
    accessChapter(outcomes.access, outcomes.waits),
    parentingChapter(outcomes.card, reports.atHead.get('corporate-parenting')),
    traceChapter(outcomes.trace),
    chapter('decisions', decisionsChapter),
    boardPacksChapter(reports.packs, reports.atHead.get('decisions')),
    chapter('duties', dutiesChapter),
    chapter('retention', retentionChapter),
    verdicts(verification),
    madeUpChapter(madeUp),
    systemsChapter(systems),
    illustrative(example.facts),
    places(outcome),
    ending(demoFailures(outcome)),
  ].join('')
}
