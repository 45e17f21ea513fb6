import {
  cinAssumptions,
  cinRules,
  contactRules,
  ssda903Rules,
  unsaidPerson,
} from '@coflyfr/imports'
import { generated, page, table } from './markdown.ts'

/** `docs/reference/statutory-returns.md` */
export const statutoryReturnsPage = (): string =>
  page(
    generated,
    '# Rules of statutory returns',
    'An import of SSDA903 checks these validation rules of the collection. A row that breaks one is rejected and reported with its code. Where a refusal is named, commands about the case obey the same rule; where none is, only the import checks it. The [guide](../guides/statutory-returns.md) explains how returns are imported and written.',
    table(
      ['code', 'table', 'column', 'rule', 'refusal'],
      ssda903Rules.map(({ code, table: name, columns, text, refusal }) => [
        code,
        name,
        columns.map((column) => `\`${column}\``).join(', '),
        text,
        refusal === null ? '' : `\`${refusal}\``,
      ]),
    ),
    '## Contacts and referrals',
    'An import of [contacts](../guides/contacts.md) checks these rules. It also reports every refusal of a command about the case, with the code of the CIN census if the refusal has one, otherwise with its tag.',
    table(
      ['code', 'rule'],
      contactRules.map(({ code, text }) => [`\`${code}\``, text]),
    ),
    '## Census of children in need',
    'An import of the census checks these rules. A child with a fault is rejected as a whole. A code that ends in Q is a query and rejects nothing, unless a value is missing. The [guide](../guides/children-in-need-census.md) explains how a census is imported and written.',
    table(
      ['code', 'group', 'element', 'rule', 'refusal'],
      cinRules.map(({ code, group, field, text, refusal }) => [
        code,
        group,
        field === null ? '' : `\`${field}\``,
        text,
        refusal === null ? '' : `\`${refusal}\``,
      ]),
    ),
    'Rule 100 is about the reference date: a file with a different one is refused. Where a census does not say what the ledger needs, an import assumes',
    Object.values(cinAssumptions)
      .map((what) => `- ${what}`)
      .join('\n'),
    `and names \`${unsaidPerson}\` for whoever proposed, chaired or signed.`,
  )
