import { commandsPage } from './commands-page.ts'
import { eventsPage } from './events-page.ts'
import { formatsPage } from './formats-page.ts'
import { refusalsPages } from './refusals-pages.ts'
import { reportsPage } from './reports-page.ts'
import { statutoryReturnsPage } from './statutory-returns-page.ts'
import { timescalesPage } from './timescales-page.ts'
import { welshTermsPage } from './welsh-terms-page.ts'

/** Every page that is written from the sources, by its path in the repository. */
export const referencePages = async (): Promise<ReadonlyMap<string, string>> =>
  new Map([
    ['docs/reference/commands.md', commandsPage()],
    ['docs/reference/events.md', eventsPage()],
    ['docs/reference/formats.md', await formatsPage()],
    ['docs/reference/reports.md', reportsPage()],
    ['docs/reference/welsh-terms.md', welshTermsPage()],
    ['docs/reference/statutory-returns.md', statutoryReturnsPage()],
    ['docs/reference/timescales.md', timescalesPage()],
    ...(await refusalsPages()),
  ])
