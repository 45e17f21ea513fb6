/**
 * Charts and pages: SVG charts that are drawn without a browser, each with its finding and its table, reports as HTML pages
 * without script, and the report pack.
 */
export { bridgeCharts } from './chart/bridge-chart.ts'
export { budgetChart } from './chart/budget-chart.ts'
export type { Chart, ChartTable } from './chart/chart.ts'
export { reservesChart } from './chart/reserves-chart.ts'
export type { Markup } from './markup.ts'
export { makePack, type PackOptions, type PackRefusal } from './pack/make-pack.ts'
export type { PackFile } from './pack/pack-file.ts'
export { reportCharts } from './pack/report-charts.ts'
export type { PageLink } from './page/page.ts'
export { type ReportPageParts, reportPage } from './page/report-page.ts'
