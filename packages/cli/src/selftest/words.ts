import type { Label } from '@coflyfr/reports'
import type { CheckName, Found } from './check.ts'

/** What each check asks. */
export const questions: Readonly<Record<CheckName, Label>> = {
  machine: {
    en: 'Node, SQLite and a file system that keeps what it is given',
    cy: 'Node, SQLite a system ffeiliau sy’n cadw’r hyn a roddir iddi',
  },
  sync: {
    en: 'What a durable write of 4 KB costs',
    cy: 'Faint mae ysgrifennu 4 KB yn barhaol yn ei gostio',
  },
  company: {
    en: 'Two processes write to one ledger, and neither while the other holds the lock',
    cy: 'Mae dwy broses yn ysgrifennu i un cyfriflyfr, a’r naill ddim o dan glo’r llall',
  },
  kill: {
    en: 'A killed process loses nothing that it acknowledged',
    cy: 'Nid yw proses a laddwyd yn colli dim a gadarnhaodd',
  },
  powerLoss: {
    en: 'A power cut leaves every acknowledged command, and the next one whole or not at all',
    cy: 'Mae toriad pŵer yn gadael pob gorchymyn a gadarnhawyd, a’r nesaf yn gyfan neu ddim o gwbl',
  },
  histories: {
    en: 'Random histories give the same totals as an independent count, verify and can be proved',
    cy: 'Daw hanesion ar hap i gyfansymiau cyfrif arall, cânt eu gwirio a’u profi',
  },
  tampering: {
    en: 'verify finds what was changed behind the ledger’s back',
    cy: 'Mae verify yn canfod yr hyn a newidiwyd y tu ôl i gefn y cyfriflyfr',
  },
  backup: {
    en: 'A backup restores to the same root, and a damaged one is refused',
    cy: 'Mae copi wrth gefn yn adfer i’r un gwraidd, a gwrthodir un sydd wedi’i ddifrodi',
  },
  erasure: {
    en: 'An erased person leaves no trace in any file',
    cy: 'Nid yw person a ddilëwyd yn gadael unrhyw ôl mewn unrhyw ffeil',
  },
}

/** Answers of a check. */
export const statusWords: Readonly<Record<Found['status'], Label>> = {
  pass: { en: 'pass', cy: 'llwyddo' },
  fail: { en: 'fail', cy: 'methu' },
  'not-checked': { en: 'not checked', cy: 'heb ei wirio' },
}

/** What the counters count. */
export const counterWords: Readonly<Record<string, Label>> = {
  node: { en: 'Node', cy: 'Fersiwn Node' },
  sqlite: { en: 'SQLite', cy: 'Fersiwn SQLite' },
  system: { en: 'system', cy: 'system weithredu' },
  leastMicroseconds: { en: 'least µs', cy: 'lleiaf µs' },
  medianMicroseconds: { en: 'median µs', cy: 'canolrif µs' },
  mostMicroseconds: { en: 'most µs', cy: 'mwyaf µs' },
  processes: { en: 'processes', cy: 'prosesau' },
  acknowledged: { en: 'acknowledged', cy: 'wedi’u cadarnhau' },
  kills: { en: 'kills', cy: 'lladdiadau' },
  lost: { en: 'lost', cy: 'wedi’u colli' },
  states: { en: 'states of the disk', cy: 'cyflyrau’r ddisg' },
  commands: { en: 'commands', cy: 'gorchmynion' },
  histories: { en: 'histories', cy: 'hanesion' },
  events: { en: 'events', cy: 'digwyddiadau' },
  cells: { en: 'figures compared', cy: 'ffigurau a gymharwyd' },
  proofs: { en: 'proofs', cy: 'profion' },
  secondVerifier: { en: 'verified by the second verifier', cy: 'gwiriwyd gan yr ail wiriwr' },
  tampered: { en: 'changes', cy: 'newidiadau' },
  found: { en: 'found', cy: 'canfuwyd' },
  restored: { en: 'restored', cy: 'adferwyd' },
  refused: { en: 'refused', cy: 'gwrthodwyd' },
  values: { en: 'values erased', cy: 'gwerthoedd a ddilëwyd' },
  filesWithTraces: { en: 'files with traces', cy: 'ffeiliau ag olion' },
}
