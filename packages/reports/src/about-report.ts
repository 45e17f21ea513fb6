import type { Label } from './report.ts'

const about: Readonly<Record<string, Label>> = {
  'budget-monitoring': {
    en: 'The approved budget with every movement since, what is committed and spent, what is forecast, and the variance',
    cy: 'Y gyllideb a gymeradwywyd gyda phob symudiad ers hynny, yr hyn a ymrwymwyd ac a wariwyd, y rhagolwg a’r amrywiant',
  },
  virements: {
    en: 'Movements of approved budget between heads, with their route to approval',
    cy: 'Symudiadau cyllideb a gymeradwywyd rhwng penawdau, gyda’u llwybr at gymeradwyaeth',
  },
  reserves: {
    en: 'Earmarked reserves: opening balance, movements, closing balance and what is pending against it',
    cy: 'Cronfeydd wrth gefn a glustnodwyd: balans agoriadol, symudiadau, balans terfynol a’r hyn sy’n dal rhan ohono',
  },
  commitments: {
    en: 'Orders and placements agreed, what has been invoiced on them and what is still to pay',
    cy: 'Archebion a lleoliadau y cytunwyd arnynt, yr hyn a anfonebwyd arnynt a’r hyn sydd ar ôl i’w dalu',
  },
  savings: {
    en: 'Approved budget reductions: target, achieved, shortfall and how each stands',
    cy: 'Gostyngiadau cyllidebol a gymeradwywyd: targed, cyflawnwyd, diffyg a sefyllfa pob un',
  },
  'trial-balance': {
    en: 'The balances of every account, debits against credits, which are equal',
    cy: 'Balansau pob cyfrif, debydau yn erbyn credydau, heb wahaniaeth rhyngddynt',
  },
  bridge: {
    en: 'From the original to the revised budget, with each document that moved it',
    cy: 'O’r gyllideb wreiddiol i’r un ddiwygiedig, fesul cyfeirnod a’i symudodd',
  },
  outturn: {
    en: 'The year as it ended: outturn against revised budget, and what was carried forward',
    cy: 'Y flwyddyn fel y daeth i ben: alldro yn erbyn y gyllideb ddiwygiedig, a’r hyn a gariwyd ymlaen',
  },
  cover: {
    en: 'Table 1 of the Cabinet report: budget and projected outturn by directorate, with the movement since the last quarter',
    cy: 'Tabl 1 adroddiad y Cabinet: cyllideb ac alldro rhagamcanol fesul cyfarwyddiaeth, gyda’r symudiad ers y chwarter diwethaf',
  },
  reconciliation: {
    en: 'The ledger against an extract of the general ledger: what agrees, and why the rest does not',
    cy: 'Y cyfriflyfr yn erbyn detholiad o’r prif gyfriflyfr: yr hyn sy’n cytuno, a pham nad yw’r gweddill',
  },
  plan: {
    en: 'A plan action by action: who leads, when it is due and how it stands',
    cy: 'Cynllun fesul gweithred: pwy sy’n arwain, pryd y mae’n ddyledus a sut y mae’n sefyll',
  },
  measures: {
    en: 'Readings of each measure, published and counted from cases, beside its baseline and target',
    cy: 'Darlleniadau pob mesur, rhai cyhoeddedig a rhai a gyfrifwyd o achosion, ochr yn ochr â’i linell sylfaen a’i darged',
  },
  trace: {
    en: 'What became of money moved in the budget: lines, spend, placements and the measures it was for, with unit costs and their caveats',
    cy: 'Yr hyn a ddaeth o’r arian a symudodd gyllideb: llinellau, gwariant, lleoliadau a’r mesurau yr oedd ar eu cyfer, gyda chost uned a’i chafeatau',
  },
  outcomes: {
    en: 'Personal outcomes: how many were agreed and achieved, how far children travelled, who was offered an advocate and how they were heard',
    cy: 'Canlyniadau personol: faint y cytunwyd arnynt ac a gyflawnwyd, pa mor bell y teithiodd plant, pwy a gafodd gynnig eiriolwr a sut y’u clywyd',
  },
  'corporate-parenting': {
    en: 'Education, work and homes of care leavers, and how far each promise of the charter is kept',
    cy: 'Addysg, gwaith a chartrefi’r rhai sy’n gadael gofal, ac i ba raddau y cedwir pob addewid yn y siarter',
  },
  retention: {
    en: 'How long each person’s record is kept, under which record class, and what extends it',
    cy: 'Am ba hyd y cedwir cofnod pob person, yn ôl pa ddosbarth, a’r hyn sy’n ei gadw’n hwy',
  },
  duties: {
    en: 'Each duty with its act or code: what carries it out, what is on record, which clocks are due and which measures have readings',
    cy: 'Pob dyletswydd gyda’r ddeddf neu’r cod y saif ynddi neu ynddo: yr hyn sy’n ei chyflawni, yr hyn sydd ar gofnod, clociau sy’n ddyledus a mesurau a ddarllenwyd',
  },
  'report-card': {
    en: 'How much was done, how well, and whether anyone is better off, with the forecast if nothing changes',
    cy: 'Faint a wnaed, pa mor dda, ac a oes unrhyw un yn well ei fyd, gyda’r rhagolwg os na newidia dim',
  },
  decisions: {
    en: 'What bodies decided and noted, and what the ledger cites',
    cy: 'Yr hyn a benderfynodd ac a nododd cyrff, ochr yn ochr â’r hyn y mae’r cyfriflyfr yn ei ddyfynnu',
  },
  recommendations: {
    en: 'Recommendations of scrutiny and boards, followed to their end',
    cy: 'Argymhellion craffu a byrddau, wedi’u dilyn hyd eu diwedd',
  },
  'board-pack': {
    en: 'What a board considers at a meeting: agenda, actions, highlight report, plan, measures, advice, recommendations and the replies it owes',
    cy: 'Yr hyn sydd gerbron bwrdd mewn cyfarfod: agenda, camau gweithredu, adroddiad uchafbwyntiau, cynllun, mesurau, cyngor, argymhellion a’r hyn sy’n ddyledus ganddo',
  },
  demand: {
    en: 'Contacts at the front door by quarter, and what they led to',
    cy: 'Cysylltiadau wrth y drws ffrynt fesul chwarter a’r hyn a ddaeth ohonynt',
  },
  pathway: {
    en: 'How many children reach each stage from the front door onwards, with conversion and change; handoffs and waits',
    cy: 'Faint o blant sy’n cyrraedd pob cam o’r drws ffrynt ymlaen, gyda throsi a newid; trosglwyddiadau ac arosiadau',
  },
  clocks: {
    en: 'Statutory time limits: what is due by when, and what was done in time',
    cy: 'Terfynau amser statudol: yr hyn sy’n ddyledus erbyn pryd, a’r hyn a wnaed mewn pryd',
  },
  workforce: {
    en: 'Posts, vacancies and agency staff by service',
    cy: 'Swyddi, swyddi gwag a staff asiantaeth fesul gwasanaeth',
  },
  voice: {
    en: 'What children and young people said, and what the council did',
    cy: 'Yr hyn a ddywedodd plant a phobl ifanc, a’r hyn a wnaeth y cyngor',
  },
  complaints: {
    en: 'What was learnt from complaints, what is being done about it and by when',
    cy: 'Yr hyn a ddysgwyd o gwynion, yr hyn a wneir yn ei gylch ac erbyn pryd',
  },
}

/**
 * One sentence that says what a report shows, for a cover sheet or the head of a page; null for a report that this
 * library does not ship.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { aboutReport } from '@coflyfr/reports'
 *
 * assert.match(aboutReport('reserves', 'en') ?? '', /^Earmarked reserves/)
 * ```
 */
export const aboutReport = (name: string, language: keyof Label): string | null =>
  about[name]?.[language] ?? null
